"""The text of a handout whose page has words of its own kind: a worksheet, a self-check, a survey, a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.handouts import Fact
from macros.model.self_checks import ANSWERS
from macros.model.survey import Questionnaire
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.problems import Place
from macros.views.survey import questionnaire
from macros.views.versions import find_at

SESSION = "session"
SURVEY = "survey_questionnaire("  # the macro that shows the questions


@dataclass(frozen=True, slots=True)
class SessionWords:
    """What participants of a session take home: what it was about, what to think of, what to do."""

    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    questions: tuple[str, ...]


def body_of(page: PageContext) -> Markup:
    """The sheet of the worksheet, the self-check or the survey at the page's address; empty for any other page."""
    if sheet := find_at(page.project.worksheets, page.locale, page.address):
        return draw("handout_worksheet", page, worksheet=sheet)
    if check := find_at(page.project.self_checks, page.locale, page.address):
        return draw("handout_self_check", page, check=check, answers=ANSWERS)
    if asked := _survey(page):
        return draw("handout_survey", page, asked=asked)
    return Markup()


def first_words(page: PageContext, description: str) -> str:
    """What a handout says first that is its page as it stands: what the page is about, or what its survey asks."""
    asked = _survey(page)
    return page.pick(asked.title) if asked else description


def _survey(page: PageContext) -> Questionnaire | None:
    """What the page asks; None when it shows no survey."""
    own = (each for each in page.project.pages if each.locale == page.locale and each.address == page.address)
    asked = questionnaire(page.project) if any(SURVEY in each.text for each in own) else None
    return asked if asked and asked.questions else None


def words_of_session(meta: Mapping[str, object]) -> SessionWords | None:
    """What stands for participants under `session` at the top of a page; None when there is nothing."""
    session = meta.get(SESSION)
    if not isinstance(session, Mapping):
        return None
    facts = tuple(Fact(Place(""), text) for text in _texts(session, "objectives"))
    found = SessionWords(_texts(session, "home_practice"), facts, _texts(session, "key_questions"))
    return found if found.steps or found.facts or found.questions else None


def _texts(session: Mapping[str, object], key: str) -> tuple[str, ...]:
    found = session.get(key)
    return tuple(str(each) for each in found if isinstance(each, str)) if isinstance(found, list) else ()
