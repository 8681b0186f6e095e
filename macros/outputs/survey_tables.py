"""The tables that go with a questionnaire: an empty one to type answers in, and what to type for each answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.model.districts import District
from macros.model.survey import AboutYou, Question
from macros.project import Project
from macros.sources.csv_text import csv_text
from macros.sources.survey_answers import DAY
from macros.views.survey import ANSWERS, CODES, questionnaire


def survey_tables(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of both tables; nothing without questions."""
    asked = questionnaire(project)
    if not asked.questions:
        return
    yield ANSWERS, csv_text([[DAY, *asked.about, *asked.questions]]).encode()
    locales = project.locales
    rows = [["column", "type", *(f"question_{each}" for each in locales), *(f"answer_{each}" for each in locales)]]
    every: list[AboutYou | Question] = [*asked.about.values(), *asked.questions.values()]
    for column, about in zip((*asked.about, *asked.questions), every, strict=True):
        ask = [about.ask[each] for each in locales]
        rows += [[column, each.option_id, *ask, *(each.label[at] for at in locales)] for each in about.options.values()]
        if not about.options:
            rows += [[column, each.district_id, *ask, *[each.name] * len(locales)] for each in _districts(project)]
    yield CODES, csv_text(rows).encode()


def _districts(project: Project) -> Sequence[District]:
    return sorted(project.districts.values(), key=lambda each: (each.state, each.name))
