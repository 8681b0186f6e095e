"""Which letters there are, which files each has, and which state it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.model.letters import Letter
from macros.project import Project
from macros.views.names import alphabetical

FOLDER = "downloads/letters"


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A file of a letter with blanks: in one language, or in one with the other beside it as help."""

    path: str
    locale: str
    help_locale: str = ""


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Letters that fit one state alone, or every state when `state` is empty."""

    state: str
    letters: tuple[Letter, ...]


def letter_files(letters: Mapping[str, Letter], locales: Sequence[str]) -> Iterator[LetterFile]:
    """The files of a letter, which has these languages: each language alone, then each two side by side."""
    having = [locale for locale in locales if locale in letters]
    for locale in having:
        yield LetterFile(f"{FOLDER}/{letters[locale].slug}.{locale}.docx", locale)
    for locale, other in combinations(having, 2):
        yield LetterFile(f"{FOLDER}/{letters[locale].slug}.{locale}-{other}.docx", locale, other)


def letters_for(project: Project, locale: str) -> tuple[Letter, ...]:
    """Every letter as readers of a language meet it, in alphabetical order; one without their language in its own."""
    found = (letters.get(locale) or next(iter(letters.values())) for letters in project.letters.values())
    return tuple(sorted(found, key=lambda letter: alphabetical(letter.title)))


def letter_groups(project: Project, locale: str) -> tuple[LetterGroup, ...]:
    """Letters for every state first, then those of each state by its name; a letter for two states stands in both."""
    letters = letters_for(project, locale)
    codes = {state for letter in letters for state in letter.states if state in project.states}
    named = sorted(codes, key=lambda code: alphabetical(project.states[code].name[locale]))
    groups = (
        LetterGroup(state, tuple(letter for letter in letters if _is_of(letter, state))) for state in ("", *named)
    )
    return tuple(group for group in groups if group.letters)


def _is_of(letter: Letter, state: str) -> bool:
    return state in letter.states if state else not letter.states
