#!/bin/sh
# What the C library exports is what its header declares, no more and no less; both libraries alike.
set -eu
declared=$(sed -n 's/.*[ *]\(baton_[a-z_]*\)(.*/\1/p' "$1/baton.h" | grep -v '^ *\*' | sort -u)
for library in "$1/libbaton.so" "$1/libbaton.a"; do
  case $library in *.so) dynamic=-D ;; *) dynamic= ;; esac
  exported=$(nm $dynamic --defined-only --extern-only "$library" 2>/dev/null |
    sed -n 's/.* [TDBRWVu] \([^@]*\).*/\1/p' | sort -u)
  if [ "$declared" != "$exported" ]; then
    echo "$library exports other names than baton.h declares:"
    printf '%s\n' "$declared" >"$1/declared"
    printf '%s\n' "$exported" | diff "$1/declared" - || true
    exit 1
  fi
done
