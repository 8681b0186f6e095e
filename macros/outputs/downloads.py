"""Open data files: the tables as they are, the comparison table, one file per district that was read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

import pandas as pd

from macros.outputs.session_slides import every_deck
from macros.project import Project
from macros.views.heat_map import build_heat_map
from macros.views.letters import letter_files
from macros.views.worksheets import worksheet_files

DOWNLOADS = "downloads"
DISTRICT_LIST = "assets/districts.json"  # for the finder and for search


def download_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every data file."""
    data = project.root / "data"
    for resource in project.dictionary.resources.values():
        if (path := data / resource.path).is_file():
            yield f"{DOWNLOADS}/{resource.path}", path.read_bytes()
    yield f"{DOWNLOADS}/datapackage.json", (data / "datapackage.json").read_bytes()
    yield f"{DOWNLOADS}/comparison.csv", comparison_csv(project)
    for district_id in project.readings_by_district:
        yield f"{DOWNLOADS}/districts/{district_id}.csv", readings_csv(project, district_id)
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
    yield from (deck.path for deck in every_deck(project))


def comparison_csv(project: Project) -> bytes:
    """Districts by dimensions: the id of the level, or of the reason, in every cell."""
    view = build_heat_map(project)
    rows = [
        {"district_id": row.district.district_id, "name": row.district.name, "state": row.district.state}
        | {cell.dimension_id: cell.level or cell.reason for cell in row.cells}
        for row in view.rows
    ]
    columns = ["district_id", "name", "state", *(each.dimension_id for each in view.dimensions)]
    return pd.DataFrame(rows, columns=columns, dtype=str).to_csv(index=False, lineterminator="\n").encode()


def readings_csv(project: Project, district_id: str) -> bytes:
    """The rows of evidence.csv about one district, with the same columns."""
    columns = [field.name for field in project.dictionary.resources["evidence"].fields]
    rows = [row for row in project.tables["evidence"].rows if row.text("district_id") == district_id]
    return _csv_bytes(columns, [[row.text(column) for column in columns] for row in rows])


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
