"""On which days a group meets: leap days, clocks that are put forward or back, days that are left out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from macros.views.cohort import NoSuchHourError, in_order, meetings, schedule
from macros.views.sessions import sessions_in

CHICAGO = ZoneInfo("America/Chicago")


def days(*iso):
    return [date.fromisoformat(each) for each in iso]


def test_a_rhythm_goes_over_a_leap_day():
    found, _ = schedule(4, date(2028, 2, 15), 1, ())
    assert found == days("2028-02-15", "2028-02-22", "2028-02-29", "2028-03-07")
    found, _ = schedule(3, date(2028, 2, 29), 52, ())
    assert found == days("2028-02-29", "2029-02-27", "2030-02-26")


def test_a_day_that_is_left_out_moves_all_that_follow_to_the_next_day_of_the_rhythm():
    found, skipped = schedule(3, date(2027, 1, 16), 2, days("2027-01-30", "2027-02-14"))
    assert found == days("2027-01-16", "2027-02-13", "2027-02-27")
    assert skipped == days("2027-01-30")


def test_the_first_day_too_can_be_left_out_and_several_in_a_row():
    found, skipped = schedule(2, date(2027, 1, 2), 1, days("2027-01-16", "2027-01-02", "2027-01-09"))
    assert found == days("2027-01-23", "2027-01-30")
    assert skipped == days("2027-01-02", "2027-01-09", "2027-01-16")


def test_labs_stand_before_the_last_session_or_are_left_out(fellowship):
    sessions = sessions_in(fellowship, "en")
    assert [each.slug for each in in_order(sessions, with_labs=True)] == ["01-hats", "lab-1-try", "02-caps"]
    assert [each.slug for each in in_order(sessions, with_labs=False)] == ["01-hats", "02-caps"]


@pytest.mark.parametrize(
    ("before", "after"), [("2027-03-13", "2027-03-20"), ("2027-11-06", "2027-11-13")], ids=["spring", "fall"]
)
def test_a_session_begins_at_the_same_hour_by_the_clock_before_and_after_a_change(fellowship, before, after):
    sessions = in_order(sessions_in(fellowship, "en"), with_labs=False)
    first, second = meetings(sessions, days(before, after), time(18, 30), CHICAGO)
    assert (first.begins.time(), second.begins.time()) == (time(18, 30), time(18, 30))
    assert first.begins.utcoffset() != second.begins.utcoffset()
    assert first.ends.time() == second.ends.time() == time(19, 20)


def test_minutes_pass_as_they_do_in_the_room_in_the_night_of_a_change(fellowship):
    (session, *_) = sessions_in(fellowship, "en")
    (meeting,) = meetings([session], days("2027-11-07"), time(1, 30), CHICAGO)
    assert meeting.ends.astimezone(UTC) == datetime(2027, 11, 7, 7, 20, tzinfo=UTC)
    assert meeting.ends.time() == time(1, 20)


def test_an_hour_that_the_clock_jumps_over_is_refused(fellowship):
    (session, *_) = sessions_in(fellowship, "en")
    with pytest.raises(NoSuchHourError, match="2027-03-14"):
        meetings([session], days("2027-03-14"), time(2, 30), CHICAGO)
