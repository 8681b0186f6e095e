"""A community survey as HTML: the sheet that asks, and what may be told of the answers."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.survey import BOUNDED, EVERYBODY, MORE_THAN, SHOWN, Published
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite, context_note
from macros.outputs.survey_results_table import group_label, results_names
from macros.sources.survey_questions import QUESTIONS_FILE
from macros.views.survey import ANSWERS, CODES, answers_book, build_results, questionnaire, shade, survey_files


def survey_questionnaire(page: PageContext) -> Markup:
    """The sheet to print, the Word files, and the tables for typing answers in."""
    asked = questionnaire(page.project)
    if not asked.questions:
        raise AuthorError("nothing-to-show", file=QUESTIONS_FILE)
    files = tuple(each for each in survey_files(page.project) if each.helps(page.locale))
    return draw("survey_sheet", page, asked=asked, files=files,
                book=answers_book(page.locale), answers=ANSWERS, codes=CODES)  # fmt: skip


def survey_results(page: PageContext, *, context: str = "survey") -> Markup:
    """The newest round by group as a table, national figures as rows of their own, the rule, and a context note."""
    results = build_results(page.project)
    if not results.questions:
        raise AuthorError("nothing-to-show", file=QUESTIONS_FILE)
    sources = dict.fromkeys(each.first.source_id for each in results.national)
    shown = results.questions if results.groupings else results.compared
    return draw(
        "survey_results",
        page,
        results=results,
        questions=shown,
        everybody=EVERYBODY,
        group_name=group_name,
        told=told,
        shade=cell_shade,
        national_shade=shade,
        grouping_names=questionnaire(page.project).about,
        citations=[cite(page, source_id) for source_id in sources],
        files=results_names(page.project),
        note=context_note(page, context),
    )


def group_name(page: PageContext, grouping: str, group: str) -> str:
    """What a group is called on the page."""
    return page.pick(group_label(page.project, grouping, group))


def told(page: PageContext, row: Published | None) -> str:
    """What may be told of a count, in words; a count that is held back has words of its own, never a number."""
    if row is None:
        return page.t("survey.held_back")
    if row.state == SHOWN and row.percent is not None:
        return page.t("survey.percent", value=page.number(row.percent))
    if row.state == BOUNDED and row.bound_percent is not None:
        return page.t(f"survey.{row.bound}", value=page.number(row.bound_percent))
    return page.t("survey.held_back")


def cell_shade(row: Published | None) -> int:
    """The step of shading of a cell; 0 for one that is held back, which is hatched."""
    if row is None or (row.percent is None and row.bound_percent is None):
        return 0
    if row.percent is not None:
        return shade(row.percent)
    return shade((row.bound_percent or 0) + (1 if row.bound == MORE_THAN else -1))
