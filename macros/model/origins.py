"""Where a section of a worksheet or a question of a self-check comes from: practices, by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """The practices that something comes from, in order; often none."""

    place: Place
    practice_ids: tuple[str, ...]
    places: tuple[Place, ...]  # of each id


def framework(practice_id: str) -> str:
    """The framework of a practice that no table has: what stands before the first hyphen of its id."""
    return practice_id.partition("-")[0]
