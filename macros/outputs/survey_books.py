"""The workbook for typing answers in: one row for each sheet of paper, with the answers to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.model.books import MOST_HINT, Book, CellValue, Column, Sheet
from macros.model.survey import DAYS_TO_KEEP, AboutYou, Question, Questionnaire
from macros.model.words import Words
from macros.outputs.table_files import moment_of, safe
from macros.project import Project
from macros.sources.survey_answers import DAY, district_names
from macros.sources.survey_rows import LISTS, READ_ME
from macros.sources.xlsx_files import write_book
from macros.views.survey import answers_book, questionnaire

ANSWERS = "Answers"
TEXTS = ("one_row", "day", "choose", "nothing_else", "keep", "count", "destroy")
WIDTH, WIDEST = 16, 70  # letters


def survey_books(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of the workbook of each language; nothing without questions."""
    names = zip(books_names(project), project.locales, strict=False)
    yield from ((path, _book(project, locale)) for path, locale in names)


def books_names(project: Project) -> tuple[str, ...]:
    """The paths of these files."""
    return tuple(map(answers_book, project.locales)) if questionnaire(project).questions else ()


def _book(project: Project, locale: str) -> bytes:
    asked, words = questionnaire(project), project.words[locale]
    columns = [Column(DAY, WIDTH, hint=words.say("survey.book.day"))]
    listed: list[tuple[CellValue, ...]] = []
    every: dict[str, AboutYou | Question] = {**asked.about, **asked.questions}
    for name, about in every.items():
        first = len(listed) + 2
        answers = _answers(project, about, locale)
        listed += [(name, *map(safe, answer)) for answer in answers]
        cells = f"'{LISTS}'!$B${first}:$B${len(listed) + 1}" if answers else ""
        columns.append(Column(name, WIDTH, cells, about.ask[locale][:MOST_HINT]))
    read_me = tuple(
        (words.say(f"survey.book.{each}", command=_command(asked), days=str(DAYS_TO_KEEP)),) for each in TEXTS
    )
    sheets = (
        Sheet(ANSWERS, tuple(columns), (), is_form=True),
        Sheet(READ_ME, (Column(asked.title[locale], WIDEST),), read_me),
        Sheet(LISTS, _heads(words), tuple(listed)),
    )
    return write_book(Book(asked.title[locale], project.settings.site_name[locale], sheets, moment_of(project)))


def _answers(project: Project, about: AboutYou | Question, locale: str) -> Sequence[tuple[str, str]]:
    """What may be typed for a question, and more about it."""
    if about.options:
        return [(each.label[locale], about.ask[locale]) for each in about.options.values()]
    names = {each: name for name, each in district_names(project.districts).items()}
    every = sorted(project.districts.values(), key=lambda each: (each.state, each.name, each.district_id))
    return [(each.name if each.district_id in names else each.district_id, f"{each.name}, {each.state}")
            for each in every]  # fmt: skip


def _command(asked: Questionnaire) -> str:
    """What counts the answers, by the first groups that are asked for."""
    by = ",".join(list(asked.about)[:2])
    return f"toolkit survey aggregate FILE --by {by}" if by else "toolkit survey aggregate FILE"


def _heads(words: Words) -> tuple[Column, ...]:
    return tuple(
        Column(words.say(f"survey.book.{each}"), width)
        for each, width in (("column", WIDTH), ("type", 2 * WIDTH), ("about", WIDEST))
    )
