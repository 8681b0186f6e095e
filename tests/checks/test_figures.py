"""What is said about figures that cannot stand side by side and about a table with a gap."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import said, with_tables
from tests.views.test_small_numbers import squares

WORDS = {"group_en": "Parents", "group_es": "Padres", "says_en": "say so", "says_es": "lo dicen"}
SECOND = {"statistic_id": "asked", **WORDS}


def pair(project, first, second):
    return with_tables(project, statistics=[{"compare_with": "asked", **WORDS, **first}, {**SECOND, **second}])


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        ({}, {}, None),
        ({}, {"year": "2019"}, "year"),
        ({}, {"source_id": "law"}, "source_id"),
        ({"unit": "people"}, {"unit": "people"}, "unit"),
        ({"compare_with": "parents"}, {}, "statistic_id"),
    ],
)
def test_only_shares_of_the_same_survey_and_year_stand_side_by_side(project, first, second, column):
    found = [
        problem for problem in run_checks(pair(project, first, second)) if problem.code == "figures-not-comparable"
    ]
    assert [problem.values["column"] for problem in found] == ([column] if column else [])


def test_a_figure_in_a_chart_says_who_was_asked_and_what(project):
    changed = pair(project, {}, {"group_en": "", "group_es": ""})
    assert said(run_checks(changed)) == ["data/statistics.csv:3:group_en figure-not-explained"]


def test_a_figure_that_stands_in_no_chart_needs_no_more_than_its_phrase(project):
    assert run_checks(with_tables(project, statistics=[{}])) == []


def test_the_small_table_has_every_square(project):
    changed = with_tables(project, small_numbers_example=squares(a=(1, 2), b=(3, 4))[:-1])
    (problem,) = run_checks(changed)
    assert (problem.code, problem.values) == ("table-with-a-gap", {"row_id": "b", "column_id": "c1"})
