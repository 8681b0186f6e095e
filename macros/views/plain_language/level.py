"""How hard is a text by the formula of its language, and which of its sentences make it so?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from macros.views.plain_language import english, spanish
from macros.views.plain_language.prose import Sentence


@dataclass(frozen=True, slots=True)
class Formula:
    """A known way to measure texts of one language; `harder` says which way its value goes when a text is harder."""

    name: str
    syllables: Callable[[str], int]
    value: Callable[[float, float], float]  # of words a sentence and syllables a word
    harder: Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Level:
    """How a text measures: sentences, words, the value of its formula, and words a sentence."""

    sentences: int
    words: int
    value: float
    mean: float


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        # A grade of United States schools (Kincaid and others 1975).
        "en": Formula("Flesch-Kincaid", english.syllables, lambda w, s: 0.39 * w + 11.8 * s - 15.59, "higher"),
        # Perspicuity from 0, very hard, to 100, very easy (Szigriszt-Pazos 1993), read by the scale INFLESZ.
        "es": Formula("INFLESZ", spanish.syllables, lambda w, s: 206.835 - 62.3 * s - w, "lower"),
    }
)


def measure(found: Sequence[Sentence], formula: Formula) -> Level | None:
    """The level of a text; None when it has no words."""
    words = sum(each.words for each in found)
    if not words:
        return None
    syllables = sum(sum(each.syllables) for each in found)
    mean = words / len(found)
    return Level(len(found), words, formula.value(mean, syllables / words), mean)


def hardest(found: Sequence[Sentence], formula: Formula, most: int) -> list[Sentence]:
    """At most so many sentences without which the text would be easier, the heaviest first; at least one."""
    words, count = sum(each.words for each in found), len(found)
    syllables = sum(sum(each.syllables) for each in found)
    sign = 1 if formula.harder == "higher" else -1

    def eased(each: Sentence) -> float:
        """By how much the text is easier without the sentence."""
        rest = words - each.words
        if not rest:
            return 0
        without = formula.value(rest / (count - 1), (syllables - sum(each.syllables)) / rest)
        return sign * (formula.value(words / count, syllables / words) - without)

    ordered = sorted(found, key=eased, reverse=True)
    return [each for number, each in enumerate(ordered[:most]) if number == 0 or eased(each) > 0]


def longest(found: Sequence[Sentence], above: float, most: int) -> list[Sentence]:
    """At most so many sentences with more words than that, the longest first."""
    return sorted((each for each in found if each.words > above), key=lambda each: -each.words)[:most]
