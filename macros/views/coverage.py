"""How many districts are listed and read, by state: counts only, never a rank."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.districts import State
from macros.project import Project
from macros.views.cells import cells_in
from macros.views.names import alphabetical


@dataclass(frozen=True, slots=True)
class StateCoverage:
    """One state: how many of its districts are listed here, and of how many something was read."""

    state: State
    listed: int
    read: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The states in alphabetical order of their names in one language."""

    states: tuple[StateCoverage, ...]

    @property
    def listed(self) -> int:
        """Districts listed in all states."""
        return sum(each.listed for each in self.states)

    @property
    def read(self) -> int:
        """Districts of which something was read, in all states."""
        return sum(each.read for each in self.states)


def build_coverage(project: Project, locale: str) -> Coverage:
    """The coverage of every state that has a district."""
    found = [
        StateCoverage(project.states[state], len(members), sum(is_read(project, d.district_id) for d in members))
        for state, members in project.districts_by_state.items()
        if state in project.states
    ]
    return Coverage(tuple(sorted(found, key=lambda each: alphabetical(each.state.name[locale]))))


def is_read(project: Project, district_id: str) -> bool:
    """True when at least one cell of the district is reviewed."""
    readings = project.readings_by_district.get(district_id, ())
    if not any(each.has_document and each.dimension in project.dimensions for each in readings):
        return False
    documents = {(each.dimension, each.source_url or each.evidence_id) for each in readings}
    if len(documents) == len(readings):  # none was read twice, so that all readings count
        return True
    return any(cell.is_reviewed for cell in cells_in(project, district_id))
