"""A small table three times: all of it, without its small numbers, and without what gives those away."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from macros.model.cases import ExampleCount
from macros.model.counts import ALL, CountTable, Key, count_table
from macros.model.suppression import GUARD, Range, audit, hide
from macros.model.words import Text
from macros.project import Project


@dataclass(frozen=True, slots=True)
class Subtraction:
    """How a hidden number comes back: a total less the numbers beside it."""

    key: Key
    total: int
    others: tuple[int, ...]
    left: int


@dataclass(frozen=True, slots=True)
class SmallNumbers:
    """The table, what to hide in it, and what can be worked out then."""

    rows: Mapping[str, Text]
    columns: Mapping[str, Text]
    table: CountTable
    smallest: int
    guard: int
    small: tuple[Key, ...]  # in the order of the table
    others: tuple[Key, ...]
    given_away: tuple[Subtraction, ...]  # when the small ones alone are hidden
    ranges: Mapping[Key, Range]  # when all of them are

    def count(self, row: str, column: str) -> int:
        """The number of a square; `ALL` stands for the whole row or column."""
        return self.table.counts[row, column]

    @property
    def rows_and_all(self) -> tuple[str, ...]:
        """The rows, and the one of totals."""
        return (*self.rows, ALL)

    @property
    def columns_and_all(self) -> tuple[str, ...]:
        """The columns, and the one of totals."""
        return (*self.columns, ALL)


def build_small_numbers(project: Project) -> SmallNumbers | None:
    """The invented table of the project by its own rule; None when there is no table or a square of it is missing."""
    squares = project.example_counts
    rows, columns = {each.row_id: each.row for each in squares}, {each.column_id: each.column for each in squares}
    counts: dict[Key, int | None] = {(each.row_id, each.column_id): each.students for each in squares}
    cells = {key: count for key in _squares(rows, columns) if (count := counts.get(key)) is not None}
    if not squares or len(cells) < len(rows) * len(columns):
        return None
    table = count_table(cells)
    hiding = hide(table, project.scale.smallest_group)
    return SmallNumbers(
        rows=rows,
        columns=columns,
        table=table,
        smallest=project.scale.smallest_group,
        guard=GUARD,
        small=_in_order(table, hiding.small),
        others=_in_order(table, hiding.others),
        given_away=tuple(_subtractions(table, hiding.small)),
        ranges=audit(table, hiding.hidden),
    )


def _squares(rows: Collection[str], columns: Collection[str]) -> Iterator[Key]:
    """Every square that a table of these rows and columns has."""
    return ((row, column) for row in rows for column in columns)


def missing_squares(squares: Collection[ExampleCount]) -> tuple[Key, ...]:
    """The squares that the table lacks."""
    there = {(each.row_id, each.column_id) for each in squares}
    rows, columns = (dict.fromkeys(name) for name in zip(*there, strict=True)) if there else ({}, {})
    return tuple(sorted(key for key in _squares(rows, columns) if key not in there))


def _in_order(table: CountTable, keys: Collection[Key]) -> tuple[Key, ...]:
    return tuple(key for key in table.counts if key in keys)


def _subtractions(table: CountTable, hidden: Collection[Key]) -> Iterator[Subtraction]:
    """One way back for each hidden square that has a total in which nothing else is hidden."""
    for key in _in_order(table, hidden):
        for total in ((key[0], ALL), (ALL, key[1])):
            others = [part for part in table.parts[total] if part != key]
            if key in table.inner and total not in hidden and not set(others) & set(hidden):
                counts = tuple(table.counts[part] for part in others)
                yield Subtraction(key, table.counts[total], counts, table.counts[total] - sum(counts))
                break
