"""What would an import change? Every row and cell, before anything is written; the cells of curators are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

SheetRow = Mapping[str, str]
Done = Literal["added", "filled", "changed", "kept", "dropped", "absent", "used"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that an import does or leaves: of a whole row when `column` is empty."""

    done: Done
    key: str
    column: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """The table as it would be, in its order with new rows at the end, and every step that leads there."""

    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    steps: tuple[Step, ...] = field(default_factory=tuple)

    def of(self, *done: Done) -> list[Step]:
        """The steps of these kinds."""
        return [step for step in self.steps if step.done in done]

    @property
    def changes_something(self) -> bool:
        """True when the table would not stay as it is."""
        return bool(self.of("added", "filled", "changed", "dropped"))


@dataclass(frozen=True, slots=True)
class Rules:
    """How two tables become one: the column that names a row, cells that belong together, and what may be replaced.

    In a group the first column decides: the others say where it comes from, so they go with it or stay with it.
    """

    key: str
    groups: tuple[tuple[str, ...], ...] = ()
    unset: Collection[str] = ()  # texts that say that nothing is known yet, besides an empty cell
    take: Collection[str] = ()  # columns in which the import's cells replace a curator's
    drops: bool = False  # rows that the import does not have are taken out, unless others use them
    used: Collection[str] = ()  # keys of rows that other tables need


def merge(columns: Sequence[str], rows: Sequence[SheetRow], new: Iterable[SheetRow], rules: Rules) -> Merge:
    """The two tables as one. Columns that the table does not have are left out."""
    steps: list[Step] = []
    incoming = {row[rules.key]: row for row in new}
    known = {row[rules.key] for row in rows}
    merged: list[SheetRow] = []
    for row in rows:
        found = incoming.get(row[rules.key])
        if found is not None:
            merged.append(_joined(columns, row, found, rules, steps))
        elif _stays(row[rules.key], rules, steps):
            merged.append(row)
    for key, row in incoming.items():
        if key not in known:
            steps.append(Step("added", key, new=row.get("name", "")))
            merged.append({column: row.get(column, "") for column in columns})
    return Merge(tuple(columns), tuple(merged), tuple(steps))


def _stays(key: str, rules: Rules, steps: list[Step]) -> bool:
    done: Done = "absent" if not rules.drops else "used" if key in rules.used else "dropped"
    steps.append(Step(done, key))
    return done != "dropped"


def _joined(columns: Sequence[str], row: SheetRow, found: SheetRow, rules: Rules, steps: list[Step]) -> SheetRow:
    joined = {column: row.get(column, "") for column in columns}
    grouped = {column for group in rules.groups for column in group}
    groups = [*rules.groups, *((column,) for column in columns if column not in grouped and column != rules.key)]
    for group in groups:
        first = group[0]
        if first not in found or first not in joined or not _says(found[first], rules):
            continue
        if joined[first] == found[first]:
            continue  # the curator's word for where it comes from stays as well
        done: Done = "filled" if not _says(joined[first], rules) else "changed" if first in rules.take else "kept"
        steps.append(Step(done, row[rules.key], first, joined[first], found[first]))
        if done != "kept":
            joined |= {column: found.get(column, "") for column in group if column in joined}
    return joined


def _says(cell: str, rules: Rules) -> bool:
    return bool(cell) and cell not in rules.unset
