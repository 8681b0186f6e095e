"""Curated pages and the settings of a coalition's site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.words import Text
from macros.problems import Place

SHARE_CARDS = ("every", "read")  # which districts have a picture of their own for links that are shared
MetaValue = str | int | float | bool | None | list["MetaValue"] | dict[str, "MetaValue"]


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file: its front matter and its text, with the line the text starts on."""

    place: Place
    locale: str
    path: str  # inside the language's folder, as in families/index.md
    meta: Mapping[str, MetaValue]
    text: str
    first_line: int

    @property
    def address(self) -> str:
        """Where the page stands inside its language: families/, or an empty text for the home page."""
        folder, _, file = self.path.removesuffix(".md").rpartition("/")
        parts = [part for part in (folder, "" if file == "index" else file) if part]
        return "".join(f"{part}/" for part in parts)


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site; `link` is its folder in web addresses, empty for the main one."""

    locale: str
    name: str
    link: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class Settings:
    """What content/site.yml says that the engine needs."""

    site_name: Text
    site_url: str
    languages: tuple[Language, ...]
    contact_email: str
    contact_address: str
    district_context: str  # the context note of every page about a real district
    directory_source: str  # the source of the list of districts
    names_locale: str  # the language that names of districts are in
    share_cards: str  # one of SHARE_CARDS
    reviewed_by: Mapping[str, str]  # by locale: who reviewed the words and data; absent = nobody yet
    nav_pages: tuple[tuple[str, Place], ...]
    nav_sections: tuple[tuple[str, Place], ...]
    nav_translations: Mapping[str, Text]  # section title: {locale: title}

    @property
    def locales(self) -> tuple[str, ...]:
        """Every locale, the main one first."""
        return tuple(language.locale for language in self.languages)

    @property
    def default_locale(self) -> str:
        """The locale of the pages at the site's root."""
        return self.languages[0].locale
