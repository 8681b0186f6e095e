"""What a glossary term means shows for the pointer and the keyboard, with and without scripts, and is read once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Locator, Page, expect

from tests.looked_at import SCHEMES, START, TELL

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACE = "families/faq/police-and-courts/"
HEIGHT = 640


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page of a phone, then of a wide screen."""
    context = browser.new_context(viewport={"width": request.param, "height": HEIGHT})
    yield context.new_page()
    context.close()


def term_on(page: Page, number: int = 0) -> tuple[Locator, Locator]:
    """The link of a term on the page, and its tooltip."""
    term = page.locator(".tk-tipped").nth(number)
    return term.locator(".tk-term"), term.locator(".tk-tip")


def tab_to(page: Page, link: Locator) -> None:
    """Comes to a link with the keyboard."""
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


@pytest.mark.parametrize("place", [PLACE, f"es/{PLACE}", "families/"])
def test_the_keyboard_shows_each_meaning_inside_the_window(page, address, place):
    page.emulate_media(reduced_motion="reduce")  # a focus is scrolled to at once
    page.goto(address + place)
    count = page.locator(".tk-tipped").count()
    assert count > 2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for number in range(count):
        link, tip = term_on(page, number)
        expect(tip).to_be_hidden()
        tab_to(page, link)
        expect(tip).to_be_visible()
        told, word = tip.bounding_box(), link.bounding_box()
        assert told["x"] >= 0
        assert told["y"] >= 0
        assert told["x"] + told["width"] <= page.viewport_size["width"]
        assert told["y"] + told["height"] <= HEIGHT
        assert told["y"] >= word["y"] + word["height"] or told["y"] + told["height"] <= word["y"]
        assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).className",
                             [told["x"] + told["width"] / 2, told["y"] + told["height"] / 2]) == "tk-tip"  # fmt: skip


def test_the_pointer_shows_a_meaning_and_may_move_onto_it(page, address):
    page.goto(address + PLACE)
    link, tip = term_on(page)
    link.hover()
    expect(tip).to_be_visible()
    box = tip.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 2, steps=20)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 3, steps=20)
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()


def test_escape_puts_a_meaning_away_until_pointer_or_focus_come_back(page, address):
    page.goto(address + PLACE)
    link, tip = term_on(page)
    link.hover()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.mouse.move(0, 0)
    link.hover()
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    tab_to(page, link)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(link).to_be_focused()
    expect(tip).to_be_visible()


def test_without_scripts_a_meaning_can_be_read(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": HEIGHT})
    page = context.new_page()
    page.goto(address + PLACE)
    link, tip = term_on(page)
    link.hover()
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()
    link.press("Shift")  # a key makes the focus one of the keyboard
    expect(tip).to_be_visible()
    context.close()


def test_a_tap_follows_the_link_to_the_entry(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + PLACE)
    link, _ = term_on(page)
    wanted = link.evaluate("link => link.href")
    link.tap()
    page.wait_for_url(wanted)
    expect(page.locator(":target")).to_be_in_viewport()
    context.close()


def test_a_screen_reader_hears_a_meaning_once_as_the_description_of_the_link(page, address):
    page.goto(address + PLACE)
    link, tip = term_on(page)
    told = tip.text_content()
    for shown in (False, True):
        if shown:
            tab_to(page, link)
            expect(tip).to_be_visible()
        expect(link).to_have_accessible_description(told)
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        heard = [node for node in nodes if not node["ignored"] and told in node.get("name", {}).get("value", "")]
        described = [node for node in nodes if node.get("description", {}).get("value") == told]
        assert (heard, len(described)) == ([], 1)


def test_paper_and_copied_text_have_the_words_of_the_page_alone(page, address):
    page.goto(address + PLACE)
    link, tip = term_on(page)
    told = tip.text_content()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#tk-content'))")
    assert told not in page.evaluate("getSelection().toString()")
    tab_to(page, link)
    expect(tip).to_be_visible()
    page.emulate_media(media="print")
    expect(tip).to_be_hidden()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_while_a_meaning_shows(browser, address, scheme):
    context = browser.new_context(viewport={"width": 360, "height": HEIGHT}, **SCHEMES[scheme])
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    page.goto(address + PLACE)
    link, tip = term_on(page)
    tab_to(page, link)
    expect(tip).to_be_visible()
    page.evaluate(START)
    assert page.evaluate(TELL) == []
    context.close()
