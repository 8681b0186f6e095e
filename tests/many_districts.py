"""How long the check takes with thousands of districts: the project, with invented districts and readings added to it.

The readings are those of the project, given to invented districts one after the other, each with an address of its own.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

from macros.outputs.report import as_text
from macros.site.build import check
from tests.project_folders import ROOT, project_folder

DISTRICTS = 13_300  # about as many as there are in the United States
Rows = list[dict[str, str]]


def main() -> None:
    """Prints how many seconds of the processor the check took, and whatever it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--districts", type=int, default=DISTRICTS)
    parser.add_argument("--readings", type=int, default=5, help="of each invented district")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = write_many(Path(folder) / "project", given.districts, given.readings)
        started, used = time.perf_counter(), time.process_time()
        checked = check(root)
        took, used = time.perf_counter() - started, time.process_time() - used
        rows = sum(len(table.rows) for table in checked.project.tables.values())
        print(as_text(checked.listed, "en"), end="\n" if checked.listed else "")
        many = len(checked.project.districts)
        print(f"{many:,} districts, {rows:,} rows: {took:.1f} s, {used:.1f} s of the processor")


def write_many(target: Path, districts: int, readings: int) -> Path:
    """A copy of the project with that many districts; each invented one has that many readings. Returns its folder."""
    target.mkdir()
    project_folder(ROOT, target)
    real, columns = _read(target / "data/districts.csv")
    states = cycle(sorted({row["state"] for row in real}))
    known = {row["district_id"] for row in real}
    free = (f"{number:07d}" for number in range(9_900_000, 0, -1) if f"{number:07d}" not in known)
    blank = dict.fromkeys(columns, "")
    invented = [
        {**blank, "district_id": district_id, "name": f"Quill Creek {number} Schools", "state": state,
         "county_basis": "not_stated", "city_basis": "not_stated", "enrollment": str(200 + number % 9_000),
         "enrollment_year": real[0]["enrollment_year"], "pilot": "no"}
        for number, district_id, state in zip(range(1, districts - len(real) + 1), free, states, strict=False)
    ]  # fmt: skip
    _write(target / "data/districts.csv", columns, real + invented)
    rows, columns = _read(target / "data/evidence.csv")
    _write(target / "data/evidence.csv", columns, rows + list(_readings(rows, invented, readings)))
    return target


def _readings(rows: Rows, districts: Rows, count: int) -> Iterator[dict[str, str]]:
    by_dimension: dict[str, Rows] = {}
    for row in rows:
        by_dimension.setdefault(row["dimension"], []).append(row)
    sources = [cycle(each) for each in by_dimension.values()]
    number = 0
    for district in districts:
        for source in sources[:count]:
            number += 1
            row = next(source)
            address = row["source_url"] and f"https://quill-{number}.example.org/data"
            yield {**row, "evidence_id": f"QC{number:06d}", "district_id": district["district_id"],
                   "source_url": address}  # fmt: skip


def _read(path: Path) -> tuple[Rows, Sequence[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader), list(reader.fieldnames or ())


def _write(path: Path, columns: Sequence[str], rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
