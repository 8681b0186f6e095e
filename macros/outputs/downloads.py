"""Open data files: the tables as they are, the comparison table, one file per district that was read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from macros.project import Project
from macros.sources.rows import Row
from macros.views.heat_map import build_heat_map
from macros.views.letters import letter_files
from macros.views.worksheets import worksheet_files

DOWNLOADS = "downloads"
DISTRICT_LIST = "assets/districts.json"  # for search and letters


def download_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every data file."""
    data = project.root / "data"
    for resource in project.dictionary.resources.values():
        if (path := data / resource.path).is_file():
            yield f"{DOWNLOADS}/{resource.path}", path.read_bytes()
    yield f"{DOWNLOADS}/datapackage.json", (data / "datapackage.json").read_bytes()
    yield f"{DOWNLOADS}/comparison.csv", comparison_csv(project)
    yield from district_files(project)
    yield DISTRICT_LIST, finder_json(project)


def download_names(project: Project) -> Iterator[str]:
    """Path in the site of every file that readers can download."""
    for resource in project.dictionary.resources.values():
        yield f"{DOWNLOADS}/{resource.path}"
    yield f"{DOWNLOADS}/datapackage.json"
    yield f"{DOWNLOADS}/comparison.csv"
    for district_id in project.readings_by_district:
        yield f"{DOWNLOADS}/districts/{district_id}.csv"
    for letters in project.letters.values():
        yield from (file.path for file in letter_files(letters, project.locales))
    for worksheets in project.worksheets.values():
        yield from (file.path for file in worksheet_files(worksheets, project.locales))


def comparison_csv(project: Project) -> bytes:
    """Districts by dimensions: the id of the level, or of the reason, in every cell."""
    import pandas as pd  # here: it is large, and a process that writes no downloads needs none

    view = build_heat_map(project)
    rows = [
        {"district_id": row.district.district_id, "name": row.district.name, "state": row.district.state}
        | {cell.dimension_id: cell.level or cell.reason for cell in row.cells}
        for row in view.rows
    ]
    columns = ["district_id", "name", "state", *(each.dimension_id for each in view.dimensions)]
    return pd.DataFrame(rows, columns=columns, dtype=str).to_csv(index=False, lineterminator="\n").encode()


def district_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """The rows of evidence.csv about each district that has some, with the same columns."""
    columns = [field.name for field in project.dictionary.resources["evidence"].fields]
    rows: dict[str, list[Row]] = {}
    for row in project.tables["evidence"].rows:
        rows.setdefault(row.text("district_id"), []).append(row)
    for district_id in project.readings_by_district:
        texts = [[row.text(column) for column in columns] for row in rows[district_id]]
        yield f"{DOWNLOADS}/districts/{district_id}.csv", _csv_bytes(columns, texts)


def finder_json(project: Project) -> bytes:
    """A compact list for the finder: id, name, state and city, and the states' names in every language."""
    states = {code: sorted(set(state.name.values())) for code, state in project.states.items()}
    districts = [[d.district_id, d.name, d.state, d.city] for d in project.districts.values()]
    return json.dumps({"states": states, "districts": districts}, ensure_ascii=False, separators=(",", ":")).encode()


def _csv_bytes(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue().encode()
