"""The library in a real browser without scripts: links show a part of the works, with their topics, and say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.site, pytest.mark.browser]

COUNT = re.compile(r"\((\d+)\)$")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("place", ["fellowship/library/", "es/fellowship/library/"])
def test_a_link_shows_as_many_works_as_it_says_and_no_topic_without_works(page, address, place):
    page.goto(address + place)
    links = page.locator(".tk-show a")
    for number in range(links.count()):
        link = links.nth(number)
        count = COUNT.search(link.inner_text())
        link.click()
        assert count
        assert page.locator("article.tk-row:visible").count() == int(count[1])
        sections = page.locator("section.tk-row:visible")
        assert sections.count() == page.locator("section.tk-row:has(article:visible):visible").count()
        shown = page.locator(".tk-showing:visible").all_inner_texts()
        assert len(shown) == 1
        assert link.inner_text().partition(" (")[0] in shown[0]


def test_the_address_of_one_work_leads_to_it_among_all_works(page, address):
    page.goto(f"{address}fellowship/library/#show-kind-film")
    some = page.locator("article.tk-row:visible").count()
    work = page.locator("article.tk-row").first.get_attribute("id")
    page.goto(f"{address}fellowship/library/#{work}")
    assert page.locator("article.tk-row:visible").count() == page.locator("article.tk-row").count() > some
