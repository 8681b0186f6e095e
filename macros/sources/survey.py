"""The published rounds of a survey: rows of data/survey.csv, read and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from macros.model.survey import Published
from macros.sources.csv_text import csv_text
from macros.sources.records import day
from macros.sources.tables import Row, Table

SURVEY = "survey"  # the name of the table
COLUMNS = (
    *("released_on", "collected_from", "collected_to", "how", "grouping", "group_id", "question", "state", "count"),
    *("base", "bound", "bound_percent", "smallest", "invented"),
)


def published_rows(tables: Mapping[str, Table]) -> tuple[Published, ...]:
    """Every row of every round, in file order; nothing when there is no table."""
    return tuple(to_published(row) for row in (tables[SURVEY].rows if SURVEY in tables else ()))


def newest_round(rows: Iterable[Published]) -> tuple[Published, ...]:
    """The rows of the round that was published last."""
    found = tuple(rows)
    last = max((each.released_on for each in found), default=None)
    return tuple(each for each in found if each.released_on == last)


def to_published(row: Row) -> Published:
    """One row of survey.csv; what cannot be read, which stops a build, is empty."""
    return Published(
        place=row.place,
        released_on=day(row, "released_on") or date.min,
        collected_from=day(row, "collected_from") or date.min,
        collected_to=day(row, "collected_to") or date.min,
        how=row.text("how"),
        grouping=row.text("grouping"),
        group=row.text("group_id"),
        question=row.text("question"),
        state=row.text("state"),
        count=_number(row, "count"),
        base=_number(row, "base") or 0,
        bound=row.text("bound"),
        bound_percent=_number(row, "bound_percent"),
        smallest=_number(row, "smallest") or 0,
        is_invented=row.text("invented") == "yes",
    )


def survey_csv(rows: Iterable[Published]) -> bytes:
    """The bytes of a table of these rows; a count that is not shown is an empty cell, never a zero."""
    cells = (
        (
            *(each.released_on, each.collected_from, each.collected_to, each.how, each.grouping, each.group),
            *(each.question, each.state, _cell(each.count), each.base, each.bound, _cell(each.bound_percent)),
            *(each.smallest, "yes" if each.is_invented else "no"),
        )
        for each in rows
    )
    return csv_text([COLUMNS, *cells]).encode()


def _cell(value: int | None) -> str:
    return "" if value is None else str(value)


def _number(row: Row, column: str) -> int | None:
    found = row.cells.get(column)
    return found if isinstance(found, int) and not isinstance(found, bool) else None
