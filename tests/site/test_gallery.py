"""The page of all building blocks in a browser: for everyone, at every width, in every scheme, on paper."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.looked_at import SCHEMES, SMALL_TARGETS, START, TELL, WIDTHS

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACES = ("components/", "es/components/")
CASES = ("components-cases/", "es/components-cases/")
LINE = """() => [...document.querySelectorAll(".tk-box-text > p")].map(each => {
    const range = document.createRange()
    range.selectNodeContents(each)
    const lines = new Set([...range.getClientRects()].map(line => Math.round(line.bottom / 8)))
    return each.textContent.length / lines.size
})"""


@pytest.fixture
def opened(browser, draft_address):
    """Opens a page in a window of its own and returns it."""
    contexts = []

    def open_page(place, width=1280, script="", **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
        contexts.append(context)
        context.add_init_script(script)
        page = context.new_page()
        page.goto(draft_address + place, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("place", [*PLACES, *CASES])
def test_axe_finds_no_violation(opened, place, scheme):
    page = opened(place, script=AXE_SCRIPT, **SCHEMES[scheme])
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(START)
        found += [f"{width} px: {violation}" for violation in page.evaluate(TELL)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", [*PLACES, *CASES])
def test_the_page_does_not_scroll_sideways_and_no_target_is_too_small(opened, place, width):
    page = opened(place, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("place", PLACES)
def test_lines_in_boxes_are_short_enough_to_read(opened, place):
    lengths = opened(place).evaluate(LINE)
    assert len(lengths) > 8
    assert max(lengths) <= 80


def test_what_to_do_and_what_not_stand_side_by_side_or_below_one_another(opened):
    for width, beside in ((1280, True), (360, False)):
        page = opened("components/", width)
        do, dont = (page.locator(f".tk-box-compare .tk-box-{kind}").bounding_box() for kind in ("do", "dont"))
        assert (do["y"] == dont["y"]) is beside
        assert (do["x"] == dont["x"]) is not beside


def test_related_pages_stand_beside_the_text_or_after_it_and_never_twice(opened):
    for width, beside in ((1280, True), (360, False)):
        page = opened("es/components/", width)
        assert page.locator(".tk-related:visible").count() == 1
        assert page.locator(".tk-beside .tk-related").is_visible() is beside


def test_the_button_prints_and_without_scripts_a_sentence_tells_how(opened):
    page = opened("components/", script="window.print = () => { window.printed = true }")
    button = page.get_by_role("button", name="Print this page")
    assert page.locator(".tk-next-print strong").is_hidden()
    button.press("Enter")
    assert page.evaluate("window.printed") is True
    page = opened("components/", java_script_enabled=False)
    assert page.get_by_role("button", name="Print this page").count() == 0
    assert page.locator(".tk-next-print strong").is_visible()


def test_on_paper_there_is_every_box_with_squares_and_lines_and_nothing_to_click_on(opened):
    page = opened("es/components/")
    page.emulate_media(media="print")
    assert page.locator(".tk-box:visible").count() == page.locator(".tk-box").count() > 20
    square = "getComputedStyle(document.querySelector('.tk-box-checklist li'), '::before')"
    assert page.evaluate(f"{square}.borderTopStyle") == "solid"
    assert page.locator(".tk-lines span:visible").count() == 4
    assert page.locator("nav:visible, .tk-end:visible, button:visible").count() == 0
