"""Counts of people, sorted by one or more questions: the numbers of a table and of its margins, by key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

ALL = ""  # in a key: everybody, whatever they answered to that question
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """Every number that would be published: inner cells and margins.

    A key has one entry for each question; `ALL` in it makes it a margin: ("grade_7", "yes") is a cell, ("grade_7", ALL)
    a total. `parts` names the inner cells that each number is the sum of. Inner cells are always there, because anybody
    can work with them; `published` says which numbers are shown at all.
    """

    counts: Mapping[Key, int]
    parts: Mapping[Key, tuple[Key, ...]]
    published: frozenset[Key]
    impossible: frozenset[Key]  # inner cells that nobody can be in, so that their zero says nothing about anybody

    @property
    def inner(self) -> tuple[Key, ...]:
        """The cells that are no margin, in order."""
        return tuple(key for key in self.counts if ALL not in key)


def count_table(
    cells: Mapping[Key, int], *, margins: Iterable[Collection[int]] | None = None, impossible: Collection[Key] = ()
) -> CountTable:
    """The table of these inner cells with its margins.

    `margins` names the published ones by the questions they keep, counted from 0: {0} is the totals of the first
    question, the empty set the total of all. None: every margin, and the inner cells. ValueError for cells that are no
    whole table: keys of several lengths, a count below zero, an empty name, an impossible cell that holds people.
    """
    keys = list(cells)
    questions = len(keys[0]) if keys else 0
    if any(len(key) != questions or ALL in key or cells[key] < 0 for key in keys):
        raise ValueError("keys need one name for each question, and counts are not below zero")
    if any(cells.get(key, 0) for key in impossible):
        raise ValueError("an impossible cell holds nobody")
    every = [frozenset(kept) for size in range(questions, -1, -1) for kept in combinations(range(questions), size)]
    shown = every if margins is None else [frozenset(kept) for kept in margins]
    counts: dict[Key, int] = {}
    parts: dict[Key, list[Key]] = {}
    for kept in [every[0], *(each for each in every[1:] if each in shown)]:
        for key in keys:
            margin = tuple(name if number in kept else ALL for number, name in enumerate(key))
            counts[margin] = counts.get(margin, 0) + cells[key]
            parts.setdefault(margin, []).append(key)
    published = frozenset(key for key in counts if frozenset(n for n, name in enumerate(key) if name != ALL) in shown)
    return CountTable(counts, {key: tuple(each) for key, each in parts.items()}, published, frozenset(impossible))
