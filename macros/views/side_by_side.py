"""Districts side by side: which comparisons are ready-made, who stands in each, and which ones a district leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from macros.model.districts import District, State
from macros.model.scale import SizeBand
from macros.project import Project
from macros.views.comparison_parts import FEWEST, ComparisonPart, parts_by_state, parts_of_one_state
from macros.views.names import alphabetical

PAGE = "districts/compare/"  # a coalition that writes this page gets the ready-made ones below it
Row = TypeVar("Row")
MOST = 6  # districts side by side; more have no room, and the heat map shows them all


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A comparison that is a page of its own: the pilot communities, one state's districts, or those of a size.

    One that has parts is a list that leads to them: its districts are too many for one page.
    """

    kind: Literal["pilot", "state", "size"]
    slug: str
    state: State | None
    band: SizeBand | None
    districts: tuple[District, ...]  # those of the heat map, in alphabetical order
    parts: tuple[ComparisonPart, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Where a district is compared: a ready-made comparison, and its part if the district stands in one."""

    comparison: ReadyMade
    part: ComparisonPart | None


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
    read = sorted(project.read_districts, key=lambda each: (alphabetical(each.name), each.district_id))
    return tuple(each for each in _all(project, read) if len(each.districts) >= FEWEST)


def compared_districts(project: Project) -> Mapping[str, tuple[Compared, ...]]:
    """By its id, the ready-made comparisons that each district stands in, or would if it were in the heat map.

    One pass over all districts: profiles are made by the thousand, and none should look for its neighbours by itself.
    """
    bands = project.scale.size_bands
    known = {each.slug: each for each in ready_made(project)}
    stands = {(comparison.slug, district.district_id): part
              for comparison in known.values() for part in comparison.parts if part.is_page
              for district in part.districts}  # fmt: skip

    def found(district: District) -> Iterator[Compared]:
        band, state = band_of(bands, district), project.states.get(district.state)
        slugs = ("pilot" if district.is_pilot else "", _slug(band) if band else "", state.slug if state else "")
        for slug in slugs:
            if slug in known:
                yield Compared(known[slug], stands.get((slug, district.district_id)))

    return {district_id: tuple(found(district)) for district_id, district in project.districts.items()}


def band_of(bands: Sequence[SizeBand], district: District) -> SizeBand | None:
    """The size of a district; none where nobody knows how many students it has."""
    if district.enrollment is None:
        return None
    return next((band for band in reversed(bands) if band.least <= district.enrollment), None)


def _all(project: Project, read: Sequence[District]) -> Iterator[ReadyMade]:
    bands = project.scale.size_bands
    pilot = tuple(each for each in read if each.is_pilot)
    yield ReadyMade("pilot", "pilot", None, None, pilot, parts_by_state(project, pilot))
    by_state: dict[str, list[District]] = {code: [] for code in project.states}
    by_size: dict[str, list[District]] = {_slug(band): [] for band in bands}
    for district in read:
        by_state.setdefault(district.state, []).append(district)
        if band := band_of(bands, district):
            by_size[_slug(band)].append(district)
    for code, state in project.states.items():
        own = tuple(by_state[code])
        yield ReadyMade("state", state.slug, state, None, own, parts_of_one_state(own))
    for band in bands:
        own = tuple(by_size[_slug(band)])
        yield ReadyMade("size", _slug(band), None, band, own, parts_by_state(project, own))


def _slug(band: SizeBand) -> str:
    return f"size-{band.slug}"
