"""`toolkit serve` as a person uses it: data break, the page stays and says what; they are mended, and that is gone."""

from __future__ import annotations

import csv
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.sources.words import engine_words
from tests.project_folders import EXAMPLE, project_folder
from tests.serving import LONG, serving, until

pytestmark = [pytest.mark.site, pytest.mark.browser]


@dataclass
class Served:
    """A project that is served, and where."""

    folder: Path
    address: str


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    folder = project_folder(EXAMPLE, tmp_path_factory.mktemp("served"))
    temporary = tmp_path_factory.mktemp("temporary")
    with serving(folder, temporary, lang="es") as address:
        yield Served(folder, f"{address}toolkit/")
    assert list(temporary.glob("mkdocs_*")) == []


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def test_the_last_good_page_stays_while_data_are_broken_and_says_what_to_mend(served: Served, browser: Browser):
    table = served.folder / "data/evidence.csv"
    good = table.read_bytes()
    page = browser.new_page()
    page.set_default_timeout(LONG)
    page.goto(served.address)
    heading = page.locator("h1").first.inner_text()
    expect(page.locator(".tk-preview")).to_have_count(0)
    table.write_bytes(good + b"x,y\n")
    told = page.locator(".tk-preview")
    expect(told).to_be_visible(timeout=LONG)
    words = engine_words("es")
    expect(told).to_contain_text(words.say("command.preview.title"))
    expect(told).to_contain_text("data/evidence.csv")
    expect(told).to_contain_text(f"fila {len(good.splitlines()) + 1}")
    assert page.locator("h1").first.inner_text() == heading
    table.write_bytes(good)
    expect(told).to_have_count(0, timeout=LONG)
    assert page.locator("h1").first.inner_text() == heading
    page.close()


@pytest.mark.parametrize("locale", ["en", "es"])
def test_an_edited_text_is_on_the_open_page(served: Served, browser: Browser, locale: str):
    text = served.folder / f"content/{locale}/families/index.md"
    good = text.read_bytes()
    page = browser.new_page()
    page.set_default_timeout(LONG)
    page.goto(f"{served.address}{'' if locale == 'en' else 'es/'}families/")
    main = page.locator("main")
    expect(main).not_to_contain_text("Brand new")
    text.write_bytes(good + b"\nBrand new.\n")
    expect(main).to_contain_text("Brand new.", timeout=LONG)
    text.write_bytes(good)
    expect(main).not_to_contain_text("Brand new", timeout=LONG)
    page.close()


def test_an_edited_row_is_on_the_open_page_first_and_then_everywhere(served: Served, browser: Browser):
    table = served.folder / "data/districts.csv"
    good = table.read_text(encoding="utf-8")
    district = next(csv.DictReader(good.splitlines()))
    name, new = district["name"], f"{district['name']} Renamed"
    address = f"districts/{district['state'].lower()}/{district['district_id']}/"
    page = browser.new_page()
    page.set_default_timeout(LONG)
    page.goto(f"{served.address}{address}")
    table.write_text(good.replace(name, new), encoding="utf-8")
    expect(page.locator("h1")).to_contain_text(new, timeout=LONG)
    assert new not in fetched(f"{served.address}es/{address}")
    page.evaluate("self.tkHere = true")
    until(lambda: new in fetched(f"{served.address}es/{address}"))
    # The page is the same in the whole site, so that whoever reads it is not disturbed again.
    page.wait_for_timeout(1000)
    assert page.evaluate("self.tkHere") is True
    table.write_text(good, encoding="utf-8")
    expect(page.locator("h1")).not_to_contain_text(new, timeout=LONG)
    page.close()


def test_an_address_that_is_nowhere_shows_the_page_for_that(served: Served):
    with pytest.raises(urllib.error.HTTPError) as answer:
        urllib.request.urlopen(f"{served.address}nowhere/", timeout=60)
    assert answer.value.code == 404
    assert b"<h1" in answer.value.read()
    answer.value.close()
