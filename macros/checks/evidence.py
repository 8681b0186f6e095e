"""Rules for readings: evidence or nothing, a value or a reason, and only words that the scale knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from macros.model.districts import NOTHING_READ, Reading
from macros.problems import Place, Problem, nearest
from macros.project import Project

YEAR = re.compile(r"\d{4}")
SCHOOL_YEAR = re.compile(r"\d{2}(\d{2})-(\d{2})")
WEB_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\]+[^\s\"\\]*")
DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}(-\d{2})?")
LINKS = (("districts", "website"), ("evidence", "source_url"), ("replies", "source_url"), ("sources", "url"),
         ("policies", "source_url"), ("library", "url"), ("laws", "url"))  # fmt: skip


def check_level_or_reason(project: Project) -> Iterator[Problem]:
    """Every reading has a level or a reason, and not both."""
    for reading in project.readings:
        if reading.level and reading.reason:
            values = {"level": reading.level, "reason": reading.reason}
            yield Problem(reading.place.at("reason"), "level-and-reason", values)
        elif not reading.level and not reading.reason:
            yield Problem(reading.place.at("level"), "no-level-no-reason")


def check_closed_lists(project: Project) -> Iterator[Problem]:
    """Dimensions, levels, reasons and the rest are ones that data/scale.yml and data/rubric/ name."""
    scale = project.scale
    for each in project.readings:
        cells: tuple[tuple[str, str, Mapping[str, object], str], ...] = (
            ("dimension", each.dimension, project.dimensions, "data/rubric/"),
            ("level", each.level, scale.levels, "data/scale.yml"),
            ("reason", each.reason, scale.reasons, "data/scale.yml"),
            ("source_kind", each.source_kind, scale.source_kinds, "data/scale.yml"),
            ("document_date_basis", each.document_date_basis, scale.date_bases, "data/scale.yml"),
            ("extent_read", each.extent_read, scale.extents, "data/scale.yml"),
            ("reader", each.reader, scale.readers, "data/scale.yml"),
            ("second_reader", each.second_reader, scale.readers, "data/scale.yml"),
        )
        for column, found, known, where in cells:
            if column == "level" and found in scale.reasons:
                continue  # macros/checks/how_read.py says it
            if found and known and found not in known:
                yield not_listed(each.place.at(column), found, known, where)


def check_levels_have_a_source(project: Project) -> Iterator[Problem]:
    """A level, and anything found or not found in a document, names the document, what it says and when it was read."""
    for each in project.readings:
        if not each.level and not each.has_document:
            continue
        needed = {
            "source_url": each.source_url,
            "source_title": each.source_title,
            "source_language": each.source_language,
            "source_kind": each.source_kind.replace(NOTHING_READ, ""),
            "accessed_on": each.accessed_on,
            "extent_read": each.extent_read if each.has_document else "",
        } | dict([_finding(each)])
        for column, found in needed.items():
            if not found:
                yield Problem(each.place.at(column), "no-evidence", {"column": column})


def check_document_dates(project: Project) -> Iterator[Problem]:
    """A document's date is a day, a month, a year or a school year that exists."""
    for each in project.readings:
        found = each.document_date
        if found and not is_document_date(found):
            yield Problem(each.place.at("document_date"), "not-a-document-date", {"found": found})
        if bool(found) != bool(each.document_date_basis):
            yield Problem(each.place.at("document_date_basis"), "date-without-basis")


def is_document_date(found: str) -> bool:
    """True for 2021, 2021-05, 2021-05-18 and the school year 2021-22."""
    if YEAR.fullmatch(found):
        return True
    if (years := SCHOOL_YEAR.fullmatch(found)) and int(years[2]) == (int(years[1]) + 1) % 100:
        return True
    try:
        return bool(DAY_OR_MONTH.fullmatch(found) and date.fromisoformat(f"{found}-01"[:10]))
    except ValueError:
        return False


def check_links(project: Project) -> Iterator[Problem]:
    """A cell that holds a link is a web address: nothing else may run when a reader follows it."""
    for table, column in LINKS:
        for row in project.tables[table].rows if table in project.tables else ():
            found = row.text(column)
            if found and not WEB_ADDRESS.fullmatch(found):
                yield Problem(row.place.at(column), "not-a-link", {"found": found})


def _finding(reading: Reading) -> tuple[str, str]:
    """The column of the finding and what is in it; a finding that one language lacks is a missing translation."""
    column = f"finding_{next(iter(reading.finding))}"
    return column, next(filter(None, reading.finding.values()), "")


def check_readers(project: Project) -> Iterator[Problem]:
    """A second reader is somebody else than the first."""
    for reading in project.readings:
        if reading.second_reader and reading.second_reader == reading.reader:
            yield Problem(reading.place.at("second_reader"), "same-reader", {"found": reading.reader})


def check_places_in_lists(project: Project) -> Iterator[Problem]:
    """How a county or city is known is one of the ways that data/scale.yml names."""
    known = project.scale.place_bases
    for district in project.districts.values():
        for column, found in (("county_basis", district.county_basis), ("city_basis", district.city_basis)):
            if known and found not in known:
                yield not_listed(district.place.at(column), found, known, "data/scale.yml")


def not_listed(place: Place, found: str, known: Mapping[str, object], where: str) -> Problem:
    """The problem of a cell whose value is in no closed list."""
    values = {"found": found, "where": where, "known": ", ".join(known)}
    return Problem(place, "not-listed", values, nearest(found, known))
