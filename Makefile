# Everything a person or CI does here, one word each. `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
RECENSION := $(BIN)/recension
export SOURCE_DATE_EPOCH ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1
ifeq ($(SOURCE_DATE_EPOCH),)
unexport SOURCE_DATE_EPOCH
endif

.DEFAULT_GOAL := help
.PHONY: help brief test check accept generate bench bench-judgement quality pictures lock clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 18

.venv/run.stamp: requirements.lock pyproject.toml
	@echo "setting up .venv (once; about a minute) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Recension needs Python 3.11 or later; say which with: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.lock
	@echo "adding what the tests need …"
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

# What no wheel brings: axe, the Nu HTML checker, Ace, epub.js. Where there is no npm, the tests that ask them are skipped.
.venv/tools.stamp: .venv/run.stamp tests/quality/package-lock.json
	@mkdir -p .venv/tools
	@cp tests/quality/package.json tests/quality/package-lock.json tests/quality/.npmrc .venv/tools/
	@if ! command -v npm >/dev/null; then echo "npm is not installed: axe, vnu and Ace are not asked"; \
	  else echo "adding the validators …" && cd .venv/tools && { npm ci --silent || npm ci --silent || npm ci --silent \
	    || echo "npm could not bring them: axe, vnu and Ace are not asked"; }; fi
	@touch $@

brief: .venv/run.stamp ## check the brief and build it into dist/ (PDF, EPUB, HTML)
	@$(RECENSION) build --to html,epub,pdf --out dist .

test: .venv/dev.stamp .venv/tools.stamp ## run the tests; with CI=true those of two real books, too, which take minutes
	@$(BIN)/python -m pytest -n 2 --dist worksteal

check: .venv/dev.stamp .venv/tools.stamp ## format, lint, types, import contracts, generated files, the brief, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/generate.py --check
	$(RECENSION) check .
	$(BIN)/python -m pytest -n 2 --dist worksteal

accept: .venv/dev.stamp ## rewrite the expected outputs of rule pages, commands and README; review the diff
	-$(BIN)/python scripts/seal_sources.py
	-$(BIN)/python -m pytest -q tests/test_rule_pages.py tests/cli tests/test_readme.py --accept
	$(BIN)/python scripts/generate.py

generate: .venv/dev.stamp ## renew what is generated: docs/rules, docs/messages.md, docs/cli.md, schemas, picture
	$(BIN)/python scripts/generate.py

bench: .venv/dev.stamp ## measure, and write docs/benchmarks.md
	$(BIN)/python scripts/bench.py

bench-judgement: .venv/dev.stamp ## measure how often the checker is right, and write docs/judgement.md
	$(BIN)/python scripts/bench_judgement.py

quality: .venv/dev.stamp .venv/tools.stamp ## measure the built books, and write docs/quality.md
	$(BIN)/python scripts/quality.py

pictures: .venv/dev.stamp ## renew the pictures of the README and the docs (with Chromium, those of a screen too)
	$(BIN)/python scripts/generate.py

lock: ## renew the locks (needs pip-tools)
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --no-header -o requirements.lock pyproject.toml
	pip-compile -q --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --no-header -o requirements-dev.lock pyproject.toml
	cd tests/quality && npm install --package-lock-only --silent

clean: ## remove what was built and installed here
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find dist -mindepth 1 -maxdepth 1 ! -name editions -exec rm -rf {} +
