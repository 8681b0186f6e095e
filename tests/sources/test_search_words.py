from __future__ import annotations

import pytest

from macros.sources.search_words import read_equal_words


def read(tmp_path, text: str):
    path = tmp_path / "es" / "search.yml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return read_equal_words(tmp_path, "es")


def test_a_language_may_have_no_list(tmp_path):
    assert read_equal_words(tmp_path, "es") == ([], [])


def test_groups_are_read_in_order(tmp_path):
    groups, problems = read(tmp_path, "# palabras\n- [san pablo, Saint Paul]\n- [niño, hijo, 13]\n")
    assert groups == [["san pablo", "Saint Paul"], ["niño", "hijo", "13"]]
    assert problems == []


def test_a_list_may_be_empty(tmp_path):
    assert read(tmp_path, "# - [san pablo, Saint Paul]\n") == ([], [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- [alone]", "[alone]"),
        ("- []", "[]"),
        ("- word", "word"),
        ("- [a, '']", "[a, ]"),
        ("- [a, [b, c]]", "[a, ]"),
        ("- a: b", "a: b"),
        ("- {a: b, a: c}", "a: b"),
        ("-", ""),
    ],
)
def test_what_is_no_group_is_a_problem_of_its_line_and_the_others_are_read(tmp_path, line, found):
    groups, problems = read(tmp_path, f"- [a, b]\n{line}\n- [c, d]\n")
    assert groups == [["a", "b"], ["c", "d"]]
    assert [(problem.code, problem.values["found"]) for problem in problems] == [("not-a-group-of-words", found)]
    assert str(problems[0].place) == "content/es/search.yml:2"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("san pablo: saint paul\n", "not-a-list-of-groups"),
        ("a: b\na: c\n", "not-a-list-of-groups"),
        ("san pablo\n", "not-a-list-of-groups"),
        ("13\n", "not-a-list-of-groups"),
        ("- [a, b\n", "broken-yaml"),
    ],
)
def test_a_file_without_a_list_is_one_problem(tmp_path, text, code):
    groups, problems = read(tmp_path, text)
    assert (groups, [problem.code for problem in problems]) == ([], [code])
    assert problems[0].place.path == "content/es/search.yml"
