"""The finder with thousands of districts: what it fetches, what it finds, and that a keyboard is enough."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser

from macros.outputs.finder_files import finder_files
from macros.project import load_project
from tests.invented_districts import invented_project

pytestmark = [pytest.mark.site, pytest.mark.browser]
OPTION = "#tk-finder-list [role=option]"
FIRST_LETTER = 15_000


@pytest.fixture(scope="module")
def lists(tmp_path_factory) -> dict[str, bytes]:
    project, _ = load_project(invented_project(tmp_path_factory.mktemp("many"), 3000))
    return dict(finder_files(project))


@pytest.fixture
def finder(browser: Browser, address: str, lists):
    """Opens a page whose finder meets three thousand districts; returns the page and what it fetched."""
    contexts = []

    def open_page(inside=""):
        contexts.append(browser.new_context(viewport={"width": 360, "height": 740}))
        page = contexts[-1].new_page()
        page.goto(address + inside)
        fetched = []

        def answer(route):
            path = "assets/finder/" + route.request.url.rpartition("/")[2]
            fetched.append(path)
            known = path in lists
            route.fulfill(status=200 if known else 404, content_type="application/json", body=lists.get(path, b""))

        page.route("**/assets/finder/*.json", answer)
        page.get_by_role("combobox").focus()
        return page, fetched

    yield open_page
    for context in contexts:
        context.close()


def test_the_first_letter_fetches_two_small_lists(finder, lists):
    page, fetched = finder()
    page.keyboard.type("s")
    page.wait_for_selector(OPTION)
    assert fetched == ["assets/finder/all.json", "assets/finder/s.json"]
    assert sum(len(lists[path]) for path in fetched) <= 6 * FIRST_LETTER  # packed they are a sixth


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("saint paul", "Saint Paul Public Schools"),
        ("St. Paul", "Saint Paul Public Schools"),
        ("minneapolis", "Minneapolis Public Schools"),
        ("mineapolis", "Minneapolis Public Schools"),
        ("xinneapolis", "Minneapolis Public Schools"),
        ("minneapolsi", "Minneapolis Public Schools"),
        ("juniperridge", "Juniperridge"),
    ],
)
def test_a_name_is_found_with_accents_short_forms_and_one_wrong_letter(finder, typed, shown):
    page, _ = finder("es/")
    page.keyboard.type(typed)
    page.locator(OPTION, has_text=shown).first.wait_for()


def test_a_state_leads_to_its_page(finder):
    page, _ = finder("es/")
    page.keyboard.type("minnes")
    page.locator(OPTION, has_text="Todos los distritos de este estado").first.wait_for()
    page.keyboard.press("ArrowDown")
    box = page.get_by_role("combobox")
    assert box.get_attribute("aria-activedescendant") == "tk-option-0"
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/districts/mn/")


def test_what_is_found_nowhere_is_said(finder):
    page, _ = finder()
    page.keyboard.type("qqqqqq")
    page.get_by_text("No district found").wait_for()


def test_lists_that_do_not_come_are_said_and_asked_for_again(finder, lists):
    page, fetched = finder()
    kept = lists.pop("assets/finder/s.json")
    try:
        page.keyboard.type("s")
        page.get_by_text("could not be loaded").wait_for()
    finally:
        lists["assets/finder/s.json"] = kept
    page.keyboard.press("Backspace")
    page.keyboard.type("s")
    page.wait_for_selector(OPTION)
    assert fetched.count("assets/finder/s.json") == 2


def test_the_root_says_which_states_there_are(lists):
    assert json.loads(lists["assets/finder/all.json"])["states"]["MN"] == ["Minnesota"]
