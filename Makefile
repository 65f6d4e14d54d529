# Every action of a developer. `make` alone lists them.

CHECKS := --explicit-target-dependency-import-check error
RELEASE := .build/release/dragoman
CODE := Sources Tests Fuzz Package.swift Benchmarks/Peers/*/Package.swift Benchmarks/Peers/*/Sources \
	Benchmarks/Cleaning/Package.swift Benchmarks/Cleaning/Throughput
CONFIG ?= config.json

.DEFAULT_GOAL := help
.PHONY: help setup build serve test docs check explain cleaning extract named fuzz sanitize abuse clients lint format
.PHONY: image clean bench-http bench-cleaning

help: ## List these actions
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## Install what building and testing need of Debian, or say what is missing
	@command -v swift >/dev/null || { \
		echo "Swift 6.2 or newer must be installed first: https://www.swift.org/install/linux/" >&2; exit 1; }
	@missing=$$( \
		command -v git >/dev/null || echo git; \
		test -e /usr/include/stdio.h || echo libc6-dev; \
		ls /usr/include/c++/*/new >/dev/null 2>&1 || echo libstdc++-12-dev; \
		test -e /usr/include/sqlite3.h || echo libsqlite3-dev; \
		test -e /usr/include/md4c-html.h || echo libmd4c-dev libmd4c-html0-dev; \
		test -e /usr/include/libxml2/libxml/HTMLparser.h || echo libxml2-dev; \
		test -e /usr/include/zlib.h || echo zlib1g-dev; \
		command -v python3 >/dev/null || echo python3); \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ]; then \
		apt-get update && apt-get install -y --no-install-recommends $$missing; \
	elif [ -n "$$missing" ]; then \
		echo "these Debian packages are missing; as root: apt-get install" $$missing >&2; exit 1; \
	fi

build: setup ## Build the program for use
	swift build -c release --product dragoman $(CHECKS)

serve: build ## Serve the articles of Corpus/ as config.json says
	$(RELEASE) serve --config $(CONFIG)

test: setup ## Build everything and run all tests
	swift build --build-tests $(CHECKS)
	swift test --skip-build $(CHECKS)

docs: setup ## Write anew what the commands of README.md print, and test that it is so
	swift build --build-tests $(CHECKS)
	-DRAGOMAN_REFRESH=1 swift test --skip-build $(CHECKS) --filter ProgramTests.Readme
	swift test --skip-build $(CHECKS) --filter ProgramTests.Readme

check: build ## Say what is wrong with configuration, dictionaries and corpus
	$(RELEASE) check --config $(CONFIG)

explain: named build ## Show which rules found what: make explain FILE=Corpus/….txt
	$(RELEASE) explain --config $(CONFIG) '$(FILE)'

cleaning: named build ## Show what was taken away from a page: make cleaning FILE=Corpus/….txt
	$(RELEASE) explain --cleaning --config $(CONFIG) '$(FILE)'

extract: named build ## Print the record of an article: make extract FILE=Corpus/….txt
	$(RELEASE) extract --config $(CONFIG) '$(FILE)'

named:
	@test -n '$(FILE)' || { echo "say which article: FILE=Corpus/….txt" >&2; exit 1; }

fuzz: setup ## Fuzz requests, connections and the cleaning of pages: make fuzz RUNS=10000000 for a release
	RUNS='$(RUNS)' JOBS='$(JOBS)' Fuzz/run

sanitize: setup ## Test the server, and let bad clients at it, with the thread sanitizer on
	Tests/Clients/sanitize

abuse: build ## Let a thousand bad clients and ten thousand idle ones at the program
	Tests/Clients/abuse.py

clients: build ## Let curl, browsers, libraries and proxies talk to the program
	Tests/Clients/clients.py

lint: ## Complain of code that is not formatted
	swift format lint --strict -r $(CODE)

format: ## Format the code
	swift format -i -r $(CODE)

bench-http: build ## Measure the server against its peers (docs/benchmarks/http.md); PROFILE=1 counts instructions
	python3 Benchmarks/HTTP

bench-cleaning: setup ## Measure the cleaning of pages beside trafilatura and resiliparse (docs/benchmarks/cleaning.md)
	python3 Benchmarks/Cleaning

image: ## Build the container image
	docker build -t dragoman .

clean: ## Remove what was built
	swift package clean
	rm -rf Benchmarks/.build-*
