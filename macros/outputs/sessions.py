"""The list of sessions with their weeks, the pages with dates of groups, and the agenda of a day, as HTML."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.pages import Page
from macros.model.sessions import LAB, Rhythm, Session, month_of
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.page_context import PageContext
from macros.sources.agendas import KEY, read_agendas
from macros.sources.rhythms import read_rhythms
from macros.views.sessions import cohort_pages, sessions_in


def session_list(page: PageContext) -> Markup:
    """Every session with its minutes, and its week in each rhythm that the front matter of the page gives."""
    sessions = sessions_in(page.project, page.locale)
    if not sessions:
        raise AuthorError("nothing-to-show", file=f"content/{page.locale}/fellowship/sessions/")
    rhythms, _ = read_rhythms(_own(page))
    rows = [(each, _number(page, each), [_week(page, rhythm, each) for rhythm in rhythms]) for each in sessions]
    return draw("session_list", page, rows=rows, rhythms=rhythms)


def cohort_list(page: PageContext) -> Markup:
    """Links to the pages with dates of groups, or that there are none yet."""
    return draw("cohort_list", page, cohorts=cohort_pages(page.project, page.locale))


def agenda(page: PageContext, name: str) -> Markup:
    """A day of the front matter as a table: when each block begins, how long it is, what it serves."""
    found = {each.name: each for each in read_agendas(_own(page))[0]}
    if name not in found:
        raise not_found(KEY, name, found, f"content/{page.locale}/{page.address}")
    return draw("agenda", page, agenda=found[name], aims=any(block.aim for block in found[name].blocks))


def _own(page: PageContext) -> list[Page]:
    return [each for each in page.project.pages if (each.locale, each.address) == (page.locale, page.address)]


def _number(page: PageContext, session: Session) -> str:
    number = page.number(session.number)
    return page.t("session.lab", number=number) if session.kind == LAB else number


def _week(page: PageContext, rhythm: Rhythm, session: Session) -> tuple[str, str]:
    week = rhythm.week(session)
    if week is None:
        return page.t("session.no_week"), ""
    return page.number(week), page.t("session.month", month=page.number(month_of(week)))
