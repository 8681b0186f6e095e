"""What would be wrong, were some tables other than they are: nothing that is wrong already counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from macros.checks import check_all
from macros.problems import Problem
from macros.project import Project
from macros.sources.tables import Table, check_foreign_keys


def with_new_ones(project: Project, changed: Mapping[str, Table], problems: Sequence[Problem]) -> list[Problem]:
    """The problems given, and what would stop a build with the changed tables and does not stop it now."""
    tables = {**project.tables, **changed}
    links = check_foreign_keys(tables, project.dictionary)
    then = check_all(replace(project, tables=tables), [*problems, *links])
    own = {_mark(problem) for problem in problems}
    new = [problem for problem in then if problem.stops and _mark(problem) not in own]
    known = {_mark(problem) for problem in check_all(project, [])} if new else set()
    return [*problems, *(problem for problem in new if _mark(problem) not in known)]


def not_known(problems: Sequence[Problem], known: Sequence[Problem]) -> list[Problem]:
    """The problems without those that are known."""
    marks = {_mark(problem) for problem in known}
    return [problem for problem in problems if _mark(problem) not in marks]


def _mark(problem: Problem) -> tuple[str, str, str]:
    return str(problem.place), problem.code, str(sorted(problem.values.items()))
