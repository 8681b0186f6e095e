"""Where something comes from: the practices behind a section or a question, and the work that has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.citations import Source
from macros.model.practices import Origin
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite, short_name
from macros.problems import Place
from macros.project import Project
from macros.views.practices import practice_text

Sources = Mapping[str, tuple[str, Place]]  # the source of each framework, and where the page names it


@dataclass(frozen=True, slots=True)
class Behind:
    """Practices of one framework, each with its words where they are known, and the citation of the framework."""

    practices: tuple[tuple[str, str], ...]
    citation: Markup

    @property
    def is_known(self) -> bool:
        """True when the words of any of them are known."""
        return any(words for _, words in self.practices)


def behind(page: PageContext, origin: Origin, sources: Sources) -> tuple[Behind, ...]:
    """The practices of an origin, framework by framework. One that is not listed is left out: a check says so."""
    found = []
    for framework, ids in origin.by_framework:
        source = _source(page.project, framework, sources)
        practices = tuple((each, practice_text(page.project, each, page.locale)) for each in ids)
        found.append(Behind(practices, cite(page, source.source_id) if source else Markup()))
    return tuple(found)


def behind_in_words(project: Project, origin: Origin, sources: Sources) -> str:
    """The ids of an origin with the short names of their sources: CDT-P1.1, CDT-P1.2 (Laird 2021); empty for none."""
    return "; ".join(_in_words(project, origin, sources))


def _in_words(project: Project, origin: Origin, sources: Sources) -> Iterator[str]:
    for framework, ids in origin.by_framework:
        source = _source(project, framework, sources)
        yield ", ".join(ids) + (f" ({short_name(source)})" if source else "")


def _source(project: Project, framework: str, sources: Sources) -> Source | None:
    source_id, _ = sources.get(framework, ("", None))
    return project.sources.get(source_id)
