"""The invented table, what subtraction brings back, and what can still be worked out at the end."""

from __future__ import annotations

import pytest

from macros.model.counts import ALL
from macros.model.suppression import Range
from macros.views.small_numbers import build_small_numbers, missing_squares
from tests.build_a_project import with_tables


def squares(**rows):
    """A table of small numbers: the counts of each row in order of columns."""
    return [{"row_id": row, "row_en": row, "row_es": row, "column_id": f"c{n}", "column_en": f"c{n}",
             "column_es": f"c{n}", "students": str(count)}
            for row, counts in rows.items() for n, count in enumerate(counts)]  # fmt: skip


@pytest.fixture
def view(project):
    return build_small_numbers(with_tables(project, small_numbers_example=squares(a=(12, 20), b=(2, 30), c=(9, 40))))


def test_the_rule_of_the_project_says_which_numbers_are_small(view):
    assert view.smallest == 5
    assert view.small == (("b", "c0"),)
    assert view.count("b", "c0") == 2
    assert view.count("b", ALL) == 32
    assert (view.rows_and_all, view.columns_and_all) == (("a", "b", "c", ALL), ("c0", "c1", ALL))


def test_subtraction_brings_the_small_number_back_from_the_total_of_its_row(view):
    (found,) = view.given_away
    assert (found.key, found.total, found.others, found.left) == (("b", "c0"), 32, (30,), 2)


def test_what_is_hidden_besides_leaves_a_range_for_each_hidden_number(view):
    assert view.others == (("b", "c1"), ("c", "c0"), ("c", "c1"))
    assert view.ranges[("b", "c0")] == Range(0, 11)
    assert all(found.is_wide(view.table.counts[key]) for key, found in view.ranges.items())


def test_a_table_without_small_numbers_hides_nothing(project):
    view = build_small_numbers(with_tables(project, small_numbers_example=squares(a=(12, 20), b=(22, 30))))
    assert (view.small, view.others, view.given_away, dict(view.ranges)) == ((), (), (), {})


def test_without_a_table_or_with_a_gap_in_it_there_is_nothing_to_show(project):
    assert build_small_numbers(project) is None
    gap = with_tables(project, small_numbers_example=squares(a=(12, 20), b=(2, 30))[:-1])
    assert build_small_numbers(gap) is None
    assert missing_squares(gap.example_counts) == (("b", "c1"),)
    assert missing_squares(()) == ()
