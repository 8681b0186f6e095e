"""Practices as pages show them: pairs, rows below rows, and which of them serve whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from macros.model.practices import HARMFUL, OPENING, PAIRS, Practice, PracticeCall
from macros.project import Project
from macros.views.pieces import PracticePair

HELPS, HARMS, FOR = "show-helps", "show-harms", "show-for-"
EVERY = "show-all"


@dataclass(frozen=True, slots=True)
class Branch:
    """A practice with those that stand under it; `served` is whom it serves, or any of those."""

    practice: Practice
    served: tuple[str, ...]
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A part of a page's practices: its anchor, how many rows it has, and the kind or the audience it is about."""

    anchor: str
    count: int
    kind: str = ""
    audience: str = ""


def part_rows(project: Project, framework: str, part: str, macro: str) -> tuple[Practice, ...]:
    """The practices of a part that a macro shows, in file order."""
    found = (each for each in project.practices.values() if each.macro == macro)
    return tuple(each for each in found if (each.framework, each.part) == (framework, part))


def pairs(project: Project, rows: Sequence[Practice]) -> tuple[PracticePair, ...]:
    """What helps beside what can harm; one without its other half is left out, which the checks tell."""
    partners = {each.parent: each for each in rows if each.kind in HARMFUL}
    served = served_by(project)
    return tuple(
        _pair(each, partners[each.practice_id], served[each.practice_id])
        for each in rows
        if each.kind in PAIRS and each.practice_id in partners
    )


def trees(project: Project, rows: Sequence[Practice]) -> tuple[Branch, ...]:
    """The practices that stand under no other of these rows, each with those under it."""
    under: dict[str, list[Practice]] = {}
    for each in rows:
        under.setdefault(each.parent, []).append(each)
    served = served_by(project)

    def branch(practice: Practice) -> Branch:
        below = tuple(branch(each) for each in under.get(practice.practice_id, ()))
        return Branch(practice, served[practice.practice_id], below)

    return tuple(branch(each) for each in under.get("", ()))


def filters(project: Project, calls: Iterable[PracticeCall]) -> tuple[Filter, ...]:
    """All rows that these calls show, what helps and what can harm where there is harm, and those for each audience."""
    called = tuple(calls)
    rows = [each for each in project.practices.values() if any(call.shows(each) for call in called)]
    rows = [each for each in rows if each.kind not in OPENING]
    served = served_by(project)
    harms = [each for each in rows if each.kind in HARMFUL]
    kinds = next(pair for pair in PAIRS.items() if pair[1] == harms[0].kind) if harms else ("", "")
    counts = (len(rows) - len(harms), len(harms))
    by_kind = map(Filter, (HELPS, HARMS), counts, kinds) if harms else ()
    for_each = (
        Filter(f"{FOR}{audience}", sum(audience in served[each.practice_id] for each in rows), audience=audience)
        for audience in project.frameworks.audiences
    )
    return (Filter(EVERY, len(rows)), *by_kind, *(each for each in for_each if each.count))


def served_by(project: Project) -> Mapping[str, tuple[str, ...]]:
    """Whom each practice serves when it is shown: itself, those under it, and the other half of its pair."""
    found = {each.practice_id: set(each.audiences) for each in project.practices.values()}
    for each in project.practices.values():
        if each.parent in found:
            found[each.parent] |= set(each.audiences)
    for each in project.practices.values():
        if each.parent in found and each.kind in HARMFUL:
            found[each.practice_id] = found[each.parent]
    known = project.frameworks.audiences
    return {key: tuple(audience for audience in known if audience in served) for key, served in found.items()}


def _pair(helps: Practice, harms: Practice, served: tuple[str, ...]) -> PracticePair:
    return PracticePair(
        item=shared_number(helps.practice_id, harms.practice_id),
        positive=helps.text,
        problematic=harms.text,
        why=helps.why,
        questions=(helps.ask,) if any(helps.ask.values()) else (),
        signs=(helps.kind, harms.kind),
        ids=(helps.practice_id, harms.practice_id),
        served=served,
    )


def shared_number(helps: str, harms: str) -> str:
    """What the numbers of a pair share, as in AISP-1.1 of AISP-1.1P and AISP-1.1X; else the first of them."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(helps, harms, strict=False))
    shared = "".join(letter for letter, _ in same)
    return shared if shared[-1:].isdigit() else helps
