"""What is said about readings that lack their evidence or use a word that the scale does not know."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import said, with_evidence, with_tables

FOUND = {"level": "mentions"}
OF_A_DOCUMENT = ("source_url", "source_title", "source_language", "document_date", "document_date_basis")
NOTHING = dict.fromkeys((*OF_A_DOCUMENT, "finding_en", "finding_es"), "") | {
    "source_kind": "none",
    "extent_read": "none",
}


def problems_of(project, *rows):
    return [problem.removeprefix("data/evidence.csv:") for problem in said(run_checks(with_evidence(project, *rows)))]


@pytest.mark.parametrize(
    "row",
    [
        FOUND,
        {"reason": "not_found"},
        {"reason": "refused", **NOTHING},
        {"reason": "not_reviewed", **NOTHING},
        {**FOUND, "document_date": "", "document_date_basis": ""},
        {**FOUND, "second_reader": "R2"},
        {**FOUND, "source_url": "http://old.example/"},
        {"reason": "refused", "source_url": "https://alder.example/letter", "extent_read": "none"},
    ],
)
def test_a_reading_with_its_evidence_is_no_problem(project, row):
    assert problems_of(project, row) == []


@pytest.mark.parametrize(
    ("row", "problems"),
    [
        ({}, ["2:level no-level-no-reason"]),
        ({"level": "mentions", "reason": "not_found"}, ["2:reason level-and-reason"]),
        ({"level": "mention"}, ["2:level not-listed"]),
        ({"reason": "not_here"}, ["2:reason not-listed"]),
        ({**FOUND, "dimension": "who_see"}, ["2:dimension not-listed"]),
        ({**FOUND, "source_kind": "blog"}, ["2:source_kind not-listed"]),
        ({**FOUND, "document_date_basis": "seen"}, ["2:document_date_basis not-listed"]),
        ({**FOUND, "extent_read": "half"}, ["2:extent_read not-listed"]),
        ({**FOUND, "reader": "R3"}, ["2:reader not-listed"]),
        ({**FOUND, "second_reader": "R3"}, ["2:second_reader not-listed"]),
        ({**FOUND, "second_reader": "R1"}, ["2:second_reader same-reader"]),
        ({**FOUND, "source_kind": "none"}, ["2:source_kind no-evidence"]),
        ({**FOUND, "document_date": "2021-02-30"}, ["2:document_date not-a-document-date"]),
        ({**FOUND, "document_date": "May 2021"}, ["2:document_date not-a-document-date"]),
        ({**FOUND, "document_date": "2021-23"}, ["2:document_date not-a-document-date"]),
        ({**FOUND, "document_date_basis": ""}, ["2:document_date_basis date-without-basis"]),
        ({**FOUND, "source_url": ""}, ["2:source_url no-evidence"]),
        ({**FOUND, "source_title": ""}, ["2:source_title no-evidence"]),
        ({**FOUND, "source_language": ""}, ["2:source_language no-evidence"]),
        ({**FOUND, "accessed_on": ""}, ["2:accessed_on no-evidence"]),
        ({**FOUND, "extent_read": "none"}, ["2:extent_read no-evidence"]),
        ({**FOUND, "finding_en": "", "finding_es": ""}, ["2:finding_en no-evidence"]),
        ({**FOUND, "finding_es": ""}, ["2:finding_es empty-translation"]),
        ({"reason": "not_found", "source_url": ""}, ["2:source_url no-evidence"]),
        ({**FOUND, "source_url": "www.alder.example"}, ["2:source_url not-a-link"]),
        ({**FOUND, "source_url": "htps://alder.example"}, ["2:source_url not-a-link"]),
        ({**FOUND, "source_url": "javascript:alert(1)"}, ["2:source_url not-a-link"]),
        (
            {"reason": "refused", "extent_read": "none", "source_url": "javascript:alert(1)"},
            ["2:source_url not-a-link"],
        ),
    ],
)
def test_a_reading_that_lacks_something_is_a_problem_in_its_column(project, row, problems):
    assert problems_of(project, row) == problems


def test_every_reading_is_looked_at_and_its_row_is_the_spreadsheets(project):
    assert problems_of(project, FOUND, {"level": "mention"}, FOUND, {"level": "expplains"}) == [
        "3:level not-listed",
        "5:level not-listed",
    ]


def test_a_word_that_is_not_listed_says_which_are_and_offers_the_nearest(project):
    (problem,) = run_checks(with_evidence(project, {"level": "mention"}))
    assert problem.values == {"found": "mention", "where": "data/scale.yml", "known": "mentions, explains"}
    assert problem.near == "mentions"


@pytest.mark.parametrize("column", ["county_basis", "city_basis"])
def test_how_a_place_is_known_is_one_of_the_ways_of_the_scale(project, column):
    changed = with_tables(project, districts=[{}, {"district_id": "0900002", column: "heard"}])
    assert f"data/districts.csv:3:{column} not-listed" in said(run_checks(changed))


def test_the_address_of_a_source_is_a_web_address(project):
    rows = [{}, {"source_id": "survey", "url": "javascript:alert(1)"}]
    assert said(run_checks(with_tables(project, sources=rows))) == ["data/sources.csv:3:url not-a-link"]
