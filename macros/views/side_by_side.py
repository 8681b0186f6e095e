"""Districts side by side: which comparisons are ready-made, and the questions by districts of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal, TypeVar

from macros.model.districts import District, State
from macros.model.scale import SizeBand
from macros.project import Project
from macros.views.heat_map import HeatMapRow, build_heat_map

PAGE = "districts/compare/"  # a coalition that writes this page gets the ready-made ones below it
Row = TypeVar("Row")
FEWEST, MOST = 2, 6  # districts side by side; more have no room, and the heat map shows them all


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A comparison that is a page of its own: the pilot communities, one state's districts, or those of a size."""

    kind: Literal["pilot", "state", "size"]
    slug: str
    state: State | None
    band: SizeBand | None
    rows: tuple[HeatMapRow, ...]  # districts of the heat map, in alphabetical order

    @property
    def groups(self) -> tuple[tuple[HeatMapRow, ...], ...]:
        """The districts in groups that have room side by side."""
        return in_groups(self.rows)


def in_groups(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], ...]:
    """Two rows or more in groups of almost one size that have room side by side, none of a single row."""
    count = -(-len(rows) // MOST)
    least, extra = divmod(len(rows), count)
    ends = [least * number + min(number, extra) for number in range(count + 1)]
    return tuple(rows[start:end] for start, end in pairwise(ends))


def ready_made(project: Project) -> tuple[ReadyMade, ...]:
    """Every ready-made comparison of at least two districts of the heat map."""
    if PAGE not in project.addresses:
        return ()
    rows = build_heat_map(project).rows
    return tuple(each for each in _all(project, rows) if len(each.rows) >= FEWEST)


def of_district(project: Project, district: District) -> tuple[ReadyMade, ...]:
    """The ready-made comparisons, without their rows, that a district stands in, or would if it were in the heat map.

    Only as much is looked at as it takes to know that they are pages: profiles are made by the thousand.
    """
    if PAGE not in project.addresses:
        return ()
    found, read = [], project.read_districts
    band, state = band_of(project.scale.size_bands, district), project.states.get(district.state)
    if district.is_pilot and _has_two(each for each in read if each.is_pilot):
        found.append(ReadyMade("pilot", "pilot", None, None, ()))
    if band and _has_two(each for each in read if band_of(project.scale.size_bands, each) == band):
        found.append(ReadyMade("size", f"size-{band.slug}", None, band, ()))
    if state and _has_two(each for each in read if each.state == state.state):
        found.append(ReadyMade("state", state.slug, state, None, ()))
    return tuple(found)


def band_of(bands: Sequence[SizeBand], district: District) -> SizeBand | None:
    """The size of a district; none where nobody knows how many students it has."""
    if district.enrollment is None:
        return None
    return next((band for band in reversed(bands) if band.least <= district.enrollment), None)


def _all(project: Project, rows: Sequence[HeatMapRow]) -> Iterator[ReadyMade]:
    yield ReadyMade("pilot", "pilot", None, None, tuple(row for row in rows if row.district.is_pilot))
    for code, state in project.states.items():
        own = tuple(row for row in rows if row.district.state == code)
        yield ReadyMade("state", state.slug, state, None, own)
    for band in project.scale.size_bands:
        own = tuple(row for row in rows if band_of(project.scale.size_bands, row.district) == band)
        yield ReadyMade("size", f"size-{band.slug}", None, band, own)


def _has_two(districts: Iterator[District]) -> bool:
    return len(tuple(islice(districts, FEWEST))) == FEWEST
