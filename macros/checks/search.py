"""Words that search takes for the same are written as search can read them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.problems import Problem
from macros.project import Project
from macros.sources.search_words import read_equal_words


def check_equal_words(project: Project) -> Iterator[Problem]:
    """content/<locale>/search.yml, where there is one, is a list of groups of words."""
    for locale in project.locales:
        _, problems = read_equal_words(project.root / "content", locale)
        yield from problems
