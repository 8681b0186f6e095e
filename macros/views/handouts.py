"""Which handouts are there for readers of a language, and to which page does each belong?"""

from __future__ import annotations

from collections.abc import Mapping

from macros.model.handouts import Handout
from macros.model.pages import Page
from macros.project import Project


def page_of(project: Project, handout: Handout) -> Page:
    """The Markdown page of a handout."""
    own = (each for each in project.pages if each.locale == handout.locale and each.address == handout.address)
    return next(own)


def by_folder(project: Project, locale: str) -> Mapping[str, tuple[Handout, ...]]:
    """The handouts of a language, by the first folder of their pages, in order of addresses."""
    found: dict[str, list[Handout]] = {}
    for versions in project.handouts.values():
        if locale in versions:
            found.setdefault(versions[locale].address.partition("/")[0], []).append(versions[locale])
    return {folder: tuple(handouts) for folder, handouts in found.items()}
