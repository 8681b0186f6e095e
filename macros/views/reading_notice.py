"""Who read, how much and when: the notice that stands on every page about a real district."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from macros.model.districts import Reading
from macros.model.scale import Scale


@dataclass(frozen=True, slots=True)
class ReadingNotice:
    """Counts for the notice; dates are empty when nothing was read."""

    readers: int
    first_day: date | None
    last_day: date | None
    is_partial: bool  # at least one document was read in part only
    has_second_reader: bool

    @property
    def is_empty(self) -> bool:
        """True when no document was read at all."""
        return self.last_day is None


def build_notice(readings: Iterable[Reading], scale: Scale) -> ReadingNotice:
    """The notice for these readings; rows that say only "not reviewed" do not count as read."""
    read = [reading for reading in readings if reading.has_document]
    whole: Collection[str] = [each.choice_id for each in scale.extents.values() if "whole" in each.flags]
    days = sorted(reading.accessed_on for reading in read if reading.accessed_on)
    return ReadingNotice(
        readers=len({name for r in read for name in (r.reader, r.second_reader) if name}),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        is_partial=any(reading.extent_read not in whole for reading in read),
        has_second_reader=any(reading.second_reader for reading in read),
    )
