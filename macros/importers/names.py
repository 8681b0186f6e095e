"""Names that a file writes in capitals only, as people write them; and names that two districts of a state share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SMALL = {"OF", "THE", "AND", "FOR", "IN", "AT", "DE", "DEL", "LA", "LAS", "LOS", "Y"}
KEPT = {"ISD", "CISD", "USD", "UHSD", "UFSD", "CSD", "CUSD", "SD", "SAD", "RSU", "MSD", "RE", "II", "III", "IV", "VI",
        "VII", "VIII", "IX", "XI", "XII", "STEM", "KIPP", "LEA", "PK", "JT", "R", "C", "U"}  # fmt: skip


def in_small_letters(name: str) -> str:
    """The name as it is, or, when it is all in capitals, with capitals at the beginnings of its words only."""
    if not name.isupper():
        return name
    first = True

    def written(match: re.Match[str]) -> str:
        nonlocal first
        word, is_first, first = match[0], first, False
        if word in KEPT or (word in SMALL and not is_first):
            return word if word in KEPT else word.lower()
        head, quote, tail = word.partition("'")
        small = head.capitalize() + quote
        return small + (tail.lower() if len(tail) < 2 else tail.capitalize())

    return WORD.sub(written, name)


def twins(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], list[str]]:
    """Ids of districts in one state whose names differ in nothing but capitals, spaces and signs, by state and name."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in rows:
        key = row["state"], " ".join(WORD.findall(row["name"].casefold()) + re.findall(r"\d+", row["name"]))
        found.setdefault(key, []).append((row["name"], row["district_id"]))
    return {(state, members[0][0]): [each for _, each in members]
            for (state, _), members in sorted(found.items()) if len(members) > 1}  # fmt: skip
