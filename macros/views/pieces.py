"""What the components that stand alone show: practices, sessions, policies, cases, clauses, files, figures.

A component that makes a claim is drawn with a citation beside its object.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.model.words import Text


@dataclass(frozen=True, slots=True)
class PracticePair:
    """One item of a framework: what helps beside what can harm, perhaps why and what to ask, and whom it serves."""

    item: str  # its number in the framework, as in 3.2
    positive: Text
    problematic: Text
    why: Text
    questions: tuple[Text, ...]
    signs: tuple[str, str] = ("positive", "problematic")  # or do and dont
    ids: tuple[str, str] = ("", "")  # the anchors of both halves
    served: tuple[str, ...] = ()  # audiences, by id


@dataclass(frozen=True, slots=True)
class Session:
    """One row of a plan of sessions."""

    week: int
    title: Text
    minutes: int
    materials: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PolicyCard:
    """A law or rule: whose or what about, which, what it asks, how and when that was checked, and where to read it."""

    anchor: str
    kicker: str  # the words of a link to more laws
    kicker_link: str
    title: Text
    citation: str
    requirement: Text
    dimension: Text
    dimension_link: str
    status: Text
    verification: Text
    checked_on: date | None
    needs_check: bool
    note: Text
    source_title: str
    source_url: str  # empty when there is none


@dataclass(frozen=True, slots=True)
class WorkInAction:
    """A documented case without persons: what happened, who says so, and what the institution answered."""

    title: Text
    happened_on: str  # as exact as it is known, like a document's date
    what: Text
    institution: Text
    answer: Text | None  # none: no public answer was found


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of an agreement in plain words, what to look for in it, and what to ask."""

    number: str  # as the agreement counts
    title: Text
    says: Text
    look_for: Text
    ask: Text


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """Things to tick under one heading."""

    title: Text
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class DownloadTile:
    """A file to download."""

    title: Text
    path: str  # in the site
    form: str  # as readers know it: PDF, CSV
    size: int  # bytes
    locale: str  # of its text; empty when it serves all languages


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what it shows in words, for those who do not see it, and a caption."""

    path: str  # in the site
    alt: Text
    caption: Text
    width: int  # pixels
    height: int


@dataclass(frozen=True, slots=True)
class Definition:
    """A word and its meaning."""

    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class StatFigure:
    """A number to show large, what it counts, and what stands behind it."""

    value: Text
    text: Text
    note: Text


@dataclass(frozen=True, slots=True)
class EmptyState:
    """A place with nothing in it yet, and an invitation to fill it."""

    title: Text
    text: Text
    link: str  # an address inside the language
    action: Text
