"""Rules for books and works of the library: known words, true book numbers, whole editions, questions, sessions."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.evidence import not_listed
from macros.model.sessions import FOLDER
from macros.model.shelf import Edition
from macros.problems import Problem, nearest
from macros.project import Project
from macros.sources.shelf import read_shelf
from macros.views.sessions import core_by_number

SCALE_FILE = "data/scale.yml"
LISTS = {"topic": "work_topics", "kind": "work_kinds", "level": "work_levels"}  # by column
EDITION = ("publisher", "year", "isbn")


def check_work_words(project: Project) -> Iterator[Problem]:
    """Topics, kinds and levels of works are ones that data/scale.yml names."""
    for work in read_shelf(project.tables, project.locales).works:
        for column, name in LISTS.items():
            found, known = work.facets[column], project.scale.shelf_lists.get(name, {})
            if found and found not in known:
                yield not_listed(work.place.at(column), found, known or {name: None}, SCALE_FILE)


def check_book_numbers(project: Project) -> Iterator[Problem]:
    """The last digit of an ISBN fits the others, so that no digit is mistyped."""
    for book in read_shelf(project.tables, project.locales).books:
        for column, edition in (("isbn", book.own), ("spanish_isbn", book.spanish)):
            if edition.isbn and not is_book_number(edition.isbn):
                yield Problem(book.place.at(column), "not-a-book-number", {"found": edition.isbn})


def check_editions(project: Project) -> Iterator[Problem]:
    """What is known of a Spanish edition stands beside its title."""
    for book in read_shelf(project.tables, project.locales).books:
        if not book.spanish.title and (column := _first_filled(book.spanish)):
            yield Problem(book.place.at("spanish_title"), "edition-without-title", {"column": f"spanish_{column}"})


def check_questions(project: Project) -> Iterator[Problem]:
    """A book has as many questions in each language; none at all in one is told by another rule."""
    main = project.settings.default_locale
    for book in read_shelf(project.tables, project.locales).books:
        for locale, questions in book.questions.items():
            if questions and len(questions) != (wanted := len(book.questions[main])):
                values = {"count": str(len(questions)), "wanted": str(wanted), "column": f"questions_{main}"}
                yield Problem(book.place.at(f"questions_{locale}"), "other-number-of-questions", values)


def check_sessions_of_books(project: Project) -> Iterator[Problem]:
    """A book goes with a session that there is, where the coalition has sessions."""
    known = core_by_number(project, project.settings.default_locale)
    for book in read_shelf(project.tables, project.locales).books if known else ():
        if book.session and book.session not in known:
            values = {"kind": "session", "found": book.session, "where": f"content/{project.locales[0]}/{FOLDER}/"}
            yield Problem(book.place.at("session"), "unknown-id", values, nearest(book.session, known))


def is_book_number(found: str) -> bool:
    """True for an ISBN of 13 digits whose last digit fits the others."""
    if len(found) != 13 or not (found.isascii() and found.isdigit()):
        return False
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(found)) % 10 == 0


def _first_filled(edition: Edition) -> str:
    return next((column for column in EDITION if getattr(edition, column)), "")
