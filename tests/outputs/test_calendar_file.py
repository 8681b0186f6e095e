"""Calendar files: the same bytes each time, entries that keep their ids, hours that hold when clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from macros.outputs.calendar_file import calendar_file
from macros.outputs.page_context import PageContext
from macros.views.cohort import Cohort, in_order, meetings
from macros.views.sessions import sessions_in

MADE = datetime(2026, 1, 2, tzinfo=UTC)
CHICAGO = ZoneInfo("America/Chicago")
HOSTILE = "Room 4; 2nd floor, BEGIN:VEVENT\nEND:VCALENDAR \\n é"


def file_of(project, *iso, locale="en", place="Room 4", zone=CHICAGO, name="spring"):
    sessions = in_order(sessions_in(project, locale), with_labs=False)
    found = meetings(sessions, [date.fromisoformat(each) for each in iso], time(18, 30), zone)
    cohort = Cohort(name, place, zone, found, ())
    return calendar_file(PageContext(project, locale, ""), cohort, MADE)


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_the_same_dates_make_the_same_bytes(fellowship):
    dates = ("2027-03-13", "2027-03-20")
    assert file_of(fellowship, *dates) == file_of(fellowship, *dates)


def test_an_entry_keeps_its_id_when_dates_or_languages_change(fellowship):
    first = file_of(fellowship, "2027-03-13", "2027-03-20")
    moved = file_of(fellowship, "2027-03-13", "2027-04-03", locale="es", place="Room 5")
    ids = [[str(each["UID"]) for each in events(content)] for content in (first, moved)]
    assert ids[0] == ids[1] == ["spring-01-hats@quill.example", "spring-02-caps@quill.example"]


def test_groups_have_ids_of_their_own(fellowship):
    dates = ("2027-03-13", "2027-03-20")
    ids = {str(each["UID"]) for name in ("spring", "fall") for each in events(file_of(fellowship, *dates, name=name))}
    assert len(ids) == 4


@pytest.mark.parametrize(
    ("dates", "hours"),
    [(("2027-03-13", "2027-03-20"), ("00:30", "23:30")), (("2027-11-06", "2027-11-13"), ("23:30", "00:30"))],
    ids=["spring", "fall"],
)
def test_the_hour_by_the_clock_holds_when_clocks_change(fellowship, dates, hours):
    found = events(file_of(fellowship, *dates))
    assert [each.decoded("DTSTART").astimezone(UTC).strftime("%H:%M") for each in found] == list(hours)
    assert [each.decoded("DTSTART").replace(tzinfo=None).time() for each in found] == [time(18, 30)] * 2


def test_the_rules_of_the_zone_stand_before_the_entries_and_reach_over_the_last(fellowship):
    content = file_of(fellowship, "2027-12-18", "2028-07-01").decode()
    assert content.index("BEGIN:VTIMEZONE") < content.index("BEGIN:VEVENT")
    assert "DTSTART:20280312T030000" in content or "RDATE:20280312T030000" in content
    assert content.count("TZID:America/Chicago") == 1
    last = events(content)[-1]
    assert last.decoded("DTSTART").astimezone(UTC) == datetime(2028, 7, 1, 23, 30, tzinfo=UTC)


def test_a_leap_day_is_a_day(fellowship):
    found = events(file_of(fellowship, "2028-02-15", "2028-02-29"))
    assert found[1].decoded("DTSTART").date() == date(2028, 2, 29)


def test_an_entry_says_what_where_and_how_long(fellowship):
    first, _ = events(file_of(fellowship, "2027-03-13", "2027-03-20", locale="es"))
    assert str(first["SUMMARY"]) == "Sesión 1: Sombreros 1"
    assert str(first["LOCATION"]) == "Room 4"
    assert str(first["URL"]) == "https://quill.example/es/fellowship/sessions/01-hats/"
    assert (first.decoded("DTEND") - first.decoded("DTSTART")).seconds == 50 * 60


def test_hostile_words_stay_words(fellowship):
    content = file_of(fellowship, "2027-03-13", "2027-03-20", place=HOSTILE)
    found = events(content)
    assert [str(each["LOCATION"]) for each in found] == [HOSTILE] * 2
    assert content.count(b"\r\nBEGIN:VEVENT") == 2
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_without_a_change_of_clocks_the_zone_has_rules_too(fellowship):
    content = file_of(fellowship, "2027-03-13", "2027-03-20", zone=ZoneInfo("America/Phoenix"))
    assert b"BEGIN:VTIMEZONE" in content
    assert {each.decoded("DTSTART").astimezone(UTC).hour for each in events(content)} == {1}


def test_a_lab_is_called_one(fellowship):
    (*_, lab) = sessions_in(fellowship, "en")
    found = meetings([replace(lab, title="Try, again")], [date(2027, 3, 13)], time(9, 0), CHICAGO)
    cohort = Cohort("spring", "Room", CHICAGO, found, ())
    content = calendar_file(PageContext(fellowship, "en", ""), cohort, MADE)
    assert str(events(content)[0]["SUMMARY"]) == "Lab 1: Try, again"
