"""Books to read together, and works of a library: what each is, what it did to people, and when that was checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.model.words import Text
from macros.problems import Place

FACETS = ("topic", "kind", "language", "level")  # what a library is narrowed by, in this order


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a book; what nobody could confirm is empty, and without a title there is no edition."""

    title: str
    publisher: str
    year: str
    isbn: str
    language: str


@dataclass(frozen=True, slots=True)
class Book:
    """A book with what a reading group needs to choose it and to talk about it."""

    place: Place
    book_id: str
    authors: tuple[str, ...]
    own: Edition
    spanish: Edition
    pages: int | None  # None: not confirmed
    is_core: bool
    why: Text
    questions: Mapping[str, tuple[str, ...]]  # by locale
    session: str  # of the programme, such as S5
    content_note: Text
    checked_on: date | None
    checked_where: str

    @property
    def anchor(self) -> str:
        """Its place on a page that shows it."""
        return f"book-{self.book_id.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Work:
    """Something short to read, watch or try, with what a technology did at once and what followed."""

    place: Place
    item_id: str
    title: str
    authors: tuple[str, ...]
    publishers: tuple[str, ...]
    year: str
    url: str
    kind: str
    topic: str
    minutes: int
    language: str
    level: str
    first_effect: Text
    second_effect: Text
    checked_on: date | None
    checked_where: str

    @property
    def anchor(self) -> str:
        """Its place on a page that shows it."""
        return f"work-{self.item_id.replace('_', '-')}"

    @property
    def facets(self) -> Mapping[str, str]:
        """What it is in each of FACETS."""
        return {"topic": self.topic, "kind": self.kind, "language": self.language, "level": self.level}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The books and the works of a coalition, in file order; one may have neither."""

    books: tuple[Book, ...] = ()
    works: tuple[Work, ...] = ()
