"""Turns rows of changes.csv into the model's nouns."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model.changes import Change
from macros.sources.records import day, entries, localized
from macros.sources.tables import Row


def to_change(row: Row, locales: Sequence[str]) -> Change:
    """The change of one row of changes.csv."""
    return Change(
        place=row.place,
        change_id=row.text("change_id"),
        release=row.text("release"),
        changed_on=day(row, "changed_on"),
        kind=row.text("kind"),
        tables=entries(row, "tables"),
        text=localized(row, "text", locales),
        before=localized(row, "before", locales),
    )
