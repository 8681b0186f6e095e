"""What anybody can work out about hidden counts from several rounds of a survey, if the same people answered again?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from macros.model.suppression import GUARD, Range
from macros.model.survey import BOUNDED, EVERYBODY, OTHERS, SHOWN, Published
from macros.views.survey_ranges import own_range

Rows = Sequence[Published]  # of one question of one round
Key = tuple[int, tuple[str, str]]  # the number of a round, and a group of it
MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class _Sum:
    """Counts that together are so many more than others: from `least` to `most`."""

    counts: tuple[Key, ...]
    others: tuple[Key, ...]
    least: int
    most: int


def given_away(rounds: Sequence[Published]) -> Iterator[Published]:
    """The rows of the last round, and of those before, that several rounds together give away to within `GUARD`.

    Nobody can tell whether the people of one round were asked again in the next. So it is tried with every earlier
    round: all of its people are in the last one, or all of the last one's are in it; and with all rounds in a row.
    """
    days = sorted({each.released_on for each in rounds})
    ordered = sorted(rounds, key=lambda each: (each.question, each.released_on))
    for _, found in groupby(ordered, key=lambda each: each.question):
        by_day = {day: list(rows) for day, rows in groupby(found, key=lambda each: each.released_on)}
        own = [by_day[day] for day in days if day in by_day]
        for chain in _chains(own):
            for grown in (chain, tuple(reversed(chain))):
                yield from (row for row, told in ranges_of_grown(grown) if (told.most or 0) - told.least <= 2 * GUARD)


def ranges_of_grown(rounds: Sequence[Rows]) -> Iterator[tuple[Published, Range]]:
    """Each hidden row with its range, if everybody of a round is in all that follow; nothing when that cannot be."""
    ranges: dict[Key, tuple[int, int]] = {}
    sums: list[_Sum] = []
    for number, rows in enumerate(rounds):
        has_ends = any(each.state == BOUNDED for each in rows)
        ranges |= {(number, each.row): own_range(each, has_ends=has_ends) for each in rows}
        sums += _of_groupings(number, rows)
    for (first, smaller), (second, larger) in combinations(enumerate(rounds), 2):
        sums += _between(first, smaller, second, larger)
    if any(each.most < each.least for each in sums) or not _narrowed(ranges, sums):
        return
    for number, rows in enumerate(rounds):
        yield from ((each, Range(*ranges[number, each.row])) for each in rows if each.state != SHOWN)


def _chains(own: Sequence[Rows]) -> Iterator[tuple[Rows, ...]]:
    """The last round with each one before it, and with all that follow one."""
    for number in range(len(own) - 1):
        yield own[number], own[-1]
        if number < len(own) - 2:
            yield tuple(own[number:])


def _of_groupings(number: int, rows: Rows) -> Iterator[_Sum]:
    """The groups of each grouping are everybody."""
    whole = tuple((number, each.row) for each in rows if each.grouping == EVERYBODY)
    for grouping in sorted({each.grouping for each in rows} - {EVERYBODY}):
        yield _Sum(tuple((number, each.row) for each in rows if each.grouping == grouping), whole, 0, 0)


def _between(first: int, smaller: Rows, second: int, larger: Rows) -> Iterator[_Sum]:
    """A group grows by as many counts as people at most; the groups without a name together do so, too."""
    before, after = ({each.row: each for each in rows} for rows in (smaller, larger))
    for grouping in sorted({each.grouping for each in smaller} & {each.grouping for each in larger}):
        both = [row for row in before if row in after and row[0] == grouping and row[1] != OTHERS]
        for row in both:
            yield _Sum(((second, row),), ((first, row),), 0, after[row].base - before[row].base)
        rest = [[row for row in rows if row[0] == grouping and row not in both] for rows in (before, after)]
        grown = sum(after[row].base for row in rest[1]) - sum(before[row].base for row in rest[0])
        yield _Sum(tuple((second, row) for row in rest[1]), tuple((first, row) for row in rest[0]), 0, grown)


def _narrowed(ranges: dict[Key, tuple[int, int]], sums: Sequence[_Sum]) -> bool:
    """Narrows the ranges until nothing more follows; False when no counts fit."""
    for _ in range(MOST_STEPS):
        before = dict(ranges)
        for each in sums:
            _narrow(ranges, each)
            if any(ranges[key][0] > ranges[key][1] for key in (*each.counts, *each.others)):
                return False
        if ranges == before:
            break
    return True


def _narrow(ranges: dict[Key, tuple[int, int]], total: _Sum) -> None:
    low, high = _span(ranges, total)
    for key, sign in (*((key, 1) for key in total.counts), *((key, -1) for key in total.others)):
        own = ranges[key]
        least, most = own if sign > 0 else (-own[1], -own[0])
        least, most = max(least, total.least - (high - most)), min(most, total.most - (low - least))
        ranges[key] = (least, most) if sign > 0 else (-most, -least)
        new = ranges[key] if sign > 0 else (-ranges[key][1], -ranges[key][0])
        old = own if sign > 0 else (-own[1], -own[0])
        low, high = low + new[0] - old[0], high + new[1] - old[1]


def _span(ranges: Mapping[Key, tuple[int, int]], total: _Sum) -> tuple[int, int]:
    low = sum(ranges[key][0] for key in total.counts) - sum(ranges[key][1] for key in total.others)
    high = sum(ranges[key][1] for key in total.counts) - sum(ranges[key][0] for key in total.others)
    return low, high
