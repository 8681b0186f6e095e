"""Readings over time: what a square said on each day that something was read, and where the method changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.model.districts import District, Reading
from macros.model.scale import Method
from macros.project import Project
from macros.views.cells import Cell, cell_of, current
from macros.views.names import alphabetical


@dataclass(frozen=True, slots=True)
class Moment:
    """What a square said from a day on, by which method, and the readings that were new that day."""

    day: date
    cell: Cell
    method: Method | None  # None: data/scale.yml names no methods
    new: tuple[Reading, ...]
    breaks: bool  # true when another method held before: the two are no line


@dataclass(frozen=True, slots=True)
class History:
    """The moments of one square, oldest first; one moment alone is no history."""

    district: District
    dimension_id: str
    moments: tuple[Moment, ...]

    @property
    def has_earlier(self) -> bool:
        """True when something was read on more than one day."""
        return len(self.moments) > 1

    @property
    def changes(self) -> tuple[tuple[Moment, Moment], ...]:
        """Each moment with the one before it, where the word of the square changed or the method did."""
        pairs = zip(self.moments, self.moments[1:], strict=False)
        return tuple((first, then) for first, then in pairs if then.breaks or _word(first) != _word(then))


def build_history(project: Project, district: District, dimension_id: str) -> History:
    """The history of one district on one dimension; undated readings are left out."""
    own = project.readings_by_district.get(district.district_id, ())
    readings = [reading for reading in own if reading.dimension == dimension_id and reading.accessed_on]
    return History(district, dimension_id, tuple(_moments(project, district.district_id, dimension_id, readings)))


def histories(project: Project, dimension_id: str) -> tuple[History, ...]:
    """The histories on a dimension that have an earlier moment, districts in alphabetical order."""
    found = (build_history(project, district, dimension_id) for district in project.districts.values()
             if district.district_id in project.readings_by_district)  # fmt: skip
    return tuple(
        sorted((each for each in found if each.has_earlier), key=lambda each: alphabetical(each.district.name))
    )


def days_of_reading(readings: Iterable[Reading]) -> tuple[date, ...]:
    """The days on which something was read, oldest first."""
    return tuple(sorted({reading.accessed_on for reading in readings if reading.accessed_on}))


def method_on(methods: Sequence[Method], day: date) -> Method | None:
    """The method that held on a day; before the first one, none."""
    return next((method for method in reversed(methods) if method.since <= day), None)


def _moments(project: Project, district_id: str, dimension_id: str, readings: Sequence[Reading]) -> Iterator[Moment]:
    before: Moment | None = None
    for day in days_of_reading(readings):
        method = method_on(project.scale.methods, day)
        breaks = before is not None and method != before.method
        held = [reading for reading in readings if reading.accessed_on and reading.accessed_on <= day]
        new = tuple(reading for reading in current(held) if reading.accessed_on == day)
        before = Moment(day, cell_of(district_id, dimension_id, held, project.scale), method, new, breaks)
        yield before


def _word(moment: Moment) -> str:
    return moment.cell.level or moment.cell.reason
