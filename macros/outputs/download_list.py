"""The list of files that readers can download, as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext


@dataclass(frozen=True, slots=True)
class Download:
    """One table or file of downloads/: what it holds in the page's words, its files, and how many rows, if any."""

    files: tuple[str, ...]
    title: str
    description: str
    rows: int | None


def downloads(page: PageContext) -> Markup:
    """A table of every open data file."""
    project = page.project
    found = [
        Download(_forms(resource.path), page.pick(resource.title), page.pick(resource.description), len(table.rows))
        for name, resource in project.dictionary.resources.items()
        if (table := project.tables.get(name)) is not None
    ]
    read = len(project.readings_by_district)
    first = Download(
        _forms("comparison.csv"), page.t("downloads.comparison"), page.t("downloads.comparison_text"), read
    )
    whole = [
        Download((file,), page.t(f"downloads.{name}"), page.t(f"downloads.{name}_text"), None)
        for name, file in (("dictionary", "datapackage.json"), ("package", "data-package.zip"))
    ]
    return draw("downloads", page, downloads=[first, *found, *whole])


def _forms(path: str) -> tuple[str, ...]:
    name = path.removesuffix(".csv")
    return path, f"{name}.json", f"{name}.xlsx"
