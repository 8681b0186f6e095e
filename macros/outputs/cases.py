"""Documented cases and agreements as HTML: the story of one case, cards of the others, cards of agreements."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.cases import Event
from macros.model.scale import Choice
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite
from macros.views.case_stories import Story, build_stories, build_story


def case_timeline(page: PageContext, case_id: str) -> Markup:
    """The events of a case as a list: when, what, who says so, the other side, the source; and a picture of years."""
    if case_id not in page.project.cases:
        raise not_found("case", case_id, page.project.cases, "data/case_names.csv")
    return draw("case_timeline", page, story=build_story(page.project, case_id), **_WRITING)


def case_list(page: PageContext, *, without: str = "", kind: str = "") -> Markup:
    """Every case, or those of a kind, as cards; `without` leaves out the one that the page tells at length."""
    kinds = page.project.scale.case_lists.get("case_kinds", {})
    if kind and kind not in kinds:
        raise not_found("kind of case", kind, kinds, "data/scale.yml")
    if without and without not in page.project.cases:
        raise not_found("case", without, page.project.cases, "data/case_names.csv")
    stories = tuple(build_stories(page.project, without=without, kind=kind))
    if not stories:
        raise AuthorError("nothing-to-show", file="data/case_names.csv")
    return draw("case_list", page, stories=stories, **_WRITING)


def agreement_list(page: PageContext, *, state: str = "") -> Markup:
    """Every agreement, or those of a state, as cards: parties, data, consent, and whether we read the document."""
    if state and state not in page.project.states:
        raise not_found("state", state, page.project.states, "data/states.csv")
    agreements = tuple(each for each in page.project.agreements if state in ("", each.state))
    if not agreements:
        raise AuthorError("nothing-to-show", file="data/agreements.csv")
    return draw("agreement_list", page, agreements=agreements, cite=cite)


def agreement_timeline(page: PageContext) -> Markup:
    """The dated agreements in the order of their dates, with what became of them; those without a date after them."""
    if not page.project.agreements:
        raise AuthorError("nothing-to-show", file="data/agreements.csv")
    dated = sorted((each for each in page.project.agreements if each.date), key=lambda each: each.date)
    undated = tuple(each for each in page.project.agreements if not each.date)
    return draw("agreement_timeline", page, dated=dated, undated=undated)


def when(page: PageContext, event: Event) -> str:
    """The date of an event in words, as exact as it is known, with its end when it has one."""
    first = page.document_date(event.date)
    return page.t("case.from_to", first=first, last=page.document_date(event.date_end)) if event.date_end else first


def police_role(page: PageContext, story: Story) -> Choice:
    """The part of law enforcement in a case: of what its events say, what stands first in data/scale.yml."""
    said = {step.event.law_enforcement for step in story.steps}
    return next(each for role, each in page.project.scale.case_lists["police_roles"].items() if role in said)


_WRITING = {"cite": cite, "when": when, "police_role": police_role}  # what the components of cases call
