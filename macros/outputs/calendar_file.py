"""The dates of a group as a calendar file (iCalendar, RFC 5545). The only module that imports icalendar."""

from __future__ import annotations

from datetime import date, datetime
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from macros.outputs.page_context import PageContext
from macros.outputs.session_titles import numbered_title
from macros.views.cohort import Cohort, Meeting


def calendar_file(page: PageContext, cohort: Cohort, made: datetime) -> bytes:
    """The bytes of the file in the language of the page; the same for the same dates and moment.

    An entry keeps its id when dates change, so that a calendar moves it and does not show it twice.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{_host(page)}//{page.locale}")
    calendar.add("x-wr-calname", f"{page.site_name}: {cohort.name}")
    for meeting in cohort.meetings:
        calendar.add_component(_event(page, cohort, meeting, made))
    years = [each.begins.year for each in cohort.meetings]
    # Without the rules of the zone some programs show the hours of their own.
    calendar.add_missing_timezones(date(min(years), 1, 1), date(max(years) + 2, 1, 1))
    return bytes(calendar.to_ical())


def _event(page: PageContext, cohort: Cohort, meeting: Meeting, made: datetime) -> Event:
    session = meeting.session
    language = next(each for each in page.project.settings.languages if each.locale == page.locale)
    event = Event()
    event.add("uid", f"{cohort.name}-{session.slug}@{_host(page)}")
    event.add("dtstamp", made)
    event.add("dtstart", meeting.begins)
    event.add("dtend", meeting.ends)
    event.add("summary", numbered_title(page, session))
    event.add("location", cohort.place)
    event.add("description", session.description)
    event.add("url", f"{page.project.settings.site_url}{language.link}{session.address}")
    return event


def _host(page: PageContext) -> str:
    return urlsplit(page.project.settings.site_url).hostname or "localhost"
