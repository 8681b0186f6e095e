"""States side by side: which regions are ready-made comparisons of laws, and which of them a state stands in."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.policies import Region
from macros.project import Project
from macros.views.comparison_parts import FEWEST
from macros.views.policies import PolicyRow, build_policy_map
from macros.views.side_by_side import in_groups

PAGE = "policies/compare/"  # a coalition that writes this page gets the ready-made ones below it


@dataclass(frozen=True, slots=True)
class RegionComparison:
    """The states of a region by issues, in alphabetical order: those without a law stand there too."""

    region: Region
    rows: tuple[PolicyRow, ...]

    @property
    def groups(self) -> tuple[tuple[PolicyRow, ...], ...]:
        """The states in groups that have room side by side."""
        return in_groups(self.rows)


def region_comparisons(project: Project, locale: str) -> tuple[RegionComparison, ...]:
    """Every region with at least two states, in the order of the file."""
    if PAGE not in project.addresses or not project.policies:
        return ()
    rows = build_policy_map(project, locale).rows
    found = (
        RegionComparison(region, tuple(row for row in rows if row.jurisdiction.code in region.states))
        for region in project.policy_words.regions
    )
    return tuple(each for each in found if len(each.rows) >= FEWEST)


def comparisons_of(project: Project, locale: str, code: str) -> tuple[RegionComparison, ...]:
    """The ready-made comparisons that a state stands in."""
    return tuple(each for each in region_comparisons(project, locale) if code in each.region.states)
