# Two commands do everything on a fresh machine with python3 (>= 3.11), venv and make:
#   make demo    build the environment and rank the homes of a synthetic England for a story child
#   make test    build the environment with the test tools and run every check, nothing skipped

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
HOMEWARD_DATA ?= ../shared/data
FIRST ?= 0
WORLDS ?= 100000
POOLS ?= 10000
ROUNDS ?= 50
export HOMEWARD_DATA

.DEFAULT_GOAL := help
.PHONY: help demo documents reports test test-data check lint types contracts tests mutants oracle brute faults fuzz bench lock clean

help:  ## Show the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(UV): requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Homeward needs Python 3.11 or newer.")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/.base: $(UV) requirements/base.txt pyproject.toml
	$(UV) pip install --quiet -p $(VENV) --require-hashes -r requirements/base.txt
	$(UV) pip install --quiet -p $(VENV) --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.txt
	$(UV) pip install --quiet -p $(VENV) --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/.base  ## Rank the homes of a synthetic England for a story child
	@$(BIN)/homeward demo

documents: $(VENV)/.base requirements/documents.txt  ## Add what records as PDF need (81 MB)
	$(UV) pip install --quiet -p $(VENV) --require-hashes -r requirements/documents.txt

reports: $(VENV)/.base requirements/reports.txt  ## Add what plots of benchmarks need (matplotlib)
	$(UV) pip install --quiet -p $(VENV) --require-hashes -r requirements/reports.txt

test: $(VENV)/.dev lint types contracts tests  ## Linters, types, contracts and every test

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/numpydoc lint $$(find constraints matcher api fixtures benchmarks -name '*.py')

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

tests: $(VENV)/.dev
	$(BIN)/pytest -q -n 2 tests/constraints --cov=constraints --cov-branch --cov-fail-under=100 --cov-report=term:skip-covered
	$(BIN)/pytest -q -n 2 -m "not data" --ignore=tests/constraints

test-data: $(VENV)/.dev  ## Run the readers on the published files under HOMEWARD_DATA
	@test -d "$(HOMEWARD_DATA)" || { echo "HOMEWARD_DATA=$(HOMEWARD_DATA): no such folder"; exit 2; }
	$(BIN)/pytest -q -m data

oracle: $(VENV)/.dev  ## Hold the engine to a plain reading of the handbook, over 100,000 random worlds
	$(BIN)/python -m tests.oracle --first $(FIRST) --worlds $(WORLDS)

brute: $(VENV)/.dev  ## Hold the solver and the allocation to trying everything, on 10,000 small pools (10 to 40 minutes)
	$(BIN)/python -m tests.brute --first $(FIRST) --pools $(POOLS)

fuzz: $(VENV)/.dev  ## Send 100,000 odd requests to every route; goes on where it stopped (.fuzz.jsonl)
	$(BIN)/python -m tests.api.fuzz

faults: $(VENV)/.dev  ## Kill the service 500 times on each database while it is asked, and look for what is lost
	$(BIN)/python -m tests.faults --first $(FIRST) --rounds $(ROUNDS)

mutants: $(VENV)/.dev  ## Change constraints/ in some 5,000 places; the tests notice 9 of 10 or it fails (30 to 60 minutes)
	rm -rf mutants
	$(BIN)/mutmut run --max-children 2 > /dev/null
	$(BIN)/python -m tests.mutation

bench: $(VENV)/.dev  ## Measure speed and quality, print the table of benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks

lock: $(VENV)/.dev  ## Renew the hash-pinned requirements
	$(UV) pip compile requirements/uv.in --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/uv.txt
	$(UV) pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/base.txt
	$(UV) pip compile pyproject.toml --extra documents --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/documents.txt
	$(UV) pip compile pyproject.toml --extra reports --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/reports.txt
	$(UV) pip compile pyproject.toml --group dev --all-extras --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/dev.txt

clean:  ## Remove the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks mutants
