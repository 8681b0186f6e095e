"""Rules for how readings were made: when, by how many, from which host, and whether they agree."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from macros.checks.today import today
from macros.model.districts import Reading
from macros.problems import Problem
from macros.project import Project
from macros.views.cells import NOT_REVIEWED

OLD = 730  # days
DEAD_ENDS = frozenset({"test", "invalid", "localhost", "local", "internal", "lan", "home", "corp"})
SHORT = frozenset(
    {"bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "t.ly"}
)
ADDRESSES = (("districts", "website"), ("evidence", "source_url"), ("replies", "source_url"), ("sources", "url"),
             ("laws", "url"))  # fmt: skip


def check_hosts(project: Project) -> Iterator[Problem]:
    """Addresses lead to a public host, and say themselves where they lead."""
    for table, column in ADDRESSES:
        for row in project.tables[table].rows if table in project.tables else ():
            host = _host(row.text(column))
            if host in SHORT:
                yield Problem(row.place.at(column), "short-address", {"found": host})
            elif host and _is_unreachable(host):
                yield Problem(row.place.at(column), "unreachable-host", {"found": host})


def check_days(project: Project) -> Iterator[Problem]:
    """Nobody reads a document before it is written, nor tomorrow; and what was read long ago is noted."""
    day = today()
    for each in project.readings:
        if each.accessed_on is None:
            continue
        place, values = each.place.at("accessed_on"), {"found": each.accessed_on.isoformat()}
        if each.accessed_on > day or _first_day(each.document_date) > each.accessed_on:
            yield Problem(place, "read-too-early", values)
        elif each.has_document and (day - each.accessed_on).days > OLD:
            yield Problem(place, "stale-reading", values, severity="note")


def check_number_of_readers(project: Project) -> Iterator[Problem]:
    """A level that one person alone has read is noted."""
    for each in project.readings:
        if each.level and not each.is_confirmed:
            yield Problem(each.place.at("second_reader"), "one-reader", severity="note")


def check_readings_agree(project: Project) -> Iterator[Problem]:
    """One document has one level for one question; when it has two, that is noted."""
    first: dict[tuple[str, str, str], Reading] = {}
    for each in project.readings:
        if not each.level or not each.source_url:
            continue
        other = first.setdefault((each.district_id, each.dimension, each.source_url), each)
        if other.level != each.level:
            values = {"found": each.level, "other": other.level, "row": str(other.place.row)}
            yield Problem(each.place.at("level"), "readings-differ", values, severity="note")


def check_reasons(project: Project) -> Iterator[Problem]:
    """A reason stands where reasons stand; what nobody has read names no document."""
    for each in project.readings:
        if each.level in project.scale.reasons:
            yield Problem(each.place.at("level"), "reason-as-level", {"found": each.level})
        if each.reason == NOT_REVIEWED and each.has_document:
            yield Problem(each.place.at("reason"), "unread-with-document", {"found": each.extent_read})


def _first_day(document_date: str) -> date:
    """The first day that the date of a document can mean; the earliest of all for no date."""
    year, *more = document_date.split("-")
    try:
        month = int(more[0]) if len(more) and len(year) == len("2021") and not _is_school_year(year, more) else 1
        return date(int(year), month, int(more[1]) if len(more) > 1 else 1)
    except ValueError:
        return date.min


def _is_school_year(year: str, more: list[str]) -> bool:
    return len(more) == 1 and more[0] == f"{(int(year) + 1) % 100:02d}"


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_unreachable(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or host.rpartition(".")[2] in DEAD_ENDS
    return True
