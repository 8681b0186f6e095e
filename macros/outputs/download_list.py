"""The list of files that readers can download, as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext


@dataclass(frozen=True, slots=True)
class Download:
    """One file of downloads/: what it holds in the page's words, and how many rows, if it has rows."""

    file: str
    title: str
    description: str
    rows: int | None


def downloads(page: PageContext) -> Markup:
    """A table of every open data file."""
    project = page.project
    found = [
        Download(resource.path, page.pick(resource.title), page.pick(resource.description), len(table.rows))
        for name, resource in project.dictionary.resources.items()
        if (table := project.tables.get(name)) is not None
    ]
    read = len(project.readings_by_district)
    comparison = Download("comparison.csv", page.t("downloads.comparison"), page.t("downloads.comparison_text"), read)
    dictionary = Download("datapackage.json", page.t("downloads.dictionary"), page.t("downloads.dictionary_text"), None)
    return draw("downloads", page, downloads=[comparison, *found, dictionary])
