"""Where a section of a worksheet or a question of a self-check comes from: practices, by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """The practices that something comes from, in order; often none."""

    place: Place
    practice_ids: tuple[str, ...]

    @property
    def by_framework(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The ids that follow each other from one framework, with its name."""
        return tuple((name, tuple(ids)) for name, ids in groupby(self.practice_ids, framework))


def framework(practice_id: str) -> str:
    """The framework of a practice: what stands before the first hyphen of its id."""
    return practice_id.partition("-")[0]
