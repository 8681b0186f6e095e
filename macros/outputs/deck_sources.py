"""What a deck rests on: the works, laws and readings that its slides cite, told once at its end."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.citations import Law, Source
from macros.model.decks import Deck, Part
from macros.outputs.formatting import language_tag
from macros.outputs.page_context import PageContext
from macros.outputs.slide_fit import Paragraph
from macros.outputs.slide_words import SlideRun
from macros.views.markdown_lines import calls


def cited_sources(page: PageContext, deck: Deck) -> tuple[Source, ...]:
    """Every work that the deck cites or takes a figure from, in order, then those that it names at its top."""
    statistics, known = page.project.statistics, page.project.sources
    ids = [
        statistics[each].source_id if name == "stat" and each in statistics else each
        for name, each in _called(deck)
        if name in ("cite", "stat")
    ]
    return tuple(known[each] for each in dict.fromkeys((*ids, *deck.sources)) if each in known)


def cited_laws(page: PageContext, deck: Deck) -> tuple[Law, ...]:
    """Every law that the deck cites, in the order of the slides."""
    laws = page.project.laws
    return tuple(laws[each] for each in dict.fromkeys(each for name, each in _called(deck) if name == "law")
                 if each in laws)  # fmt: skip


def source_paragraphs(page: PageContext, deck: Deck) -> list[Paragraph]:
    """The same as paragraphs of a slide, with what readers should know of laws and readings, and the site's address."""
    tag = language_tag(page.locale)
    found = [Paragraph("text", tuple(_work(source, tag))) for source in cited_sources(page, deck)]
    told = [page.t("deck.readings")] if _has_part(deck) else []
    if laws := cited_laws(page, deck):
        told.append(page.t("deck.laws", laws="; ".join(law.citation for law in laws)))
    told.append(page.t("deck.made_by", site=page.site_name, address=page.project.settings.site_url))
    return [*found, *(Paragraph("text", (SlideRun(each, tag),)) for each in told)]


def _work(source: Source, tag: str) -> Iterator[SlideRun]:
    own = language_tag(source.language)
    who = f"{source.author.rstrip('.')}. " if source.author else ""
    about = ", ".join(each for each in (source.publisher, source.year) if each)
    if source.year and source.year in source.publisher:
        about = source.publisher
    yield SlideRun(f"{who}{source.title.rstrip('.')}.{f' {about}.' if about else ''}", own or tag)


def _called(deck: Deck) -> Iterator[tuple[str, str]]:
    """Name and first argument of every call on the slides."""
    for slide in deck.slides:
        for text in slide.texts:
            for _, name, given in calls(text):
                if given:
                    yield name, given[0][1]


def _has_part(deck: Deck) -> bool:
    return any(isinstance(block, Part) for slide in deck.slides for block in slide.blocks)
