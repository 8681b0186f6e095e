"""How to cite each page: those that people wrote and those that are filled from data."""

from __future__ import annotations

from collections.abc import Iterator

from macros.outputs.citation_texts import Cited, citation_files, cited_page
from macros.project import Project
from macros.site.district_pages import SHELLS


def page_citation_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of the files with every page, in each language."""
    for locale in project.locales:
        yield from citation_files("pages", locale, _pages(project, locale))


def _pages(project: Project, locale: str) -> Iterator[Cited]:
    for page in project.pages:
        if page.locale == locale and page.address and page.place.path not in project.drafts:
            yield cited_page(project, locale, page.address, str(page.meta.get("title") or page.address))
    for shell in SHELLS:
        for filled in shell.pages(project, locale):
            yield cited_page(project, locale, shell.page_address(filled), filled.values["title"])
