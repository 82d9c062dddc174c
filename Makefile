# make run: set up, build, and let the examples decide and explain their chats.
# make test: set up, and all that a change must pass.

# Debian packages that the build or the program needs.
PACKAGES := tzdata libreadline-dev libsimdjson-dev libsqlite3-dev graphviz valgrind

BATON := .build/release/baton

.PHONY: run test agreement sanitize lint build setup

run: build
	@for example in smallest inbound-sales support languages; do \
	  printf '\n== %s ==\n' "$$example"; \
	  $(BATON) decide "examples/$$example/policy.baton" "examples/$$example/chats.jsonl" || exit 1; \
	done
	@printf '\n== why "night" of inbound-sales is decided so ==\n'
	@$(BATON) explain examples/inbound-sales/policy.baton examples/inbound-sales/chats.jsonl --chat night
	@printf '\nTo explore it yourself: %s repl examples/inbound-sales/policy.baton --chats examples/inbound-sales/chats.jsonl\n' '$(BATON)'

# The service needs threads that the other tests keep busy: its tests have a process of their own.
test: setup lint
	swift test --skip BatonServiceTests
	swift test --skip-build --filter BatonServiceTests

# The release-size comparison of all ways of deciding, on random policies: about eight minutes on one core.
agreement: setup
	swift run -c release AgreementRun --policies 20000 --chats 50

# Damaged compiled policies and damaged tables, with the address sanitizer, in a build of its own: about three minutes.
# What Swift keeps for as long as a program runs is no leak.
sanitize: setup
	BATON_TESTS=DifferentialTests,PhraseTests,BatonDecisionTests ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address \
	  --scratch-path .build/sanitize --filter 'DamageTests|HostileProgramTests|DamagedTablesTests|ValidationTests'

lint:
	swift format lint --strict --parallel --recursive Package.swift Plugins Sources Tests examples

build: setup
	swift build -c release --static-swift-stdlib --product baton

# The service over HTTP, as .build/release/batond.
.PHONY: batond
batond: setup
	swift build -c release --static-swift-stdlib --product batond

setup:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	  $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing; \
	fi
	@command -v swift >/dev/null || { echo 'Swift 6.2 or later is needed: https://www.swift.org/install'; exit 1; }

# The C library, with all that it needs of Swift inside: libbaton.so, libbaton.a and baton.h.
EMBEDDING := .build/embedding
SWIFT_STATIC = $(shell dirname $$(dirname $$(readlink -f $$(command -v swift))))/lib/swift_static/linux

.PHONY: libbaton test-embedding
libbaton:
	swift build -c release --product CBaton --scratch-path $(EMBEDDING)/build -Xswiftc -static-stdlib \
	  -Xlinker --version-script=$(CURDIR)/Sources/CBaton/baton.map -Xlinker -soname=libbaton.so.1 -Xlinker --strip-all
	cp $(EMBEDDING)/build/release/libCBaton.so $(EMBEDDING)/libbaton.so.1
	ln -sf libbaton.so.1 $(EMBEDDING)/libbaton.so
	cp Sources/CBatonInterface/include/baton.h $(EMBEDDING)/
	ld -r -o $(EMBEDDING)/baton.o \
	  $$(cat $(EMBEDDING)/build/release/CBaton.product/Objects.LinkFileList) \
	  $(SWIFT_STATIC)/$$(uname -m)/swiftrt.o $(SWIFT_STATIC)/libswiftCore.a $(SWIFT_STATIC)/libswiftGlibc.a \
	  $(SWIFT_STATIC)/libswiftSynchronization.a $(SWIFT_STATIC)/libswift_Concurrency.a \
	  $(SWIFT_STATIC)/libswiftSwiftOnoneSupport.a
	objcopy --strip-debug --wildcard $$(sed -n 's/^ *\(baton_[a-z_*]*\);/--keep-global-symbol=\1/p' Sources/CBaton/baton.map) \
	  $(EMBEDDING)/baton.o
	rm -f $(EMBEDDING)/libbaton.a
	ar rcs $(EMBEDDING)/libbaton.a $(EMBEDDING)/baton.o
	rm $(EMBEDDING)/baton.o

# The programs of examples/embedding and the interface itself, from C, Python and Node.
NODE_HEADERS = $(shell dirname $$(dirname $$(readlink -f $$(command -v node))))/include/node
CFLAGS = -std=gnu17 -O2 -Wall -Wextra -Werror

test-embedding: libbaton
	cc $(CFLAGS) -I$(EMBEDDING) Tests/EmbeddingTests/interface.c -L$(EMBEDDING) -lbaton -lpthread \
	  -Wl,-rpath,$(CURDIR)/$(EMBEDDING) -o $(EMBEDDING)/interface
	$(EMBEDDING)/interface
	cc $(CFLAGS) -I$(EMBEDDING) examples/embedding/c/route.c $(EMBEDDING)/libbaton.a -lstdc++ -lm -lpthread \
	  -o $(EMBEDDING)/route
	cc $(CFLAGS) -Wno-unused-parameter -shared -fPIC -I$(EMBEDDING) -I$(NODE_HEADERS) examples/embedding/node/addon.c \
	  -L$(EMBEDDING) -lbaton -Wl,-rpath,$(CURDIR)/$(EMBEDDING) -o $(EMBEDDING)/baton.node
	sh Tests/EmbeddingTests/exports.sh $(EMBEDDING)
	python3 -m pytest --version >/dev/null 2>&1 || python3 -m pip install -q pytest
	python3 -m mypy --version >/dev/null 2>&1 || python3 -m pip install -q mypy
	python3 -m mypy --strict --cache-dir $(EMBEDDING)/mypy examples/embedding/python
	BATON_LIBRARY=$(CURDIR)/$(EMBEDDING)/libbaton.so python3 -m pytest -q -p no:cacheprovider examples/embedding/python
	BATON_ADDON=$(CURDIR)/$(EMBEDDING)/baton.node node --test examples/embedding/node
	sh Tests/EmbeddingTests/swift.sh $(CURDIR)/$(EMBEDDING)/swift

# The C interface under the address and the thread sanitizer and valgrind: no errors, no races, nothing lost.
SWIFT_DYNAMIC = $(shell dirname $$(dirname $$(readlink -f $$(command -v swift))))/lib/swift/linux
CLANG = $(shell dirname $$(readlink -f $$(command -v swift)))/clang
SANITIZED = $(foreach sanitizer,address thread,$(EMBEDDING)/sanitized-$(sanitizer))

.PHONY: sanitize-embedding $(SANITIZED)
sanitize-embedding: $(SANITIZED) libbaton
	cc $(CFLAGS) -g -I$(EMBEDDING) Tests/EmbeddingTests/interface.c -L$(EMBEDDING) -lbaton -lpthread \
	  -Wl,-rpath,$(CURDIR)/$(EMBEDDING) -o $(EMBEDDING)/interface
	valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite \
	  $(EMBEDDING)/interface

$(SANITIZED): $(EMBEDDING)/sanitized-%:
	swift build --product CBaton --sanitize=$* --scratch-path $@ -Xswiftc -use-ld=lld
	$(CLANG) -std=gnu17 -g -fsanitize=$* -ISources/CBatonInterface/include Tests/EmbeddingTests/interface.c \
	  -L$@/debug -lCBaton -L$(SWIFT_DYNAMIC) -ldispatch -lBlocksRuntime -lpthread \
	  -Wl,-rpath,$(CURDIR)/$@/debug:$(SWIFT_DYNAMIC) -o $@/interface
	TSAN_OPTIONS="halt_on_error=1 suppressions=Tests/EmbeddingTests/thread-sanitizer.txt" $@/interface

# The library's public interface, as embedders see it: against its list, and as documentation.
DEBUG := .build/debug
GRAPHS := .build/documentation/graphs

.PHONY: symbol-graph api docs
symbol-graph:
	swift build --target Baton
	rm -rf $(GRAPHS) && mkdir -p $(GRAPHS)
	swift symbolgraph-extract -module-name Baton -I $(DEBUG)/Modules -target $$(uname -m)-unknown-linux-gnu \
	  $$(for module in CUnicodeTables CStandardLibrary; do \
	    echo "-Xcc -fmodule-map-file=$(DEBUG)/$$module.build/module.modulemap"; done) \
	  -minimum-access-level public -skip-synthesized-members \
	  -experimental-allowed-reexported-modules=BatonValues,BatonExplain -output-dir $(GRAPHS)

api: symbol-graph
	python3 Scripts/public-api.py $(GRAPHS)/Baton.symbols.json Tests/EmbeddingTests/api.txt $(if $(UPDATE),--update)

docs: symbol-graph
	docc convert Sources/Baton/Baton.docc --additional-symbol-graph-dir $(GRAPHS) --warnings-as-errors \
	  --fallback-display-name Baton --fallback-bundle-identifier baton --output-path .build/documentation/Baton.doccarchive
	@echo 'Written to .build/documentation/Baton.doccarchive'
