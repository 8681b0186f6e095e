"""Books and works of a library as cards, and the links that narrow them."""

from __future__ import annotations

import pytest

from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.shelf import book_list, library_list
from macros.outputs.stylesheet import shelf_stylesheet
from macros.views.shelf import hidden_by
from tests.build_a_project import load, with_tables
from tests.build_a_session import session_files
from tests.build_a_shelf import write_shelf
from tests.read_html import elements, text_of


@pytest.fixture
def page(shelf):
    return PageContext(shelf, "en", "families/")


@pytest.fixture
def page_es(shelf):
    return PageContext(shelf, "es", "families/")


def test_core_books_come_first_and_each_says_what_it_is_why_and_what_to_ask(page):
    html = book_list(page)
    assert [each.text for each in elements(html, "h3")] == ["Core books", "More books"]
    first, second = (each.text for each in elements(html, "article"))
    for said in ("Old Hats", "Ada Quill, Bo Reed", "Quill Press, 2019, ISBN 9780000000002", "120 pages",
                 "Hats were counted.", "Who counted?", "Who wore one?", "Session 5", "A hat is lost.",
                 "Sombreros viejos. Casa Quill, 2021", "Checked on March 2, 2026: quill.example"):  # fmt: skip
        assert said in first
    assert page.t("shelf.no_spanish") in second
    assert page.t("shelf.care") not in second
    assert "ISBN" not in second
    assert "None" not in second


def test_a_book_leads_to_its_session_where_there_is_one(tmp_path):
    project = load(write_shelf(tmp_path, session_files()))
    page = PageContext(with_tables(project, books=[{"session": "S2"}, {"book_id": "b", "session": "S9"}]), "es", "")
    links = [each for each in elements(book_list(page), "a") if "sessions" in each.attributes["href"]]
    assert [(each.attributes["href"], each.text) for each in links] == [
        ("fellowship/sessions/02-caps/", "Sesión 2: Sombreros 2")
    ]
    assert "Sesión 9" in book_list(page)


def test_a_title_and_a_note_on_checks_are_marked_with_their_language_where_it_is_another(page, page_es):
    def languages(html):
        return [(each.text, each.attributes.get("lang")) for each in elements(html, "cite")]

    assert languages(book_list(page)) == [("Old Hats", None), ("Sombreros viejos", "es"), ("Bus Songs", None)]
    assert languages(book_list(page_es)) == [("Old Hats", "en"), ("Sombreros viejos", None), ("Bus Songs", "en")]
    assert ("El autobús", "es") in languages(library_list(page))
    assert '<span class="tk-plain" lang="en">quill.example</span>' in book_list(page_es)


def test_works_stand_by_topic_with_link_facts_and_both_effects(page):
    html = library_list(page)
    assert [each.text for each in elements(html, "h3")] == ["Hats", "Buses"]
    story, study, film = elements(html, "article")
    assert [each.attributes["id"] for each in (story, study, film)] == [
        "work-hat-story",
        "work-hat-study",
        "work-bus-film",
    ]
    facts = ("A Hat Is Read", "Quill News, 2020", "Article", "about 5 minutes", "English", "Start")
    effects = ("First effectsHats got numbers.", "Second effectsPeople left hats at home.", "news.quill.example")
    for said in (*facts, *effects):
        assert said in story.text
    assert "Ada Quill, Bo Reed, Quill News, 2020" in film.text
    assert "about 1 minuteSpanish" in film.text
    assert "https://news.quill.example/hat" in [each.attributes["href"] for each in elements(html, "a")]


def test_cells_are_escaped(page):
    assert "Hats &amp; &lt;Heads&gt;" in library_list(page)


def test_links_narrow_to_each_part_in_words_of_the_page(page_es):
    html = library_list(page_es)
    found = {each.attributes["href"]: each.text for each in elements(html, "a") if "#show" in each.attributes["href"]}
    assert found["#show-all"] == "Todo (3)"
    assert found["#show-topic-hats"] == "Sombreros (2)"
    assert found["#show-kind-film"] == "Película (1)"
    assert found["#show-language-es"] == "Español (1)"
    assert found["#show-level-far-in"] == "Muy adentro (1)"
    places = [each.attributes["id"] for each in elements(html, "p") if "tk-showing" in each.attributes.get("class", "")]
    assert [f"#{place}" for place in places] == list(found)
    assert "Se muestra: Español (1 de 3)" in text_of(html)


def test_the_style_sheet_hides_what_each_link_leaves_out(shelf, page):
    css = shelf_stylesheet(hidden_by(shelf)).decode()
    for link in (each.attributes["href"] for each in elements(library_list(page), "a")):
        if link.startswith("#show") and link != "#show-all":
            assert f"{link}:target~* .tk-row:not(.tk-in-{link.removeprefix('#show-')}){{display:none}}" in css


@pytest.mark.parametrize(("draw", "table"), [(book_list, "books"), (library_list, "library")])
def test_without_rows_there_is_nothing_to_show(shelf, draw, table):
    empty = PageContext(with_tables(shelf, **{table: []}), "en", "families/")
    with pytest.raises(AuthorError) as caught:
        draw(empty)
    assert (caught.value.code, caught.value.values["file"]) == ("nothing-to-show", f"data/{table}.csv")
