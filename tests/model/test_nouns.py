"""What the nouns of the model work out from what they hold."""

from __future__ import annotations

import pytest

from macros.model.districts import State
from macros.model.pages import Page
from macros.model.words import Words
from macros.problems import Place
from tests.build_a_project import a_reading


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("families/index.md", "families/"),
        ("districts/method.md", "districts/method/"),
        ("families/myindex.md", "families/myindex/"),
        ("families/README.md", "families/"),
        ("guías/el año.md", "gu%C3%ADas/el%20a%C3%B1o/"),
    ],
)
def test_a_page_stands_at_its_path_without_its_ending_and_without_index(path, address):
    assert Page(Place(path), "en", path, {}, "", 1).address == address


@pytest.mark.parametrize(
    ("meta", "locale"), [({}, None), ({"only_in": "en"}, "en"), ({"only_in": None}, ""), ({"only_in": False}, "no")]
)
def test_a_page_may_say_which_one_language_it_is_for(meta, locale):
    assert Page(Place("a.md"), "en", "a.md", meta, "", 1).only_in == locale


def test_a_reading_is_confirmed_when_a_second_reader_is_named():
    assert a_reading(second_reader="R2").is_confirmed
    assert not a_reading().is_confirmed


def test_states_and_dimensions_have_web_addresses_without_capitals_or_underscores(project):
    assert State("QA", {}).slug == "qa"
    assert project.dimensions["who_sees"].slug == "who-sees"


def test_a_sentence_is_filled_with_its_values():
    assert Words("en", {"a": "{count} in {year}"}).say("a", count=3, year="2024") == "3 in 2024"


@pytest.mark.parametrize(("key", "values"), [("b", {}), ("a", {})])
def test_a_missing_sentence_or_value_is_a_mistake_of_ours(key, values):
    with pytest.raises(KeyError):
        Words("en", {"a": "{count}"}).say(key, **values)


@pytest.mark.parametrize(
    ("key", "count", "sentence"),
    [("a", 0, "none"), ("a", 1, "one"), ("a", 2, "2 of them"), ("b", 0, "0 of them"), ("b", 1, "one")],
)
def test_a_count_chooses_its_sentence_and_none_only_where_there_is_one(key, count, sentence):
    words = Words("en", {"a.none": "none", "a.one": "one", "a.other": "{count} of them",
                         "b.one": "one", "b.other": "{count} of them"})  # fmt: skip
    assert words.count(key, count) == sentence
