"""What is said about agencies that nothing names, or in unknown words, and about corrections without a before."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import said, with_tables


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({}, None),
        ({"agreement_id": "deal"}, None),
        ({"evidence_id": "", "agreement_id": "deal"}, None),
        ({"evidence_id": ""}, "evidence_id access-without-source"),
        ({"agreement_id": "other_deal"}, "agreement_id access-of-two-districts"),
        ({"kind": "club"}, "kind not-listed"),
        ({"access": "name"}, "access not-listed"),
        ({"access": "not_named"}, "access not-listed"),
    ],
)
def test_an_agency_is_named_by_something_in_known_words(project, row, problem):
    found = said(run_checks(with_tables(project, agency_access=[row])))
    assert found == ([f"data/agency_access.csv:2:{problem}"] if problem else [])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({}, None),
        ({"kind": "begun", "before_en": "", "before_es": ""}, None),
        ({"before_en": "", "before_es": ""}, "before_en correction-without-before"),
        ({"kind": "mend"}, "kind not-listed"),
        ({"tables": "districts;states"}, None),
        ({"tables": "districts;state"}, "tables not-a-table"),
    ],
)
def test_a_change_is_of_a_known_kind_and_tables_and_a_correction_says_what_stood_before(project, row, problem):
    found = said(run_checks(with_tables(project, changes=[row])))
    assert found == ([f"data/changes.csv:2:{problem}"] if problem else [])
