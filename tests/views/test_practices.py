"""Practices as pages show them: pairs, trees, which rows a link leaves, and the map of a framework."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from macros.model.practices import Framework, Part
from macros.problems import Place
from macros.views.practice_map import COLOURS, build_map
from macros.views.practices import Filter, filters, pairs, part_rows, served_by, shared_number, trees
from tests.build_practices import changed, with_practices


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return with_practices(tmp_path_factory.mktemp("practices"))


def at_page(project, address):
    return [call for call in project.practice_calls if (call.locale, call.address) == ("en", address)]


def test_what_helps_stands_beside_what_can_harm_with_its_reason_and_question(project):
    first, second = pairs(project, part_rows(project, "care", "gather", "practice_pairs"))
    assert (first.item, first.ids, first.signs) == ("C-1", ("C-1P", "C-1X"), ("positive", "problematic"))
    assert (first.positive["en"], first.problematic["en"], first.why["en"]) == ("C-1P says.", "C-1X says.", "It helps.")
    assert [each["es"] for each in first.questions] == ["¿Quién lo dice?"]
    assert second.item == "C-2"


def test_a_half_without_its_other_half_is_left_out(tmp_path):
    rows = [each for each in changed("V1") if each["practice_id"] != "C-1X"]
    project = with_practices(tmp_path, rows)
    found = pairs(project, part_rows(project, "care", "gather", "practice_pairs"))
    assert [each.item for each in found] == ["C-2"]


@pytest.mark.parametrize(
    ("helps", "harms", "shown"),
    [("AB-1.1P", "AB-1.1X", "AB-1.1"), ("D1", "N1", "D1"), ("A-D1", "A-N1", "A-D1"), ("A-1", "A-12", "A-1")],
)
def test_a_pair_has_the_number_that_its_halves_share(helps, harms, shown):
    assert shared_number(helps, harms) == shown


def test_rows_stand_under_their_parents_in_the_order_of_the_file(project):
    (top,) = trees(project, part_rows(project, "team", "start", "practice_tree"))
    assert [each.practice.practice_id for each in top.below] == ["W1", "W2"]
    assert [each.practice.practice_id for each in top.below[0].below] == ["W1.1", "W1.2"]


def test_a_row_serves_whom_it_names_those_under_it_and_the_other_half(project):
    served = served_by(project)
    assert served["C-1P"] == served["C-1X"] == ("families", "offices")
    assert served["W1"] == ("families", "offices")  # a row under it serves families
    assert served["W1.1"] == ("families",)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (
            "gather/",
            [
                Filter("show-all", 4),
                Filter("show-helps", 2, "positive"),
                Filter("show-harms", 2, "problematic"),
                Filter("show-for-families", 2, "", "families"),
                Filter("show-for-offices", 4, "", "offices"),
            ],
        ),
        ("team/", [Filter("show-all", 7), Filter("show-for-families", 4, "", "families"),
                   Filter("show-for-offices", 4, "", "offices")]),
        ("deals/", [Filter("show-all", 2), Filter("show-helps", 1, "do"), Filter("show-harms", 1, "dont"),
                    Filter("show-for-families", 2, "", "families")]),
    ],
)  # fmt: skip
def test_links_count_the_rows_that_they_leave(project, address, found):
    assert list(filters(project, at_page(project, address))) == found


def test_the_map_leads_to_the_page_of_each_part_and_marks_the_one_that_is_open(project):
    care = project.frameworks.frameworks["care"]
    patches = build_map(project, care, "en", "gather/").patches
    assert [(each.number, each.address, each.anchor, each.is_open) for each in patches] == [
        (1, "gather/", "", True), (2, "tell/", "", False)]  # fmt: skip


@pytest.mark.parametrize(("address", "is_overview"), [("", True), ("gather/", False)])
def test_a_map_says_what_its_parts_are_where_none_of_them_is_open(project, address, is_overview):
    assert build_map(project, project.frameworks.frameworks["care"], "en", address).is_overview is is_overview


def test_parts_that_share_a_page_are_told_apart_by_their_anchors(project):
    patches = build_map(project, project.frameworks.frameworks["team"], "en", "team/").patches
    assert [each.anchor for each in patches] == ["team-start", "team-values", "team-phases"]
    assert not any(each.is_open for each in patches)


def test_a_part_on_no_page_leads_nowhere(project):
    lost = replace(project, pages=())
    patches = build_map(lost, project.frameworks.frameworks["care"], "en", "").patches
    assert [each.address for each in patches] == [None, None]


@pytest.mark.parametrize("is_cycle", [True, False])
@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 9, 12])
def test_a_map_of_any_number_of_parts_stays_in_its_frame_and_neighbours_differ(project, count, is_cycle):
    parts = {f"p{number}": Part(f"p{number}", {}, {}) for number in range(count)}
    framework = Framework(Place(""), "any", {}, {}, "law", is_cycle, False, parts)
    found = build_map(project, framework, "en", "")
    for patch in found.patches:
        points = [tuple(map(float, each.split(","))) for each in patch.points.split()]
        assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in points)
        assert 0 < patch.x < found.width
        assert 0 < patch.y < found.height
    colours = [each.colour for each in found.patches]
    assert set(colours) <= set(range(COLOURS))
    around = [*colours, colours[0]] if is_cycle and count > 1 else colours
    assert all(one != other for one, other in pairwise(around))
