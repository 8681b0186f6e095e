"""Handouts as HTML for paper: one clear message, what to do, to know and to ask, and the way back to the page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from markupsafe import Markup

from macros.model.handouts import Fact, Handout
from macros.outputs.components import draw
from macros.outputs.handout_bodies import body_of, first_words, words_of_session
from macros.outputs.page_context import PageContext
from macros.outputs.qr_codes import qr_svg
from macros.outputs.references import short_name
from macros.project import Project
from macros.views.handouts import page_of

VERSION, LETTERS = "ZZversionZZ", 6  # the mark of a file's version, and how long a version is
HEADS: Mapping[str, str] = MappingProxyType({"do": "do", "know": "know", "ask": "ask"})
SESSION_HEADS: Mapping[str, str] = MappingProxyType({"do": "at_home", "know": "today", "ask": "think"})
NOTE_LINES = 6  # of a session: its words are few, and people write during it


@dataclass(frozen=True, slots=True)
class Edition:
    """What every sheet of one build says of itself: the day of its words."""

    day: date


def handout_document(
    project: Project, versions: Sequence[Handout], edition: Edition, bodies: Mapping[str, Markup], *, is_large: bool
) -> str:
    """The HTML of a file with a handout in each of these languages, one after the other; `bodies` by locale."""
    sheets = [handout_sheet(project, each, edition, bodies.get(each.locale, Markup())) for each in versions]
    first = versions[0]
    page = PageContext(project, first.locale, first.address)
    title = " / ".join(dict.fromkeys(each.title for each in versions))
    return document(page, title, sheets, edition, [each.locale for each in versions], is_large=is_large)


def handout_sheet(project: Project, handout: Handout, edition: Edition, body: Markup, anchor: str = "") -> Markup:
    """One handout in one language; `body` is the text of a page that is the handout as it stands."""
    page = PageContext(project, handout.locale, handout.address)
    meta = page_of(project, handout).meta
    session = words_of_session(meta) if handout.is_whole else None
    said = session or handout
    form = body_of(page) if handout.is_whole else Markup()
    address = page.canonical
    return draw(
        "handout_sheet",
        page,
        handout=handout,
        anchor=anchor or f"{handout.slug}-{handout.locale}",
        heads=SESSION_HEADS if session else HEADS,
        message=handout.message or first_words(page, str(meta.get("description") or "")),
        steps=said.steps,
        facts=[(fact, cited(page, fact)) for fact in said.facts],
        questions=said.questions,
        body=Markup() if session or not handout.is_whole else form or body,
        note_lines=NOTE_LINES if session else 0,
        is_form=bool(form),
        code=qr_svg(address, page.t("handout.code", address=address)),
        address=address,
        sources=source_line(page, handout),
        day=edition.day,
    )


def document(
    page: PageContext,
    title: str,
    sheets: Sequence[Markup],
    edition: Edition,
    locales: Sequence[str],
    *,
    is_large: bool = False,
) -> str:
    """A whole HTML text with these sheets; its version depends on its words alone."""
    html = draw("pdf_document", page, title=title, description=page.t("handout.description"), sheets=sheets,
                day=edition.day, locales=locales, is_large=is_large)  # fmt: skip
    version = hashlib.sha256("".join(sheets).encode()).hexdigest()[:LETTERS]
    return str(html).replace(VERSION, version)


def cited(page: PageContext, fact: Fact) -> str:
    """The citations of a fact: of laws in full, of sources as short as in the text of pages."""
    project = page.project
    laws = (project.laws[each].citation for each in fact.laws if each in project.laws)
    sources = (short_name(project.sources[each]) for each in fact.sources if each in project.sources)
    return "; ".join([*laws, *sources])


def source_line(page: PageContext, handout: Handout) -> str:
    """The works that a handout cites, each with its title; empty when it cites laws alone or nothing."""
    ids = dict.fromkeys(each for fact in handout.facts for each in fact.sources)
    works = (page.project.sources[each] for each in ids if each in page.project.sources)
    return "; ".join(f"{short_name(work)}, {work.title}" for work in works)
