"""What anybody can work out about the counts of a survey from the published rows alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.model.suppression import Range
from macros.model.survey import BOUNDED, EVERYBODY, FEWER_THAN, SHOWN, Published
from macros.model.survey_hiding import LEAST_BASE, ROOM


def survey_ranges(rows: Sequence[Published]) -> Iterator[tuple[Published, Range]]:
    """Each row of one question of one round whose count is not shown, with the range that it must lie in.

    The rows of a grouping add up to everybody. Where an end is told of one large group, it is told of every one that
    is near an end, so that another large group has at least the smallest group on either side.
    """
    every = next((each for each in rows if each.grouping == EVERYBODY), None)
    has_ends = any(each.state == BOUNDED for each in rows)
    own = {each.row: own_range(each, has_ends=has_ends) for each in rows}
    all_of = own[every.row] if every else (0, 10**9)
    groupings = {each.grouping for each in rows} - {EVERYBODY}
    sums = {name: [own[each.row] for each in rows if each.grouping == name] for name in groupings}
    least = max((all_of[0], *(sum(low for low, _ in each) for each in sums.values())))
    most = min((all_of[1], *(sum(high for _, high in each) for each in sums.values())))
    for each in rows:
        low, high = own[each.row]
        if each.state == SHOWN:
            continue
        if each.grouping == EVERYBODY:
            low, high = least, most
        else:
            together = sums[each.grouping]
            low = max(low, least - sum(high for _, high in together) + high)
            high = min(high, most - sum(low for low, _ in together) + own[each.row][0])
        yield each, Range(low, high)


def own_range(row: Published, *, has_ends: bool) -> tuple[int, int]:
    """What one row alone says of its count: the least and the most; `has_ends` when any row beside it has a limit."""
    if row.count is not None:
        return row.count, row.count
    if row.state == BOUNDED and row.bound_percent is not None:
        limit = row.bound_percent * row.base
        return (0, -(-limit // 100) - 1) if row.bound == FEWER_THAN else (limit // 100 + 1, row.base)
    if has_ends and row.base >= ROOM * max(row.smallest, LEAST_BASE):
        return row.smallest, row.base - row.smallest
    return 0, row.base
