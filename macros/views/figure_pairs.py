"""Figures of a survey that belong side by side, and how far apart they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.model.citations import Statistic
from macros.project import Project

PERCENT = "percent"  # the unit that a bar can show and whose differences are points


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two shares of the same people, in percent, from the same source and year."""

    first: Statistic
    second: Statistic

    @property
    def gap(self) -> int | float:
        """How many points lie between them."""
        found = abs(Decimal(self.first.value) - Decimal(self.second.value))
        return int(found) if found == int(found) else float(found)


def build_pairs(project: Project) -> Iterator[FigurePair]:
    """Every figure that names another to be set beside, in file order."""
    for first in project.statistics.values():
        if second := project.statistics.get(first.compare_with):
            yield FigurePair(first, second)
