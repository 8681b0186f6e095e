"""Draws the components that stand alone.

`level` is the level of their heading on the page; `citation` is what cite() draws.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.views.pieces import (
    ChecklistGroup,
    Clause,
    Definition,
    DownloadTile,
    EmptyState,
    Figure,
    PolicyCard,
    PracticePair,
    Session,
    StatFigure,
    WorkInAction,
)

KILOBYTE, MEGABYTE = 1000, 1_000_000
NO_CITATION = Markup("")


def practice_pair(page: PageContext, pair: PracticePair, citation: Markup, level: int = 3) -> Markup:
    """What helps beside what can harm, with the reason, questions and the source."""
    return draw("practice_pair", page, pair=pair, level=level, citation=citation, traced=NO_CITATION)


def session_plan(page: PageContext, sessions: Sequence[Session]) -> Markup:
    """A table with one row for each session."""
    return draw("session_plan", page, sessions=sessions)


def policy_card(page: PageContext, card: PolicyCard, level: int = 3) -> Markup:
    """A law or rule on a card; its page says that it is information and not legal advice."""
    return draw("policy_card", page, card=card, level=level)


def work_in_action(
    page: PageContext, case: WorkInAction, citation: Markup, answer_citation: Markup = NO_CITATION, *, level: int = 3
) -> Markup:
    """A documented case with its source and the institution's answer, or that none was found."""
    return draw("work_in_action", page, case=case, level=level, citation=citation, answer_citation=answer_citation)


def clause(page: PageContext, clause: Clause, level: int = 3) -> Markup:
    """A clause of an agreement with what to look for and to ask."""
    return draw("clause", page, clause=clause, level=level)


def checklist(page: PageContext, groups: Sequence[ChecklistGroup], level: int = 3) -> Markup:
    """Groups of things to tick on paper."""
    return draw("checklist", page, groups=groups, level=level)


def download_tile(page: PageContext, download: DownloadTile) -> Markup:
    """A file to download with its form, size and language."""
    is_one = bool(download.locale)
    language = page.language_name(download.locale) if is_one else page.t("piece.any_language")
    return draw("download_tile", page, download=download, size=size(page, download.size), language=language)


def figure(page: PageContext, figure: Figure, citation: Markup) -> Markup:
    """A picture with its caption and source."""
    return draw("figure", page, figure=figure, citation=citation)


def definition_list(page: PageContext, definitions: Sequence[Definition]) -> Markup:
    """Words with their meanings, in the order given."""
    return draw("definition_list", page, definitions=definitions)


def stat_figure(page: PageContext, figure: StatFigure, citation: Markup) -> Markup:
    """A large number with what it counts, what stands behind it and its source."""
    return draw("stat_figure", page, figure=figure, citation=citation)


def empty_state(page: PageContext, empty: EmptyState, level: int = 3) -> Markup:
    """An invitation where there is nothing yet."""
    return draw("empty_state", page, empty=empty, level=level)


def size(page: PageContext, count: int) -> str:
    """Bytes as readers say them: whole kilobytes, at least one, or megabytes with one decimal."""
    if count >= MEGABYTE:
        return page.t("piece.megabytes", count=page.number(round(count / MEGABYTE, 1)))
    return page.t("piece.kilobytes", count=page.number(max(1, round(count / KILOBYTE))))
