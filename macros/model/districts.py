"""Districts, the states they are in, what was read about them and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.model.words import Text
from macros.problems import Place

NOTHING_READ = "none"  # the extent of a row that rests on no document


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory, by postal code."""

    state: str
    name: Text

    @property
    def slug(self) -> str:
        """The state's part of a web address."""
        return self.state.lower()


@dataclass(frozen=True, slots=True)
class District:
    """A school district, by its federal seven-digit id (kept as text)."""

    place: Place
    district_id: str
    name: str
    state: str
    county: str
    county_basis: str
    city: str
    city_basis: str
    enrollment: int | None
    enrollment_year: str
    website: str
    is_pilot: bool
    note: Text


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader found in one public document on one dimension: a level, or the reason there is none."""

    place: Place
    evidence_id: str
    district_id: str
    dimension: str
    level: str
    reason: str
    finding: Text
    source_url: str
    source_title: str
    source_language: str
    source_kind: str
    document_date: str
    document_date_basis: str
    accessed_on: date | None
    extent_read: str
    reader: str
    second_reader: str
    caution: Text

    @property
    def has_document(self) -> bool:
        """True when a document was read, in part or whole; asking a district is not yet reading one."""
        return self.extent_read not in ("", NOTHING_READ)

    @property
    def is_confirmed(self) -> bool:
        """True when a second reader came to the same reading."""
        return bool(self.second_reader)


@dataclass(frozen=True, slots=True)
class Reply:
    """A district's answer to a reading."""

    place: Place
    reply_id: str
    district_id: str
    dimension: str
    received_on: date | None
    reply: Text
    original_language: str
    source_url: str
