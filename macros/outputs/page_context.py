"""The page that a component is drawn on: its language, its address, and how it writes words, numbers and links."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from datetime import date, time

from macros.model.pages import Language
from macros.model.words import Text, Words
from macros.outputs import formatting
from macros.project import Project


@dataclass(frozen=True)
class PageContext:
    """One page in one language; `address` stands inside the language, as in districts/mn/.

    A page that exists in one language only is a guest in the others: it speaks its own language (`locale`) and stands
    among their pages (`host`), so that its links lead to pages that its readers can read.
    """

    project: Project
    locale: str
    address: str
    host: str = ""  # the language among whose pages it stands; empty = its own

    @property
    def is_guest(self) -> bool:
        """True when the page stands among pages of another language."""
        return self._host != self.locale

    @property
    def site_name(self) -> str:
        """The name of the site in the page's language."""
        return self.pick(self.project.settings.site_name)

    @property
    def frame(self) -> PageContext:
        """The same page for what stands around its text, which is in the language of its readers."""
        return replace(self, locale=self._host, host="")

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that the page exists in, the main one first."""
        only = self.project.only_in.get(self.address)
        return tuple(each for each in self.project.settings.languages if only in (None, each.locale))

    def is_in(self, locale: str) -> bool:
        """True when the page exists in that language."""
        return locale in (language.locale for language in self.languages)

    @property
    def canonical(self) -> str:
        """The web address that search engines should keep: of a guest, the one in its own language."""
        own = next((each for each in self.languages if each.locale == self._host), self.languages[0])
        return self.web_address(own)

    def web_address(self, language: Language) -> str:
        """The whole address of the page in a language."""
        return f"{self.project.settings.site_url}{language.link}{self.address}"

    def other_language(self, url: str) -> str:
        """The language of the page at an address of the site, as MkDocs writes it; empty when readers can read it."""
        only = self.project.only_in.get(url.removeprefix(self._prefix), self._host)
        return "" if only == self._host else only

    def language_name(self, locale: str) -> str:
        """The name of a language of the site inside a sentence of this page."""
        own = {each.locale: each.name for each in self.project.settings.languages}
        return formatting.language_name(locale, self.locale) or own.get(locale, locale)

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

    def weekday(self, value: date) -> str:
        """A date in words, with its day of the week."""
        return formatting.weekday(value, self.locale)

    def clock(self, value: time) -> str:
        """A time of day."""
        return formatting.clock(value, self.locale)

    def document_date(self, value: str) -> str:
        """A document's date, as exact as it is known."""
        return formatting.document_date(value, self.locale)

    def link(self, address: str) -> str:
        """A relative link to a page in the language of the readers."""
        return self._relative(f"{self._prefix}{address}")

    def file(self, path: str) -> str:
        """A relative link to a file that all languages share."""
        return self._relative(path)

    @property
    def names_locale(self) -> str:
        """The language that names of districts are in."""
        return self.project.settings.names_locale

    @property
    def _host(self) -> str:
        return self.host or self.locale

    @property
    def _prefix(self) -> str:
        return "" if self._host == self.project.settings.default_locale else f"{self._host}/"

    def _relative(self, path: str) -> str:
        target = posixpath.relpath(f"/{path}", f"/{self._prefix}{self.address}")
        return f"{target}/" if path.endswith("/") or not path else target
