"""The newest round of a survey as a table to take away: groups by questions, a count or the reason for none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.model.books import CellValue
from macros.model.survey import EVERYBODY, HELD_BACK, NOT_SAID, OTHERS, Published
from macros.model.words import Text
from macros.outputs.data_tables import DataTable, text_field
from macros.outputs.formatting import day, number
from macros.outputs.table_files import ENDINGS, csv_file, json_file, xlsx_file
from macros.project import Project
from macros.views.choices import Allowed
from macros.views.survey import FOLDER, Results, build_results, questionnaire

NAME = "survey_results"
FILE = f"{FOLDER}/results"  # its path in the site without an ending


def results_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of CSV, JSON and XLSX; nothing while no round is published."""
    if table := results_table(project):
        made = (csv_file(table), json_file(project, table), xlsx_file(project, table))
        yield from zip(results_names(project), made, strict=True)


def results_names(project: Project) -> tuple[str, ...]:
    """The paths of these files."""
    return tuple(f"{FILE}.{ending}" for ending in ENDINGS) if build_results(project).groupings else ()


def results_table(project: Project) -> DataTable | None:
    """A row for each group; a cell has the count or, in its place, the word for what is told; None without a round."""
    results = build_results(project)
    about = results.about
    if about is None:
        return None
    locales, package = project.locales, project.dictionary.package
    labels = [text_field(f"group_{locale}", _each(project, "survey.group")) for locale in locales]
    rows: list[tuple[CellValue, ...]] = []
    for part in results.groupings:
        for group in part.groups:
            names = group_label(project, part.grouping, group.group)
            cells = [_cell(group.cells.get(each.question_id)) for each in results.questions]
            rows.append((part.grouping, group.group, *(names[at] for at in locales), group.base, *cells))
    return DataTable(
        NAME,
        FILE,
        _each(project, "survey.results"),
        {locale: _about(project, about, locale) for locale in locales},
        (
            text_field("grouping", _each(project, "survey.grouping")),
            text_field("group_id", _each(project, "survey.group")),
            *labels,
            text_field("base", _each(project, "survey.people")),
            *(text_field(each.question_id, each.ask) for each in results.questions),
        ),
        lambda: rows,
        package.licences,
        _lists(project, results),
        package,
    )


def group_label(project: Project, grouping: str, group: str) -> Text:
    """What a group is called, in every language."""
    if group in (EVERYBODY, OTHERS, NOT_SAID):
        return _each(project, f"survey.{group}")
    about = questionnaire(project).about.get(grouping)
    if about and group in about.options:
        return about.options[group].label
    district = project.districts.get(group)
    return dict.fromkeys(project.locales, district.name if district else group)


def _cell(row: Published | None) -> CellValue:
    if row is None:
        return HELD_BACK
    if row.count is not None:
        return row.count
    return f"{row.bound}_{row.bound_percent}" if row.bound else HELD_BACK


def _lists(project: Project, results: Results) -> Mapping[str, tuple[Allowed, ...]]:
    """By question: the words that stand in place of a count, and what each means."""
    rule = _each(project, "survey.held_back_means")
    found: dict[str, tuple[Allowed, ...]] = {}
    for question in (each.question_id for each in results.questions):
        rows = [group.cells.get(question) for part in results.groupings for group in part.groups]
        bounds = sorted({(each.bound, each.bound_percent or 0) for each in rows if each and each.bound})
        told = [Allowed(f"{bound}_{limit}", _limit(project, bound, limit), rule) for bound, limit in bounds]
        found[question] = (Allowed(HELD_BACK, _each(project, "survey.held_back"), rule), *told)
    return found


def _limit(project: Project, bound: str, limit: int) -> Text:
    return {at: project.words[at].say(f"survey.{bound}", value=number(limit, at)) for at in project.locales}


def _each(project: Project, key: str) -> Text:
    return {locale: project.words[locale].say(key) for locale in project.locales}


def _about(project: Project, row: Published, locale: str) -> str:
    """When and how it was collected, whether it is invented, and by which rule numbers are held back."""
    words = project.words[locale]
    span = {"start": row.collected_from, "end": row.collected_to, "released": row.released_on}
    said = [words.say("survey.invented")] if row.is_invented else []
    said += [
        words.say("survey.collected", **{name: day(each, locale) for name, each in span.items()}),
        words.say(f"survey.how.{row.how}"),
        words.say("survey.rule", smallest=number(row.smallest, locale)),
        words.say("survey.not_sample"),
    ]
    return " ".join(said)
