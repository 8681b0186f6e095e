"""Side by side in a browser: chosen by keyboard, kept in the address, cards on a phone, on paper, without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]

CHOICE = "#with=2733840,2721240,0803360"
AXE = "() => axe.run().then(found => found.violations.map(each => `${each.id} ${each.nodes[0].html}`))"
NARROWER = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(params=[320, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page of a narrow phone, then of a wide screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    context.add_init_script(AXE_SCRIPT)
    yield context.new_page()
    context.close()


def heads(page: Page) -> list[str]:
    return page.locator(".tk-side thead a").all_text_contents()


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("districts/compare/", ["saint paul public", "Anoka-Hennepin School District, MN", "0803360"]),
        ("es/districts/compare/", ["SAINT PAUL", "minneapolis", "denver"]),
        ("policies/compare/", ["minnesota", "colorado", "texas"]),
    ],
)
def test_the_keyboard_alone_chooses_compares_and_takes_out(page, address, place, names):
    page.goto(address + place)
    field = page.locator("#tk-compare-name")
    expect(field).to_be_visible()
    field.focus()
    for name in names:
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(field).to_have_value("")
    assert len(heads(page)) == 3
    assert page.locator(".tk-side td .tk-symbol").count() == page.locator(".tk-side td .tk-word").count() > 0
    status = page.locator(".tk-compare-status")
    assert "3" in status.inner_text()
    assert page.evaluate("document.activeElement.id") == "tk-compare-name"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "tk-compare-remove" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert len(heads(page)) == 2
    assert page.evaluate("document.activeElement.id") == "tk-compare-name"
    assert page.evaluate(AXE) == []
    assert page.evaluate(NARROWER)


def test_the_address_holds_the_choice_in_its_order_and_in_each_language(page, address):
    page.goto(f"{address}districts/compare/{CHOICE}")
    expect(page.locator(".tk-side")).to_be_visible()
    wanted = ["Saint Paul Public Schools", "Minneapolis Public Schools", "Denver Public Schools"]
    assert heads(page) == wanted
    page.goto(f"{address}es/districts/compare/{CHOICE}")
    assert heads(page) == wanted
    page.locator(".tk-compare-remove").nth(1).click()
    assert page.url.endswith("#with=2733840,0803360")
    page.reload()
    expect(page.locator(".tk-side thead a")).to_have_text([wanted[0], wanted[2]])


def test_strange_addresses_show_what_is_known_and_never_more_than_six(page, address):
    ids = ["2733840", "2733840", "nobody", "<b>", "2721240"]
    page.goto(f"{address}districts/compare/#with={','.join(ids)}")
    expect(page.locator(".tk-side thead a")).to_have_count(2)
    many = "2733840,2721240,0803360,3620580,5307710,1201530,1201500"
    page.evaluate(f"location.hash = '#with={many}'")
    expect(page.locator(".tk-side thead a")).to_have_count(6)
    page.locator("#tk-compare-name").fill("1201500")
    page.keyboard.press("Enter")
    expect(page.locator(".tk-compare-status")).to_contain_text("6")
    assert len(heads(page)) == 6


def test_a_name_that_is_not_there_or_fits_many_is_told(page, address):
    page.goto(f"{address}districts/compare/")
    field, status = page.locator("#tk-compare-name"), page.locator(".tk-compare-status")
    for typed in ("no such place", "school"):
        field.fill(typed)
        page.keyboard.press("Enter")
        expect(status).not_to_be_empty()
        assert heads(page) == []
    assert page.locator("[role=region].tk-scroll").first.is_hidden()


def test_the_words_are_those_of_the_ready_made_page(page, address):
    page.goto(f"{address}districts/compare/pilot/")
    words = page.locator(".tk-side td .tk-word").all_text_contents()
    findings = page.locator(".tk-side-finding").all_text_contents()
    change = page.get_by_role("link", name="Change this choice").get_attribute("href")
    page.goto(f"{address}districts/compare/pilot/{change}")
    expect(page.locator(".tk-side")).to_be_visible()
    assert page.locator(".tk-side td .tk-word").all_text_contents() == words
    assert page.locator(".tk-side-finding").all_text_contents() == findings


def test_a_phone_shows_a_card_for_each_question_with_the_names_and_keeps_the_table_for_screen_readers(page, address):
    page.goto(f"{address}districts/compare/{CHOICE}")
    expect(page.locator(".tk-side")).to_be_visible()
    names = page.locator(".tk-side td .tk-side-name")
    assert names.first.is_visible() == (page.viewport_size["width"] < 800)
    table = page.get_by_role("table")
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("rowheader").count() == 6
    assert table.get_by_role("cell").count() == 18


def test_paper_shows_the_table_and_not_the_form(page, address):
    page.goto(f"{address}districts/compare/{CHOICE}")
    expect(page.locator(".tk-side")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".tk-compare-form").is_hidden()
    assert page.locator(".tk-side").is_visible()


def test_without_scripts_ready_made_pages_are_whole_and_the_form_says_what_it_needs(browser, address):
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{address}es/districts/compare/")
        assert page.locator("[data-tk-off]").is_visible()
        assert page.locator(".tk-compare-form").is_hidden()
        page.locator("a[href$='pilot/']").first.click()
        assert page.locator(".tk-side td").count() > 20
    finally:
        context.close()
