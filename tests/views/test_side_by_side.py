"""Which comparisons are ready-made, and how many districts stand side by side."""

from __future__ import annotations

import pytest

from macros.views.side_by_side import MOST, PAGE, band_of, compared_districts, in_groups, ready_made
from tests.build_a_project import with_evidence, with_page, with_tables

DISTRICTS = (
    {"district_id": "0100001", "enrollment": "999", "enrollment_year": "2023-24", "pilot": "yes"},
    {"district_id": "0100002", "name": "Birch Bay", "enrollment": "1000", "enrollment_year": "2023-24"},
    {"district_id": "0100003", "name": "Cedar Creek", "enrollment": "5000", "enrollment_year": "2023-24",
     "pilot": "yes", "state": "QB"},
    {"district_id": "0100004", "name": "Dogwood Dale", "state": "QB"},
)  # fmt: skip
READ = [{"district_id": each["district_id"], "level": "explains"} for each in DISTRICTS[:3]]
NO_EVIDENCE = {"evidence": (), "replies": (), "case_names": (), "cases": (), "agreements": (), "agency_access": ()}


@pytest.fixture(scope="module")
def compared(small_project):
    """Three districts of two states that were read, one that was not, and the page of comparisons."""
    text = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"
    pages = with_page(small_project, text, "en/districts/compare.md")
    return with_evidence(with_tables(pages, **NO_EVIDENCE, districts=DISTRICTS), *READ)


def named(comparisons):
    return {each.slug: [district.district_id for district in each.districts] for each in comparisons}


def test_pilots_states_and_sizes_with_two_districts_of_the_heat_map_are_ready_made(compared):
    assert named(ready_made(compared)) == {
        "pilot": ["0100001", "0100003"],
        "qa": ["0100001", "0100002"],
        "size-large": ["0100002", "0100003"],
    }


def test_a_coalition_without_the_page_has_no_ready_made_ones(small_project):
    assert PAGE not in small_project.addresses
    assert ready_made(small_project) == ()
    assert set(compared_districts(small_project).values()) == {()}


def test_a_district_leads_to_the_comparisons_that_are_pages_and_to_no_other(compared):
    links = {each: [place.comparison.slug for place in found] for each, found in compared_districts(compared).items()}
    assert links == {
        "0100001": ["pilot", "qa"],
        "0100002": ["size-large", "qa"],
        "0100003": ["pilot", "size-large"],
        "0100004": [],
    }
    pages = set(named(ready_made(compared)))
    assert all(set(found) <= pages for found in links.values())


@pytest.mark.parametrize(("students", "band"), [("0", "small"), ("999", "small"), ("1000", "large"), ("", None)])
def test_a_band_begins_with_its_number_and_ends_before_the_next(small_project, students, band):
    found = with_tables(small_project, **NO_EVIDENCE, districts=[{"enrollment": students}]).districts["0100001"]
    held = band_of(small_project.scale.size_bands, found)
    assert (held.band_id if held else None) == band


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(2, [2]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (13, [5, 4, 4]), (19, [5, 5, 5, 4])],
)
def test_no_more_than_six_stand_side_by_side_and_nobody_alone(count, sizes):
    groups = in_groups(tuple(range(count)))
    assert [len(group) for group in groups] == sizes
    assert max(sizes) <= MOST
    assert [row for group in groups for row in group] == list(range(count))
