"""Texts are as large as their box allows, in even lines, and never wider than it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.outputs.card_lines import CUT, Fitted, broken, fit, fit_alike, with_room


def measure(word: str, size: int) -> float:
    """Every letter is half as wide as it is high."""
    return len(word) * size / 2


@pytest.mark.parametrize(
    ("text", "lines", "size"),
    [
        ("Alder", ("Alder",), 20),
        ("Alder Falls", ("Alder", "Falls"), 20),
        ("Alder Falls and Zinnia", ("Alder Falls", "and Zinnia"), 10),
        ("", (), 20),
    ],
)
def test_a_text_is_as_large_as_its_lines_allow(text, lines, size):
    assert fit(text, [(20, 2), (10, 2)], 100, measure) == Fitted(lines, size)


def test_lines_are_about_equally_long():
    assert broken("one two three four five six", 2, 20, measure) == ("one two three", "four five six")


def test_a_word_that_is_too_wide_makes_the_text_smaller():
    assert broken("Alder", 20, 49, measure) is None
    assert fit("Alder", [(20, 3), (10, 3)], 49, measure) == Fitted(("Alder",), 10)


def test_what_does_not_fit_at_the_last_size_is_cut_and_shows_it():
    fitted = fit("one two three four five six seven", [(10, 2)], 50, measure)
    assert fitted.lines == ("one two", f"three fou{CUT}")


def test_a_very_long_word_is_parted_after_its_hyphens_or_where_it_must_be():
    assert fit("Alder-Birch-Cedar", [(10, 3)], 60, measure).lines == ("Alder-Birch-", "Cedar")
    assert fit("A" * 25, [(10, 3)], 50, measure).lines == ("A" * 10, "A" * 10, "A" * 5)


def test_sizes_have_as_many_lines_as_have_room():
    assert with_room((90, 50, 20), 120, 3) == ((90, 1), (50, 2), (20, 3))
    assert with_room((90, 50), 60, 3) == ((50, 1),)


def test_pairs_of_texts_have_one_size_for_all():
    pairs = fit_alike(
        [("Data", "Said"), ("Sharing", "Not found in the part")], [(20, 1), (10, 1)], (80, 60), (measure,) * 2
    )
    assert {fitted.size for pair in pairs for fitted in pair} == {10}
    assert pairs[0] == (Fitted(("Data",), 10), Fitted(("Said",), 10))


def test_pairs_of_texts_that_fit_at_no_size_are_cut():
    above, below = fit_alike([("A" * 30, "b " * 90)], [(10, 2)], (50, 44), (measure,) * 2)[0]
    assert above.height + below.height <= 44
    assert below.lines[-1].endswith(CUT)


WORDS = st.lists(st.text("abcXYZ-", min_size=1, max_size=30), max_size=12).map(" ".join)


@given(text=WORDS, width=st.integers(60, 400), most=st.integers(1, 3))
def test_no_line_is_wider_than_its_box_and_there_are_never_too_many(text, width, most):
    fitted = fit(text, [(40, most), (20, most), (12, most)], width, measure)
    assert len(fitted.lines) <= most
    assert all(measure(line, fitted.size) <= width for line in fitted.lines)
