"""Turns rows of agency_access.csv into the model's nouns."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model.agencies import AgencyAccess
from macros.sources.records import localized
from macros.sources.tables import Row


def to_access(row: Row, locales: Sequence[str]) -> AgencyAccess:
    """The agency of one row of agency_access.csv."""
    return AgencyAccess(
        place=row.place,
        access_id=row.text("access_id"),
        evidence_id=row.text("evidence_id"),
        agreement_id=row.text("agreement_id"),
        agency=localized(row, "agency", locales),
        kind=row.text("kind"),
        access=row.text("access"),
    )
