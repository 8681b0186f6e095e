"""What is said about cases and agreements that are not told fairly, in order, or in known words."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import said, with_tables

ANSWER = {"response_en": "No.", "response_es": "No."}


def events(project, *rows):
    """The project with these events of one case, and nothing else that happened."""
    numbered = [{"event_id": f"e{number}", **row} for number, row in enumerate(rows, start=1)]
    return with_tables(project, case_names=[{}], cases=numbered)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({}, None),
        ({**ANSWER, "no_response": ""}, None),
        ({"no_response": ""}, "data/cases.csv:2:no_response no-answer-no-reason"),
        (ANSWER, "data/cases.csv:2:no_response answer-and-reason"),
        ({"no_response": "silence"}, "data/cases.csv:2:no_response not-listed"),
        ({"date_basis": "state"}, "data/cases.csv:2:date_basis not-listed"),
        ({"law_enforcement": "maybe"}, "data/cases.csv:2:law_enforcement not-listed"),
        ({"source_ids": "law;laws"}, "data/cases.csv:2:source_ids unknown-id"),
        ({"date": "2021-13"}, "data/cases.csv:2:date not-a-document-date"),
        ({"date_end": "later"}, "data/cases.csv:2:date_end not-a-document-date"),
        ({"date": "2020", "date_end": "2019-12"}, "data/cases.csv:2:date_end ends-before-it-begins"),
        ({"date": "2020-05", "date_end": "2020"}, None),
        ({"date": "2018-19"}, None),
    ],
)
def test_an_event_is_told_with_the_other_side_known_words_and_a_date(project, row, problem):
    assert said(run_checks(events(project, row))) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("dates", "in_order"),
    [
        (("2019", "2019-05"), True),
        (("2019-05", "2019"), True),
        (("2019-05", "2019-05-02", "2020"), True),
        (("2019-05", "2019-04-30"), False),
        (("2020", "2019-12"), False),
    ],
)
def test_events_stand_in_order_as_far_as_their_dates_are_known(project, dates, in_order):
    found = [problem.code for problem in run_checks(events(project, *({"date": date} for date in dates)))]
    assert found == ([] if in_order else ["out-of-order"])


def test_cases_may_overlap_in_time(project):
    names = [{}, {"case_id": "the_bus", "kind": "buses"}]
    rows = [{"date": "2020"}, {"event_id": "b1", "case_id": "the_bus", "date": "2010"}]
    assert run_checks(with_tables(project, case_names=names, cases=rows)) == []


def test_a_case_in_which_nothing_happened_is_told_and_so_is_an_unknown_kind(project):
    changed = with_tables(project, case_names=[{"kind": "listing"}], cases=[])
    assert said(run_checks(changed)) == [
        "data/case_names.csv:2:case_id case-without-events",
        "data/case_names.csv:2:kind not-listed",
    ]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ({"kind": "deal"}, "kind", "not-listed"),
        ({"status": "gone"}, "status", "not-listed"),
        ({"document_seen": "all"}, "document_seen", "not-listed"),
        ({"date": "2020", "date_basis": "hearsay"}, "date_basis", "not-listed"),
        ({"date": "2020"}, "date_basis", "date-without-basis"),
        ({"date": "spring", "date_basis": "shown"}, "date", "not-a-document-date"),
        ({"status_date": "soon"}, "status_date", "not-a-document-date"),
        ({"source_ids": "lore"}, "source_ids", "unknown-id"),
    ],
)
def test_an_agreement_has_known_words_dates_and_sources(project, row, column, code):
    assert said(run_checks(with_tables(project, agreements=[row]))) == [f"data/agreements.csv:2:{column} {code}"]
