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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("san pablo: saint paul\n", "content/es/search.yml"),
        ("- [a, b]\n- [alone]\n", "content/es/search.yml:2"),
        ("- [a, b]\n- word\n", "content/es/search.yml:2"),
        ("- [a, ]\n", "content/es/search.yml:1"),
        ("- [a, b\n", "content/es/search.yml:2"),
    ],
)
def test_what_is_no_group_is_a_problem_with_its_line(tmp_path, text, place):
    _, problems = read(tmp_path, text)
    assert [problem.code for problem in problems] == ["broken-yaml"]
    assert str(problems[0].place).startswith(place)
