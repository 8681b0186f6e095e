"""Puts readings and replies together by district."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from macros.model.districts import Reading, Reply

R = TypeVar("R", Reading, Reply)


def by_district(rows: Sequence[R]) -> Mapping[str, tuple[R, ...]]:
    """The rows of each district that has any, in order."""
    found: dict[str, list[R]] = {}
    for row in rows:
        found.setdefault(row.district_id, []).append(row)
    return {district_id: tuple(members) for district_id, members in found.items()}
