"""The parts of a page that its template places: hero, drawing, notice on its language, form, next steps, footer."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.outputs.citation_texts import cited_page, sentence
from macros.outputs.comparison import contact
from macros.outputs.components import draw
from macros.outputs.drawings import decoration
from macros.outputs.forms import form
from macros.outputs.next_steps import next_steps, related
from macros.outputs.page_context import PageContext
from macros.outputs.print_links import print_this
from macros.outputs.translations import language_notice
from macros.problems import Place
from macros.sources.next_steps import NEXT, RELATED, read_steps
from macros.views.coverage import build_coverage

NOTHING = Markup("")


def page_parts(page: PageContext, meta: Mapping[str, object], *, is_filled: bool) -> dict[str, Markup]:
    """The parts by name; one that the page does not have is empty."""
    after, beside = (tuple(read_steps(meta, key, Place("").at)[0].values()) for key in (NEXT, RELATED))
    own = form(page)
    return {
        "hero": draw("hero", page, hero=meta, coverage=build_coverage(page.project, page.locale))
        if "doors" in meta
        else NOTHING,
        "drawing": decoration(str(meta["drawing"])) if meta.get("drawing") else NOTHING,
        "lost": decoration("lost"),
        "translation": _language_notice(page, meta, is_filled=is_filled),
        "form": own.html,
        "form_styles": draw("form_styles", page, styles=own.styles),
        "form_script": Markup(page.file(own.script)) if own.script else NOTHING,
        "next_steps": next_steps(page, after),
        "related": related(page, beside),
        "footer": draw("footer", page.frame, newest=_newest(page.frame), citation=_citation(page, meta)),
        "print_this": NOTHING if is_filled or page.is_guest else print_this(page),
    }


def _language_notice(page: PageContext, meta: Mapping[str, object], *, is_filled: bool) -> Markup:
    """What readers should know about the language of the page, in their own."""
    if page.is_guest:
        settings = page.project.settings
        can_write = bool(settings.contact_email or settings.contact_address)
        return draw("guest_notice", page.frame, language=page.frame.language_name(page.locale),
                    contact=contact(page.frame) if can_write else NOTHING)  # fmt: skip
    return language_notice(page, meta, is_filled=is_filled)


def _citation(page: PageContext, meta: Mapping[str, object]) -> str:
    """How to cite the page, without its address; nothing for a page without a title."""
    title = str(meta.get("title") or "")
    if not title:
        return ""
    return sentence(cited_page(page.project, page.locale, page.address, title), page.frame)


def _newest(page: PageContext) -> str:
    days = [reading.accessed_on for reading in page.project.readings if reading.accessed_on]
    return page.day(max(days)) if days else ""
