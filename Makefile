# Kijkgeld: `make help` lists what can be asked.

PYTHON ?= python3
PORT ?= 8501
EXAMPLE ?= yes
BIN := .venv/bin
# The databases of the tests lie in memory where there is room: waiting for a disk shows nothing.
MEMORY = $(shell [ -w /dev/shm ] && [ "$$(df -Pk /dev/shm | awk 'NR == 2 { print $$4 }')" -gt 4000000 ] && echo /dev/shm)
export PORT

.DEFAULT_GOAL := help
.PHONY: help run test check bench clean

help:  ## list these targets
	@echo "make run [PORT=8501] [EXAMPLE=no]   the dashboard on this machine; EXAMPLE=no starts clean"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/installed  ## install what is needed, fill the database, serve the dashboard
	@$(BIN)/python -m data init
ifeq ($(EXAMPLE),no)
	@$(BIN)/python -m data clean
else
	@$(BIN)/python -m data load-example --if-new
endif
	@exec $(BIN)/python dashboard.py

test: check  ## check, then every test: domain, pages, SQLite and PostgreSQL, browser
	@$(BIN)/python -m tests.browser.chromium
	@$(if $(MEMORY),TMPDIR=$(MEMORY)) $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

check: .venv/installed-tests  ## style, types and who imports whom
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_house.py

bench: .venv/installed-tests  ## measure pages, reading and intake, side by side
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.bench

clean:  ## remove what can be made again; your figures in data/local stay
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Kijkgeld needs Python 3.11 or newer; name one with: make PYTHON=python3.11 run" >&2; exit 1; }
	@echo "Making a Python of its own for Kijkgeld in .venv ..."
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/installed: requirements.txt | .venv/bin/pip
	@echo "Installing what Kijkgeld needs; a few minutes the first time ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/installed-tests: tests/requirements.txt .venv/installed
	@echo "Installing what the tests need ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@
