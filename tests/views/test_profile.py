"""What a district's page shows, and what its notice says of who read, how much and when."""

from __future__ import annotations

from datetime import date

import pytest

from macros.views.names import alphabetical
from macros.views.profile import build_profile
from macros.views.reading_notice import build_notice
from tests.build_a_project import a_reading, with_evidence, with_tables


def test_a_profile_has_every_dimension_once_as_known_or_as_not_known(project):
    profile = build_profile(project, project.districts["0100001"])
    assert [each.dimension.dimension_id for each in profile.known] == ["who_sees"]
    assert [each.dimension.dimension_id for each in profile.not_known] == ["what_is_kept"]
    assert len(profile.findings) == 2


def test_a_profile_counts_the_dimensions_on_which_something_was_read(project):
    assert build_profile(project, project.districts["0100001"]).reviewed == 2
    assert build_profile(project, project.districts["0900002"]).reviewed == 1


def test_a_reply_stands_with_the_dimension_it_is_about(project):
    profile = build_profile(project, project.districts["0100001"])
    assert [[reply.reply_id for reply in each.replies] for each in profile.findings] == [["A1"], []]


def test_a_reply_about_the_whole_district_stands_by_itself(project):
    changed = with_tables(project, replies=[{"dimension": ""}, {"reply_id": "A2"}])
    profile = build_profile(changed, changed.districts["0100001"])
    assert [reply.reply_id for reply in profile.replies] == ["A1"]
    assert [[reply.reply_id for reply in each.replies] for each in profile.findings] == [["A2"], []]


@pytest.mark.parametrize(
    ("evidence", "replies", "is_empty"),
    [
        ([], [], True),
        ([{"reason": "not_reviewed", "extent_read": "none"}], [], True),
        ([{"reason": "refused", "extent_read": "none"}], [], False),
        ([{"level": "mentions"}], [], False),
        ([], [{}], False),
        ([], [{"dimension": ""}], False),
    ],
)
def test_a_profile_is_empty_when_nobody_read_asked_or_wrote(project, evidence, replies, is_empty):
    changed = with_tables(with_evidence(project, *evidence), replies=replies)
    assert build_profile(changed, changed.districts["0100001"]).is_empty is is_empty


def test_a_district_nobody_read_has_only_unread_cells_and_an_empty_notice(project):
    profile = build_profile(project, project.districts["2700003"])
    assert {each.cell.reason for each in profile.findings} == {"not_reviewed"}
    assert (profile.reviewed, profile.has_readings, profile.notice.is_empty) == (0, False, True)


def test_a_district_of_a_state_without_a_row_shows_the_code_of_the_state(project):
    changed = with_tables(project, states=[])
    state = build_profile(changed, changed.districts["0100001"]).state
    assert state.name == {"en": "QA", "es": "QA"}


@pytest.mark.parametrize(
    ("rows", "readers", "is_partial", "has_second_reader"),
    [
        ([{"extent_read": "whole"}], 1, False, False),
        ([{"extent_read": "part"}], 1, True, False),
        ([{"extent_read": "whole"}, {"extent_read": "part"}], 1, True, False),
        ([{}, {"reader": "R2"}], 2, True, False),
        ([{"second_reader": "R2"}], 2, True, True),
        ([{"second_reader": "R2"}, {"reader": "R2"}], 2, True, True),
        ([{}, {"reader": "R2", "extent_read": "none"}], 1, True, False),
    ],
)
def test_a_notice_counts_the_people_who_read_and_says_how_much(project, rows, readers, is_partial, has_second_reader):
    notice = build_notice([a_reading(**row) for row in rows], project.scale)
    assert (notice.readers, notice.is_partial, notice.has_second_reader) == (readers, is_partial, has_second_reader)


def test_a_notice_says_the_first_and_the_last_day_of_what_was_read(project):
    days = {"2026-03-09": "part", "2026-02-01": "whole", "2027-01-01": "none", "2020-01-01": ""}
    notice = build_notice([a_reading(accessed_on=day, extent_read=how) for day, how in days.items()], project.scale)
    assert (notice.first_day, notice.last_day) == (date(2026, 2, 1), date(2026, 3, 9))


@pytest.mark.parametrize("rows", [[], [{"extent_read": "none"}], [{"extent_read": ""}]])
def test_a_notice_of_nothing_read_is_empty(project, rows):
    notice = build_notice([a_reading(**row) for row in rows], project.scale)
    assert (notice.is_empty, notice.readers, notice.is_partial) == (True, 0, False)


def test_names_sort_without_regard_to_accents_and_case_and_with_enye_after_n():
    names = ["Zorro", "Águila", "banda", "Nube", "Ñandú", "Oso", "abeja", "nzuri"]
    assert sorted(names, key=alphabetical) == ["abeja", "Águila", "banda", "Nube", "nzuri", "Ñandú", "Oso", "Zorro"]
