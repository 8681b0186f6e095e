"""The two buttons in the head of every page: light and dark, and search before its script has come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]

FIRST = """new MutationObserver(() => {
    if (document.body) window.first ??= document.documentElement.dataset.mdColorScheme
}).observe(document, { childList: true, subtree: true })"""
PROFILE = "districts/mn/2733840/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a device that is set to light; it notes which colors it had when its body began."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    context.add_init_script(FIRST)
    yield context.new_page()
    context.close()


def test_a_page_carries_no_script_and_no_box_of_search_in_itself(site: Path):
    for inside in ("", "families/", PROFILE, "404.html"):
        path = site / inside
        html = (path if path.suffix else path / "index.html").read_text(encoding="utf-8")
        assert "<script>" not in html
        assert "md-search" not in html
        assert html.count('class="md-header__button') == 2


@pytest.mark.parametrize(("folder", "locale"), [("", "en"), ("es/", "es")])
def test_the_colors_that_a_reader_chose_are_there_before_anything_shows(page, address, shipped, folder, locale):
    to_dark, to_light = (shipped.words[locale].say(f"theme.{each}") for each in ("to_dark", "to_light"))
    page.goto(f"{address}{folder}{PROFILE}")
    assert page.evaluate("first") == "default"
    page.get_by_role("button", name=to_dark).press("Enter")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}{folder}")
    assert page.evaluate("first") == "slate"
    page.get_by_role("button", name=to_light).press("Space")
    page.reload()
    assert page.evaluate("first") == "default"


def test_without_a_choice_the_device_decides_also_while_the_page_is_open(page, address):
    page.goto(address)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    assert page.evaluate("first") == "slate"


def test_what_is_typed_while_search_is_still_coming_is_not_lost(page, address):
    waiting = []
    page.route("**/search/*.words.json", lambda route: waiting.append(route))
    page.goto(address + PROFILE)
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("saint paul")
    expect(page.get_by_role("textbox", name="Search")).to_have_value("saint paul")
    expect(page.locator(".tk-search-open")).to_be_hidden()
    waiting[0].continue_()
    page.wait_for_selector(".md-search-result__link")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()
    page.locator(".md-search__overlay").click(position={"x": 20, "y": 700})
    expect(page.locator(".md-search__output")).to_be_hidden()


def test_without_scripts_there_is_no_button_that_does_nothing(browser: Browser, address):
    for width in (360, 1280):
        context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
        opened = context.new_page()
        opened.goto(address)
        assert opened.locator("header button:visible").count() == 0
        context.close()
