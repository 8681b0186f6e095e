"""The practices behind a section or a question, work by work."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from macros.model.citations import Source
from macros.model.origins import Origin, framework
from macros.problems import Place
from macros.project import Project

Sources = Mapping[str, tuple[str, Place]]  # the source of each framework that no table has, and where a page names it


def by_source(project: Project, origin: Origin, sources: Sources) -> tuple[tuple[Source | None, tuple[str, ...]], ...]:
    """The ids that follow each other from one work, with it; None for one that is not listed, which a check tells."""

    def source_id(practice_id: str) -> str:
        practice = project.practices.get(practice_id)
        return practice.source if practice else sources.get(framework(practice_id), ("", None))[0]

    groups = groupby(origin.practice_ids, source_id)
    return tuple((project.sources.get(source), tuple(ids)) for source, ids in groups)
