# Every action of a developer. `make` alone lists them.

CHECKS := --explicit-target-dependency-import-check error
RELEASE := .build/release/dragoman
CODE := Sources Tests Package.swift
CONFIG ?= config.json

.DEFAULT_GOAL := help
.PHONY: help setup serve test build check explain extract lint format image clean

help: ## List these actions
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## Install what a build needs of Debian, or say what is missing
	@command -v swift >/dev/null || { \
		echo "Swift 6.2 or newer must be installed first: https://www.swift.org/install/linux/" >&2; exit 1; }
	@missing=$$( \
		command -v git >/dev/null || echo git; \
		test -e /usr/include/stdio.h || echo libc6-dev; \
		ls /usr/include/c++/*/new >/dev/null 2>&1 || echo libstdc++-12-dev; \
		test -e /usr/include/sqlite3.h || echo libsqlite3-dev); \
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

check: build ## Say what is wrong with configuration, dictionaries and corpus
	$(RELEASE) check --config $(CONFIG)

explain: build ## Show which rules found what: make explain FILE=Corpus/….txt
	$(RELEASE) explain --config $(CONFIG) $(FILE)

extract: build ## Print the record of an article: make extract FILE=Corpus/….txt
	$(RELEASE) extract --config $(CONFIG) $(FILE)

lint: ## Complain of code that is not formatted
	swift format lint --strict -r $(CODE)

format: ## Format the code
	swift format -i -r $(CODE)

image: ## Build the container image
	docker build -t dragoman .

clean: ## Remove what was built
	swift package clean
