"""Builds the tiny project with books and a library of made-up works, and a page that shows both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.build_a_project import BASE, SCALE, dictionary, table_text, write_project

LISTS = """\
work_topics:
  - {id: hats, label: {en: Hats, es: Sombreros}}
  - {id: buses, label: {en: Buses, es: Autobuses}}
  - {id: rivers, label: {en: Rivers, es: Ríos}}
work_kinds:
  - {id: film, label: {en: Film, es: Película}}
  - {id: article, label: {en: Article, es: Artículo}}
work_levels:
  - {id: start, label: {en: Start, es: Para empezar}}
  - {id: far_in, label: {en: Far in, es: Muy adentro}}
"""
BOOKS: tuple[Mapping[str, str], ...] = (
    {"spanish_title": "Sombreros viejos", "spanish_publisher": "Casa Quill", "spanish_year": "2021",
     "content_warning_en": "A hat is lost.", "content_warning_es": "Se pierde un sombrero."},
    {"book_id": "bus_songs", "title": "Bus Songs", "core": "no", "publisher": "", "isbn": "", "pages_or_empty": ""},
)  # fmt: skip
WORKS: tuple[Mapping[str, str], ...] = (
    {"item_id": "bus_film", "title": "El autobús", "topic": "buses", "kind": "film", "minutes": "1", "language": "es",
     "authors": "Ada Quill; Bo Reed"},
    {},
    {"item_id": "hat_study", "title": "Hats & <Heads>", "level": "far_in"},
)  # fmt: skip
CALLS = "\n## The shelf\n\n{{ book_list() }}\n\n{{ library_list() }}\n"


def write_shelf(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """The folder with a whole project that has both tables; `changes` as for any other project."""
    families = {f"content/{locale}/families/index.md" for locale in ("en", "es")}
    files = {
        "data/datapackage.json": json.dumps(dictionary("books", "library"), indent=1),
        "data/books.csv": table_text("books", *BOOKS),
        "data/library.csv": table_text("library", *WORKS),
        "data/scale.yml": SCALE + LISTS,
        **{path: BASE[path] + CALLS for path in sorted(families)},
    }
    return write_project(folder, {**files, **(changes or {})})
