"""Documented cases, what happened in them and who says so, and agreements to share data."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.words import Text
from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Case:
    """A documented case of sharing data on students or children."""

    place: Place
    case_id: str
    kind: str
    where: Text
    state: str
    district_id: str  # empty when no listed district
    name: Text
    summary: Text

    @property
    def anchor(self) -> str:
        """Its place on a page that shows it."""
        return f"case-{self.case_id.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a case, with who says so, and the other side's answer or why none stands here."""

    place: Place
    event_id: str
    case_id: str
    date: str  # a day, a month or a year
    date_end: str  # empty, or the last day, month or year
    date_basis: str
    what: Text
    attribution: Text
    response: Text
    no_response: str
    law_enforcement: str
    source_ids: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        """True when the other side is told too."""
        return any(self.response.values())


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement to share data, as sources describe it or as it was read."""

    place: Place
    agreement_id: str
    district: str
    district_id: str  # empty when no listed district
    state: str
    parties: Text
    kind: str
    date: str  # a day, a month, a year, a school year or empty
    date_basis: str
    status: str
    status_date: str
    data: Text
    consent: Text
    law_enforcement: str
    document_seen: str
    source_ids: tuple[str, ...]
    note: Text


@dataclass(frozen=True, slots=True)
class ExampleCount:
    """One square of the invented table that shows what small numbers give away."""

    place: Place
    row_id: str
    row: Text
    column_id: str
    column: Text
    students: int | None  # None: could not be read, which is said elsewhere
