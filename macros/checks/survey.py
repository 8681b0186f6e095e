"""Rules for surveys: what is asked, what is published of the answers, and that the answers themselves are elsewhere."""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from macros.model.suppression import GUARD
from macros.model.survey import BOUNDED, EVERYBODY, NOT_SAID, OTHERS, SHOWN, Published, Questionnaire
from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.survey import published_rows
from macros.sources.survey_answers import DAY
from macros.sources.survey_questions import read_questionnaire
from macros.views.survey_ranges import survey_ranges
from macros.views.survey_rounds import given_away

FOLDERS = ("data", "content", "survey")  # where somebody may put answers by mistake, beside the folder itself
NAMED = re.compile("answer|response|respuesta|survey|encuesta|raw", re.IGNORECASE)  # other folders that may have some
TEXTS, SHEETS = (".csv", ".tsv", ".txt"), (".xlsx", ".ods")
PARTS_OF_SHEETS = re.compile(r"xl/sharedStrings\.xml|xl/worksheets/[^/]+\.xml|content\.xml")
ENOUGH = 4096  # bytes that hold the names of the columns


def check_questionnaire(project: Project) -> Iterator[Problem]:
    """The questions can be read, and the figures beside them exist."""
    found, problems = read_questionnaire(project.root, project.locales)
    yield from problems
    for question in found.questions.values():
        for figure in question.figures:
            if figure not in project.statistics:
                near = nearest(figure, project.statistics)
                yield Problem(question.place, "survey-figure", {"found": figure}, near)


def check_published_survey(project: Project) -> Iterator[Problem]:
    """Each published row belongs to a question and a group, says one thing, and shows no small number."""
    questionnaire, _ = read_questionnaire(project.root, project.locales)
    for row in published_rows(project.tables):
        yield from _unknown(row, questionnaire, project)
        if row.state == SHOWN and row.count is not None:
            least = max(row.smallest, project.scale.smallest_group)
            if min(row.count, row.base - row.count) < least:
                yield Problem(row.place.at("count"), "survey-small", {"smallest": str(least)})
        if wrong := _contradiction(row):
            yield Problem(row.place.at(wrong), "survey-row")


def check_nothing_is_given_away(project: Project) -> Iterator[Problem]:
    """No count that is held back can be worked out from the rows beside it, also not with those of other rounds."""
    rows = sorted(published_rows(project.tables), key=lambda each: (each.released_on, each.question))
    told: dict[Place, None] = {}
    for _, found in groupby(rows, key=lambda each: (each.released_on, each.question)):
        for row, possible in survey_ranges(list(found)):
            if possible.most is not None and possible.most - possible.least <= 2 * GUARD:
                told[row.place] = None
    for day in sorted({each.released_on for each in rows})[1:]:
        told |= {row.place: None for row in given_away([each for each in rows if each.released_on <= day])}
    yield from (Problem(place.at("state"), "survey-given-away") for place in told)


def check_answers_are_elsewhere(project: Project) -> Iterator[Problem]:
    """No file of answers stands in the folder of the site."""
    questionnaire, _ = read_questionnaire(project.root, project.locales)
    if not questionnaire.questions:
        return
    own = {each.name for each in project.root.iterdir() if each.is_dir() and NAMED.match(each.name)}
    inside = [path for folder in sorted({*FOLDERS, *own}) for path in (project.root / folder).rglob("*")]
    for path in (*project.root.glob("*"), *inside):
        if path.suffix.lower() in (*TEXTS, *SHEETS) and path.is_file() and _has_answers(path, questionnaire):
            yield Problem(Place(path.relative_to(project.root).as_posix()), "survey-raw-answers")


def _unknown(row: Published, questionnaire: Questionnaire, project: Project) -> Iterator[Problem]:
    about = questionnaire.about.get(row.grouping)
    groups: set[str] = {EVERYBODY}
    if about:
        groups = {OTHERS, NOT_SAID, *(project.districts if about.is_district else about.options)}
    known = {
        "question": (row.question, set(questionnaire.questions)),
        "grouping": (row.grouping, {EVERYBODY, *questionnaire.about}),
        "group_id": (row.group, groups),
    }
    for column, (found, ids) in known.items():
        if found and found not in ids and (column != "group_id" or about or row.grouping == EVERYBODY):
            yield Problem(row.place.at(column), "survey-unknown", {"found": found}, nearest(found, ids))


def _contradiction(row: Published) -> str:
    """The column that does not fit the others; empty when all do."""
    if (row.state == SHOWN) != (row.count is not None):
        return "count"
    if (row.state == BOUNDED) != bool(row.bound) or bool(row.bound) != (row.bound_percent is not None):
        return "bound"
    if row.count is not None and row.count > row.base:
        return "base"
    return "collected_to" if not row.collected_from <= row.collected_to <= row.released_on else ""


def _has_answers(path: Path, questionnaire: Questionnaire) -> bool:
    """True when the names of the columns are those of answers of single people."""
    try:
        if path.suffix.lower() in SHEETS:
            with zipfile.ZipFile(path) as parts:
                texts = (parts.read(name) for name in parts.namelist() if PARTS_OF_SHEETS.fullmatch(name))
                return any(DAY.encode() in text for text in texts)
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            first = file.read(ENOUGH).lstrip().partition("\n")[0]
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        return False
    names = {cell.strip().lower() for cell in next(csv.reader([first.replace(";", ",").replace("\t", ",")]), [])}
    return DAY in names or len(names & set(questionnaire.questions)) > 1
