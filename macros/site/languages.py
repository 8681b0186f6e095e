"""Which pages exist in one language only, and how do readers of the other languages meet them?

As guests: at the same address among the pages of each other language, so that menus and links lead somewhere. The
guest keeps its own words; what stands around them is in the language of its readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any, Protocol

from macros.model.pages import Page
from macros.project import Project


class Linked(Protocol):
    """What is needed of a page of MkDocs: its HTML, and which anchors of other files it links to."""

    content: str | None
    file: Any
    links_to_anchors: dict[Any, dict[str, str]] | None


def guests(project: Project) -> Mapping[str, Page]:
    """Pages of one language, by the path that their source would have in each other language: es/about.md."""
    return {f"{locale}/{page.path}": page for page, locale in _stays(project)}


def guest_addresses(project: Project) -> frozenset[str]:
    """The whole address of every page where it is a guest."""
    links = {language.locale: language.link for language in project.settings.languages}
    return frozenset(project.settings.site_url + links[locale] + page.address for page, locale in _stays(project))


def guest_source(project: Project, page: Page) -> str:
    """The source of a guest, with its front matter."""
    return (project.root / page.place.path).read_text(encoding="utf-8-sig")


def guest_files(project: Project, locale: str) -> Mapping[str, tuple[Path, str]]:
    """Pictures and other files that stand beside guests of a language: by the path at which guests look for them,
    the file, and the path it has in the site."""
    links = {language.locale: language.link for language in project.settings.languages}
    content = project.root / "content"
    found: dict[str, tuple[Path, str]] = {}
    for home in sorted({page.locale for page, host in _stays(project) if host == locale}):
        for path in sorted((content / home).rglob("*")):
            inside = path.relative_to(content / home)
            if path.is_file() and path.suffix != ".md" and not (content / locale / inside).exists():
                found[f"{locale}/{inside.as_posix()}"] = (path, links[home] + inside.as_posix())
    return found


def without_anchor(html: str, link: str, anchor: str) -> str:
    """The page with its links to that anchor of another page leading to the top of that page."""
    return re.sub(f'(href="{re.escape(escape(link))}(?:[?][^"#]*)?)#{re.escape(escape(anchor))}"', r'\1"', html)


def forget_lost_anchors(page: Linked) -> None:
    """A guest's links lead to pages of its readers' language, whose headings have other anchors than it knows."""
    for file, anchors in (page.links_to_anchors or {}).items():
        known = (file.page.present_anchor_ids if file.page else None) or set()
        for anchor in sorted(anchors.keys() - known):
            page.content = without_anchor(page.content or "", file.url_relative_to(page.file), anchor)
            del anchors[anchor]  # or MkDocs would warn of it


def _stays(project: Project) -> Iterator[tuple[Page, str]]:
    for page in project.pages:
        if page.only_in == page.locale:
            yield from ((page, locale) for locale in project.locales if locale != page.locale)
