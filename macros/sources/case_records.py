"""Turns the rows of the tables about cases, agreements and small numbers into the model's nouns."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model.cases import Agreement, Case, Event, ExampleCount
from macros.sources.records import entries, localized
from macros.sources.tables import Row


def to_case(row: Row, locales: Sequence[str]) -> Case:
    """The case of one row of case_names.csv."""
    return Case(
        place=row.place,
        case_id=row.text("case_id"),
        kind=row.text("kind"),
        where=localized(row, "place", locales),
        state=row.text("state"),
        district_id=row.text("district_id"),
        name=localized(row, "name", locales),
        summary=localized(row, "summary", locales),
    )


def to_event(row: Row, locales: Sequence[str]) -> Event:
    """The event of one row of cases.csv."""
    return Event(
        place=row.place,
        event_id=row.text("event_id"),
        case_id=row.text("case_id"),
        date=row.text("date"),
        date_end=row.text("date_end"),
        date_basis=row.text("date_basis"),
        what=localized(row, "what", locales),
        attribution=localized(row, "attribution", locales),
        response=localized(row, "response", locales),
        no_response=row.text("no_response"),
        law_enforcement=row.text("law_enforcement"),
        source_ids=entries(row, "source_ids"),
    )


def to_agreement(row: Row, locales: Sequence[str]) -> Agreement:
    """The agreement of one row of agreements.csv."""
    return Agreement(
        place=row.place,
        agreement_id=row.text("agreement_id"),
        district=row.text("district"),
        district_id=row.text("district_id"),
        state=row.text("state"),
        parties=localized(row, "parties", locales),
        kind=row.text("kind"),
        date=row.text("date"),
        date_basis=row.text("date_basis"),
        status=row.text("status"),
        status_date=row.text("status_date"),
        data=localized(row, "data", locales),
        consent=localized(row, "consent", locales),
        law_enforcement=row.text("law_enforcement"),
        document_seen=row.text("document_seen"),
        source_ids=entries(row, "source_ids"),
        note=localized(row, "note", locales),
    )


def to_example_count(row: Row, locales: Sequence[str]) -> ExampleCount:
    """The square of one row of small_numbers_example.csv."""
    students = row.cells.get("students")
    return ExampleCount(
        place=row.place,
        row_id=row.text("row_id"),
        row=localized(row, "row", locales),
        column_id=row.text("column_id"),
        column=localized(row, "column", locales),
        students=students if isinstance(students, int) else None,
    )
