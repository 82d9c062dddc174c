#!/bin/sh
# The Swift example: that it builds and passes its tests, that it builds nothing which only Baton's programs need, that a
# misspelt fact does not compile, and that a wrong policy fails the build at its line. Usage: swift.sh SCRATCH
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$1
example=$root/examples/embedding/swift

fail() {
  echo "$0: $*" >&2
  exit 1
}

# What whoever embeds Baton fetches, seen in a folder where nothing is: Baton, and nothing else.
fresh=$(mktemp -d)
copy=$(mktemp -d)
trap 'rm -rf "$fresh" "$copy"' EXIT
swift package --package-path "$example" --scratch-path "$fresh" show-dependencies --format json >"$fresh/dependencies.json"
python3 - "$fresh/dependencies.json" <<'PYTHON'
import json, sys
baton, = json.load(open(sys.argv[1]))["dependencies"]
assert baton["name"] == "baton" and baton["dependencies"] == [], baton
PYTHON
[ -z "$(ls "$fresh/checkouts" 2>/dev/null)" ] || fail "something was fetched: $(ls "$fresh/checkouts")"

for package in "$example" "$root/Tests/EmbeddingTests/swift"; do
  swift test --package-path "$package" --scratch-path "$scratch"
done
for built in "$scratch"/debug/*.build; do
  case $(basename "$built") in
    Baton* | baton* | C[A-Z]* | route* | RouteTests* | Odd* | *Tests.build | *PackageTests* | *plugins*) ;;
    *) fail "$built was built" ;;
  esac
done
"$scratch/debug/route" "$root/examples/inbound-sales/chats.jsonl" "$root/examples/inbound-sales/policy.baton" >"$fresh/routes"
python3 - "$fresh/routes" "$root/examples/inbound-sales/expected.jsonl" <<'PYTHON'
import json, sys
for route, line in zip(open(sys.argv[1]), open(sys.argv[2]), strict=True):
    wanted = json.loads(line)
    place = wanted["rule"]["at"] if wanted["rule"] else "no rule"
    assert route == f"{wanted['outcome']} {wanted.get('team', '-')} ({place})\n", (route, wanted)
PYTHON

# The same package elsewhere, to be spoilt.
cp -RL "$example/." "$copy"
sed -i "s|path: \"../../..\"|path: \"$root\"|" "$copy/Package.swift"
refused() {
  if swift build --package-path "$copy" --scratch-path "$scratch" --target route >"$fresh/log" 2>&1; then
    fail "$1 was built"
  fi
  grep -q "$2" "$fresh/log" || {
    cat "$fresh/log" >&2
    fail "no message has: $2"
  }
}

cat >>"$copy/Sources/route/Conversation.swift" <<'SWIFT'

func misspelt(_ facts: inout InboundSales.Facts) { facts.lead.bugdet = 5_000 }
SWIFT
refused 'a misspelt fact' "Conversation.swift:.*: error: value of type 'InboundSales.LeadFacts' has no member 'bugdet'"
cp "$example/Sources/route/Conversation.swift" "$copy/Sources/route/"
cat >>"$copy/Sources/route/Conversation.swift" <<'SWIFT'

func mistaken(_ facts: inout InboundSales.Facts) { facts.lead.timeline = 5_000 }
SWIFT
refused 'a fact of another type' 'Conversation.swift:.*: error: cannot assign value of type'
cp "$example/Sources/route/Conversation.swift" "$copy/Sources/route/"
sed -i 's/budget lead.budget >= 5_000 usd/budget lead.budget >= 5_000/' "$copy/Sources/route/Policies/policy.baton"
line=$(grep -n 'budget lead.budget >= 5_000' "$copy/Sources/route/Policies/policy.baton" | cut -d: -f1)
refused 'a wrong policy' "$copy/Sources/route/Policies/policy.baton:$line:25: error: "
echo "a misspelt fact, a fact of another type and a wrong policy are refused"
