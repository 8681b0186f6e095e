"""Rows written as the text of a CSV file come back as they were, whatever stands in their cells."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.sources.csv_text import csv_text

CELLS = st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=3), max_size=4))
def test_rows_come_back_as_they_were(rows):
    assert list(csv.reader(io.StringIO(csv_text(rows), newline=""), strict=True)) == rows


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_the_end_of_a_line_inside_a_cell_does_not_end_the_row(end):
    assert csv_text([["a", f"one{end}two"], [end, "b"]]) == f'a,"one{end}two"\n"{end}",b\n'


def test_a_line_ends_with_a_line_feed_alone():
    assert csv_text([("id", "n"), ("Q1", 2)]) == "id,n\nQ1,2\n"
    assert csv_text([]) == ""
