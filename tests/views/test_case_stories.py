"""The story of a case: its events in order, by year, and which texts show it."""

from __future__ import annotations

import pytest

from macros.views.case_stories import build_stories, build_story, shows_case
from tests.build_a_project import with_tables


def test_a_story_has_the_events_of_its_case_alone_numbered_in_file_order(project):
    story = build_story(project, "the_list")
    assert [(step.number, step.event.event_id) for step in story.steps] == [(1, "list_1"), (2, "list_2")]


def test_every_year_from_the_first_event_to_the_last_is_there_also_those_without_one(project):
    years = build_story(project, "the_list").years
    assert [(each.year, [step.number for step in each.steps]) for each in years] == [
        (2019, [1]),
        (2020, []),
        (2021, [2]),
    ]


def test_a_case_without_events_has_no_years(project):
    changed = with_tables(project, cases=[])
    assert build_story(changed, "the_bus").years == ()


@pytest.mark.parametrize(
    ("options", "found"),
    [({}, ["the_list", "the_bus"]), ({"without": "the_list"}, ["the_bus"]), ({"kind": "lists"}, ["the_list"]),
     ({"kind": "lists", "without": "the_list"}, [])],
)  # fmt: skip
def test_cases_can_be_narrowed_to_a_kind_or_without_one(project, options, found):
    assert [story.case.case_id for story in build_stories(project, **options)] == found


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ('{{ case_timeline("the_list") }}', True),
        ("{{ case_timeline(case_id='the_list') }}", True),
        ('{{ case_timeline("the_bus") }}', False),
        ("{{ case_list() }}", True),
        ('{{ case_list(without="the_list") }}', False),
        ('{{ case_list(without="the_bus", kind="lists") }}', True),
        ('{{ case_list(kind="buses") }}', False),
        ("The words case_list and the_list", False),
    ],
)
def test_a_page_shows_a_case_when_it_calls_a_macro_that_does(project, text, shows):
    assert shows_case(text, project.cases["the_list"]) is shows
