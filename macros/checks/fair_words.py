"""Rules for words: none ranks or accuses districts, none turns silence into a fact, none is of the office alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.rules import any_of, patterns
from macros.views.said import Said, said_in_data, said_on_pages

MOST_WORDS = 45  # of one sentence
ACRONYM = re.compile(r"(?<![\w.§-])[A-Z]{3,6}(?![\w-]|\.\w)")
CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
NEVER = re.compile(r"(?!)")
SHOWN = 60  # characters of a sentence that a problem quotes
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\([^)]*\)")
ABOUT_ONE = (("accusing", "accusing-word"), ("silence", "silence-as-fact"))
ABOUT_DISTRICTS = ("accusing", "silence", "ranking")
ENOUGH = 3  # words of another language in one sentence


def check_said_words(project: Project) -> Iterator[Problem]:
    """Each sentence of pages and data, looked at once by every rule for words."""
    acronyms = _Acronyms(_known_acronyms(project), set())
    for said in said_on_pages(project):
        yield from _about_districts(said)
        yield from _of_the_office(said)
        yield from _too_long(said)
        yield from acronyms.found(said)
        yield from _in_other_language(said, project.locales)
    for said in said_in_data(project, _may_tell):
        yield from _about_districts(said)


def _may_tell(locale: str, text: str) -> bool:
    """True for a cell in which one of the words stands that no sentence about a district has."""
    return bool(any_of(locale, ABOUT_DISTRICTS).search(text.lower()))


def _about_districts(said: Said) -> Iterator[Problem]:
    """No sentence ranks districts; none that names one accuses it or takes silence for a fact."""
    for code, found in _unfair(said.locale, said.text, names_district=said.names_district):
        yield _problem(said, code, found)


@lru_cache(maxsize=4096)  # many readings say the same
def _unfair(locale: str, text: str, *, names_district: bool) -> tuple[tuple[str, str], ...]:
    if not _may_tell(locale, text):
        return ()
    known, told = patterns(locale), []
    for key, code in ABOUT_ONE if names_district else ():
        found = known.get(key, NEVER).search(text)
        if found and not (key == "silence" and known.get("modest", NEVER).search(text)):
            told.append((code, found[0]))
    found = known.get("ranking", NEVER).search(text)
    if found and (names_district or known["districts"].search(text)) and not known["negation"].search(text):
        told.append(("ranking-word", found[0]))
    return tuple(told)


def _of_the_office(said: Said) -> Iterator[Problem]:
    """People are not called by what they lack, and words of the office have plainer ones."""
    known = patterns(said.locale)
    for key, code in (("labels", "label-for-people"), ("office", "office-word")):
        if found := known.get(key, NEVER).search(said.text):
            yield _problem(said, code, found[0])


def _too_long(said: Said) -> Iterator[Problem]:
    """No single sentence goes on and on, whatever the average of its page is."""
    count = len(said.text.split())
    if count > MOST_WORDS and "|" not in said.text:
        yield _problem(said, "one-long-sentence", said.text, count=str(count), most=str(MOST_WORDS))


@dataclass(frozen=True, slots=True)
class _Acronyms:
    """Letters that stand for words are spelled out on their page or in the glossary; each is told once a page."""

    known: frozenset[str]
    told: set[tuple[str, str]]

    def found(self, said: Said) -> Iterator[Problem]:
        common = patterns(said.locale).get("acronyms")
        for found in ACRONYM.findall(said.text) if common and said.page and not said.text.isupper() else ():
            key = (said.place.path, found)
            if key in self.told or found in self.known or (common and common.fullmatch(found)):
                continue
            self.told.add(key)
            if said.page and not re.search(rf"\({found}\)|\b{found}\s+\(", said.page.text):
                yield _problem(said, "acronym-not-explained", found)


def _in_other_language(said: Said, locales: Sequence[str]) -> Iterator[Problem]:
    """A page speaks its language: whole phrases of another one are marked with lang or stand in quotes."""
    for locale in locales:
        common = patterns(locale).get("common")
        if locale == said.locale or not common:
            continue
        found = {each.lower() for each in common.findall(QUOTED.sub(" ", said.text))}
        if len(found) >= ENOUGH:
            yield _problem(said, "other-language-words", said.text, locale=locale)


def _known_acronyms(project: Project) -> frozenset[str]:
    """What the glossary, the lists of sources and laws and the names of districts spell out."""
    terms = [text for each in project.terms.values() for text in each.term.values()]
    works = [f"{each.title} {each.author} {each.publisher}" for each in project.sources.values()]
    laws = [f"{each.citation} {' '.join(each.title.values())}" for each in project.laws.values()]
    names = [each.name for each in project.districts.values()]
    return frozenset(CAPITALS.findall(" ".join((*terms, *works, *laws, *names))))


def _problem(said: Said, code: str, found: str, **values: str) -> Problem:
    return Problem(Place(said.place.path, said.place.row, said.place.column), code,
                   {"found": _short(found), "sentence": _short(said.text), **values})  # fmt: skip


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rpartition(' ')[0]} …"
