"""A comparison of very many districts is cut into parts that are short enough, and everybody stands in one of them."""

from __future__ import annotations

import pytest

from macros.views.comparison_parts import FEWEST, LONGEST
from macros.views.side_by_side import compared_districts, ready_made
from tests.many_side_by_side import COUNTS, many_side_by_side


@pytest.fixture(scope="module")
def many(small_project):
    """A state with more districts than a page can show, one with a few, and one with a single district."""
    return many_side_by_side(small_project)


def by_slug(project):
    return {each.slug: each for each in ready_made(project)}


def test_one_state_is_cut_by_letters_and_a_size_by_states_and_in_large_ones_by_letters(many):
    slugs = {name: [part.slug for part in each.parts] for name, each in by_slug(many).items()}
    assert slugs == {
        "qa": ["a-b", "c"],
        "qb": [],
        "size-large": ["qa-a-b", "qa-c", "qb", "qc"],
    }


def test_every_district_stands_in_one_part_and_no_part_is_longer_than_a_page(many):
    for each in ready_made(many):
        if each.parts:
            found = sorted(d.district_id for part in each.parts for d in part.districts)
            assert found == sorted(d.district_id for d in each.districts)
        assert all(0 < len(part.districts) <= LONGEST for part in each.parts)


def test_a_comparison_that_one_page_can_show_has_no_parts(small_project):
    just, above = (by_slug(many_side_by_side(small_project, {"A": count}))["qa"] for count in (LONGEST, LONGEST + 1))
    assert (len(just.districts), just.parts) == (LONGEST, ())
    assert [part.slug for part in above.parts] == ["a-1", "a-2"]


def test_a_district_leads_to_its_part_and_one_that_would_be_alone_or_was_not_read_to_the_list_of_parts(many):
    places = {name: [(each.comparison.slug, each.part.slug if each.part else "") for each in found]
              for name, found in compared_districts(many).items()}  # fmt: skip
    ids = {each.name: each.district_id for each in many.districts.values()}
    assert places[ids["A 0"]] == [("size-large", "qa-a-b"), ("qa", "a-b")]
    assert places[ids["C 7"]] == [("size-large", "qa-c"), ("qa", "c")]
    assert places[ids["Quiet 0"]] == [("size-large", "qb"), ("qb", "")]
    assert places[ids["Single 0"]] == [("size-large", "")]
    assert places[ids["Unread"]] == [("size-large", ""), ("qa", "")]


def test_a_part_of_one_district_is_no_page(many):
    parts = by_slug(many)["size-large"].parts
    assert [(part.slug, part.is_page) for part in parts if len(part.districts) < FEWEST] == [("qc", False)]
    assert sum(len(part.districts) for part in parts) == sum(COUNTS.values())
