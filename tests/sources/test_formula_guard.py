"""Cells that would run as formulas do not, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.sources.formula_guard import guarded, unguarded

STARTS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_starts_like_a_formula_starts_with_an_apostrophe(start):
    assert guarded(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


@pytest.mark.parametrize("text", ["", "plain", "'quoted' words", "a=b", "0100001", "–", " =1"])
def test_any_other_text_stays_as_it_is(text):
    assert guarded(text) == text == unguarded(text)


@given(st.text(alphabet=st.sampled_from(f"{STARTS}'a1 "), max_size=6) | st.text())
def test_every_text_comes_back_and_none_starts_like_a_formula(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set(STARTS) or not text
