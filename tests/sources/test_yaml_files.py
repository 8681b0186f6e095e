"""What YAML files become, and where a problem in one is said to be."""

from __future__ import annotations

import pytest

from macros.problems import Place
from macros.sources.yaml_files import parse_yaml, plain, read_yaml, text_in
from tests.build_a_project import said


def root_of(text, first_line=1):
    node, problems = parse_yaml(text, "a.yml", first_line)
    assert not problems
    return node


def test_a_value_knows_its_line_and_the_keys_that_lead_to_it():
    root = root_of("levels:\n  - id: one\n    label:\n      en: One\n")
    label = root.child("levels").entries()[0].child("label").child("en")
    assert label.text() == "One"
    assert label.place == Place("a.yml", 4, "levels.1.label.en")


def test_a_missing_value_has_the_place_where_it_should_stand():
    entry = root_of("a:\n  b: 1\n").child("a").child("c").child("d")
    assert entry.text() == ""
    assert str(entry.place) == "a.yml:2:a.c.d"


def test_lines_can_be_counted_from_further_down_a_file():
    assert root_of("a: 1\nb: 2\n", first_line=2).child("b").place.row == 3


@pytest.mark.parametrize(
    ("written", "value", "text"),
    [
        ("yes", True, "yes"),
        ("false", False, "no"),
        ("12", 12, "12"),
        ("1.5", 1.5, "1.5"),
        ("", None, ""),
        ("~", None, ""),
        ("2021-05-18", "2021-05-18", "2021-05-18"),
        ('"0100001"', "0100001", "0100001"),
        ("!ENV [A, b]", ["A", "b"], ""),
        ("word", "word", "word"),
        ("[a, 2]", ["a", 2], ""),
        ("{a: {b: 2}}", {"a": {"b": 2}}, ""),
    ],
)
def test_plain_scalars_are_converted_and_dates_and_quoted_ids_stay_text(written, value, text):
    node = root_of(f"key: {written}\n").child("key")
    assert plain(node) == value
    assert node.text() == text


def test_a_scalar_has_no_entries_and_a_list_no_keys():
    root = root_of("a: word\nb: [1]\n")
    assert list(root.child("a").entries()) == []
    assert list(root.child("b").items()) == []
    assert root.child("a").child("x").value is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", ["a.yml:3 broken-yaml"]),
        ("a: 'open\n", ["a.yml:2 broken-yaml"]),
        ("a: b: c\n", ["a.yml:1 broken-yaml"]),
        ("\ta: 1\n", ["a.yml:1 broken-yaml"]),
        ("a: *nowhere\n", ["a.yml:1 broken-yaml"]),
        ("a: 1\n---\nb: 2\n", ["a.yml:2 broken-yaml"]),
        ("a: \x07\n", ["a.yml broken-yaml"]),
        ("a: 1\nb: 2\na: 3\n", ["a.yml:3:a key-twice"]),
        ("x:\n  a: 1\n  a: 2\n", ["a.yml:3:x.a key-twice"]),
    ],
)
def test_broken_yaml_is_a_problem_at_its_line(text, places):
    assert said(parse_yaml(text, "a.yml")[1]) == places


def test_of_a_key_that_stands_twice_the_first_counts():
    assert parse_yaml("a: 1\na: 2\n", "a.yml")[0].child("a").value == 1


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n"])
def test_an_empty_file_is_an_empty_node(text):
    assert root_of(text).value is None


@pytest.mark.parametrize("text", ["a: !!int x\n", "a: !!float x\n", "a: !!bool x\n"])
def test_a_word_that_is_tagged_as_a_number_stays_a_word(text):
    assert root_of(text).child("a").text() == "x"


def test_a_list_that_holds_itself_is_a_problem():
    assert said(parse_yaml("a: &x [*x]\n", "a.yml")[1]) == ["a.yml broken-yaml"]


def test_a_missing_file_and_one_in_another_encoding_are_problems(tmp_path):
    (tmp_path / "latin.yml").write_bytes("a: año\n".encode("latin-1"))
    assert said(read_yaml(tmp_path / "none.yml", "none.yml")[1]) == ["none.yml missing-file"]
    assert said(read_yaml(tmp_path / "latin.yml", "latin.yml")[1]) == ["latin.yml not-utf-8"]


def test_a_mark_at_the_start_of_a_file_is_not_part_of_the_first_key(tmp_path):
    (tmp_path / "bom.yml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_yaml(tmp_path / "bom.yml", "bom.yml")[0].child("a").value == 1


def test_words_are_needed_in_every_language():
    problems = []
    words = text_in(root_of("label: {en: ' One ', es: ''}\n").child("label"), ("en", "es", "so"), problems)
    assert words["en"] == "One"
    assert [(str(p.place), p.values["locale"]) for p in problems] == [
        ("a.yml:1:label.es", "es"),
        ("a.yml:1:label.so", "so"),
    ]
