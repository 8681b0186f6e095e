"""Decks as web pages: each slide a section with what is said beside it, the files, the sources; and the list of all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.decks import Deck, Lines, Slide
from macros.outputs.components import draw
from macros.outputs.deck_sources import cited_laws, cited_sources, source_paragraphs
from macros.outputs.page_context import PageContext
from macros.outputs.slide_words import text_of
from macros.views.versions import find_at, for_readers

BREAK = re.compile(r"<hr\s*/?>")
NOTES = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
HEADING = re.compile(r'<h2 id="([^"]*)"')


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A file of slides in one language."""

    path: str  # in the site
    locale: str


def find_deck(page: PageContext) -> Deck | None:
    """The deck whose page this is, in the language of the page; None for any other page."""
    return find_at(page.project.decks, page.locale, page.address)


def deck_list(page: PageContext) -> Markup:
    """Every deck with whom it is for, how long it takes, how many slides it has, and its files."""
    found = for_readers(page.project.decks, page.locale)
    return draw("deck_list", page, decks=[(each, files(page, each.slug)) for each in found])


def files(page: PageContext, slug: str) -> tuple[DeckFile, ...]:
    """The files of a deck, the one in the language of the page first."""
    versions = page.project.decks[slug]
    own = sorted(versions, key=lambda locale: (locale != page.locale, page.project.locales.index(locale)))
    return tuple(DeckFile(versions[locale].path, locale) for locale in own)


def as_slides(page: PageContext, html: str) -> str:
    """The finished text of a page of slides: a section for each, its notes to open; of any other page, as it is."""
    deck = find_deck(page)
    if deck is None:
        return html
    facts = draw("deck_facts", page, deck=deck, files=files(page, deck.slug))
    first, *others = (each.strip() for each in BREAK.split(html))
    others = [_with_notes(page, each) for each in others]
    others = [_numbered(each, slide) for each, slide in zip(others, deck.slides[1:], strict=False)]
    return "\n".join((_with_notes(page, first, facts), *map(_section, others), str(_sources(page, deck))))


def _section(html: str) -> str:
    named = HEADING.search(html)
    label = f' aria-labelledby="{named[1]}"' if named else ""
    return f'<section class="tk-slide"{label}>\n{html}\n</section>'


def _numbered(html: str, slide: Slide) -> str:
    """Steps that go on where those of the slide before ended: Markdown begins every list with 1."""
    first = next((block.first for block in slide.blocks if isinstance(block, Lines) and block.kind == "steps"), 1)
    return html if first == 1 else html.replace("<ol>", f'<ol start="{first}">', 1)


def _with_notes(page: PageContext, html: str, *facts: Markup) -> str:
    """The quotations of a slide are what is said: together, to open, below what is shown and the facts of the deck."""
    notes = Markup("\n").join(Markup(each.strip()) for each in NOTES.findall(html))
    shown = (NOTES.sub("", html).strip(), *map(str, facts))
    return "\n".join((*shown, str(draw("slide_notes", page, notes=notes))) if notes else shown)


def _sources(page: PageContext, deck: Deck) -> Markup:
    sources = cited_sources(page, deck)
    told = [text_of(each.runs) for each in source_paragraphs(page, deck)[len(sources) :]]
    return draw("deck_sources", page, sources=sources, laws=cited_laws(page, deck), told=told)
