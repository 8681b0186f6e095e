"""What one cell of a heat map holds: a level or a reason, from the current readings of one district and dimension."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from macros.model.districts import Reading
from macros.model.scale import Scale
from macros.project import Project

NOT_REVIEWED = "not_reviewed"


@dataclass(frozen=True, slots=True)
class Cell:
    """The level that the readings give, or the reason why there is none; never both, never neither."""

    district_id: str
    dimension_id: str
    level: str
    reason: str
    is_confirmed: bool
    readings: tuple[Reading, ...]

    @property
    def is_reviewed(self) -> bool:
        """True when somebody read a document on this dimension."""
        return any(reading.has_document for reading in self.readings)

    @property
    def is_empty(self) -> bool:
        """True when nobody has read or asked anything on this dimension."""
        return self.reason == NOT_REVIEWED


def cells_in(project: Project, district_id: str) -> tuple[Cell, ...]:
    """The cells of a district in the order of the project's dimensions; worked out once for each project."""
    key = ("cells", district_id)
    if key not in project.kept:
        readings = project.readings_by_district.get(district_id, ())
        project.kept[key] = cells_of(district_id, readings, project.dimensions, project.scale)
    found: tuple[Cell, ...] = project.kept[key]
    return found


def cells_of(
    district_id: str, readings: Sequence[Reading], dimensions: Iterable[str], scale: Scale
) -> tuple[Cell, ...]:
    """The district's cells in the order of the dimensions."""
    by_dimension: dict[str, list[Reading]] = {}
    for reading in readings:
        by_dimension.setdefault(reading.dimension, []).append(reading)
    return tuple(
        cell_of(district_id, dimension_id, by_dimension.get(dimension_id, []), scale) for dimension_id in dimensions
    )


def cell_of(district_id: str, dimension_id: str, readings: Sequence[Reading], scale: Scale) -> Cell:
    """The highest level among the current readings; without one, the reason that stands first in the scale."""
    held = current(readings)
    levels = [reading for reading in held if reading.level in scale.levels]
    if levels:
        level = max((scale.levels[reading.level] for reading in levels), key=lambda each: each.order).level_id
        confirmed = any(reading.is_confirmed for reading in levels if reading.level == level)
        return Cell(district_id, dimension_id, level, "", confirmed, held)
    reasons = [reading for reading in held if reading.reason in scale.reasons]
    if not reasons:
        return Cell(district_id, dimension_id, "", NOT_REVIEWED, False, held)
    reason = min((scale.reasons[reading.reason] for reading in reasons), key=lambda each: each.order).reason_id
    confirmed = any(reading.is_confirmed for reading in reasons if reading.reason == reason)
    return Cell(district_id, dimension_id, "", reason, confirmed, held)


def current(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The newest reading of each document; an older reading of the same document no longer counts."""
    if len(readings) < 2:  # most cells of a whole country
        return tuple(readings)
    newest: dict[str, Reading] = {}
    for reading in readings:
        document = reading.source_url or reading.evidence_id  # a row without a document stands for itself
        held = newest.get(document)
        if held is None or _read_on(reading) >= _read_on(held):
            newest[document] = reading
    kept: Mapping[int, None] = dict.fromkeys(id(reading) for reading in newest.values())
    return tuple(reading for reading in readings if id(reading) in kept)


def _read_on(reading: Reading) -> date:
    return reading.accessed_on or date.min
