"""The list of sessions, the dates of groups and the agenda of a day."""

from __future__ import annotations

import pytest

from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.sessions import agenda, cohort_list, session_list
from tests.build_a_project import with_page
from tests.read_html import elements, text_of

LIST = "fellowship/sessions/"
DATES = "---\ntitle: Dates of <one> group\ndescription: Dates.\n---\n# Dates\n"


def cells(html):
    spaced = str(html).replace("</t", " </t")
    return [each.text.split() for each in elements(spaced, "tr")[1:]]


def test_sessions_are_listed_with_minutes_week_and_month(fellowship):
    html = session_list(PageContext(fellowship, "en", LIST))
    first, second, lab = cells(html)
    assert first == ["1", "Hats", "1", "50", "1", "month", "1", "1", "month", "1"]
    assert second == ["2", "Hats", "2", "50", "3", "month", "1", "28", "month", "7"]
    assert lab[:2] == ["Lab", "1"]
    assert lab[-5:] == ["left", "out", "20", "month", "5"]
    assert elements(html, "a")[0].attributes["href"] == "01-hats/"


def test_a_page_without_rhythms_lists_sessions_alone(fellowship):
    html = session_list(PageContext(fellowship, "es", "families/"))
    assert "Sombreros 2" in html
    assert html.count('scope="col"') == 3


def test_no_sessions_are_an_error_of_the_author(project):
    with pytest.raises(AuthorError) as raised:
        session_list(PageContext(project, "en", LIST))
    assert raised.value.code == "nothing-to-show"


def test_an_agenda_says_when_each_block_begins_and_when_the_day_ends(fellowship):
    html = agenda(PageContext(fellowship, "en", LIST), "day")
    rows = [" ".join(row) for row in cells(html)]
    assert rows == ["11:30 a.m. 40 Talk Listen", "12:10 p.m. 60 Lunch & rest", "1:10 p.m. 100 The day ends"]


def test_an_agenda_that_is_not_on_the_page_is_an_error_of_the_author(fellowship):
    with pytest.raises(AuthorError) as raised:
        agenda(PageContext(fellowship, "en", LIST), "dya")
    assert (raised.value.code, raised.value.near) == ("unknown-id", "day")


def test_dates_of_groups_are_links_or_there_are_none(fellowship):
    page = PageContext(fellowship, "en", LIST)
    assert cohort_list(page).endswith(f"{page.t('session.no_cohorts')}</p>")
    more = with_page(fellowship, DATES, "en/fellowship/cohorts/2027-01-16.md")
    html = cohort_list(PageContext(more, "en", LIST))
    (link,) = [each for each in elements(html) if each.tag == "a"]
    assert link.attributes["href"] == "../cohorts/2027-01-16/"
    assert text_of(html).strip() == "Dates of <one> group"
