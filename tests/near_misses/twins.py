"""A near-miss of a rule and its wrong twin: the same files, right and wrong by as little as can be."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.build_a_letter import letter_files
from tests.build_a_project import BASE, TABLES, Cells, dictionary, table_text, write_project
from tests.build_practices import practice_files

Files = Mapping[str, str | None]
World = Callable[[Path, Files], Path]
SITE = "content/site.yml"
TOP = "---\ntitle: {title}\ndescription: {title}.\nnext: [{{kind: print}}]\n{front}---\n# {title}\n\n"
TITLES = {"en": "New", "es": "Nueva"}
LETTER_NEXT = "next: [{kind: print}]\nletter:\n"


@dataclass(frozen=True)
class Twins:
    """What stands in the files of a tiny project: right, though it looks like what a rule forbids, and wrong."""

    right: Files
    wrong: Files
    world: World = write_project
    is_alone: bool = False  # the wrong one hides what is wrong elsewhere


def with_letters(folder: Path, changes: Files) -> Path:
    """The folder with a project that has a letter."""
    files = {path: text.replace("letter:\n", LETTER_NEXT) for path, text in letter_files().items()}
    return write_project(folder, {**files, **changes})


def with_practices(folder: Path, changes: Files) -> Path:
    """The folder with a project that has practices and the pages that show them."""
    return write_project(folder, {**practice_files(), **changes})


def page(locale: str, text: str, front: str = "") -> str:
    """A new page of a language with this text; `front` stands in its front matter."""
    return f"{TOP.format(title=TITLES[locale], front=front)}{text}\n"


def pages(english: str, spanish: str, front: str = "") -> Files:
    """The files of a new page in both languages."""
    return {"content/en/new.md": page("en", english, front), "content/es/new.md": page("es", spanish, front)}


def on_pages(right: tuple[str, str], wrong: tuple[str, str]) -> Twins:
    """Twins of a new page in both languages."""
    return Twins(pages(*right), pages(*wrong))


def cells(table: str, at: int = 0, **changes: str) -> Files:
    """The usual rows of a table, one of them with other cells."""
    rows = [{**row, **changes} if number == at else row for number, row in enumerate(TABLES[table])]
    return {f"data/{table}.csv": table_text(table, *rows)}


def rows(table: str, *given: Cells) -> Files:
    """A table with these rows only."""
    return {f"data/{table}.csv": table_text(table, *given)}


def readings(right: Cells, wrong: Cells) -> Twins:
    """Twins of the first reading."""
    return Twins(cells("evidence", **right), cells("evidence", **wrong))


def swap(path: str, old: str, new: str, files: Files = BASE) -> Files:
    """A file of the tiny project with another text in one place, which must be there."""
    text = files[path]
    assert text is not None
    assert old in text, (path, old)
    return {path: text.replace(old, new, 1)}


def settings(more: str) -> Files:
    """The settings of the site, and more under `toolkit`."""
    return {SITE: f"{BASE[SITE]}{more}\n"}


def in_dictionary(change: Callable[[Any], None]) -> Files:
    """The data dictionary after a change of what it says."""
    said = dictionary()
    change(said)
    return {"data/datapackage.json": json.dumps(said)}
