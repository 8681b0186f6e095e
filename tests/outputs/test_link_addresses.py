"""Links that leave the site have numbers, and a list says where each number leads."""

from __future__ import annotations

import re

import pytest

from macros.outputs.link_addresses import with_addresses
from macros.outputs.page_context import PageContext


@pytest.fixture
def page(small_project) -> PageContext:
    return PageContext(small_project, "en", "families/")


def numbers(html: str) -> list[str]:
    return re.findall(r'data-note="(\d+)"', html)


def addresses(html: str) -> list[str]:
    return re.findall(r"<li[^>]*>(.*?)</li>", html)


def test_each_address_has_one_number_and_stands_once_in_the_list(page):
    html = with_addresses(
        page,
        '<p><a href="https://a.org/">A</a>, <a class="x" href="https://b.org/?c=1&amp;d=2" lang="es">B</a>, '
        '<a href="https://a.org/"><em>A</em> again</a></p>',
    )
    assert numbers(html) == ["1", "2", "1"]
    assert addresses(html) == ["https://a.org/", "https://b.org/?c=1&amp;d=2"]
    assert '<a class="x" href="https://b.org/?c=1&amp;d=2" lang="es" data-note="2">B</a>' in html


def test_the_list_is_for_paper_only_and_says_what_it_is(page):
    html = with_addresses(page, '<a href="http://a.org">A</a>')
    assert '<div class="tk-addresses tk-print-only">' in html
    assert page.t("next.addresses") in html
    assert html.count("<a ") == 1  # nothing more to tab to


@pytest.mark.parametrize(
    "html",
    ["<p>No link.</p>", '<a href="../ask/">Ask</a>', '<a href="#top" title="http">Top</a>',
     '<p>See <a href="https://a.org/x"> https://a.org/x </a></p>'],
)  # fmt: skip
def test_a_page_whose_addresses_are_in_sight_or_of_this_site_stays_as_it_is(page, html):
    assert with_addresses(page, html) == html


def test_an_address_is_text_and_never_markup(page):
    html = with_addresses(page, '<a href="https://a.org/?q=&lt;script&gt;">A</a>')
    assert addresses(html) == ["https://a.org/?q=&lt;script&gt;"]
