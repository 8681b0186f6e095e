"""What a table of counts adds up to, and what is no table."""

from __future__ import annotations

import pytest

from macros.model.counts import ALL, count_table

CELLS = {("a", "x"): 1, ("a", "y"): 20, ("b", "x"): 30, ("b", "y"): 40}


def test_margins_add_up_over_each_question_and_over_all():
    table = count_table(CELLS)
    assert table.counts[("a", ALL)] == 21
    assert table.counts[(ALL, "x")] == 31
    assert table.counts[(ALL, ALL)] == 91
    assert table.inner == tuple(CELLS)
    assert table.published == frozenset(table.counts)


def test_only_the_margins_that_are_named_are_published_and_inner_cells_are_there_all_the_same():
    table = count_table(CELLS, margins=[{0}, set()])
    assert table.published == {("a", ALL), ("b", ALL), (ALL, ALL)}
    assert (ALL, "x") not in table.counts
    assert table.counts[("a", "x")] == 1


def test_a_table_of_three_questions_has_the_margins_of_two_of_one_and_of_none():
    cells = {(a, b, c): 1 for a in "ab" for b in "cde" for c in "fghi"}
    table = count_table(cells)
    assert len(table.counts) == 3 * 4 * 5
    assert table.counts[("a", ALL, "f")] == 3
    assert table.counts[(ALL, ALL, ALL)] == 24


@pytest.mark.parametrize(
    "cells",
    [{("a", "x"): 1, ("a",): 2}, {("a", "x"): -1}, {("a", ALL): 1}],
)
def test_cells_that_are_no_table_are_refused(cells):
    with pytest.raises(ValueError, match="keys need"):
        count_table(cells)


def test_nobody_can_be_counted_where_nobody_can_be():
    with pytest.raises(ValueError, match="impossible"):
        count_table(CELLS, impossible=[("a", "x")])
