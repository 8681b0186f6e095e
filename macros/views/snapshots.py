"""A district on one page: what is known, what is not and why, and which two questions come first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.districts import District
from macros.model.words import Text
from macros.project import Project
from macros.views.profile import DimensionFinding, Profile, build_profile

QUESTIONS = 2


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A profile with its questions: about what is not known first, then about what was said in the fewest words."""

    profile: Profile
    questions: tuple[Text, ...]


def build_snapshot(project: Project, district: District) -> Snapshot:
    """The snapshot of one district."""
    profile = build_profile(project, district)

    def said(finding: DimensionFinding) -> int:
        return project.scale.levels[finding.cell.level].order if finding.cell.level else -1

    least_first = sorted(profile.findings, key=said)
    asks = (finding.dimension.ask[0] for finding in least_first if finding.dimension.ask)
    return Snapshot(profile, tuple(asks)[:QUESTIONS])


def listed_districts(project: Project) -> tuple[District, ...]:
    """The districts that a build makes snapshots of: those of content/site.yml, or else all that have readings."""
    return tuple(project.districts[each] for each in _chosen(project) if each in project.districts)


def has_snapshot(project: Project, district: District) -> bool:
    """True when a build makes a snapshot of the district."""
    return district.district_id in _chosen(project)


def _chosen(project: Project) -> Mapping[str, object]:
    return project.settings.snapshots or project.readings_by_district
