"""What is wrong with laws, their words and the squares of their map."""

from __future__ import annotations

import pytest

from macros.checks.policies import (
    check_policy_days,
    check_policy_note,
    check_policy_words,
    check_regions,
    check_searches,
    check_tiles,
)
from macros.project import load_project
from macros.site.build import check
from tests.build_a_project import said, with_tables
from tests.build_laws import NOTE, WORDS, write_laws

CSV, YML = "data/policies.csv", "data/policy_issues.yml"


def test_a_project_with_laws_has_only_the_note_on_its_old_one(tmp_path):
    assert said(check(write_laws(tmp_path)).listed) == [f"{CSV}:3:checked_on law-needs-check"]


@pytest.mark.parametrize(
    ("column", "found", "near", "where"),
    [
        ("jurisdiction", "QD", "QA", "data/state_tiles.csv"),
        ("issue", "firm_lists", "firm_list", YML),
        ("dimension", "who_see", "who_sees", "data/rubric/"),
        ("status", "inforce", "in_force", YML),
        ("verification", "text_reed", "text_read", YML),
    ],
)
def test_ids_are_ones_that_data_names(laws, column, found, near, where):
    (problem,) = check_policy_words(with_tables(laws, policies=[{column: found}]))
    assert said([problem]) == [f"{CSV}:2:{column} not-listed"]
    assert problem.values["where"] == where
    if column != "jurisdiction":
        assert problem.near == near


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ({}, []),
        ({"checked_on": ""}, ["law-without-day"]),
        ({"verification": "from_report", "checked_on": ""}, []),
        ({"verification": "from_report"}, ["law-with-day"]),
        ({"checked_on": "2025-11-22"}, []),  # a year before the day of this check
        ({"checked_on": "2025-11-21"}, ["law-needs-check"]),
        ({"verification": "unheard"}, []),  # said by another rule
    ],
)
def test_a_check_has_a_day_and_one_older_than_a_year_is_told(laws, row, codes):
    problems = list(check_policy_days(with_tables(laws, policies=[row])))
    assert [problem.code for problem in problems] == codes
    assert all(problem.place.column == "checked_on" for problem in problems)


def test_an_old_check_is_a_note_and_stops_nothing(laws):
    assert [problem.stops for problem in check_policy_days(laws)] == [False]


@pytest.mark.parametrize(
    ("search", "wanted"),
    [
        ("{jurisdiction: QB, issue: consent, searched_on: 2026-03-02}", []),
        ("{jurisdiction: QZ, issue: consent, searched_on: 2026-03-02}", ["not-listed"]),
        ("{jurisdiction: QB, issue: consents, searched_on: 2026-03-02}", ["not-listed"]),
        ("{jurisdiction: QA, issue: consent, searched_on: 2026-03-02}", ["law-and-none-known"]),
        ("{jurisdiction: QB, issue: consent, searched_on: 2025-11-22}", []),
        ("{jurisdiction: QB, issue: consent, searched_on: 2025-11-21}", ["search-needs-check"]),
    ],
)
def test_where_nothing_was_found_the_table_has_no_law(tmp_path, search, wanted):
    words = WORDS.replace("{jurisdiction: QB, issue: consent, searched_on: 2026-03-02}", search)
    project, problems = load_project(write_laws(tmp_path, {YML: words}))
    assert not problems
    assert [problem.code for problem in check_searches(project)] == wanted


@pytest.mark.parametrize(("states", "wanted"), [("QB, QA", []), ("QB, QZ", ["QZ"]), ("QX, QC", [])])
def test_states_that_stand_side_by_side_are_known(tmp_path, states, wanted):
    words = WORDS.replace("[QB, QA]", f"[{states}]")
    project, problems = load_project(write_laws(tmp_path, {YML: words}))
    assert not problems
    found = list(check_regions(project))
    assert [problem.values["found"] for problem in found] == wanted
    assert {problem.code for problem in found} <= {"not-listed"}


def test_no_two_states_share_a_square(laws):
    changed = with_tables(laws, state_tiles=[{}, {"state": "QB"}, {"state": "QC", "row": "2"}])
    (problem,) = check_tiles(changed)
    assert said([problem]) == ["data/state_tiles.csv:3:column same-tile"]
    assert problem.values == {"found": "QB", "other": "QA"}
    assert list(check_tiles(laws)) == []


def test_the_note_beside_the_map_exists(laws, tmp_path):
    assert list(check_policy_note(laws)) == []
    project, _ = load_project(write_laws(tmp_path, {"data/context_notes.yml": NOTE.replace("laws:", "law:")}))
    (problem,) = check_policy_note(project)
    assert (said([problem]), problem.near) == ([f"{YML}:1:context unknown-id"], "law")


def test_a_project_that_tracks_no_laws_is_not_asked_for_any(small_project):
    for rule in (check_policy_words, check_policy_days, check_searches, check_regions, check_tiles, check_policy_note):
        assert list(rule(small_project)) == []
