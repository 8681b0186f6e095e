"""Reads the answers of a survey from a file outside the site and keeps nothing of it but counts.

What is wrong is told by row and column. The text of a cell never leaves this module: it may name somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from macros.model.districts import District
from macros.model.personal_data import personal, plain
from macros.model.survey import NOT_SAID, Questionnaire
from macros.problems import Place, Problem
from macros.sources.headers import letter
from macros.sources.survey_rows import UnreadableError, rows_of

DAY = "collected_on"
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ANY_DAY = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
LONGEST = 10_000  # characters of a cell
PERSONAL = {
    "name": "survey-personal-name",
    "email": "survey-personal-email",
    "phone": "survey-personal-phone",
    "number": "survey-personal-number",
    "date": "survey-personal-date",
    "address": "survey-personal-address",
    "link": "survey-personal-link",
}


@dataclass(slots=True)
class Answers:
    """Counts of answers: people, and for each question those who gave a counted answer, by their groups."""

    groupings: tuple[str, ...]
    people: Counter[tuple[str, ...]] = field(default_factory=Counter)
    counted: dict[str, Counter[tuple[str, ...]]] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a file of answers may hold."""

    questionnaire: Questionnaire
    districts: Mapping[str, District]
    released_until: date | None  # answers of this day and earlier ones are published already
    today: date

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the sheet that answers are typed into, in order."""
        return (DAY, *self.questionnaire.about, *self.questionnaire.questions)

    def codes(self, column: str) -> dict[str, str]:
        """What a cell of a column may say, without accents and capitals, and the id that it stands for."""
        about = self.questionnaire.about.get(column)
        if about and about.is_district:
            names = district_names(self.districts)
            return names | {plain(district_id): district_id for district_id in self.districts}
        options = (about or self.questionnaire.questions[column]).options
        said = {plain(text): each.option_id for each in options.values() for text in each.label.values()}
        return said | {plain(option_id): option_id for option_id in options}


def district_names(districts: Mapping[str, District]) -> dict[str, str]:
    """The id of each district whose name is no other's, by its name without accents and capitals."""
    names = Counter(plain(each.name) for each in districts.values())
    return {name: each.district_id for each in districts.values() if names[name := plain(each.name)] == 1}


def read_answers(path: Path, by: Sequence[str], rules: Rules) -> tuple[Answers, list[Problem]]:
    """The counts in a file, sorted by these groups, and everything wrong with it; counts are good without problems."""
    answers = Answers(tuple(by), counted={each: Counter() for each in rules.questionnaire.questions})
    return answers, list(_read(path, answers, rules))


def _read(path: Path, answers: Answers, rules: Rules) -> Iterator[Problem]:
    place = Place(path.name)
    rows = rows_of(path)
    try:
        number, header = next(rows, (1, ()))
        reader = _Reader(place, answers, rules, [plain(cell.strip()) for cell in header])
        yield from reader.header(number)
        for number, row in rows:
            yield from reader.row(number, row)
    except UnreadableError as error:
        yield from error.problems
        return
    if not answers.people:
        yield Problem(place, "survey-no-answers")


class _Reader:
    def __init__(self, place: Place, answers: Answers, rules: Rules, header: Sequence[str]) -> None:
        self._place, self._answers, self._rules, self._header = place, answers, rules, header
        self._codes = {column: rules.codes(column) for column in rules.columns if column != DAY}
        self._known: dict[str, dict[str, str | None]] = {column: {"": ""} for column in rules.columns}
        options = [each for codes in self._codes.values() for each in codes]
        self._ordinary = frozenset(word for each in options if len(options) < 500 for word in re.findall(r"\w+", each))
        self._at = {name: position for position, name in enumerate(header) if name in self._known}
        self._by = [(each, self._at.get(each)) for each in answers.groupings]
        self._counted = {each.question_id: frozenset(each.counted) for each in rules.questionnaire.questions.values()}

    def header(self, row: int) -> Iterator[Problem]:
        for name in self._rules.columns:
            count = self._header.count(name)
            if count != 1:
                yield Problem(
                    Place(self._place.path, row, name), "survey-column-twice" if count else "survey-no-column"
                )
        for position, name in enumerate(self._header):
            if name and name not in self._known:
                yield Problem(Place(self._place.path, row, letter(position)), "survey-other-column")

    def row(self, number: int, row: Sequence[str]) -> Iterator[Problem]:
        found: dict[str, str] = {}
        for position, cell in enumerate(row):
            name = self._header[position] if position < len(self._header) else ""
            known = self._known.get(name)
            code = known.get(cell) if known is not None else None
            if code is None:
                code = self._code(name, cell)
                if code is None:
                    yield self._problem(number, position, name, cell)
                    continue
                if known is not None and len(known) < 5000:
                    known[cell] = code
            found[name] = code
        if day := found.get(DAY):
            self._answers.days.add(date.fromisoformat(day))
        elif DAY in found or len(row) <= self._at.get(DAY, 0):
            yield Problem(Place(self._place.path, number, DAY), "survey-no-day")
        profile = tuple(found.get(each) or NOT_SAID for each, _ in self._by)
        self._answers.people[profile] += 1
        for question, counted in self._counted.items():
            if found.get(question) in counted:
                self._answers.counted[question][profile] += 1

    def _code(self, name: str, cell: str) -> str | None:
        """The id that the cell stands for, the day in it, nothing for nothing; None when it is not to be there."""
        text = cell.strip()
        if not text:
            return ""
        if name == DAY:
            return text if self._day(text) and not self._wrong_day(text) else None
        if name not in self._codes or len(text) > LONGEST:
            return None
        return self._codes[name].get(plain(text))

    def _problem(self, number: int, position: int, name: str, cell: str) -> Problem:
        text = cell.strip()
        place = Place(self._place.path, number, name if name in self._known else letter(position))
        address = {"cell": f"{letter(position)}{number}"}
        if name == DAY and (self._day(text) or ANY_DAY.fullmatch(text)):
            return Problem(place, (self._wrong_day(text) if self._day(text) else "") or "survey-day-form", address)
        if kind := personal(text[:LONGEST], self._ordinary):
            return Problem(place, PERSONAL[kind], address)
        if name not in self._codes:
            return Problem(place, "survey-day-form" if name == DAY else "survey-no-place", address)
        about = self._rules.questionnaire.about.get(name)
        if about and about.is_district:
            return Problem(place, "survey-no-district", address)
        options = (about or self._rules.questionnaire.questions[name]).options
        return Problem(place, "survey-no-option", address | {"options": ", ".join(options)})

    def _day(self, text: str) -> date | None:
        try:
            return date.fromisoformat(text) if ISO_DAY.fullmatch(text) and text.isascii() else None
        except ValueError:
            return None

    def _wrong_day(self, text: str) -> str:
        day, until = self._day(text), self._rules.released_until
        if day and day > self._rules.today:
            return "survey-day-to-come"
        return "survey-day-released" if day and until and day <= until else ""
