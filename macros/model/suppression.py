"""Which numbers of a table must be hidden so that nobody in it can be found, and what can still be worked out?

Primary: every number below the smallest group that may be shown. A zero is hidden too: "nobody in this group said no"
tells about each of them. Only the zero of a cell that nobody can be in may stand.
Complementary: as many other numbers as it takes so that no hidden one can be worked out from those that stay.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction

from macros.model.counts import ALL, CountTable, Key
from macros.model.whole_tables import Equation, FittingTables, Solution

GUARD = 2  # a hidden count must not be known to within so many people


@dataclass(frozen=True, slots=True)
class Range:
    """What anybody can work out about a hidden count: it is at least `least` and at most `most` (None: no end)."""

    least: int
    most: int | None

    @property
    def is_exact(self) -> bool:
        """True when the hidden count can be read off."""
        return self.least == self.most

    def is_wide(self, count: int, guard: int = GUARD) -> bool:
        """True when counts further than `guard` from the true one are possible too."""
        return self.least < count - guard or self.most is None or self.most > count + guard


@dataclass(frozen=True, slots=True)
class Hiding:
    """The numbers to hide: because they are small, and because they would give small ones away."""

    small: frozenset[Key]
    others: frozenset[Key]

    @property
    def hidden(self) -> frozenset[Key]:
        """All of them."""
        return self.small | self.others


def hide(table: CountTable, smallest: int, guard: int = GUARD) -> Hiding:
    """What to hide so that no hidden count can be worked out to within `guard` people.

    ValueError when even a table that shows nothing would tell too much, which only impossible cells can bring about.
    """
    small = small_counts(table, smallest)
    others: set[Key] = set()
    while exposed := tuple(told(table, small | others, guard)):
        others.add(_next_to_hide(table, small | others, exposed))
    for key in sorted(others, key=lambda key: (ALL not in key, -table.counts[key], key)):
        if next(told(table, (small | others) - {key}, guard), None) is None:
            others.remove(key)  # what was hidden later protects enough
    return Hiding(small, frozenset(others))


def small_counts(table: CountTable, smallest: int) -> frozenset[Key]:
    """Cells and margins of fewer people than the smallest group, zeros too, but not those nobody can be in."""
    return frozenset(
        key for key, count in table.counts.items() if count < smallest and set(table.parts[key]) - table.impossible
    )


def told(table: CountTable, hidden: Collection[Key], guard: int = GUARD) -> Iterator[Key]:
    """The hidden numbers that what is shown gives away to within `guard` people, in order.

    A number counts as safe only when whole tables were found that fit all that is shown and lie further away.
    """
    open_keys = [key for key in table.counts if key in hidden]
    tables, numbers = _fitting(table, hidden)
    unsure = set(open_keys)
    for key in open_keys:
        for largest in (True, False):
            if key not in unsure:
                break
            counted = [numbers[part] for part in table.parts[key] if part in numbers]
            found = tables.extreme(counted, largest=largest)
            if found is None:
                unsure.discard(key)
            elif all(value.denominator == 1 for value in found):
                unsure -= set(_far(table, unsure, numbers, found, guard))
        if key in unsure:
            yield key


def audit(table: CountTable, hidden: Collection[Key]) -> dict[Key, Range]:
    """What can be worked out about each hidden number from those that are shown, none being below zero.

    Exact for tables of two questions. For more, the true range may be narrower than the one given.
    """
    tables, numbers = _fitting(table, hidden)
    found: dict[Key, Range] = {}
    for key in (key for key in table.counts if key in hidden):
        counted = [numbers[part] for part in table.parts[key] if part in numbers]
        known = sum(table.counts[part] for part in table.parts[key] if part not in numbers)
        least, most = tables.extreme(counted, largest=False), tables.extreme(counted, largest=True)
        low = math.ceil(_sum(least, counted)) if least else 0
        found[key] = Range(known + low, None if most is None else known + math.floor(_sum(most, counted)))
    return found


def _fitting(table: CountTable, hidden: Collection[Key]) -> tuple[FittingTables, dict[Key, int]]:
    """Every table that fits what is shown, and the number of each inner cell that is not."""
    unshown = [key for key in table.inner if key in hidden or key not in table.published]
    numbers = {key: number for number, key in enumerate(key for key in unshown if key not in table.impossible)}
    equations = {}
    for key in table.published:
        unknown = frozenset(numbers[part] for part in table.parts[key] if part in numbers)
        if key not in hidden and unknown and key not in numbers:
            known = sum(table.counts[part] for part in table.parts[key] if part not in numbers)
            equations[unknown] = table.counts[key] - known
    ordered = sorted(equations.items(), key=lambda each: sorted(each[0]))
    return FittingTables(len(numbers), [Equation(unknown, total) for unknown, total in ordered]), numbers


def _far(
    table: CountTable, keys: Collection[Key], numbers: dict[Key, int], found: Solution, guard: int
) -> Iterator[Key]:
    for key in keys:
        parts = [part for part in table.parts[key] if part in numbers]
        if abs(_sum(found, [numbers[part] for part in parts]) - sum(table.counts[part] for part in parts)) > guard:
            yield key


def _next_to_hide(table: CountTable, hidden: Collection[Key], exposed: Collection[Key]) -> Key:
    """The number to hide next, where the fewest hidden ones stand together: a cell of few people before a margin."""
    parts = {part for key in exposed for part in table.parts[key]}
    unknown = {
        key: sum(part in hidden for part in table.parts[key])
        for key in table.published - table.impossible - set(hidden)
        if parts & set(table.parts[key]) and (ALL in key or key in parts)
    }
    if not unknown:
        raise ValueError("nothing is left to hide")
    closest = [key for key, count in unknown.items() if count == min(unknown.values())]
    beside = {part for key in closest for part in table.parts[key]} & table.published
    choices = beside - set(hidden) - table.impossible
    crossings = Counter(part for key in closest for part in table.parts[key])  # one that closes two gaps saves others
    return min(choices or closest, key=lambda key: (-crossings[key], table.counts[key], key))


def _sum(found: Solution, counted: Collection[int]) -> Fraction:
    return sum((found[number] for number in counted), Fraction(0))
