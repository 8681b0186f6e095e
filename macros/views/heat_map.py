"""The comparison of districts by dimensions, and the counts that its one-sentence summary says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model.districts import District
from macros.model.scale import Dimension
from macros.project import Project
from macros.views.cells import Cell, cells_in
from macros.views.names import alphabetical

MOST = 200  # districts in one table; of more, pages show counts and lead to shorter tables


@dataclass(frozen=True, slots=True)
class HeatMapRow:
    """One district with its cells, in the order of the dimensions."""

    district: District
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Districts by dimensions, districts in alphabetical order; every cell has a level or a reason."""

    rows: tuple[HeatMapRow, ...]
    dimensions: tuple[Dimension, ...]

    @property
    def is_too_long(self) -> bool:
        """True when it has more rows than a page can show."""
        return len(self.rows) > MOST

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def reviewed_districts(self) -> int:
        """How many districts have at least one reviewed cell."""
        return sum(any(cell.is_reviewed for cell in row.cells) for row in self.rows)

    @property
    def cells_with_a_level(self) -> int:
        """How many cells have a level."""
        return sum(bool(cell.level) for cell in self.cells)

    @property
    def confirmed_cells(self) -> int:
        """How many cells a second reader confirmed."""
        return sum(cell.is_confirmed for cell in self.cells)

    @property
    def reasons(self) -> Mapping[str, int]:
        """How many cells have each reason."""
        return Counter(cell.reason for cell in self.cells if cell.reason)

    @property
    def marks(self) -> frozenset[str]:
        """The levels and reasons that occur."""
        return frozenset(cell.level or cell.reason or "" for cell in self.cells)

    @property
    def states(self) -> tuple[str, ...]:
        """The states of the districts shown, by postal code."""
        return tuple(sorted({row.district.state for row in self.rows}))


def build_heat_map(
    project: Project, state: str | None = None, dimension: str | None = None, *, only_pilot: bool = False
) -> HeatMap:
    """Every district that has a row in evidence.csv, in one state or in all, on one dimension or on all.

    With `only_pilot`, those of them that are pilot communities.
    """
    members = project.districts.values() if state is None else project.districts_by_state.get(state, ())
    return heat_map_of(project, [d for d in members if d.is_pilot or not only_pilot], dimension)


def heat_map_of(project: Project, districts: Iterable[District], dimension: str | None = None) -> HeatMap:
    """Those of the districts that have a row in evidence.csv, on one dimension or on all."""
    dimensions = tuple(d for d in project.dimensions.values() if dimension in (None, d.dimension_id))
    shown = frozenset(each.dimension_id for each in dimensions)
    chosen = [d for d in districts if d.district_id in project.readings_by_district]
    rows = tuple(
        HeatMapRow(d, tuple(cell for cell in cells_in(project, d.district_id) if cell.dimension_id in shown))
        for d in sorted(chosen, key=lambda each: (alphabetical(each.name), each.district_id))
    )
    return HeatMap(rows, dimensions)
