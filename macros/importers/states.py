"""States that districts are in and that data/states.csv does not name yet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.sources.csv_text import csv_text

STATES, TILES = "states.csv", "state_tiles.csv"


@dataclass(frozen=True, slots=True)
class NewStates:
    """Postal codes that were added, and the text of each file that has them."""

    added: tuple[str, ...]
    files: Mapping[Path, str]


def missing_states(data: Path, districts: Iterable[Mapping[str, str]]) -> NewStates:
    """The file of states with those that districts need, named as the map of states names them.

    A state that nothing names keeps its postal code as its name: `toolkit check` and readers then see what is missing.
    """
    columns, rows = _table(data / STATES)
    known = {row["state"] for row in rows}
    wanted = sorted({row["state"] for row in districts} - known)
    if not wanted or not columns:
        return NewStates((), {})
    names = {row["state"]: row for row in _table(data / TILES)[1]}
    for state in wanted:
        named = names.get(state, {})
        rows.append({column: state if column == "state" else named.get(column, state) for column in columns})
    rows.sort(key=lambda row: row["state"])
    text = csv_text([columns, *([row[column] for column in columns] for row in rows)])
    return NewStates(tuple(wanted), {data / STATES: text})


def _table(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    if not path.is_file():
        return [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        return list(reader.fieldnames or []), rows
