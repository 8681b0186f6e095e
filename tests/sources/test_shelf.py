"""What the rows of books and of a library become."""

from __future__ import annotations

import pytest

from macros.model.shelf import Shelf
from macros.problems import Place
from macros.sources.rows import Row
from macros.sources.shelf import read_shelf, to_book, to_work

LOCALES = ("en", "es")


def row(**cells):
    return Row(Place("data/a.csv", 7), cells)


@pytest.mark.parametrize("build", [to_book, to_work])
def test_a_row_whose_cells_could_not_be_read_still_becomes_a_noun(build):
    assert build(row(), LOCALES).place == Place("data/a.csv", 7)


def test_names_and_questions_are_taken_apart_and_empty_ones_left_out():
    book = to_book(row(authors="Ada Quill; Bo Reed ;", questions_en="Who? | Why?", questions_es=""), LOCALES)
    assert book.authors == ("Ada Quill", "Bo Reed")
    assert book.questions == {"en": ("Who?", "Why?"), "es": ()}


def test_both_editions_of_a_book_are_kept_apart():
    book = to_book(row(title="Hats", year=2019, language="en", spanish_title="Sombreros", spanish_isbn="1"), LOCALES)
    assert (book.own.title, book.own.year, book.own.isbn, book.own.language) == ("Hats", "2019", "", "en")
    assert (book.spanish.title, book.spanish.year, book.spanish.isbn, book.spanish.language) == (
        "Sombreros",
        "",
        "1",
        "es",
    )


@pytest.mark.parametrize(("cell", "pages"), [(120, 120), (None, None), ("many", None)])
def test_pages_that_are_not_known_are_none(cell, pages):
    assert to_book(row(pages_or_empty=cell), LOCALES).pages == pages


def test_a_coalition_may_have_neither_table(project, shelf):
    assert read_shelf(project.tables, LOCALES) == Shelf()
    found = read_shelf(shelf.tables, shelf.locales)
    assert [book.book_id for book in found.books] == ["old_hats", "bus_songs"]
    assert [work.item_id for work in found.works] == ["bus_film", "hat_story", "hat_study"]
