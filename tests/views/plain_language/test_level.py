"""The formulas give what their authors wrote, and the sentences that weigh most are found."""

from __future__ import annotations

import pytest

from macros.views.plain_language.level import FORMULAS, hardest, longest, measure
from macros.views.plain_language.prose import Sentence


def a_sentence(*syllables: int, line: int = 1) -> Sentence:
    return Sentence(line, f"Line {line}.", syllables)


def test_flesch_kincaid_is_a_grade():
    level = measure([a_sentence(*[1] * 10), a_sentence(*[2] * 10)], FORMULAS["en"])
    assert level is not None
    assert (level.sentences, level.words, level.mean) == (2, 20, 10)
    assert level.value == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_perspicuity_is_points():
    level = measure([a_sentence(*[2] * 12), a_sentence(*[1] * 8)], FORMULAS["es"])
    assert level is not None
    assert level.value == pytest.approx(206.835 - 62.3 * 32 / 20 - 10)


@pytest.mark.parametrize("locale", FORMULAS)
def test_longer_words_and_longer_sentences_are_harder(locale):
    formula = FORMULAS[locale]
    sign = 1 if formula.harder == "higher" else -1
    easy = formula.value(8, 1.4)
    assert sign * formula.value(16, 1.4) > sign * easy
    assert sign * formula.value(8, 1.8) > sign * easy


@pytest.mark.parametrize("locale", FORMULAS)
def test_the_hardest_sentences_are_those_without_which_the_text_is_easiest(locale):
    easy = [a_sentence(1, 1, 2, 1, 1, line=line) for line in range(1, 6)]
    hard = a_sentence(*[4] * 12, line=7)
    harder = a_sentence(*[4] * 25, line=8)
    found = [*easy[:2], hard, *easy[2:], harder]
    assert [each.line for each in hardest(found, FORMULAS[locale], 2)] == [8, 7]
    assert [each.line for each in longest(found, 5, 2)] == [8, 7]


def test_sentences_that_make_a_text_easier_are_not_called_hard():
    found = [a_sentence(1, 1, line=1), a_sentence(*[3] * 20, line=2), a_sentence(1, 1, line=3)]
    assert [each.line for each in hardest(found, FORMULAS["en"], 3)] == [2]


def test_a_text_of_one_sentence_names_it():
    only = a_sentence(3, 3)
    assert hardest([only], FORMULAS["en"], 3) == [only]


def test_nothing_has_no_level():
    assert measure([], FORMULAS["en"]) is None
