"""Rules for what changed: known kinds and tables, and what stood there before a correction."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.evidence import not_listed
from macros.problems import Problem, nearest
from macros.project import Project
from macros.views.changes import KINDS

WITH_BEFORE = "before"  # the flag of a kind whose changes say what stood there before


def check_changes(project: Project) -> Iterator[Problem]:
    """Kinds and tables are known; a correction says what stood there before."""
    kinds, tables = project.scale.case_lists.get(KINDS, {}), project.dictionary.resources
    for change in project.changes:
        if change.kind and change.kind not in kinds:
            yield not_listed(change.place.at("kind"), change.kind, kinds, "data/scale.yml")
        elif change.kind and WITH_BEFORE in kinds[change.kind].flags and not change.is_told_with_before:
            yield Problem(change.place.at("before_en"), "correction-without-before")
        for table in change.tables:
            if table not in tables:
                yield Problem(change.place.at("tables"), "not-a-table", {"found": table}, nearest(table, tables))
