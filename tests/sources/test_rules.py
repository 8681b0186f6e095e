"""Every problem belongs to exactly one rule, and every rule has its words in the languages of the engine."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from macros.sources.rules import all_rules, families, patterns, rule_of, rule_words
from macros.sources.words import engine_words

NO_CODES = {"did-you-mean", "note", "waived"}
EXAMPLE = re.compile(r"\S")


def codes_in_words():
    keys = (key.partition("problems.") for key in engine_words("en").sentences)
    return {code for before, _, code in keys if code and not before} - NO_CODES


def test_every_problem_belongs_to_exactly_one_rule():
    counts = Counter(code for rule in all_rules().values() for code in rule.problems)
    assert sorted(codes_in_words() - set(counts)) == []
    assert sorted(set(counts) - codes_in_words()) == []
    assert [code for code, count in counts.items() if count > 1] == []


def test_codes_stand_in_order_and_the_hundreds_name_the_family():
    numbers = [int(code.removeprefix("DJ")) for code in all_rules()]
    assert numbers == sorted(set(numbers))
    by_hundred = {number // 100: rule.family for number, rule in zip(numbers, all_rules().values(), strict=True)}
    assert tuple(by_hundred.values()) == families()
    assert all(re.fullmatch(r"DJ\d{3,4}", code) for code in all_rules())


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_rule_has_all_its_words(locale):
    for code in all_rules():
        words = rule_words(code, locale)
        assert words.locale == locale
        assert all(EXAMPLE.match(text) for text in (words.title, words.about, words.wrong, words.right)), code
        assert words.wrong != words.right, code
        assert not words.title.endswith("."), code
        assert words.about.endswith("."), code


def test_every_family_has_a_name_in_both_languages():
    for locale in ("en", "es"):
        assert {f"rule.family.{family}" for family in families()} <= set(engine_words(locale).sentences)


def test_a_language_that_the_engine_does_not_speak_reads_the_rules_in_english():
    assert rule_words("DJ101", "fr") == rule_words("DJ101", "en")
    assert patterns("fr") == {}


def test_both_languages_have_the_same_lists_of_words():
    assert set(patterns("en")) == set(patterns("es"))


def test_an_unknown_problem_has_no_rule():
    assert rule_of("no-such-problem") is None
    assert rule_of("level-and-reason") is all_rules()["DJ101"]


def test_a_note_that_is_only_counted_never_stops_a_build_and_a_built_one_cannot_be_set_aside():
    assert not [rule.code for rule in all_rules().values() if rule.is_built and (rule.is_waivable or rule.is_quiet)]
