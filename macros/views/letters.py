"""Which letters there are, which files each has, and which state it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.model.letters import Letter
from macros.project import Project
from macros.views.names import alphabetical
from macros.views.versions import for_readers
from macros.views.word_files import WordFileName, word_files

FOLDER = "downloads/letters"


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Letters that fit one state alone, or every state when `state` is empty."""

    state: str
    letters: tuple[Letter, ...]


def letter_files(letters: Mapping[str, Letter], locales: Sequence[str]) -> Iterator[WordFileName]:
    """The files of a letter, which has these languages: each language alone, then each two side by side."""
    return word_files(FOLDER, next(iter(letters.values())).slug, letters, locales)


def letter_groups(project: Project, locale: str) -> tuple[LetterGroup, ...]:
    """Letters for every state first, then those of each state by its name; a letter for two states stands in both."""
    letters = for_readers(project.letters, locale)
    codes = {state for letter in letters for state in letter.states if state in project.states}
    named = sorted(codes, key=lambda code: alphabetical(project.states[code].name[locale]))
    groups = (
        LetterGroup(state, tuple(letter for letter in letters if _is_of(letter, state))) for state in ("", *named)
    )
    return tuple(group for group in groups if group.letters)


def _is_of(letter: Letter, state: str) -> bool:
    return state in letter.states if state else not letter.states
