"""What would change in a table, cell by cell, were the rows of a sheet put in; rows that the sheet lacks stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.sources.schema import Resource
from macros.sources.tables import Row, Table

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that says something else: the key of its row, its column, what it says and what it would say."""

    key: Key
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TableChanges:
    """The table as it would be, and how it differs from what it is."""

    table: Table
    cells: tuple[CellChange, ...]
    added: tuple[Key, ...]
    missing: tuple[Key, ...]  # rows that the sheet lacks
    is_reordered: bool
    is_without_missing: bool  # they are taken out

    @property
    def is_any(self) -> bool:
        """True when a row of the table would change, come, go or move."""
        return bool(self.cells or self.added or self.is_reordered or (self.missing and self.is_without_missing))


def compare(old: Table, sheet: Table, resource: Resource, *, remove: bool = False) -> TableChanges:
    """The rows of the sheet put into the table; with `remove`, rows that the sheet lacks are taken out."""
    before = _by_key(old.rows, resource)
    after = _by_key(sheet.rows, resource)
    cells = [
        CellChange(key, column, before[key].text(column), row.text(column))
        for key, row in after.items()
        if key in before
        for column in resource.columns
        if before[key].cells.get(column) != row.cells.get(column)
    ]
    missing = tuple(key for key in before if key not in after)
    order = list(after) if remove else _with_kept(list(before), list(after))
    rows = tuple(after.get(key) or before[key] for key in order)
    return TableChanges(
        table=replace(old, rows=rows),
        cells=tuple(cells),
        added=tuple(key for key in after if key not in before),
        missing=missing,
        is_reordered=[key for key in order if key in before] != [key for key in before if key in order],
        is_without_missing=remove,
    )


def _by_key(rows: Sequence[Row], resource: Resource) -> dict[Key, Row]:
    """The rows by their key; in a table without one, by all their cells."""
    names = resource.primary_key or resource.columns
    return {tuple(row.text(name) for name in names): row for row in rows}


def _with_kept(before: Sequence[Key], after: Sequence[Key]) -> list[Key]:
    """The order of the sheet, with each row that it lacks behind the row that it stood behind."""
    is_known = set(after)
    following: dict[Key | None, list[Key]] = {}
    last: Key | None = None
    for key in before:
        if key in is_known:
            last = key
        else:
            following.setdefault(last, []).append(key)
    order = list(following.get(None, ()))
    for key in after:
        order += [key, *following.get(key, ())]
    return order
