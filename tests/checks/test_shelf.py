"""What is said about books and works whose words, numbers or questions do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import run_checks
from macros.checks.shelf import is_book_number
from tests.build_a_project import load, said, with_tables
from tests.build_a_session import session_files
from tests.build_a_shelf import write_shelf


def test_a_shelf_in_which_all_fits_is_fine(shelf):
    assert run_checks(shelf) == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"topic": "hat"}, "data/library.csv:2:topic not-listed"),
        ({"kind": "films"}, "data/library.csv:2:kind not-listed"),
        ({"level": "hard"}, "data/library.csv:2:level not-listed"),
        ({"url": "javascript:alert(1)"}, "data/library.csv:2:url not-a-link"),
    ],
)
def test_a_work_has_known_words_and_a_web_address(shelf, row, problem):
    assert problem in said(run_checks(with_tables(shelf, library=[row])))


def test_an_unknown_word_is_told_with_the_nearest_known_one(shelf):
    found = next(
        each for each in run_checks(with_tables(shelf, library=[{"topic": "hat"}])) if each.code == "not-listed"
    )
    assert (found.values["known"], found.near) == ("hats, buses, rivers", "hats")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"isbn": "9780000000003"}, "data/books.csv:2:isbn not-a-book-number"),
        ({"spanish_title": "x", "spanish_isbn": "978"}, "data/books.csv:2:spanish_isbn not-a-book-number"),
        ({"spanish_publisher": "Casa"}, "data/books.csv:2:spanish_title edition-without-title"),
        ({"spanish_year": "2020"}, "data/books.csv:2:spanish_title edition-without-title"),
        ({"questions_es": "¿Quién?"}, "data/books.csv:2:questions_es other-number-of-questions"),
    ],
)
def test_a_book_has_true_numbers_whole_editions_and_the_same_questions(shelf, row, problem):
    assert said(run_checks(with_tables(shelf, books=[row]))) == [problem]


def test_a_book_goes_with_a_session_that_there_is(tmp_path):
    project = load(write_shelf(tmp_path, session_files()))
    books = [{"session": "S2"}, {"book_id": "bus_songs", "session": "S3"}]
    assert said(run_checks(with_tables(project, books=books))) == ["data/books.csv:3:session unknown-id"]
    assert run_checks(with_tables(project, books=books[:1])) == []


def test_questions_that_one_language_lacks_are_told_as_a_missing_translation_alone(shelf):
    codes = [each.code for each in run_checks(_with_cell(shelf, questions_es=""))]
    assert codes
    assert "other-number-of-questions" not in codes


@pytest.mark.parametrize(
    ("number", "is_one"),
    [("9780553418811", True), ("9780553418812", False), ("9780535418811", False), ("978055341881", False), ("", False)],
)
def test_the_last_digit_of_a_book_number_tells_mistyped_ones(number, is_one):
    assert is_book_number(number) is is_one


def _with_cell(project, **cells):
    """The project with a first book whose cells are these, as they stand when reading has told what they lack."""
    table = project.tables["books"]
    first = replace(table.rows[0], cells={**table.rows[0].cells, **cells})
    return replace(project, tables={**project.tables, "books": replace(table, rows=(first,))})
