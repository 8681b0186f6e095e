"""Agencies and groups outside a district, and what a reading or an agreement says of their access to student data."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.words import Text
from macros.problems import Place

NOT_NAMED = "not_named"  # what a square says when nobody of a kind is named


@dataclass(frozen=True, slots=True)
class AccessWord:
    """What a text says of an agency's access; the lowest order is shown when a square has several."""

    word_id: str
    order: int
    symbol: str
    level: str  # the level whose colour it has; empty when it is hatched
    label: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class AgencyAccess:
    """One agency or group that a reading or an agreement names."""

    place: Place
    access_id: str
    evidence_id: str  # empty when an agreement alone names it
    agreement_id: str  # empty when a reading alone names it
    agency: Text
    kind: str
    access: str
