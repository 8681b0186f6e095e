"""A district's page: each dimension with its evidence, what is not known and why, and what to ask."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.districts import District, Reading, Reply, State
from macros.model.scale import Dimension
from macros.project import Project
from macros.views.cells import Cell, cells_in
from macros.views.history import History, build_history
from macros.views.reading_notice import ReadingNotice, build_notice


@dataclass(frozen=True, slots=True)
class DimensionFinding:
    """One dimension of a profile: its cell, its readings and the district's replies."""

    dimension: Dimension
    cell: Cell
    replies: tuple[Reply, ...]
    history: History


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything the page of one district shows."""

    district: District
    state: State
    findings: tuple[DimensionFinding, ...]
    notice: ReadingNotice
    replies: tuple[Reply, ...]  # those about the district as a whole
    has_readings: bool

    @property
    def reviewed(self) -> int:
        """On how many dimensions something was read."""
        return sum(finding.cell.is_reviewed for finding in self.findings)

    @property
    def is_empty(self) -> bool:
        """True when nobody has read or asked anything about this district, and it has not written."""
        return all(finding.cell.is_empty and not finding.replies for finding in self.findings) and not self.replies

    @property
    def known(self) -> tuple[DimensionFinding, ...]:
        """The dimensions that have a level."""
        return tuple(finding for finding in self.findings if finding.cell.level)

    @property
    def not_known(self) -> tuple[DimensionFinding, ...]:
        """The dimensions that have a reason instead of a level."""
        return tuple(finding for finding in self.findings if finding.cell.reason)


def build_profile(project: Project, district: District) -> Profile:
    """The profile of one district."""
    readings: tuple[Reading, ...] = project.readings_by_district.get(district.district_id, ())
    replies = project.replies_by_district.get(district.district_id, ())
    findings = tuple(
        DimensionFinding(
            dimension,
            cell,
            tuple(r for r in replies if r.dimension == dimension.dimension_id),
            build_history(project, district, dimension.dimension_id),
        )
        for dimension, cell in zip(project.dimensions.values(), cells_in(project, district.district_id), strict=True)
    )
    state = project.states.get(district.state) or State(district.state, dict.fromkeys(project.locales, district.state))
    whole = tuple(reply for reply in replies if reply.dimension not in project.dimensions)
    return Profile(district, state, findings, build_notice(readings, project.scale), whole, bool(readings))
