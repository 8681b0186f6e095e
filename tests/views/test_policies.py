"""What the map of laws says of each state and issue, and when a law needs checking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.model.policies import FOUND, NONE_KNOWN, NOT_CHECKED
from macros.views.policies import build_policy_map, build_tiles, jurisdictions, needs_check, newest_day, without_law
from tests.build_a_project import with_tables


def marks(project, locale="en"):
    view = build_policy_map(project, locale)
    return {row.jurisdiction.code: [cell.mark.mark_id for cell in row.cells] for row in view.rows}


def test_states_stand_in_alphabetical_order_of_the_language_and_the_nation_apart(laws):
    for locale, wanted in (("en", ["QB", "QC", "QA"]), ("es", ["QB", "QA", "QC"])):
        view = build_policy_map(laws, locale)
        assert [row.jurisdiction.code for row in view.rows] == wanted
        assert view.nationwide.jurisdiction.code == "QX"
        assert [row.jurisdiction.code for row in view.all_rows] == ["QX", *wanted]


def test_a_cell_says_found_searched_without_finding_or_not_checked(laws):
    assert marks(laws) == {"QA": [FOUND, FOUND], "QB": [NOT_CHECKED, NONE_KNOWN], "QC": [NOT_CHECKED, NOT_CHECKED]}


def test_a_state_without_a_row_is_not_checked_and_never_without_law(laws):
    emptied = with_tables(laws, policies=[])
    assert {mark for row in marks(emptied).values() for mark in row} == {NOT_CHECKED, NONE_KNOWN}
    view = build_policy_map(emptied, "en")
    assert [row.is_blank for row in view.rows] == [False, True, True]  # QB was searched


def test_a_law_is_in_the_cell_of_its_place_and_issue_and_nowhere_else(laws):
    view = build_policy_map(laws, "en")
    told = {row.jurisdiction.code: [policy.policy_id for policy in row.policies] for row in view.all_rows}
    assert told == {"QX": ["QX01"], "QA": ["QA01", "QA02"], "QB": [], "QC": []}


@pytest.mark.parametrize(
    ("issue", "wanted"),
    [
        (None, {"QA": (FOUND, 2), "QB": (NOT_CHECKED, 0), "QC": (NOT_CHECKED, 0)}),
        ("consent", {"QA": (FOUND, 1), "QB": (NONE_KNOWN, 0), "QC": (NOT_CHECKED, 0)}),
    ],
)
def test_a_square_speaks_of_one_issue_or_of_any(laws, issue, wanted):
    tiles = build_tiles(laws, build_policy_map(laws, "en"), issue)
    assert {each.tile.state: (each.mark.mark_id, each.laws) for each in tiles} == wanted


def test_a_coalition_without_squares_has_none(laws):
    changed = with_tables(laws, state_tiles=[])
    assert build_tiles(changed, build_policy_map(changed, "en")) == ()
    assert list(jurisdictions(changed)) == ["QX", "QA", "QB"]  # states that have districts


def test_issues_without_a_law_are_told_by_what_is_known_of_them(laws):
    row = next(row for row in build_policy_map(laws, "en").rows if row.jurisdiction.code == "QB")
    told = {mark: [cell.issue.issue_id for cell in cells] for mark, cells in without_law(row.cells).items()}
    assert told == {NOT_CHECKED: ["firm_list"], NONE_KNOWN: ["consent"]}


def test_a_project_that_tracks_no_laws_has_no_rows_of_laws(small_project):
    assert small_project.policies == ()
    assert build_policy_map(small_project, "en").issues == ()


def test_the_newest_day_is_that_of_a_reading_a_law_or_a_search(laws):
    assert newest_day(laws) == date(2026, 3, 9)
    assert newest_day(with_tables(laws, policies=[{"checked_on": "2026-12-24"}])) == date(2026, 12, 24)
    emptied = with_tables(laws, policies=[], evidence=[])
    assert newest_day(emptied) == date(2026, 3, 2)  # somebody looked for a law
    assert newest_day(replace(emptied, policy_words=replace(laws.policy_words, searches=()))) is None


def test_a_square_without_a_law_has_the_day_of_its_search_and_no_other_has(laws):
    days = {
        (row.jurisdiction.code, cell.issue.issue_id): cell.searched_on
        for row in build_policy_map(laws, "en").all_rows
        for cell in row.cells
        if cell.searched_on
    }
    assert days == {("QB", "consent"): date(2026, 3, 2)}


@pytest.mark.parametrize(("newest", "is_old"), [("2027-03-02", False), ("2027-03-03", True)])
def test_a_search_of_more_than_a_year_before_the_newest_day_is_old(laws, newest, is_old):
    view = build_policy_map(with_tables(laws, policies=[{"checked_on": newest}]), "en")
    (cell,) = [cell for row in view.rows for cell in row.cells if cell.searched_on]
    assert cell.is_old is is_old


def test_what_squares_say_is_known_of_all_issues_and_of_one(laws):
    view = build_policy_map(laws, "en")
    assert view.said() == {FOUND, NONE_KNOWN, NOT_CHECKED}
    assert view.said(laws.policy_words.issues["firm_list"]) == {FOUND, NOT_CHECKED}


@pytest.mark.parametrize(
    ("checked_on", "is_needed"), [("2025-03-08", True), ("2025-03-09", False), ("2026-03-09", False), ("", False)]
)
def test_a_law_checked_more_than_a_year_before_the_newest_day_needs_checking(laws, checked_on, is_needed):
    policy = with_tables(laws, policies=[{"checked_on": checked_on}]).policies[0]
    assert needs_check(policy, date(2026, 3, 9)) is is_needed
    assert not needs_check(policy, None)
