"""Open data: every table as CSV, JSON and XLSX, all of them in one package, one file per district that was read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from itertools import zip_longest

from macros.outputs.citation_texts import FOLDER as CITATIONS
from macros.outputs.citation_texts import table_citation_files
from macros.outputs.data_package import PACKAGE, descriptor, packed
from macros.outputs.data_tables import COMPARISON, comparison_table, data_tables, readings_tables
from macros.outputs.session_slides import every_deck
from macros.outputs.survey_books import books_names, survey_books
from macros.outputs.survey_results_table import results_files, results_names
from macros.outputs.survey_tables import survey_tables
from macros.outputs.table_files import ENDINGS, csv_file, json_file, xlsx_file
from macros.project import Project
from macros.sources.formula_guard import guarded
from macros.views.letters import letter_files
from macros.views.survey import survey_files
from macros.views.worksheets import worksheet_files

DOWNLOADS = "downloads"
DISTRICT_LIST = "assets/districts.json"  # for search and letters


def download_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every data file; those that the package does not need are made one by one."""
    tables = {table.file: table for table in data_tables(project)}
    files = {f"{name}.csv": _as_written(project, f"{name}.csv", csv_file(table)) for name, table in tables.items()}
    files[f"{COMPARISON}.csv"] = comparison_csv(project)
    files["datapackage.json"] = descriptor(project, files)
    yield f"{DOWNLOADS}/{PACKAGE}", packed(project, files)
    yield from ((f"{DOWNLOADS}/{name}", content) for name, content in files.items())
    for name in list(tables):
        table = tables.pop(name)  # its rows are not needed any longer
        yield f"{DOWNLOADS}/{name}.json", json_file(project, table)
        yield f"{DOWNLOADS}/{name}.xlsx", xlsx_file(project, table)
    for district_id, table in readings_tables(project):
        yield f"{DOWNLOADS}/districts/{district_id}.csv", csv_file(table)
    yield from table_citation_files(project)
    yield from survey_tables(project)
    yield from survey_books(project)
    yield from results_files(project)
    yield DISTRICT_LIST, finder_json(project)


def download_names(project: Project) -> Iterator[str]:
    """Path in the site of every file that readers can download."""
    tables = [COMPARISON, *(each.path.removesuffix(".csv") for name, each in project.dictionary.resources.items()
                              if name in project.tables)]  # fmt: skip
    yield from (f"{DOWNLOADS}/{name}.{ending}" for name in tables for ending in ENDINGS)
    yield f"{DOWNLOADS}/datapackage.json"
    yield f"{DOWNLOADS}/{PACKAGE}"
    for district_id in project.readings_by_district:
        yield f"{DOWNLOADS}/districts/{district_id}.csv"
    for name in ("tables", "pages"):
        for locale in project.locales:
            yield from (f"{CITATIONS}{name}.{locale}.{ending}" for ending in ("bib", "json"))
    for letters in project.letters.values():
        yield from (file.path for file in letter_files(letters, project.locales))
    for worksheets in project.worksheets.values():
        yield from (file.path for file in worksheet_files(worksheets, project.locales))
    yield from (path for path, _ in survey_tables(project))
    yield from books_names(project)
    yield from results_names(project)
    yield from (file.path for file in survey_files(project))
    yield from (deck.path for deck in every_deck(project))


def comparison_csv(project: Project) -> bytes:
    """Districts by dimensions: the id of the level, or of the reason, in every cell."""
    import pandas as pd  # takes 0.3 s, and `toolkit check` writes no files

    table = comparison_table(project)
    columns = [field.name for field in table.fields]
    rows = [[guarded(str(cell)) for cell in row] for row in table.rows]
    return pd.DataFrame(rows, columns=columns, dtype=str).to_csv(index=False, lineterminator="\n").encode()


def _as_written(project: Project, name: str, content: bytes) -> bytes:
    """The file as the coalition wrote it when it says the same, cell by cell; otherwise what we write."""
    path = project.root / "data" / name
    raw = path.read_bytes() if path.is_file() else b""
    return raw if all(one == other for one, other in zip_longest(_rows(raw), _rows(content))) else content


def _rows(raw: bytes) -> Iterator[list[str]]:
    yield from csv.reader(io.StringIO(raw.decode("utf-8", errors="replace"), newline=""))


def finder_json(project: Project) -> bytes:
    """A compact list for the finder: id, name, state and city, and the states' names in every language."""
    states = {code: sorted(set(state.name.values())) for code, state in project.states.items()}
    districts = [[d.district_id, d.name, d.state, d.city] for d in project.districts.values()]
    return json.dumps({"states": states, "districts": districts}, ensure_ascii=False, separators=(",", ":")).encode()
