"""How many districts of each state are listed and read, and how many have each level or reason: counts, no averages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model.districts import District, State
from macros.project import Project
from macros.views.cells import NOT_REVIEWED, cells_in
from macros.views.names import alphabetical


@dataclass(frozen=True, slots=True)
class Counts:
    """Districts: listed, read, and by dimension how many have which level or reason. Not reviewed is no reason here."""

    listed: int
    read: int
    marks: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class StateCounts:
    """The counts of each state by the alphabet of one language, and of all together."""

    states: tuple[tuple[State, Counts], ...]
    whole: Counts


def build_state_counts(project: Project, locale: str) -> StateCounts:
    """The counts of every state that has a district."""
    found = [
        (project.states[state], count(project, members))
        for state, members in project.districts_by_state.items()
        if state in project.states
    ]
    found.sort(key=lambda each: alphabetical(each[0].name[locale]))
    return StateCounts(tuple(found), _sum(project, [counts for _, counts in found]))


def count(project: Project, districts: Iterable[District]) -> Counts:
    """The counts of these districts."""
    marks: dict[str, Counter[str]] = {dimension: Counter() for dimension in project.dimensions}
    listed = read = 0
    for district in districts:
        listed += 1
        if district.district_id not in project.readings_by_district:
            continue
        cells = cells_in(project, district.district_id)
        read += any(cell.is_reviewed for cell in cells)
        for cell in cells:
            if cell.reason != NOT_REVIEWED:
                marks[cell.dimension_id][cell.level or cell.reason] += 1
    return Counts(listed, read, marks)


def _sum(project: Project, parts: Iterable[Counts]) -> Counts:
    marks: dict[str, Counter[str]] = {dimension: Counter() for dimension in project.dimensions}
    listed = read = 0
    for part in parts:
        listed, read = listed + part.listed, read + part.read
        for dimension, found in part.marks.items():
            marks[dimension].update(found)
    return Counts(listed, read, marks)
