"""Rules for cases and agreements: who says so, the other side or why it is missing, dates in order, known words."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.evidence import is_document_date, not_listed
from macros.model.cases import Agreement, Event
from macros.problems import Place, Problem, nearest
from macros.project import Project

SCALE_FILE = "data/scale.yml"
Cell = tuple[Place, str, str, str]  # row, column, what stands there, name of the closed list


def check_case_words(project: Project) -> Iterator[Problem]:
    """Kinds, dates, roles and statuses are ones that data/scale.yml names."""
    for place, column, found, name in (*_of_cases(project), *_of_agreements(project)):
        known = project.scale.case_lists.get(name, {})
        if found and found not in known:
            yield not_listed(place.at(column), found, known or {name: None}, SCALE_FILE)
    for each in project.agreements:
        if each.date_basis and each.date_basis not in project.scale.date_bases:
            yield not_listed(each.place.at("date_basis"), each.date_basis, project.scale.date_bases, SCALE_FILE)


def check_answers(project: Project) -> Iterator[Problem]:
    """Beside each event stands what the other side says, or why nothing does, and not both."""
    for event in project.events:
        if event.is_answered and event.no_response:
            yield Problem(event.place.at("no_response"), "answer-and-reason", {"reason": event.no_response})
        elif not event.is_answered and not event.no_response:
            yield Problem(event.place.at("no_response"), "no-answer-no-reason")


def check_event_dates(project: Project) -> Iterator[Problem]:
    """Dates exist, nothing ends before it begins, and the events of a case stand in order."""
    before: dict[str, Event] = {}
    for event in project.events:
        wrong = [(column, found) for column, found in _dates(event) if found and not is_document_date(found)]
        for column, found in wrong:
            yield Problem(event.place.at(column), "not-a-document-date", {"found": found})
        if wrong or not event.date:
            continue
        if event.date_end and _is_before(event.date_end, event.date):
            values = {"found": event.date_end, "before": event.date}
            yield Problem(event.place.at("date_end"), "ends-before-it-begins", values)
        last = before.get(event.case_id)
        if last and _is_before(event.date, last.date):
            yield Problem(event.place.at("date"), "out-of-order", {"found": event.date, "before": last.date})
        before[event.case_id] = event


def check_agreement_dates(project: Project) -> Iterator[Problem]:
    """Dates of agreements exist, and a date says how it is known."""
    for each in project.agreements:
        for column, found in (("date", each.date), ("status_date", each.status_date)):
            if found and not is_document_date(found):
                yield Problem(each.place.at(column), "not-a-document-date", {"found": found})
        if bool(each.date) != bool(each.date_basis):
            yield Problem(each.place.at("date_basis"), "date-without-basis")


def check_case_sources(project: Project) -> Iterator[Problem]:
    """Events and agreements cite sources that data/sources.csv has."""
    rows: tuple[Event | Agreement, ...] = (*project.events, *project.agreements)
    for each in rows:
        for source_id in each.source_ids:
            if source_id not in project.sources:
                values = {"kind": "source", "found": source_id, "where": "data/sources.csv"}
                near = nearest(source_id, project.sources)
                yield Problem(each.place.at("source_ids"), "unknown-id", values, near)


def check_cases_have_events(project: Project) -> Iterator[Problem]:
    """Something happened in every case."""
    told = {event.case_id for event in project.events}
    for case in project.cases.values():
        if case.case_id not in told:
            yield Problem(case.place.at("case_id"), "case-without-events", {"found": case.case_id})


def _of_cases(project: Project) -> Iterator[Cell]:
    for case in project.cases.values():
        yield case.place, "kind", case.kind, "case_kinds"
    for event in project.events:
        yield event.place, "date_basis", event.date_basis, "event_date_bases"
        yield event.place, "no_response", event.no_response, "response_absences"
        yield event.place, "law_enforcement", event.law_enforcement, "police_roles"


def _of_agreements(project: Project) -> Iterator[Cell]:
    for each in project.agreements:
        yield each.place, "kind", each.kind, "agreement_kinds"
        yield each.place, "status", each.status, "agreement_statuses"
        yield each.place, "law_enforcement", each.law_enforcement, "police_roles"
        yield each.place, "document_seen", each.document_seen, "documents_seen"


def _dates(event: Event) -> tuple[tuple[str, str], ...]:
    return ("date", event.date), ("date_end", event.date_end)


def _is_before(first: str, second: str) -> bool:
    """True when one date is surely before another: a month of a year is neither before nor after the year."""
    exact = min(len(first), len(second))
    return first[:exact] < second[:exact]
