"""Which counts of a survey may be shown, so that nobody learns another one to within two people?

Three rules. Groups that are too small stand together, without their names. A count is held back when it, or the rest
of its group, is below the smallest group. Then more counts of the same question are held back until, for each one that
is, people can be found who might have answered the other way round without changing any number that is shown: other
whole communities that give the very same publication, with counts so far apart that none is near all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.model.suppression import GUARD
from macros.model.survey import EVERYBODY, OTHERS

Profile = tuple[str, ...]  # the group of a person in each grouping, in their order
Row = tuple[int, str]  # the number of a grouping, and one of its groups
MOVED = GUARD + 1  # so far from the real count another one must be possible
SPAN = 2 * GUARD + 1  # and the possible counts must lie so far apart, or their middle is near each of them
LEAST_BASE = 2 * MOVED  # of fewer people not even the number is shown
ROOM = 4  # an end is told only of groups so many times as large as what it leaves open
EVERY: Row = (-1, EVERYBODY)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people of one group gave the counted answers, and what may be told of it."""

    count: int
    base: int
    is_shown: bool
    least: int  # what anybody can tell from what is published: the count is from `least` to `most`
    most: int
    bound: int | None = None  # percent: fewer than that below half, more than that above


@dataclass(frozen=True, slots=True)
class _Question:
    """The answers to one question by profile: how many people, and how many of them are counted."""

    people: Mapping[Profile, tuple[int, int]]
    rows: Mapping[Row, tuple[int, int]]  # base and count
    smallest: int
    has_bounds: bool

    def is_small(self, row: Row) -> bool:
        base, count = self.rows[row]
        return count < self.smallest or base - count < self.smallest

    def told(self, row: Row, *, is_shown: bool) -> Counted:
        base, count = self.rows[row]
        if is_shown:
            return Counted(count, base, True, count, count)
        edge = max(self.smallest, LEAST_BASE)
        if not self.has_bounds or base < ROOM * edge:
            return Counted(count, base, False, 0, base)
        if count < self.smallest:
            bound = -(-100 * edge // (5 * base)) * 5
            return Counted(count, base, False, 0, -(-bound * base // 100) - 1, bound)
        if base - count < self.smallest:
            bound = 100 * (base - edge) // (5 * base) * 5
            return Counted(count, base, False, bound * base // 100 + 1, base, bound)
        return Counted(count, base, False, self.smallest, base - self.smallest)


def named_groups(people: Counter[Profile], number: int, smallest: int) -> frozenset[str]:
    """The groups of a grouping that may be named; the others stand together. Empty: not even one may."""
    sizes: Counter[str] = Counter()
    for profile, count in people.items():
        sizes[profile[number]] += count
    least = max(smallest, LEAST_BASE)
    ordered = sorted(sizes, key=lambda group: (sizes[group], group))
    others = [group for group in ordered if sizes[group] < least]
    for group in ordered[len(others) :]:
        if not others or (len(others) > 1 and sum(sizes[each] for each in others) >= least):
            break
        others.append(group)
    return frozenset(sizes) - frozenset(others)


def without_names(people: Iterable[Profile], named: Sequence[frozenset[str]]) -> Iterator[tuple[Profile, Profile]]:
    """Each profile, with the one that has no group too small to be named."""
    for profile in people:
        yield profile, tuple(group if group in named[n] else OTHERS for n, group in enumerate(profile))


def hide_counts(people: Mapping[Profile, tuple[int, int]], smallest: int) -> dict[Row, Counted]:
    """What may be told of one question, by group, `EVERY` for all; `people` has base and count of each profile."""
    rows: dict[Row, tuple[int, int]] = {EVERY: (0, 0)}
    for profile, (base, count) in people.items():
        for row in (EVERY, *enumerate(profile)):
            had = rows.get(row, (0, 0))
            rows[row] = had[0] + base, had[1] + count
    ways = [each for has_bounds in (True, False) if (each := _told(people, rows, smallest, has_bounds))]
    return max(ways, key=_told_of)


def _told(
    people: Mapping[Profile, tuple[int, int]], rows: Mapping[Row, tuple[int, int]], smallest: int, has_bounds: bool
) -> dict[Row, Counted] | None:
    """What is told with limits, or without any; None when limits cannot be told safely."""
    question = _Question(people, rows, smallest, has_bounds)
    small = {row for row in rows if question.is_small(row)}
    hidden = _protected(question, set(rows) if EVERY in small else small)
    if hidden is None and has_bounds:
        return None
    return {row: question.told(row, is_shown=hidden is not None and row not in hidden) for row in rows}


def _told_of(found: Mapping[Row, Counted]) -> tuple[int, int]:
    """How many counts are shown, and how many have a limit."""
    each = found.values()
    return sum(row.is_shown for row in each), sum(row.bound is not None for row in each)


def _protected(question: _Question, small: set[Row]) -> set[Row] | None:
    """The rows to hold back; None when even all groups together do not protect the small ones."""
    hidden = set(small)
    while exposed := next(_exposed(question, hidden), None):
        shown = [row for row in question.rows if row not in hidden and row[0] == exposed[0]]
        more = [row for row in question.rows if row not in hidden and row != EVERY]
        if not (shown or more) or EVERY in hidden:
            return None
        hidden.add(min(shown or more, key=lambda row: (question.rows[row][0], row)))
    for row in sorted(hidden - small, key=lambda row: (-question.rows[row][0], row)):
        if next(_exposed(question, hidden - {row}), None) is None:
            hidden.remove(row)  # what was held back later protects enough
    return hidden


def _exposed(question: _Question, hidden: set[Row]) -> Iterator[Row]:
    """The rows that are held back and for which no other community was found."""
    told = {row: question.told(row, is_shown=row not in hidden) for row in question.rows}
    for row in sorted(hidden):
        if _most_moved(question, told, row, 1) + _most_moved(question, told, row, -1) < SPAN:
            yield row


def _most_moved(question: _Question, told: Mapping[Row, Counted], row: Row, sign: int) -> int:
    """How many people of the group, of `SPAN`, can have answered otherwise: the count can be so far away."""
    return next(many for many in range(SPAN, -1, -1) if not many or _can_move(question, told, row, sign * many))


def _can_move(question: _Question, told: Mapping[Row, Counted], row: Row, step: int) -> bool:
    """True when the count can be `step` larger, with others who answered the other way round where a sum shows."""
    if _room(told[row], step) < abs(step):
        return False
    everybody = told[EVERY]
    is_open = not everybody.is_shown and _room(everybody, step) >= abs(step)
    if is_open and _free(question, told, row, step) >= abs(step):
        return True
    return row != EVERY and any(
        _exchanged(question, told, row, step, is_open) >= abs(step) for is_open in (True, False)
    )


def _free(question: _Question, told: Mapping[Row, Counted], row: Row, step: int) -> int:
    """How many people of the group can have answered otherwise without any sum that shows it."""
    found = 0
    for profile, (base, count) in question.people.items():
        others = [told[each] for each in enumerate(profile) if each != row]
        is_inside = row == EVERY or profile[row[0]] == row[1]
        if is_inside and all(not each.is_shown and _room(each, step) >= abs(step) for each in others):
            found += base - count if step > 0 else count
    return found


def _exchanged(question: _Question, told: Mapping[Row, Counted], row: Row, step: int, is_open: bool) -> int:
    """How many people of the group can have changed answers with people of other groups that are held back, too.

    The two are of the same group in every other grouping; or, when `is_open`, of groups there that are held back and
    have room for it.
    """
    changing, instead = Counter[Profile](), dict[Profile, Counter[str]]()
    for profile, (base, count) in question.people.items():
        can, back = (base - count, count) if step > 0 else (count, base - count)
        if profile[row[0]] == row[1]:
            changing[_same(told, profile, row, step, is_open)] += can
        elif not told[row[0], profile[row[0]]].is_shown:
            same = _same(told, profile, row, -step, is_open)
            instead.setdefault(same, Counter())[profile[row[0]]] += back
    left = {group: _room(told[row[0], group], -step) for each in instead.values() for group in each}
    moved = 0
    for same, can in changing.items():
        for group, back in instead.get(same, Counter()).items():
            some = min(can, back, left[group])
            can, left[group], moved = can - some, left[group] - some, moved + some
    return moved


def _same(told: Mapping[Row, Counted], profile: Profile, row: Row, step: int, is_open: bool) -> Profile:
    """The other groups of some people; nothing in place of one whose count is held back and has room."""
    others = [(told[each], each[1]) for each in enumerate(profile) if each[0] != row[0]]
    room = abs(step)
    return tuple("" if is_open and not at.is_shown and _room(at, step) >= room else group for at, group in others)


def _room(found: Counted, sign: int) -> int:
    return found.most - found.count if sign > 0 else found.count - found.least
