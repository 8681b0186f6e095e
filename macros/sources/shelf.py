"""Turns the rows of books.csv and library.csv into the model's nouns; a coalition may have neither table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from macros.model.shelf import Book, Edition, Shelf, Work
from macros.sources.records import day, localized
from macros.sources.tables import Row, Table

BOOKS, LIBRARY = "books", "library"  # names of the tables
NAMES, QUESTIONS = ";", "|"  # what stands between names, and between questions


def read_shelf(tables: Mapping[str, Table], locales: Sequence[str]) -> Shelf:
    """Everything that stands in the two tables, in file order."""
    rows = {name: tables[name].rows if name in tables else () for name in (BOOKS, LIBRARY)}
    return Shelf(
        books=tuple(to_book(row, locales) for row in rows[BOOKS]),
        works=tuple(to_work(row, locales) for row in rows[LIBRARY]),
    )


def to_book(row: Row, locales: Sequence[str]) -> Book:
    """The book of one row of books.csv."""
    questions = localized(row, "questions", locales)
    return Book(
        place=row.place,
        book_id=row.text("book_id"),
        authors=_parts(row.text("authors"), NAMES),
        own=_edition(row, "", row.text("language")),
        spanish=_edition(row, "spanish_", "es"),
        pages=_whole_number(row, "pages_or_empty"),
        is_core=row.text("core") == "yes",
        why=localized(row, "why", locales),
        questions={locale: _parts(text, QUESTIONS) for locale, text in questions.items()},
        session=row.text("session"),
        content_note=localized(row, "content_warning", locales),
        checked_on=day(row, "checked_on"),
        checked_where=row.text("checked_where"),
    )


def to_work(row: Row, locales: Sequence[str]) -> Work:
    """The work of one row of library.csv."""
    return Work(
        place=row.place,
        item_id=row.text("item_id"),
        title=row.text("title"),
        authors=_parts(row.text("authors"), NAMES),
        publishers=_parts(row.text("publisher"), NAMES),
        year=row.text("year"),
        url=row.text("url"),
        kind=row.text("kind"),
        topic=row.text("topic"),
        minutes=_whole_number(row, "minutes") or 0,
        language=row.text("language"),
        level=row.text("level"),
        first_effect=localized(row, "first_effect", locales),
        second_effect=localized(row, "second_effect", locales),
        checked_on=day(row, "checked_on"),
        checked_where=row.text("checked_where"),
    )


def _edition(row: Row, prefix: str, language: str) -> Edition:
    return Edition(
        title=row.text(f"{prefix}title"),
        publisher=row.text(f"{prefix}publisher"),
        year=row.text(f"{prefix}year"),
        isbn=row.text(f"{prefix}isbn"),
        language=language,
    )


def _parts(text: str, between: str) -> tuple[str, ...]:
    return tuple(part for each in text.split(between) if (part := each.strip()))


def _whole_number(row: Row, column: str) -> int | None:
    found = row.cells.get(column)
    return found if isinstance(found, int) else None
