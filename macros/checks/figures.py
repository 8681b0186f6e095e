"""Rules for figures that stand in a chart and for the invented table of small numbers."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.citations import Statistic
from macros.problems import Place, Problem
from macros.project import Project
from macros.views.figure_pairs import PERCENT, build_pairs
from macros.views.small_numbers import missing_squares


def check_compared_figures(project: Project) -> Iterator[Problem]:
    """Figures side by side are shares of the same survey and year, and say who was asked and what."""
    for pair in build_pairs(project):
        if column := _difference(pair.first, pair.second):
            values = {"found": pair.second.statistic_id, "column": column}
            yield Problem(pair.first.place.at("compare_with"), "figures-not-comparable", values)
        for each in (pair.first, pair.second):
            for name, text in (("group", each.group), ("says", each.says)):
                if not any(text.values()):  # one language of two is said with the other tables
                    column = f"{name}_{next(iter(text))}"
                    yield Problem(each.place.at(column), "figure-not-explained", {"column": column})


def check_small_example(project: Project) -> Iterator[Problem]:
    """The invented table has a square for every row and column."""
    for row_id, column_id in missing_squares(project.example_counts):
        values = {"row_id": row_id, "column_id": column_id}
        yield Problem(Place(project.tables["small_numbers_example"].path), "table-with-a-gap", values)


def _difference(first: Statistic, second: Statistic) -> str:
    """The column in which two figures differ, or that has another unit than percent; empty when they fit."""
    pairs = {
        "statistic_id": first.statistic_id != second.statistic_id,
        "unit": first.unit == second.unit == PERCENT,
        "year": first.year == second.year,
        "source_id": first.source_id == second.source_id,
    }
    return next((column for column, fits in pairs.items() if not fits), "")
