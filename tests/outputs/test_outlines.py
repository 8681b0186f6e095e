"""Outlines of SVG as moves, lines and curves."""

from __future__ import annotations

from math import hypot

import pytest

from macros.outputs.outlines import circle, cut, outline, turn


def near(point):
    return tuple(round(each, 3) + 0.0 for each in point)


def test_lines_are_led_from_where_the_last_one_ended():
    steps = [(name, [near(each) for each in points]) for name, points in outline("M1 2h3v4l-1-1H0Vzm5 5l1 1")]
    assert steps[:4] == [("moveTo", [(1, 2)]), ("lnTo", [(4, 2)]), ("lnTo", [(4, 6)]), ("lnTo", [(3, 5)])]


def test_numbers_may_stand_without_a_space_and_a_move_goes_on_as_lines():
    assert list(outline("m1-2 3.5.5z")) == [("moveTo", ((1, -2),)), ("lnTo", ((4.5, -1.5),)), ("close", ())]


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1"])
def test_an_arc_ends_where_it_should_and_keeps_its_distance(flags):
    steps = list(outline(f"M10 0A10 10 0 {flags} 0 10"))
    assert near(steps[-1][1][-1]) == (0, 10)
    middle = {"0 0": (10, 10), "1 1": (10, 10), "0 1": (0, 0), "1 0": (0, 0)}[flags]
    ends = [points[-1] for _, points in steps]
    assert all(abs(hypot(x - middle[0], y - middle[1]) - 10) < 1e-6 for x, y in ends)
    assert len(steps) - 1 == (3 if flags.startswith("1") else 1)


def test_a_circle_touches_its_four_sides():
    points = [point for _, points in circle((5, 5), 3) for point in points]
    assert min(x for x, _ in points) == pytest.approx(2)
    assert max(y for _, y in points) == pytest.approx(8)


def test_what_lies_outside_is_cut_off_and_the_rest_stays():
    whole = [("moveTo", ((1.0, 1.0),)), ("lnTo", ((2.0, 2.0),)), ("close", ())]
    assert list(cut(whole, 10, 10)) == whole
    wide = list(outline("M-5 2h20v4h-20z"))
    corners = {near(point) for _, points in cut(wide, 10, 10) for point in points}
    assert corners == {(0, 2), (10, 2), (10, 6), (0, 6)}
    assert list(cut(list(outline("M-5 2h2v4h-2z")), 10, 10)) == []


def test_a_turn_moves_a_point_about_the_middle():
    assert near(turn(90, (1, 1))((2, 1))) == (1, 2)
