"""Writes the cards of all pages: the pictures that stand beside a link when somebody shares it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from macros.model.pages import Page
from macros.outputs.card_palette import CardColours
from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import ShareCard, guide_card
from macros.outputs.share_cards import draw_card
from macros.outputs.share_tags import card_path
from macros.project import Project
from macros.site.district_pages import SHELLS
from macros.views.sessions import facilitator_pages


def write_cards(project: Project, folder: Path, is_stopped: Callable[[], bool]) -> int:
    """Writes every card below the folder, until it is stopped; returns how many."""
    colours = card_colours(project)
    written: set[str] = set()
    for path, tell in all_cards(project):
        if is_stopped():
            break
        if path not in written:
            target = folder / unquote(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(draw_card(tell(), colours))
            written.add(path)
    return len(written)


def all_cards(project: Project) -> Iterator[tuple[str, Callable[[], ShareCard]]]:
    """Address inside the site and words of the card of every page. Languages of a page follow: they share bands."""
    for shell in SHELLS:
        for pages in zip(*(shell.pages(project, locale) for locale in project.locales), strict=True):
            yield from ((page.values["card"], page.tell_card) for page in pages)
    for page in sorted((*project.pages, *facilitator_pages(project)), key=lambda page: page.path):
        yield card_path(page.locale, page.address), partial(card_of_guide, project, page)


def card_of_guide(project: Project, page: Page) -> ShareCard:
    """The card of a page that is written in Markdown."""
    context = PageContext(project, page.locale, page.address)
    return guide_card(context, *(str(page.meta.get(key) or "") for key in ("title", "description")))


def card_colours(project: Project) -> CardColours:
    """The colours of the project's cards: the coalition's own, and those of levels and reasons."""
    scale, light = project.scale, project.settings.look.colours["light"]
    levels = ((level.colour, level.ink) for level in scale.levels.values())
    squares = (*levels, (scale.no_level.colour, scale.no_level.ink))
    return CardColours(squares, light["paper"], light["brand"], light["warm"], light["accent"], light["cool"])
