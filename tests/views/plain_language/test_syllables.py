"""Syllables are counted as dictionaries count them; the lists beside this file were labelled by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from macros.views.plain_language import english, spanish

FOLDER = Path(__file__).parent
COUNTERS = {"en": english.syllables, "es": spanish.syllables}
# How much of the list that the rules were made with, and of the one that was labelled after that, must be right.
MADE_WITH = {"en": 0.98, "es": 1.0}
HELD_OUT = {"en": 0.95, "es": 0.99}


def words_of(name: str) -> dict[str, int]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return {row["word"]: int(row["syllables"]) for row in csv.DictReader(file)}


def wrong(locale: str, words: dict[str, int]) -> list[str]:
    found = ((word, label, COUNTERS[locale](word)) for word, label in words.items())
    return [f"{word}: {label}, counted {count}" for word, label, count in found if count != label]


@pytest.mark.parametrize("locale", COUNTERS)
def test_the_counter_agrees_with_the_labelled_words(locale):
    words = words_of(f"syllables_{locale}.csv")
    assert len(words) >= 500
    mistakes = wrong(locale, words)
    assert len(mistakes) <= (1 - MADE_WITH[locale]) * len(words), mistakes


@pytest.mark.parametrize("locale", COUNTERS)
def test_the_counter_agrees_with_words_that_were_labelled_after_it_was_made(locale):
    words = words_of(f"held_out_{locale}.csv")
    assert len(words) >= 140
    assert not words.keys() & words_of(f"syllables_{locale}.csv").keys()
    mistakes = wrong(locale, words)
    assert len(mistakes) <= (1 - HELD_OUT[locale]) * len(words), mistakes


def test_exceptions_are_few_and_each_is_one():
    assert len(english.EXCEPTIONS) <= 40
    rules = [word for word, count in english.EXCEPTIONS.items() if english.by_rules(word) == count]
    assert rules == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("IEP", 3), ("FERPA", 2), ("ID", 2), ("WWW", 9), ("PTA", 3), ("don’t", 1), ("DIDN'T", 2), ("mother-in-law", 4)],
)
def test_english_letters_are_spelled_and_signs_do_not_disturb(word, count):
    assert english.syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("IEP", 3), ("FERPA", 2), ("EE", 2), ("WWW", 9), ("RFC", 5), ("y", 1), ("ÁREA", 3), ("socio-económico", 7)],
)
def test_spanish_letters_are_spelled_and_signs_do_not_disturb(word, count):
    assert spanish.syllables(word) == count
