"""Figures side by side: which belong together, and the gap between them."""

from __future__ import annotations

import pytest

from macros.views.figure_pairs import build_pairs
from tests.build_a_project import with_tables

SECOND = {"statistic_id": "asked", "value": "44"}


@pytest.mark.parametrize(
    ("first", "second", "gap"), [("93", "44", 49), ("44", "93", 49), ("12.5", "11.4", 1.1), ("7", "7", 0)]
)
def test_the_gap_is_computed_from_the_two_figures(project, first, second, gap):
    rows = [{"value": first, "compare_with": "asked"}, {**SECOND, "value": second}]
    (pair,) = build_pairs(with_tables(project, statistics=rows))
    assert (pair.first.statistic_id, pair.second.statistic_id, pair.gap) == ("parents", "asked", gap)


def test_figures_that_name_no_other_stand_in_no_chart(project):
    assert list(build_pairs(with_tables(project, statistics=[{}, SECOND]))) == []
