"""Decks as web pages: sections, notes to open, files, sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.outputs.decks import as_slides, deck_list
from macros.outputs.page_context import PageContext
from macros.project import load_project

EXAMPLE = Path(__file__).resolve().parents[1] / "example"
HTML = (
    '<h1 id="t">T</h1><p>Words</p><blockquote>\n<p>Say it.</p>\n</blockquote><hr />'
    '<h2 id="a">A</h2><ol>\n<li>Five</li></ol><blockquote><p>One</p></blockquote><hr>'
    '<h2 id="b">B</h2><p>Bare</p>'
)


@pytest.fixture(scope="module")
def example():
    return load_project(EXAMPLE)[0]


@pytest.fixture
def html(example):
    return as_slides(PageContext(example, "en", "decks/cameras/"), HTML)


def test_each_slide_after_the_first_is_a_section_with_its_title_as_name(html):
    assert re.findall(r'<section class="tk-slide" aria-labelledby="([^"]+)">', html) == ["a", "b", "deck-sources"]
    assert html.startswith('<h1 id="t">T</h1>')
    assert "<hr" not in html


def test_what_is_said_can_be_opened_and_a_slide_without_it_has_nothing_to_open(html):
    assert "<blockquote" not in html
    opened = re.findall(r"<details.*?<summary>(.*?)</summary>\s*<div>\s*<p>(.*?)</p>", html, re.DOTALL)
    assert opened == [("What you can say", "Say it."), ("What you can say", "One")]


def test_files_of_every_language_and_the_sources_are_linked(html):
    assert [f"../../downloads/decks/cameras.{locale}.pptx" in html for locale in ("en", "es", "fr")] == [True] * 3
    assert '../../sources/#example_guide"' in html
    assert '../../sources/#guide_inventee"' in html


def test_any_other_page_stays_as_it_is(example):
    assert as_slides(PageContext(example, "en", "decks/"), HTML) == HTML


def test_the_list_names_every_deck_in_the_language_of_the_page(example):
    assert "Cámaras en una página" in deck_list(PageContext(example, "es", ""))
