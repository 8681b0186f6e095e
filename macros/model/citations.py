"""Sources, figures, glossary terms and context notes: what prose leans on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

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

    @property
    def site(self) -> str:
        """The name of the site it stands on, such as ftc.gov; empty when it has no address."""
        return urlsplit(self.url).netloc.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Law:
    """A statute or rule, or a part of one, by its exact citation, with the day somebody compared it with its text."""

    law_id: str
    citation: str  # as courts write it: 34 CFR § 99.10(b)
    title: Text
    jurisdiction: str  # US, or the postal code of a state
    url: str
    checked_on: date | None
    verification: str  # checked_text, fact_base, restated or unverified

    @property
    def is_checked(self) -> bool:
        """True when somebody compared it with the text of the law, or with what others wrote about it."""
        return self.verification != "unverified" and self.checked_on is not None


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure used in prose, as a phrase in every language, with its year and source."""

    statistic_id: str
    value: str
    unit: str
    year: str
    text: Text
    source_id: str
    place: Place
    compare_with: str  # the id of the figure that it is set beside in a chart; empty for most
    group: Text  # who was asked, for a chart
    says: Text  # what that share of them says, for a chart


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry. Pages link its first use by themselves, or only where an author marks it."""

    term_id: str
    term: Text
    definition: Text
    source: str
    is_by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ContextNote:
    """What system or history stands behind a chart, and what the chart does not say."""

    place: Place  # of its sources
    note_id: str
    history: Text
    limits: Text
    sources: tuple[str, ...]
