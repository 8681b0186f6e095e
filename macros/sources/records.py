"""Turns the rows of data tables into the model's nouns."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import TypeVar

from macros.model.citations import Law, Source, Statistic, Term
from macros.model.districts import District, Reading, Reply, State
from macros.model.practices import Practice
from macros.model.words import Text
from macros.sources.tables import Row

R = TypeVar("R", Reading, Reply)


def to_district(row: Row, locales: Sequence[str]) -> District:
    """The district of one row of districts.csv."""
    enrollment = row.cells.get("enrollment")
    return District(
        place=row.place,
        district_id=row.text("district_id"),
        name=row.text("name"),
        state=row.text("state"),
        county=row.text("county"),
        county_basis=row.text("county_basis"),
        city=row.text("city"),
        city_basis=row.text("city_basis"),
        enrollment=enrollment if isinstance(enrollment, int) else None,
        enrollment_year=row.text("enrollment_year"),
        website=row.text("website"),
        is_pilot=row.text("pilot") == "yes",
        note=localized(row, "note", locales),
    )


def to_state(row: Row, locales: Sequence[str]) -> State:
    """The state of one row of states.csv."""
    return State(row.text("state"), localized(row, "name", locales))


def to_reading(row: Row, locales: Sequence[str]) -> Reading:
    """The reading of one row of evidence.csv."""
    return Reading(
        place=row.place,
        evidence_id=row.text("evidence_id"),
        district_id=row.text("district_id"),
        dimension=row.text("dimension"),
        level=row.text("level"),
        reason=row.text("reason"),
        finding=localized(row, "finding", locales),
        source_url=row.text("source_url"),
        source_title=row.text("source_title"),
        source_language=row.text("source_language"),
        source_kind=row.text("source_kind"),
        document_date=row.text("document_date"),
        document_date_basis=row.text("document_date_basis"),
        accessed_on=day(row, "accessed_on"),
        extent_read=row.text("extent_read"),
        reader=row.text("reader"),
        second_reader=row.text("second_reader"),
        caution=localized(row, "caution", locales),
    )


def to_reply(row: Row, locales: Sequence[str]) -> Reply:
    """The reply of one row of replies.csv."""
    return Reply(
        place=row.place,
        reply_id=row.text("reply_id"),
        district_id=row.text("district_id"),
        dimension=row.text("dimension"),
        received_on=day(row, "received_on"),
        reply=localized(row, "reply", locales),
        original_language=row.text("original_language"),
        source_url=row.text("source_url"),
    )


def to_source(row: Row, _locales: Sequence[str]) -> Source:
    """The source of one row of sources.csv."""
    return Source(
        source_id=row.text("source_id"),
        author=row.text("author"),
        title=row.text("title"),
        publisher=row.text("publisher"),
        year=row.text("year"),
        url=row.text("url"),
        language=row.text("language"),
        kind=row.text("kind"),
    )


def to_law(row: Row, locales: Sequence[str]) -> Law:
    """The law of one row of laws.csv."""
    return Law(
        law_id=row.text("law_id"),
        citation=row.text("citation"),
        title=localized(row, "title", locales),
        jurisdiction=row.text("jurisdiction"),
        url=row.text("url"),
        checked_on=day(row, "checked_on"),
        verification=row.text("verification"),
    )


def to_statistic(row: Row, locales: Sequence[str]) -> Statistic:
    """The figure of one row of statistics.csv."""
    return Statistic(
        statistic_id=row.text("statistic_id"),
        value=row.text("value"),
        unit=row.text("unit"),
        year=row.text("year"),
        text=localized(row, "text", locales),
        source_id=row.text("source_id"),
        place=row.place,
        compare_with=row.text("compare_with"),
        group=localized(row, "group", locales),
        says=localized(row, "says", locales),
    )


def to_term(row: Row, locales: Sequence[str]) -> Term:
    """The entry of one row of glossary.csv."""
    return Term(
        term_id=row.text("term_id"),
        term=localized(row, "term", locales),
        definition=localized(row, "definition", locales),
        source=row.text("source"),
        is_by_hand=row.text("link") == "by_hand",
    )


def to_practice(row: Row, locales: Sequence[str]) -> Practice:
    """The practice of one row of practices.csv."""
    return Practice(
        place=row.place,
        practice_id=row.text("practice_id"),
        framework=row.text("framework"),
        part=row.text("part"),
        kind=row.text("kind"),
        parent=row.text("parent"),
        audiences=entries(row, "audiences"),
        text=localized(row, "text", locales),
        why=localized(row, "why", locales),
        ask=localized(row, "ask", locales),
        source=row.text("source"),
        traced_to=entries(row, "traced_to"),
    )


def of_districts(rows: Sequence[R], districts: Container[str], states: Sequence[str]) -> tuple[R, ...]:
    """The rows of these districts, when states were chosen; otherwise every row."""
    return tuple(row for row in rows if not states or row.district_id in districts)


def by_district(rows: Sequence[R]) -> Mapping[str, tuple[R, ...]]:
    """The readings or replies of each district that has any, in file order."""
    found: dict[str, list[R]] = {}
    for row in rows:
        found.setdefault(row.district_id, []).append(row)
    return {district_id: tuple(members) for district_id, members in found.items()}


def entries(row: Row, column: str) -> tuple[str, ...]:
    """What a cell lists, with ; between its entries."""
    return tuple(filter(None, (entry.strip() for entry in row.text(column).split(";"))))


def localized(row: Row, stem: str, locales: Sequence[str]) -> Text:
    """The cells `<stem>_<locale>` of a row, by locale."""
    return {locale: row.text(f"{stem}_{locale}") for locale in locales}


def day(row: Row, column: str) -> date | None:
    """The date in a cell, or None when the cell is empty or was not a date."""
    found = row.cells.get(column)
    return found if isinstance(found, date) else None
