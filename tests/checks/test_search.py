from __future__ import annotations

from macros.checks.search import check_equal_words
from tests.build_a_project import load


def test_a_project_without_a_list_has_no_problem(project):
    assert list(check_equal_words(project)) == []


def test_a_group_of_one_word_is_a_problem(folder):
    (folder / "content" / "es" / "search.yml").write_text("- [solo]\n", encoding="utf-8")
    assert [str(problem.place.path) for problem in check_equal_words(load(folder))] == ["content/es/search.yml"]
