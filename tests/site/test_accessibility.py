"""Every kind of page, for everyone: axe finds nothing, the keyboard leads everywhere, nothing is too small to hit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.looked_at import SCHEMES, SETTLED, SMALL_TARGETS, START, TELL, WIDTHS
from tests.page_kinds import EVERY

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACES = {f"{kind} {locale}": folder + inside for kind, inside in EVERY.items()
          for locale, folder in (("en", ""), ("es", "es/"))}  # fmt: skip
FOCUS = """() => new Promise(requestAnimationFrame).then(() => {
    const each = document.activeElement
    if (each === document.body) return null
    const drawn = getComputedStyle(each)
    const box = each.getClientRects()[0]
    const top = document.elementFromPoint(
        (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
        (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    )
    return {
        name: `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 40)}`,
        outlined: drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) >= 2,
        inside: !!top && (each.contains(top) || top.contains(each)),
    }
})"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap(each => [null, "::before", "::after"].map(part => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(each, part)
    const seconds = Math.max(...`${transitionDuration}, ${animationDuration}`.split(", ").map(parseFloat))
    return seconds > 0.01 || scrollBehavior === "smooth" ? `${each.localName}.${each.className} ${seconds}` : ""
})).filter(Boolean)"""


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[dict[str, tuple[Page, Page]]]:
    """Two open tabs for each scheme: two pages are looked at in the time of one."""
    contexts = {scheme: browser.new_context(reduced_motion="reduce", **asked) for scheme, asked in SCHEMES.items()}
    for context in contexts.values():
        context.add_init_script(AXE_SCRIPT)
    yield {scheme: (context.new_page(), context.new_page()) for scheme, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """An empty page of a narrow phone, then of a wide screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 700})
    yield context.new_page()
    context.close()


def press_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Goes on with the keyboard until what the selector names has the focus."""
    for _ in range(200):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{key} never leads to {selector}")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", EVERY)
def test_axe_finds_no_violation(tabs, address, kind, scheme):
    places = [place for name, place in PLACES.items() if name.rpartition(" ")[0] == kind]
    opened = list(zip(tabs[scheme], places, strict=True))
    for tab, place in opened:
        tab.goto(address + place, wait_until="domcontentloaded")
        shown = tab.evaluate("document.documentElement.dataset.mdColorScheme")
        assert shown == ("slate" if scheme == "dark" else "default")
    found = []
    for width in WIDTHS:
        for tab, _ in opened:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.evaluate(START)
        for tab, place in opened:
            found += [f"/{place} {width} px {scheme}: {violation}" for violation in tab.evaluate(TELL)]
    assert not found, "\n".join(found)


def test_no_page_scrolls_sideways_and_no_target_is_too_small(page, address):
    width = page.viewport_size["width"]
    wrong = []
    for place in PLACES.values():
        page.goto(address + place, wait_until="domcontentloaded")
        page.evaluate(SETTLED)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append(f"/{place}: scrolls sideways")
        wrong += [f"/{place}: {target}" for target in page.evaluate(SMALL_TARGETS)]
    assert not wrong, "\n".join(wrong)


def test_nothing_moves_for_those_who_asked_for_less_motion(page, address):
    page.emulate_media(reduced_motion="reduce")
    for place in ("", "districts/", "districts/mn/2733840/"):
        page.goto(address + place)
        assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("place", ["", "es/families/", "districts/mn/", "districts/mn/2733840/", "accessibility/"])
def test_the_focus_can_be_seen_wherever_tab_leads(page, address, place):
    page.emulate_media(reduced_motion="reduce")  # search closes at once
    page.goto(address + place)
    page.evaluate(SETTLED)
    wrong, seen = [], 0
    for _ in range(150):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        seen += 1
        if not (focus["outlined"] and focus["inside"]):
            wrong.append(str(focus))
    assert not wrong, "\n".join(wrong)
    assert seen > 10


@pytest.mark.parametrize("place", ["families/", "es/families/", "districts/mn/2733840/"])
def test_the_first_tab_skips_to_the_content(page, address, place):
    page.goto(address + place)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.tk-skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tk-content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#tk-content') !== null")


@pytest.mark.parametrize("folder", ["", "es/"])
def test_a_district_is_found_and_opened_and_the_language_switched_with_the_keyboard_alone(page, address, folder):
    page.goto(address + folder)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    press_until(page, "[role=combobox]")
    page.keyboard.type("saint paul")
    page.wait_for_selector("#tk-finder-list [role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{folder}districts/mn/2733840/")
    press_until(page, ".tk-language")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{'' if folder else 'es/'}districts/mn/2733840/")


def test_search_opens_and_closes_with_the_keyboard_alone(page, address):
    page.goto(f"{address}es/")
    narrow = page.viewport_size["width"] < 960
    press_until(page, ".tk-search-open")
    assert page.locator("[name=query]").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.name === 'query'")
    page.keyboard.type("quejas")
    page.wait_for_selector(".md-search-result__item a[href*='complain']")
    page.keyboard.press("Escape")
    page.wait_for_function("!document.getElementById('__search').checked")
    if narrow:
        assert page.evaluate("document.activeElement.matches('.tk-search-open')")
    else:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.md-search__output')") is None


@pytest.mark.parametrize("place", ["families/", "es/districts/mn/2733840/", "districts/"])
def test_a_printed_page_has_its_words_and_no_menus(page, address, place):
    page.goto(address + place)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert page.locator("nav:visible, header.md-header:visible, footer.md-footer:visible, form:visible").count() == 0
    assert page.pdf().startswith(b"%PDF")
