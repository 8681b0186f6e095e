"""What follows after the pages that are filled."""

from __future__ import annotations

from dataclasses import replace

from macros.outputs.filled_steps import after_comparison, after_policies, after_profile
from tests.build_a_project import at, with_page
from tests.read_html import elements


def links(html):
    return [each.attributes["href"] for each in elements(html, "a")]


def test_after_a_profile_come_the_state_and_letters_where_there_are_some(page):
    state = page.project.states["QA"]
    here = at(page, address="districts/qa/0100001/")
    assert links(after_profile(here, state)) == ["../"]
    project = with_page(page.project, "---\ntitle: L\n---\n", "en/letters/index.md")
    assert links(after_profile(replace(here, project=project), state)) == ["../../../letters/", "../"]


def test_every_filled_page_can_be_printed(page):
    state = page.project.states["QA"]
    for html in (after_profile(page, state), after_comparison(page), after_policies(page)):
        assert len(elements(html, "button")) == 1


def test_after_a_comparison_come_all_districts_and_the_method(page_es):
    here = at(page_es, address="districts/qa/")
    assert links(after_comparison(here)) == ["../", "../method/"]


def test_after_laws_come_all_of_them_and_a_way_to_correct_one(page):
    assert links(after_policies(at(page, address="policies/qa/"))) == ["../", "../../corrections/"]
