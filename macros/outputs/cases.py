"""Documented cases and agreements as HTML: the story of one case, cards of the others, cards of agreements."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.cases import Event
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite
from macros.views.case_stories import build_stories, build_story


def case_timeline(page: PageContext, case_id: str) -> Markup:
    """The events of a case as a list: when, what, who says so, the other side, the source; and a picture of years."""
    if case_id not in page.project.cases:
        raise not_found("case", case_id, page.project.cases, "data/case_names.csv")
    return draw("case_timeline", page, story=build_story(page.project, case_id), cite=cite, when=when)


def case_list(page: PageContext, *, without: str = "") -> Markup:
    """Every case as a card with its events; `without` leaves out the one that the page tells at length."""
    if without and without not in page.project.cases:
        raise not_found("case", without, page.project.cases, "data/case_names.csv")
    stories = tuple(build_stories(page.project, without=without))
    if not stories:
        raise AuthorError("nothing-to-show", file="data/case_names.csv")
    return draw("case_list", page, stories=stories, cite=cite, when=when)


def agreement_list(page: PageContext) -> Markup:
    """Every agreement as a card: parties, data, consent, law enforcement, and whether we read the document itself."""
    agreements = page.project.agreements
    if not agreements:
        raise AuthorError("nothing-to-show", file="data/agreements.csv")
    return draw("agreement_list", page, agreements=agreements, cite=cite)


def when(page: PageContext, event: Event) -> str:
    """The date of an event in words, as exact as it is known, with its end when it has one."""
    first = page.document_date(event.date)
    return page.t("case.from_to", first=first, last=page.document_date(event.date_end)) if event.date_end else first
