"""What one build keeps between MkDocs' events: the project, the macros run on each page, the rendered shells."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from markupsafe import Markup

from macros.model.pages import Page
from macros.outputs.embeds import FOLDER, embed_page, embeds
from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import guide_card
from macros.outputs.share_tags import Shared, card_path, share_tags
from macros.page_macros import Expanded
from macros.project import Project
from macros.site.beside import CAN_SPLIT, Beside, stop_when_alone
from macros.site.compact import compact
from macros.site.district_pages import SHELLS
from macros.site.frames import frame_rules
from macros.site.inspection.links import LOST
from macros.site.languages import guest_addresses, guests
from macros.site.made_pages import made_pages
from macros.site.open_pages import is_wanted
from macros.site.privacy import HEADERS, headers, script_hashes, with_policy
from macros.site.shared_files import write_shared
from macros.site.shells import write_pages
from macros.site.sitemap import (
    DISTRICTS_STEM,
    SITEMAP,
    SITEMAP_INDEX,
    by_language,
    district_sitemaps,
    sitemap_index,
    without_guests,
)
from macros.site.term_pages import TermPages

TELL_EVERY = 500  # pages
PROGRESS = "TOOLKIT_PROGRESS"  # set by `toolkit build`, which shows it to the reader
DRAFTS = "TOOLKIT_DRAFTS"  # set by `toolkit serve` and `toolkit build --drafts`: draft pages are built too
CARDS = "TOOLKIT_CARDS"  # set by `toolkit build`, which draws the cards that pages name
PDFS = "TOOLKIT_PDFS"  # set by a build that makes PDF files: pages link to them
SERVING = "TOOLKIT_SERVING"  # set by `toolkit serve` to its language: a script is added to every page it serves


@dataclass(slots=True)
class Session:
    """One build of all languages."""

    project: Project
    guests: dict[str, Page] = field(default_factory=dict)  # by the source path they have as guests
    made: dict[str, Page] = field(default_factory=dict)  # pages that stand in no file, by source path
    expanded: dict[str, Expanded] = field(default_factory=dict)  # by source path
    shells: dict[tuple[str, str], str] = field(default_factory=dict)  # by shell name and locale
    lost: dict[str, str] = field(default_factory=dict)  # 404.html by locale
    direct: dict[str, tuple[str, str]] = field(default_factory=dict)  # by source path: Markdown and HTML of a filled
    # page that MkDocs renders itself, for comparison
    drafts: Callable[[str], bool] | None = None  # which source paths are of drafts
    terms: TermPages = field(init=False)
    pages_done: int = 0
    pages_told: int = 0
    beside: list[Beside[None]] = field(default_factory=list)  # what else is being written
    filling: dict[str, Beside[list[str]]] = field(default_factory=dict)  # by locale: gives addresses of filled pages
    hashes: set[str] = field(default_factory=set)  # of the scripts inside pages
    addresses: list[tuple[str, str]] = field(default_factory=list)  # locale and address of every filled page

    def __post_init__(self) -> None:
        self.terms = TermPages(self.project)

    def is_draft(self, source_path: str) -> bool:
        """True for a page that an ordinary build leaves out."""
        return self.drafts is not None and self.drafts(source_path)

    def known_pages(self) -> Mapping[str, Page]:
        """Every page that somebody wrote or that is made of one, by source path."""
        return {f"{page.locale}/{page.path}": page for page in self.project.pages} | self.guests | self.made

    def added_pages(self) -> Iterator[str]:
        """The source paths of pages that are in no file: the shells of every language, guests, pages that are made."""
        yield from (f"{locale}/{shell.source_path}" for locale in self.project.locales for shell in SHELLS)
        yield from self.guests
        yield from self.made

    def page_context(self, locale: str, address: str, source_path: str = "") -> PageContext:
        """The page as components see it; of a guest, with the language of its words."""
        guest = self.guests.get(source_path)
        return PageContext(self.project, guest.locale if guest else locale, address, host=locale)

    def share_tags(self, page: PageContext, meta: Mapping[str, object], *, is_filled: bool) -> Markup:
        """What a page says of itself to networks; it names its card when cards are drawn."""
        title, description = (str(meta.get(key) or "") for key in ("title", "description"))
        shared = Shared(title)
        if os.environ.get(CARDS):
            alt = str(meta["alt"]) if is_filled else guide_card(page, title, description).alt
            card = str(meta["card"]) if is_filled else card_path(page.locale, page.address)
            shared = Shared(title, card, alt)
        return share_tags(page, shared)

    def write_shared(self, site: Path) -> None:
        """Starts to write the files that all languages share."""
        self.beside.append(Beside(partial(write_shared, self.project, site), splits=self.splits))

    def write_language(self, site: Path, locale: str) -> None:
        """Writes the page that hosts show in place of one that is not there, and starts to write the filled pages."""
        default = self.project.settings.default_locale
        folder, link = (site, "") if locale == default else (site / locale, f"{locale}/")
        if locale in self.lost:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / LOST).write_text(self.lost[locale], encoding="utf-8")
        self.filling[locale] = Beside(partial(self.fill_pages, folder, locale, link), splits=self.splits)

    def fill_pages(self, folder: Path, locale: str, link: str) -> list[str]:
        """Writes the filled pages of one language below its folder; their addresses inside the language."""
        addresses = []
        for shell in SHELLS:
            html = self.shells.get((shell.name, locale))
            if html is None:
                continue
            for address in write_pages(
                shell, html, self.project, locale, folder, lambda address: is_wanted(link + address)
            ):
                stop_when_alone()
                addresses.append(address)
                self.pages_done += 1
                if self.pages_done % TELL_EVERY == 0:
                    self.tell()
        self.tell()
        return addresses

    def wait(self) -> None:
        """Waits until everything that was started is written."""
        for each in self.beside:
            each.result()
        self.addresses = [(locale, each) for locale, found in self.filling.items() for each in found.result()]

    @property
    def splits(self) -> bool:
        """True when processes of their own write: only for a program that waits for the whole build."""
        return CAN_SPLIT and bool(os.environ.get(PROGRESS)) and not os.environ.get(SERVING)

    def write_embeds(self, site: Path, locale: str) -> None:
        """Writes the heat maps of one language that other sites can show in a frame."""
        for embed in embeds(self.project, locale):
            path = site / self.project.link(locale) / FOLDER / embed.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.protect(embed_page(self.project, locale, embed)), encoding="utf-8")

    def write_district_sitemaps(self, site: Path) -> None:
        """Writes the sitemaps of the filled pages."""
        for name, text in district_sitemaps(self.addresses, self.project.settings):
            (site / name).write_text(text, encoding="utf-8")

    def protect(self, html: str) -> str:
        """The finished page with its policy; without one while `toolkit serve` reloads pages."""
        if os.environ.get(SERVING):
            return html
        html = compact(html)
        self.hashes.update(script_hashes(html))
        return with_policy(html)

    def write_headers(self, site: Path) -> None:
        """Writes what hosts that read `_headers` send with every page."""
        if not os.environ.get(SERVING):
            paths = frame_rules(site, self.project.settings.languages)
            (site / HEADERS).write_text(headers(self.hashes, *paths), encoding="utf-8")

    def write_sitemaps(self, site: Path) -> None:
        """Splits MkDocs' sitemap by language, without guests; its packed copy is taken away."""
        mixed = (site / SITEMAP).read_text(encoding="utf-8")
        mixed = without_guests(mixed, guest_addresses(self.project))
        for link, text in by_language(mixed, self.project.settings).items():
            (site / link / SITEMAP).write_text(text, encoding="utf-8")
        (site / "sitemap.xml.gz").unlink(missing_ok=True)
        names = [f"{each.link}{SITEMAP}" for each in self.project.settings.languages]
        names += sorted(path.name for path in site.glob(f"{DISTRICTS_STEM}*.xml"))
        (site / SITEMAP_INDEX).write_text(sitemap_index(names, self.project.settings), encoding="utf-8")

    def tell(self) -> None:
        """Says how many more pages are done, for `toolkit build`; processes beside this one say it of theirs."""
        if os.environ.get(PROGRESS):
            sys.stdout.write(f"progress {self.pages_done - self.pages_told}\n")
            sys.stdout.flush()
            self.pages_told = self.pages_done


# MkDocs loads a hook file as a module of its own; sessions stand here so that every hook finds the same ones.
_SESSIONS: dict[str, Session] = {}


def open_session(config_file: str, project: Project, drafts: Callable[[str], bool] | None = None) -> Session:
    """Starts the session of a build, which its configuration file names."""
    _SESSIONS[config_file] = Session(project, dict(guests(project)), dict(made_pages(project)), drafts=drafts)
    return _SESSIONS[config_file]


def session_for(config_file: str) -> Session:
    """The session of the build with that configuration file."""
    return _SESSIONS[config_file]
