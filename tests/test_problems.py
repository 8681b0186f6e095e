"""How problems are placed, told apart and put in order."""

from __future__ import annotations

import random

import pytest

from macros.problems import Place, Problem, in_order, nearest


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("data/districts.csv", 118, "enrollment"), "data/districts.csv:118:enrollment"),
        (Place("content/en/index.md", 14), "content/en/index.md:14"),
        (Place("data/scale.yml", None, "levels"), "data/scale.yml:levels"),
        (Place("data/rubric"), "data/rubric"),
    ],
)
def test_a_place_is_written_as_path_row_and_column_without_the_parts_it_lacks(place, shown):
    assert str(place) == shown


def test_a_place_keeps_its_row_in_another_column():
    assert Place("data/a.csv", 3).at("name") == Place("data/a.csv", 3, "name")


def test_rows_are_ordered_as_numbers_and_files_and_columns_as_words():
    wanted = [
        Problem(Place("a.csv"), "z"),
        Problem(Place("a.csv", 2, "name"), "a"),
        Problem(Place("a.csv", 2, "state"), "a"),
        Problem(Place("a.csv", 2, "state"), "b"),
        Problem(Place("a.csv", 10), "a"),
        Problem(Place("b.csv", 1), "a"),
    ]
    shuffled = random.Random(3).sample(wanted, len(wanted))
    assert in_order(shuffled) == wanted


def test_the_same_problem_is_told_once_but_not_with_another_value_or_place():
    first = Problem(Place("a.csv", 2), "required", {"found": "x"})
    same = Problem(Place("a.csv", 2), "required", {"found": "x"})
    other_value = Problem(Place("a.csv", 2), "required", {"found": "y"})
    other_row = Problem(Place("a.csv", 3), "required", {"found": "x"})
    assert in_order([other_row, first, other_value, same]) == [first, other_value, other_row]


def test_a_note_does_not_stop_a_build():
    assert Problem(Place("a.csv"), "required").stops
    assert not Problem(Place("a.csv"), "blank-rows", severity="note").stops


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        ("heatmap", "heat_map"),
        (" Heat_Map ", "heat_map"),
        ("stated_genral", "stated_general"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_choice_is_offered_only_when_it_is_near(value, choice):
    assert nearest(value, ["heat_map", "stated_general", "Rubric"]) == choice


def test_the_nearest_choice_is_written_as_it_is_listed():
    assert nearest("rubrik", ["Rubric"]) == "Rubric"
