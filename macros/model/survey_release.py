"""A round of a survey as it is published: the rows of data/survey.csv, from counts that stay where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from macros.model.survey import BOUNDED, EVERYBODY, FEWER_THAN, HELD_BACK, MORE_THAN, OTHERS, SHOWN, Published
from macros.model.survey_hiding import (
    EVERY,
    LEAST_BASE,
    Counted,
    Profile,
    Row,
    hide_counts,
    named_groups,
    without_names,
)
from macros.problems import Place

FEW_NUMBERS = 4  # so many numbers can be near those of an earlier round by chance


@dataclass(frozen=True, slots=True)
class Round:
    """What is said of a whole round: when it was collected and published, how, and by which rule."""

    released_on: date
    collected_from: date
    collected_to: date
    how: str
    smallest: int
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """How much of a question is held back, and why."""

    question: str
    small: int  # groups in which a number is below the smallest group
    others: int  # groups that would give those away


@dataclass(frozen=True, slots=True)
class Release:
    """The rows to publish, and what was done to protect people."""

    rows: tuple[Published, ...]
    unnamed: Mapping[str, int]  # by grouping: how many groups stand together without a name
    left_out: tuple[str, ...]  # groupings of which no group may be named
    held: tuple[Held, ...]


def make_release(
    people: Counter[Profile], counted: Mapping[str, Counter[Profile]], groupings: Sequence[str], about: Round
) -> Release | None:
    """The round as it may be published; None when there are too few people for any number."""
    if sum(people.values()) < max(about.smallest, LEAST_BASE):
        return None
    named = [named_groups(people, number, about.smallest) for number in range(len(groupings))]
    kept = [number for number, groups in enumerate(named) if groups]
    sizes = [{profile[number] for profile in people} for number in range(len(groupings))]
    merged: dict[Profile, Profile] = {
        profile: tuple(new[number] for number in kept) for profile, new in without_names(people, named)
    }
    rows: list[Published] = []
    held: list[Held] = []
    names = [groupings[number] for number in kept]
    for question, counts in counted.items():
        cells: dict[Profile, tuple[int, int]] = {}
        for profile, count in people.items():
            had = cells.get(merged[profile], (0, 0))
            cells[merged[profile]] = had[0] + count, had[1] + counts[profile]
        found = hide_counts(cells, about.smallest)
        rows += (_published(about, names, question, row, each) for row, each in _in_order(found))
        hidden = [each for row, each in found.items() if not each.is_shown and row != EVERY]
        small = sum(min(each.count, each.base - each.count) < about.smallest for each in hidden)
        held.append(Held(question, small, len(hidden) - small))
    return Release(
        rows=tuple(rows),
        unnamed={groupings[n]: len(sizes[n] - named[n]) for n in kept if sizes[n] - named[n]},
        left_out=tuple(groupings[n] for n, groups in enumerate(named) if not groups),
        held=tuple(held),
    )


def repeats(release: Release, earlier: Sequence[Published], smallest: int) -> bool:
    """True when the round looks like an earlier one with a few people more or less, who would then be known."""
    for day in {each.released_on for each in earlier}:
        before = {(*each.row, each.question): each for each in earlier if each.released_on == day}
        changes: list[int] = []
        for each in release.rows:
            old = before.get((*each.row, each.question))
            if old is not None:
                changes.append(each.base - old.base)
                if each.count is not None and old.count is not None:
                    changes.append(each.count - old.count)
        is_more, is_less = (all(0 <= sign * each < smallest for each in changes) for sign in (1, -1))
        if len(changes) >= FEW_NUMBERS and (is_more or is_less):
            return True
    return False


def _in_order(found: Mapping[Row, Counted]) -> Iterator[tuple[Row, Counted]]:
    for row in sorted(found, key=lambda row: (row[0], row[1] == OTHERS, row[1])):
        yield row, found[row]


def _published(about: Round, names: Sequence[str], question: str, row: Row, found: Counted) -> Published:
    grouping = names[row[0]] if row != EVERY else EVERYBODY
    state = SHOWN if found.is_shown else HELD_BACK if found.bound is None else BOUNDED
    end = "" if found.bound is None else FEWER_THAN if 2 * found.count < found.base else MORE_THAN
    return Published(
        place=Place(""),
        released_on=about.released_on,
        collected_from=about.collected_from,
        collected_to=about.collected_to,
        how=about.how,
        grouping=grouping,
        group=row[1],
        question=question,
        state=state,
        count=found.count if found.is_shown else None,
        base=found.base,
        bound=end,
        bound_percent=found.bound,
        smallest=about.smallest,
        is_invented=about.is_invented,
    )
