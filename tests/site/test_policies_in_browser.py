"""The map of laws in a browser: the keyboard leads from square to square, no square is too small, words fit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.site, pytest.mark.browser]

SMALLEST = 24  # pixels of a target, by WCAG 2.2
SQUARES = "figure.tk-states a"
BOXES = """squares => squares.map(each => {
    const box = each.querySelector("rect").getBoundingClientRect()
    return [box.width, box.height]
})"""
SPILLING = """squares => squares.filter(each => {
    const box = each.querySelector("rect").getBoundingClientRect()
    return [...each.querySelectorAll("text")].some(text => {
        const words = text.getBoundingClientRect()
        return words.left < box.left || words.right > box.right || words.bottom > box.bottom + 1
    })
}).map(each => each.getAttribute("aria-label"))"""
FOCUSED = "() => document.activeElement.getAttribute('aria-label') || ''"
SEEN = """rows => rows.map(row => [...row.querySelectorAll("td")].filter(cell => cell.offsetWidth > 1).length)"""


@pytest.fixture(params=[320, 360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page of a phone, narrow and usual, then of a wide screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("place", ["policies/", "es/policies/issues/vendor-list-or-notice/"])
def test_every_state_is_a_square_that_is_large_enough_and_holds_its_words(page, address, place, shipped):
    page.goto(address + place, wait_until="domcontentloaded")
    sizes = page.locator(SQUARES).evaluate_all(BOXES)
    assert len(sizes) == len(shipped.tiles)
    assert min(map(min, sizes)) >= SMALLEST
    assert page.locator(SQUARES).evaluate_all(SPILLING) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_keyboard_leads_through_the_squares_in_alphabetical_order_and_opens_one(page, address, shipped):
    page.goto(f"{address}es/policies/", wait_until="domcontentloaded")
    names = [square.get_attribute("aria-label") or "" for square in page.locator(SQUARES).all()]
    page.locator(SQUARES).first.focus()
    met = [page.evaluate(FOCUSED)]
    for _ in names[1:]:
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
    assert met == names
    assert all(any(mark.label["es"] in name for mark in shipped.policy_words.marks.values()) for name in names)
    page.locator(SQUARES).nth(names.index(next(name for name in names if "(MN)" in name))).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/policies/mn/")


def test_a_focused_square_is_seen_to_be_focused(page, address):
    page.goto(f"{address}policies/", wait_until="domcontentloaded")
    stroke = "each => getComputedStyle(each.querySelector('rect')).strokeWidth"
    square = page.locator(SQUARES).first
    before = square.evaluate(stroke)
    page.locator("figure.tk-states").evaluate("each => each.querySelector('a').focus({focusVisible: true})")
    assert square.evaluate(stroke) != before
    outlined = "each => getComputedStyle(each).outlineStyle !== 'none'"
    assert square.evaluate(outlined)


def test_a_phone_shows_found_laws_and_reads_out_every_cell(page, address, shipped):
    page.goto(f"{address}policies/", wait_until="domcontentloaded")
    row = page.locator("#at-mn")
    issues, own = (
        len(shipped.policy_words.issues),
        {each.issue for each in shipped.policies if each.jurisdiction == "MN"},
    )
    assert row.get_by_role("cell").count() == issues
    (seen,) = row.evaluate_all(SEEN)
    assert seen == (len(own) if page.viewport_size["width"] < 800 else issues)
    assert page.locator("#at-wy").get_by_role("cell").count() == 1


def test_a_square_of_a_state_that_nobody_checked_leads_to_its_line_which_says_so(page, address, shipped):
    page.goto(f"{address}policies/", wait_until="domcontentloaded")
    page.locator(f"{SQUARES}[aria-label*='(WY)']").click()
    page.wait_for_url("**/policies/#at-wy")
    assert shipped.policy_words.marks["not_checked"].label["en"] in page.locator("#at-wy").inner_text()


def test_the_links_to_laws_work_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}policies/", wait_until="domcontentloaded")
    for selector, url in (
        (".tk-filter-links a[href='issues/directory-information/']", "**/policies/issues/directory-information/"),
        (".tk-policies a[href$='/policies/us/'], .tk-policies a[href='../../us/']", "**/policies/us/"),
        (".tk-box-facts a", "**/districts/dimensions/*/"),
        ("#laws ~ ul a", "**/policies/*/#*"),
    ):
        page.locator(selector).first.click()
        page.wait_for_url(url)
    context.close()
