"""What pages show of a survey: what is asked, the newest round by group, and national figures beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.model.citations import Statistic
from macros.model.survey import EVERYBODY, NOT_SAID, OTHERS, Published, Question, Questionnaire
from macros.project import Project
from macros.sources.survey import newest_round, published_rows
from macros.sources.survey_questions import read_questionnaire
from macros.views.word_files import WordFileName, word_files

FOLDER = "downloads/survey"
ANSWERS, CODES = f"{FOLDER}/answers.csv", f"{FOLDER}/codes.csv"
STEPS = 4  # of shading
LAST = (OTHERS, NOT_SAID)  # of the groups of a grouping


@dataclass(frozen=True, slots=True)
class Group:
    """One row of the results: a group, how many people it has, and what may be told of each question, by its id."""

    group: str
    base: int
    cells: Mapping[str, Published]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The rows that add up to everybody; `everybody` for the row of all."""

    grouping: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class National:
    """Figures of one group of people in the whole country, by question."""

    key: str
    figures: Mapping[str, Statistic]

    @property
    def first(self) -> Statistic:
        """A figure that says who was asked and when."""
        return next(iter(self.figures.values()))


@dataclass(frozen=True, slots=True)
class Results:
    """The newest round, or none, with the national figures that its questions may be set beside."""

    questions: tuple[Question, ...]
    groupings: tuple[Grouping, ...]
    national: tuple[National, ...]

    @property
    def about(self) -> Published | None:
        """A row of the round, which says when and how it was collected; None when there is no round."""
        return next((each for g in self.groupings for row in g.groups for each in row.cells.values()), None)

    @property
    def compared(self) -> tuple[Question, ...]:
        """The questions that have a national figure."""
        return tuple(each for each in self.questions if any(each.question_id in n.figures for n in self.national))


def questionnaire(project: Project) -> Questionnaire:
    """What the survey of the project asks; without questions when there is none."""
    return read_questionnaire(project.root, project.locales)[0]


def build_results(project: Project) -> Results:
    """What may be told of the newest round."""
    asked = questionnaire(project)
    rows = newest_round(published_rows(project.tables))
    order = (EVERYBODY, *asked.about)
    known = [each for each in rows if each.grouping in order and each.question in asked.questions]
    known.sort(key=lambda each: (order.index(each.grouping), each.group in LAST, each.group == OTHERS))
    groupings = tuple(
        Grouping(grouping, tuple(_groups(list(found)))) for grouping, found in groupby(known, key=lambda e: e.grouping)
    )
    questions = tuple(asked.questions.values())
    return Results(questions, groupings, tuple(_national(project, questions)))


def shade(percent: float) -> int:
    """The step of shading of a share, from 1 (least) to 4."""
    return min(STEPS, int(percent * STEPS // 100) + 1)


def survey_files(project: Project) -> tuple[WordFileName, ...]:
    """The Word files of the questionnaire; none without questions."""
    having = project.locales if questionnaire(project).questions else ()
    return tuple(word_files(FOLDER, "questionnaire", having, project.locales))


def answers_book(locale: str) -> str:
    """The path in the site of the workbook for typing answers in."""
    return f"{FOLDER}/answers.{locale}.xlsx"


def _groups(rows: Sequence[Published]) -> Iterator[Group]:
    for group in dict.fromkeys(each.group for each in rows):
        cells = {each.question: each for each in rows if each.group == group}
        yield Group(group, next(iter(cells.values())).base, cells)


def _national(project: Project, questions: Sequence[Question]) -> Iterator[National]:
    found: dict[str, dict[str, Statistic]] = {}
    for question in questions:
        for figure in question.figures:
            if each := project.statistics.get(figure):
                key = f"{sorted(each.group.items())} {each.year} {each.source_id}"
                found.setdefault(key, {})[question.question_id] = each
    for key, figures in found.items():
        yield National(key, figures)
