"""A state's page: the comparison of its read districts, and the districts nobody has read yet."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.districts import District, Reading, State
from macros.project import Project
from macros.views.heat_map import HeatMap, build_heat_map
from macros.views.names import alphabetical


@dataclass(frozen=True, slots=True)
class StatePage:
    """Everything the page of one state shows."""

    state: State
    listed: tuple[District, ...]
    heat_map: HeatMap
    unread: tuple[District, ...]
    readings: tuple[Reading, ...]
    laws: int  # in the table of laws


def build_state_page(project: Project, state: State) -> StatePage:
    """The page of one state."""
    listed = tuple(sorted(project.districts_by_state.get(state.state, ()), key=lambda d: alphabetical(d.name)))
    heat_map = build_heat_map(project, state=state.state)
    shown = {row.district.district_id for row in heat_map.rows}
    readings = tuple(r for d in listed for r in project.readings_by_district.get(d.district_id, ()))
    unread = tuple(d for d in listed if d.district_id not in shown)
    laws = sum(policy.jurisdiction == state.state for policy in project.policies)
    return StatePage(state, listed, heat_map, unread, readings, laws)
