"""Practices in a real browser without scripts: links show a part of them, say so, and print what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.outputs.page_context import PageContext
from macros.project import Project

pytestmark = [pytest.mark.site, pytest.mark.browser]

PLACES = (
    "practices/planning/",
    "practices/engagement-practices/",
    "practices/agreements/",
    "es/practices/data-access/",
)
COUNT = re.compile(r"\((\d+)\)$")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    yield context.new_page()
    context.close()


def rows(page: Page) -> list[str]:
    """The anchors of the practices that are seen, without what opens a part and what holds a pair."""
    halves = page.locator(".tk-practice .tk-box[id], .tk-practices :is(section, li).tk-row[id]")
    return [str(each.get_attribute("id")) for each in halves.all() if each.is_visible()]


@pytest.mark.parametrize("place", PLACES)
def test_a_link_shows_as_many_practices_as_it_says_and_says_which(page, address, place):
    page.goto(address + place)
    links = page.locator(".tk-show a")
    every = rows(page)
    for number in range(links.count()):
        link = links.nth(number)
        count = COUNT.search(link.inner_text())
        link.click()
        assert count
        assert len(rows(page)) == int(count[1])
        (shown,) = [each.inner_text() for each in page.locator(".tk-showing").all() if each.is_visible()]
        assert link.inner_text().partition(" (")[0] in shown
        assert str(len(every)) in shown
    links.first.click()
    assert rows(page) == every


def test_the_words_that_say_what_is_shown_have_the_focus(browser: Browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "practices/planning/")
    page.locator('.tk-show a[href="#show-harms"]').click()
    assert page.evaluate("document.activeElement.id") == "show-harms"
    context.close()


def test_without_styles_everything_is_there_and_nothing_is_said_to_be_left_out(page, address):
    page.route("**/*.css", lambda route: route.abort())
    page.goto(address + "practices/planning/#show-harms")
    assert len(rows(page)) == 8
    assert not [each for each in page.locator(".tk-showing").all() if each.is_visible()]


def test_paper_has_what_is_shown_with_the_words_that_say_so_and_no_links_to_narrow(page, address):
    page.goto(address + "practices/planning/#show-helps")
    page.emulate_media(media="print")
    assert [each[-1] for each in rows(page)] == ["P"] * 4
    assert page.locator("#show-helps").is_visible()
    assert not page.locator(".tk-show").is_visible()


def test_the_overview_leads_to_the_practices_of_a_stage_that_are_for_an_audience(page, address):
    page.goto(address + "es/practices/")
    link = page.locator(".tk-audiences a").first
    count = COUNT.search(link.inner_text())
    link.click()
    assert page.url.endswith("#show-for-families")
    assert count
    assert len(rows(page)) == int(count[1])


def test_a_link_to_one_practice_shows_all_of_its_page(page, address):
    page.goto(address + "practices/agreements/#DSA-D3")
    assert len(rows(page)) == 28


@pytest.mark.parametrize("width", [360, 1280])
def test_the_map_marks_the_stage_that_is_open_and_fits(browser: Browser, address, width, shipped: Project):
    context = browser.new_context(viewport={"width": width, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    stages = [call for call in shipped.practice_calls if call.framework == "life_cycle" and call.locale == "en"]
    assert len(stages) == 6
    for stage in stages:
        page.goto(address + stage.address)
        (current,) = page.locator(".tk-map ol a[aria-current=page]").all()
        label = shipped.frameworks.frameworks["life_cycle"].parts[stage.part].label
        assert current.inner_text() == PageContext(shipped, "en", "").pick(label)
        assert page.locator(".tk-map-open").count() == 1
        box = page.locator(".tk-map").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    context.close()
