"""Turns the rows of session_log.csv into the model's nouns; a coalition may have no such table."""

from __future__ import annotations

from collections.abc import Mapping

from macros.model.sessions import Observation
from macros.sources.records import day
from macros.sources.tables import Row, Table

TABLE = "session_log"


def read_session_log(tables: Mapping[str, Table]) -> tuple[Observation, ...]:
    """Every observation, in file order."""
    return tuple(map(_to_observation, tables[TABLE].rows if TABLE in tables else ()))


def _to_observation(row: Row) -> Observation:
    return Observation(
        place=row.place,
        observed_on=day(row, "observed_on"),
        cohort=row.text("cohort"),
        session=row.text("session"),
        part=_number(row, "part"),
        minutes=_number(row, "minutes"),
    )


def _number(row: Row, column: str) -> int:
    """A whole number; 0 when the cell is empty, or holds something else, which is told already."""
    value = row.cells.get(column)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
