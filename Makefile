.DEFAULT_GOAL := help
.PHONY: help setup new site serve check test fuzz screenshots looks proof bench lock
# Words passed on to the command: make test ARGS="-k heat_map"
ARGS =

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

setup: ## Set up everything that is missing here, also for tests
	@sh scripts/setup.sh test

new: ## Make something new; ARGS="coalition ../our-site", or guide, letter, deck, session, district, reading, language fr
	@sh scripts/setup.sh site && .venv/bin/toolkit new $(ARGS)

site: ## Check content and data, then build the site into site/
	@sh scripts/setup.sh site && .venv/bin/toolkit build $(ARGS)

serve: ## Show the site on this machine and follow every change
	@sh scripts/setup.sh site && .venv/bin/toolkit serve $(ARGS)

check: ## Check format, code, types, content and data
	@sh scripts/setup.sh check && .venv/bin/ruff format --check && .venv/bin/ruff check && .venv/bin/mypy && .venv/bin/toolkit check $(ARGS)

test: ## Run every test, browser tests too
	@sh scripts/setup.sh test && TOOLKIT_CHROMIUM="$$(cat .venv/.setup/browser)" .venv/bin/pytest $(ARGS)

fuzz: ## Try new damaged files and texts for a while; FUZZ=200000 for longer
	@sh scripts/setup.sh test && TOOLKIT_FUZZ=$${FUZZ:-20000} .venv/bin/pytest tests/fuzz $(ARGS)

screenshots: ## Take pictures of every kind of page into screenshots/; ARGS="home compare" for some
	@sh scripts/setup.sh test && TOOLKIT_CHROMIUM="$$(cat .venv/.setup/browser)" .venv/bin/python -m tests.screenshots $(ARGS)

looks: ## Accept how pages look now; ARGS="-k compare" for some
	@sh scripts/setup.sh test && TOOLKIT_CHROMIUM="$$(cat .venv/.setup/browser)" .venv/bin/pytest tests/site/test_looks.py -k test_a_page_looks_as_it_did --update-looks $(ARGS)

proof: ## Measure in a browser what the site knows about visitors, and write it down
	@sh scripts/setup.sh test && TOOLKIT_CHROMIUM="$$(cat .venv/.setup/browser)" .venv/bin/pytest tests/site/test_privacy_in_browser.py --update-proof $(ARGS)

bench: ## Measure how fast and how large the site is
	@sh scripts/setup.sh test && TOOLKIT_CHROMIUM="$$(cat .venv/.setup/browser)" .venv/bin/python -m tests.bench $(ARGS)

lock: ## Choose the newest allowed packages and write both .lock files
	@sh scripts/setup.sh lock
