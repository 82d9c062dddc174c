# make run: set up, build, and let the examples decide and explain their chats.
# make test: set up, and all that a change must pass.

# Debian packages that the build or the program needs.
PACKAGES := tzdata libreadline-dev graphviz

BATON := .build/release/baton

.PHONY: run test lint build setup

run: build
	@for example in smallest inbound-sales support languages; do \
	  printf '\n== %s ==\n' "$$example"; \
	  $(BATON) decide "examples/$$example/policy.baton" "examples/$$example/chats.jsonl" || exit 1; \
	done
	@printf '\n== why "night" of inbound-sales is decided so ==\n'
	@$(BATON) explain examples/inbound-sales/policy.baton examples/inbound-sales/chats.jsonl --chat night
	@printf '\nTo explore it yourself: %s repl examples/inbound-sales/policy.baton --chats examples/inbound-sales/chats.jsonl\n' '$(BATON)'

test: setup lint
	swift test

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

build: setup
	swift build -c release --product baton

setup:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	  $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing; \
	fi
	@command -v swift >/dev/null || { echo 'Swift 6.2 or later is needed: https://www.swift.org/install'; exit 1; }
