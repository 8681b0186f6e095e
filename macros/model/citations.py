"""Sources, figures, glossary terms and context notes: what prose leans on."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.words import Text
from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Source:
    """A work that pages cite."""

    source_id: str
    author: str
    title: str
    publisher: str
    year: str
    url: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure used in prose, as a phrase in every language, with its year and source."""

    statistic_id: str
    value: str
    unit: str
    year: str
    text: Text
    source_id: str


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    term_id: str
    term: Text
    definition: Text
    source: str


@dataclass(frozen=True, slots=True)
class ContextNote:
    """What system or history stands behind a chart, and what the chart does not say."""

    place: Place  # of its sources
    note_id: str
    history: Text
    limits: Text
    sources: tuple[str, ...]
