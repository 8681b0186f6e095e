"""Curated pages and the settings of a coalition's site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from macros.model.look import STANDARD, Look
from macros.model.reading_limits import ReadingLimit
from macros.model.rules import Waiver
from macros.model.words import Text
from macros.problems import Place

STEP_KINDS = ("read", "print", "ask", "letter", "handout", "deck", "data")
UNWRITTEN = "unwritten"  # the key of a page that was made to be filled in and waits for its words
SHARE_CARDS = ("every", "read", "states")  # which districts have a picture of their own for links that are shared
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
    lines: Mapping[str, int] = field(default_factory=dict)  # of the front matter, by path of keys: next.2.link

    def front(self, column: str) -> Place:
        """The place of an entry of the front matter."""
        return Place(self.place.path, self.lines.get(column, 1), column)

    @property
    def address(self) -> str:
        """Where the page stands inside its language: families/, or an empty text for the home page."""
        folder, _, file = self.path.removesuffix(".md").rpartition("/")
        parts = [part for part in (folder, "" if file in ("index", "README") else file) if part]
        return quote("".join(f"{part}/" for part in parts))

    @property
    def only_in(self) -> str | None:
        """The one language that the page says it exists in, as written; None when it says nothing of it."""
        found = self.meta.get("only_in", self)
        if found is self:
            return None
        # YAML takes a bare no, which is also Norwegian, for false.
        return "no" if found is False else "" if found is None else str(found)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What a reader can do after a page; `link` is an address inside the language, or a file that languages share."""

    title: str
    text: str
    link: str
    kind: str  # one of STEP_KINDS; a step to print has no link

    @property
    def is_file(self) -> bool:
        """True for a file to download."""
        return "." in self.link.partition("#")[0].strip("./").rpartition("/")[2]


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
    paper: str  # of PDF files, one of PAPERS
    reviewed_by: Mapping[str, str]  # by locale: who reviewed the words and data; absent = nobody yet
    nav_pages: tuple[tuple[str, Place], ...]
    nav_sections: tuple[tuple[str, Place], ...]
    nav_translations: Mapping[str, Text]  # section title: {locale: title}
    snapshots: Mapping[str, Place] = field(default_factory=dict)  # ids of districts; none: all that have readings
    look: Look = STANDARD
    slide_fonts: tuple[str, str] = ("Arial", "Arial")  # of titles and of text; every office has this one
    states: tuple[str, ...] = ()  # postal codes of the states that get pages; empty = every state that has a district
    reading_limits: tuple[ReadingLimit, ...] = ()  # empty: nobody promises how hard texts are
    waivers: tuple[Waiver, ...] = ()

    @property
    def locales(self) -> tuple[str, ...]:
        """Every locale, the main one first."""
        return tuple(language.locale for language in self.languages)

    @property
    def default_locale(self) -> str:
        """The locale of the pages at the site's root."""
        return self.languages[0].locale
