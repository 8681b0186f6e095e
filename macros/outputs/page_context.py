"""The page that a component is drawn on: its language, its address, and how it writes words, numbers and links."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import date

from macros.model.words import Text, Words
from macros.outputs import formatting
from macros.project import Project


@dataclass(frozen=True)
class PageContext:
    """One page in one language; `address` stands inside the language, as in districts/mn/."""

    project: Project
    locale: str
    address: str

    @property
    def words(self) -> Words:
        """The engine's words in the page's language."""
        return self.project.words[self.locale]

    def t(self, key: str, /, **values: object) -> str:
        """One of the engine's sentences."""
        return self.words.say(key, **values)

    def many(self, key: str, count: int, /, **values: object) -> str:
        """One of the engine's sentences that depend on a count; {count} is written as readers write it."""
        form = "one" if count == 1 else "other"
        if count == 0 and f"{key}.none" in self.words.sentences:
            form = "none"
        return self.t(f"{key}.{form}", count=self.number(count), **values)

    def pick(self, text: Text) -> str:
        """A text of the data in the page's language."""
        return text[self.locale]

    def number(self, value: int | float) -> str:
        """A number as readers write it."""
        return formatting.number(value, self.locale)

    def day(self, value: date) -> str:
        """A date in words."""
        return formatting.day(value, self.locale)

    def document_date(self, value: str) -> str:
        """A document's date, as exact as it is known."""
        return formatting.document_date(value, self.locale)

    def link(self, address: str) -> str:
        """A relative link to a page of the same language."""
        return self._relative(f"{self._prefix}{address}")

    def file(self, path: str) -> str:
        """A relative link to a file that all languages share."""
        return self._relative(path)

    @property
    def names_locale(self) -> str:
        """The language that names of districts are in."""
        return self.project.settings.names_locale

    @property
    def _prefix(self) -> str:
        return "" if self.locale == self.project.settings.default_locale else f"{self.locale}/"

    def _relative(self, path: str) -> str:
        target = posixpath.relpath(f"/{path}", f"/{self._prefix}{self.address}")
        return f"{target}/" if path.endswith("/") or not path else target
