# make demo   set up and show the main job      make test   set up and run the tests
# make check  lint, types, layers, data, docs   make data   compile the edited dataset
# make docs-test   test documentation, prose and workbooks in Chromium, pandoc and LibreOffice (of Debian)
# make fuzz   10,000 damaged files and records: each is a dataset or is refused
# make mutants   change the code in thousands of ways and see which changes the tests notice (half an hour)
# make bench   measure start-up, memory, size and speed, and write it into the documentation (10 minutes)
# make package      build twice, compare, and check what the wheel and the source distribution hold
# make downstream   build and test examples/downstream against the wheel, with strict types
# make robust       try the wheel on all Pythons here, with old and new libraries, zipped, frozen
# make public-api   record the public face anew, when it was changed on purpose
# make audit-deps   look all pinned dependencies up in a database of vulnerabilities (network)
PYTHON ?= python3
BIN := .venv/bin
DEMO := .venv-demo
BENCH := .venv-bench
MUTANTS_AT_ONCE ?= 1
TWO := -n 2
PIP := pip install --quiet --disable-pip-version-check --constraint requirements/constraints.txt
# Tests start hundreds of processes, each of which would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE
SOURCES := pyproject.toml requirements/*.in requirements/constraints.txt

.PHONY: audit-deps bench downstream package public-api robust robust-quick
.PHONY: demo test fuzz check lint types layers data-check spelling docs docs-test data clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# make/make/p' Makefile

demo: $(DEMO)/installed
	@$(DEMO)/bin/python tools/demo.py

$(DEMO)/installed: pyproject.toml $(shell find src -name '*.py')
	@echo "Setting up $(DEMO) ..."
	@test -d $(DEMO) || $(PYTHON) -m venv $(DEMO)
	@$(DEMO)/bin/$(PIP) --force-reinstall --no-deps . && $(DEMO)/bin/$(PIP) .
	@touch $@

.venv/test: $(SOURCES)
	@echo "Setting up .venv for the tests ..."
	@test -d .venv || $(PYTHON) -m venv .venv
	@$(BIN)/$(PIP) --editable . -r requirements/test.in
	@touch $@

.venv/check: .venv/test
	@echo "Adding the tools for the checks ..."
	@$(BIN)/$(PIP) -r requirements/check.in -r requirements/docs.in
	@touch $@

test: .venv/test
	$(BIN)/python -m pytest $(TWO) --dist loadfile --cov --cov-report=term

fuzz: .venv/test
	FUZZ_CASES=10000 $(BIN)/python -m pytest tests/fuzz

.venv/mutants: .venv/test requirements/mutants.in
	@echo "Adding what makes mutants ..."
	@$(BIN)/$(PIP) -r requirements/mutants.in
	@touch $@

# The folder has to be there before Python starts: what is not there then is not looked at again.
mutants: .venv/mutants
	@rm -rf mutants && mkdir -p mutants/src
	PYTHONPATH=$(CURDIR)/mutants/src $(BIN)/mutmut run --max-children $(MUTANTS_AT_ONCE)
	$(BIN)/mutmut results --all true | $(BIN)/python tools/mutants.py

bench: $(BENCH)/installed
	$(BENCH)/bin/python -m benchmarks $(BENCH_OPTIONS)

# A wheel, installed as users install it; only so are start-up and size what they get.
$(BENCH)/installed: pyproject.toml requirements/bench.in requirements/constraints.txt $(shell find src -name '*.py')
	@echo "Setting up $(BENCH) ..."
	@test -d $(BENCH) || $(PYTHON) -m venv $(BENCH)
	@rm -rf $(BENCH)/wheel
	@$(BENCH)/bin/pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir $(BENCH)/wheel .
	@$(BENCH)/bin/$(PIP) -r requirements/bench.in $(BENCH)/wheel/*.whl
	@$(BENCH)/bin/$(PIP) --force-reinstall --no-deps $(BENCH)/wheel/*.whl
	@touch $@

robust: .venv/check
	$(BIN)/nox --session tests zipapp read_only pyinstaller

robust-quick: .venv/check
	$(BIN)/nox --session core

downstream: .venv/check
	$(BIN)/nox --session downstream

package: .venv/check
	$(BIN)/nox --session package

public-api: .venv/test
	$(BIN)/python tools/public_api.py

# In an environment of its own: what audits must not be audited.
audit-deps:
	@test -d .venv-audit || $(PYTHON) -m venv .venv-audit
	@.venv-audit/bin/pip install --quiet --disable-pip-version-check pip-audit
	.venv-audit/bin/pip-audit --strict --disable-pip --no-deps -r requirements/constraints.txt
	.venv-audit/bin/pip-audit --strict --disable-pip --no-deps -r requirements/lowest.txt

check: lint types layers data-check spelling docs

lint: .venv/check
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/check
	$(BIN)/mypy
	$(BIN)/pyright

layers: .venv/check
	$(BIN)/lint-imports
	$(BIN)/deptry src

data-check: .venv/check
	$(BIN)/python tools/check_data.py
	$(BIN)/python tools/build_data.py --check
	$(BIN)/python tools/build_data_docs.py --check
	$(BIN)/python tools/build_readme.py --check

spelling: .venv/check
	tools/install.sh aspell aspell aspell-en
	$(BIN)/pyspelling --config .pyspelling.yml

docs: .venv/check
	$(BIN)/sphinx-build -n -W --keep-going -q -j 2 -b html docs docs/_build/html
	$(BIN)/python tools/check_links.py docs/_build/html

.venv/browser: .venv/check requirements/browser.in
	@echo "Adding what drives the browser ..."
	@$(BIN)/$(PIP) -r requirements/browser.in
	@touch $@

docs-test: .venv/browser docs
	tools/install.sh chromium chromium
	tools/install.sh pandoc pandoc
	tools/install.sh soffice libreoffice-calc
	$(BIN)/python -m pytest $(TWO) tests/browser tests/story tests/excel/test_libreoffice.py

data: .venv/check
	$(BIN)/python tools/build_data.py
	$(BIN)/python tools/build_data_docs.py
	$(BIN)/python tools/build_readme.py
	$(BIN)/python tools/check_data.py

clean:
	rm -rf .nox .venv .venv-audit .venv-bench .venv-demo docs/_build docs/history docs/entities dist .coverage* .mypy_cache .pytest_cache .ruff_cache
