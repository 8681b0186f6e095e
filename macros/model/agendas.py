"""The agenda of a day, such as that of an institute: blocks that follow one another without a gap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import accumulate

from macros.problems import Place

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the day; `aim` says what it serves, as the coalition writes it, and may be empty."""

    place: Place
    title: str
    minutes: int
    aim: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """A day in one language. `name` is what pages call it by; without `starts` it says minutes only."""

    place: Place
    locale: str
    address: str  # of its page, inside the language
    name: str
    title: str  # a caption for its table
    minutes: int  # of the whole day; its blocks take as many together
    starts: time | None
    blocks: tuple[Block, ...]

    @property
    def begins(self) -> tuple[time | None, ...]:
        """When each block begins, and at the end when the day is over; None everywhere without a start."""
        after = accumulate((block.minutes for block in self.blocks), initial=0)
        if self.starts is None:
            return tuple(None for _ in after)
        first = self.starts.hour * 60 + self.starts.minute
        return tuple(time(*divmod((first + minutes) % DAY, 60)) for minutes in after)
