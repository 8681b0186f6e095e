"""A self-check, in one language: questions a group answers about itself, and what to do when something is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.origins import Origin
from macros.problems import Place

FOLDER = "self-checks"
ANSWERS = ("yes", "partly", "not_yet", "unknown")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the practices behind it, and a first step for those who cannot say yes."""

    ask: str
    if_missing: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions under one heading."""

    place: Place
    heading: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """A self-check in one language. `slug` names its page; `sources` has a source for each framework."""

    place: Place
    places: Mapping[str, Place]  # of its keys, as the file names them
    slug: str
    locale: str
    title: str
    intro: str
    sources: Mapping[str, tuple[str, Place]]
    groups: tuple[QuestionGroup, ...]

    @property
    def address(self) -> str:
        """Where its page stands inside its language."""
        return f"{FOLDER}/{self.slug}/"

    def at(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.places.get(key, self.place.at(f"{self.place.column}.{key}"))

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where each question comes from."""
        return tuple(question.origin for group in self.groups for question in group.questions)
