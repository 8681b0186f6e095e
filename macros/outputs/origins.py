"""Where something comes from: links to the practices behind a section or a question, and the work that has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.origins import Origin
from macros.outputs.page_context import PageContext
from macros.outputs.practices import link_to
from macros.outputs.references import cite, short_name
from macros.project import Project
from macros.views.origins import Sources, by_source


@dataclass(frozen=True, slots=True)
class Item:
    """A practice: its id, its words where they are known, and a link where a page of the site shows it."""

    practice_id: str
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class Behind:
    """Practices of one work, and the citation of the work."""

    practices: tuple[Item, ...]
    citation: Markup

    @property
    def is_known(self) -> bool:
        """True when the words of any of them are known."""
        return any(each.text for each in self.practices)


def behind(page: PageContext, origin: Origin, sources: Sources) -> tuple[Behind, ...]:
    """The practices of an origin, work by work."""
    return tuple(
        Behind(tuple(_item(page, each) for each in ids), cite(page, source.source_id) if source else Markup())
        for source, ids in by_source(page.project, origin, sources)
    )


def behind_in_words(project: Project, origin: Origin, sources: Sources) -> str:
    """The ids of an origin with the short names of their sources: CDT-P1.1, CDT-P1.2 (Laird 2021); empty for none."""
    return "; ".join(_in_words(project, origin, sources))


def _in_words(project: Project, origin: Origin, sources: Sources) -> Iterator[str]:
    for source, ids in by_source(project, origin, sources):
        yield ", ".join(ids) + (f" ({short_name(source)})" if source else "")


def _item(page: PageContext, practice_id: str) -> Item:
    practice = page.project.practices.get(practice_id)
    return Item(practice_id, page.pick(practice.text) if practice else "", link_to(page, practice_id))
