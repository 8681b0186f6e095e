"""Which macro shows a practice, and which calls show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.model.practices import KINDS, PARENTS, Framework, Part, Practice, PracticeCall
from macros.problems import Place

WORDS = {"en": "Words"}
PRACTICE = Practice(Place(""), "A-1", "care", "gather", "positive", "", (), WORDS, WORDS, WORDS, "law", ())
CALL = PracticeCall(Place(""), "en", "gather/", "practice_pairs", "care", "gather")


@pytest.mark.parametrize(
    ("kind", "macro"),
    [("positive", "practice_pairs"), ("helpful", "practice_tree"), ("dont", "dos_and_donts"), ("unheard_of", "")],
)
def test_each_kind_is_shown_by_one_macro(kind, macro):
    assert replace(PRACTICE, kind=kind).macro == macro


@pytest.mark.parametrize(
    ("changes", "is_shown"),
    [({}, True), ({"part": "tell"}, False), ({"framework": "work"}, False),
     ({"macro": "practice_list"}, False)],
)  # fmt: skip
def test_a_call_shows_the_practices_of_its_framework_part_and_kind(changes, is_shown):
    assert replace(CALL, **changes).shows(PRACTICE) is is_shown


@pytest.mark.parametrize(
    ("parts", "written", "found"),
    [(("a", "b"), "b", "b"), (("a", "b"), "", None), (("a", "b"), "c", None), (("a",), "", "a"), (("a",), "b", None)],
)
def test_only_a_framework_of_one_part_needs_no_name_for_it(parts, written, found):
    framework = Framework(
        Place(""), "care", WORDS, WORDS, "law", False, False, {part: Part(part, WORDS, WORDS) for part in parts}
    )
    assert framework.part(written) == found


def test_a_practice_stands_under_one_that_the_same_macro_shows():
    macros = {kind: replace(PRACTICE, kind=kind).macro for kind in KINDS}
    assert all(macros[kind] == macros[parent] for kind, parent in PARENTS.items())
