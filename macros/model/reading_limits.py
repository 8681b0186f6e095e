"""How hard the texts of a site may be: limits that a coalition sets for its folders and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros.problems import Place

EVERY_PAGE = "/"


@dataclass(frozen=True, slots=True)
class ReadingLimit:
    """What holds for a folder or a page: a value of the formula of each language, and words a sentence on average."""

    place: Place
    pages: str  # a folder or a page inside a language, as written; EVERY_PAGE for all
    values: Mapping[str, float]  # by locale; a language that is not here has no limit
    words: float | None  # None: no limit

    def covers(self, path: str) -> bool:
        """True for the pages in its folder, or its page."""
        own = self.pages.strip("/")
        return not own or path == own or path.startswith(f"{own}/")


def limit_for(path: str, limits: Sequence[ReadingLimit]) -> ReadingLimit | None:
    """The nearest limit of a page: the one that names the longest part of its path."""
    return max(
        (each for each in limits if each.covers(path)), key=lambda each: len(each.pages.strip("/")), default=None
    )
