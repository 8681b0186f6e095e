"""Which texts of a project are measured: the prose of each page, each letter that readers send, each form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.model.pages import MetaValue, Page
from macros.problems import Place
from macros.project import Project
from macros.views.markdown_lines import Arguments, Shown
from macros.views.plain_language.level import FORMULAS, Formula, Level, measure
from macros.views.plain_language.prose import Sentence, sentences

FEWEST_WORDS = 30  # the formulas are made for samples of 100 words; shorter texts than this say nothing
LETTER, BODY = "letter", "letter.body"
# What a letter's page says above the letter, in the order of the page.
FACTS = ("use_when", "goes_to", "deadlines", "cautions", "keep", "next")
SESSION, SIDES = "session", ("participants", "facilitator")
# What both pages of a session show, and what only those who lead read.
OF_SESSION: Mapping[str, frozenset[str]] = {
    "participants": frozenset(
        {"objectives", "key_questions", "materials", "home_practice", "access", "text", "participants"}
    ),
    "facilitator": frozenset({"facilitator", "notes"}),
}
# The sentences of worksheets, self-checks and handouts, wherever they stand; labels and choices are no sentences.
FORMS = ("worksheet", "self_check", "handout")
SAID = {"use_when", "who", "explanation", "long", "intro", "ask", "if_missing", "message", "do", "text"}


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """A text in one language with its sentences, the formula of that language and what the formula gives."""

    place: Place  # its file; the column says which part, when it is not the page itself
    path: str  # of the page, inside its language
    locale: str
    sentences: tuple[Sentence, ...]
    formula: Formula
    level: Level


def measured_texts(project: Project) -> Iterator[MeasuredText]:
    """Every text with enough words whose language has a formula, in order of pages."""
    for page in project.pages:
        formula = FORMULAS.get(page.locale)
        if not formula:
            continue
        shown = _shown(project, page.locale)
        own = [*_facts(page), (page.first_line, page.text)]
        forms = ((page.front(key), list(_form(page, key, page.meta.get(key)))) for key in FORMS)
        more = ((page.front(f"{SESSION}.{side}"), list(_session(page, side))) for side in SIDES)
        for place, parts in ((Place(page.place.path), own), (page.front(BODY), list(_body(page))), *forms, *more):
            found = [each for line, text in parts for each in sentences(text, line, shown, formula.syllables)]
            level = measure(found, formula)
            if level and level.words >= FEWEST_WORDS:
                place = Place(place.path, None, place.column)
                yield MeasuredText(place, page.path, page.locale, tuple(found), formula, level)


def _facts(page: Page) -> Iterator[tuple[int, str]]:
    """The lines and words of what the page says about its letter."""
    letter = page.meta.get(LETTER)
    for key in FACTS:
        yield from _leaves(page, f"{LETTER}.{key}", letter.get(key) if isinstance(letter, dict) else None)


def _leaves(page: Page, column: str, value: MetaValue) -> Iterator[tuple[int, str]]:
    if isinstance(value, list):
        for number, each in enumerate(value, start=1):
            yield from _leaves(page, f"{column}.{number}", each)
    elif isinstance(value, str):
        yield page.front(column).row or 1, " ".join(value.split())


def _form(page: Page, column: str, value: MetaValue) -> Iterator[tuple[int, str]]:
    """The lines and words of the sentences of a worksheet or a self-check, in order."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from (_leaves if key in SAID else _form)(page, f"{column}.{key}", child)
    elif isinstance(value, list):
        for number, each in enumerate(value, start=1):
            yield from _form(page, f"{column}.{number}", each)


def _session(page: Page, side: str) -> Iterator[tuple[int, str]]:
    """The lines and words of a session that participants read, or only those who lead."""

    def walk(column: str, value: MetaValue, is_said: bool) -> Iterator[tuple[int, str]]:
        if isinstance(value, dict):
            for key, child in value.items():
                yield from walk(f"{column}.{key}", child, is_said or key in OF_SESSION[side])
        elif isinstance(value, list):
            for number, child in enumerate(value, start=1):
                yield from walk(f"{column}.{number}", child, is_said)
        elif is_said and isinstance(value, str):
            yield (page.front(column).row or 1) + ("\n" in value), value

    yield from walk(SESSION, page.meta.get(SESSION), is_said=False)


def _body(page: Page) -> Iterator[tuple[int, str]]:
    letter = page.meta.get(LETTER)
    body = letter.get("body") if isinstance(letter, dict) else None
    if isinstance(body, str):
        yield (page.front(BODY).row or 1) + 1, body  # the text stands under the line of its key


def _shown(project: Project, locale: str) -> Shown:
    def shown(name: str, arguments: Arguments) -> str:
        """What a reader sees of a call inside a sentence; citations and blocks are no part of it."""
        given = [value for _, value in arguments] or [""]
        if name == "term":
            term = project.terms.get(given[0])
            return given[1] if len(given) > 1 else term.term.get(locale, "") if term else ""
        if name == "stat" and given[0] in project.statistics:
            return project.statistics[given[0]].text.get(locale, "")
        if name == "district" and given[0] in project.districts:
            return project.districts[given[0]].name
        return ""

    return shown
