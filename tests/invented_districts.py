"""A project of any size: the content that ships, with invented districts and readings in place of the real ones."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.project_folders import ROOT, project_folder

DIMENSIONS = ("agency_access", "data_types", "sharing_explanation", "third_party_transparency", "consent_clarity")
LEVELS = ("points_to_source", "stated_general", "stated_specific")
# How many districts of a thousand a state has, as in the federal directory: a few states have very many.
SHARES = {"TX": 77, "CA": 72, "IL": 64, "NY": 55, "NJ": 45, "OH": 46, "PA": 40, "MI": 40, "MO": 39, "OK": 38, "MN": 25}
REST = 9
FIRST = ("Amber", "Birch", "Cedar", "Dune", "Elm", "Fern", "Granite", "Hazel", "Iron", "Juniper", "Lake", "Maple")
SECOND = ("bend", "brook", "dale", "field", "ford", "haven", "mont", "port", "ridge", "ton", "view", "wood")
KINDS = ("Public Schools", "Independent School District", "Unified School District", "Community Schools")
SAYS = {
    "en": "Names the kinds of people who may see records and says that it asks first for most other uses ({}).",
    "es": "Nombra a las personas que pueden ver los expedientes y dice que pide permiso para otros usos ({}).",
}


def invented_project(folder: Path, count: int, *, read: float = 0.5, seed: int = 1, states: Sequence[str] = ()) -> Path:
    """A project with so many districts: those that ship, and invented ones in these states, or in all.

    A share of the invented ones has readings, on one to five questions.
    """
    project_folder(ROOT, folder)
    settings = folder / "content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("share_cards: every", "share_cards: states"))
    data, chance = folder / "data", random.Random(seed)
    kept = rows_of(data / "districts.csv")[:count]
    states = states or [row["state"] for row in rows_of(data / "state_tiles.csv")]
    names = {row["state"]: row for row in rows_of(data / "state_tiles.csv") + rows_of(data / "states.csv")}
    invented = list(districts(count - len(kept), states, chance))
    used = {row["state"] for row in (*kept, *invented, *rows_of(data / "states.csv"))}
    write(data / "states.csv", [{key: names[each][key] for key in ("state", "name_en", "name_es")}
                                for each in sorted(used)])  # fmt: skip
    write(data / "districts.csv", [*kept, *invented])
    ids = {row["district_id"] for row in kept}
    old = [row for row in rows_of(data / "evidence.csv") if row["district_id"] in ids]
    chosen = [row["district_id"] for row in invented if chance.random() < read]
    write(data / "evidence.csv", [*old, *readings(chosen, chance)])
    return folder


def districts(count: int, states: Sequence[str], chance: random.Random) -> Iterator[dict[str, str]]:
    """Rows of districts, with ids that no real district has: no state's number begins with 9."""
    numbers = {state: f"9{at % 10}" for at, state in enumerate(states)}
    weights = [SHARES.get(state, REST) for state in states]
    for number, state in enumerate(chance.choices(states, weights, k=count)):
        name = chance.choice(FIRST) + chance.choice(SECOND)
        yield {
            "district_id": f"{numbers[state]}{number:05d}",
            "name": f"{name} {chance.choice(KINDS)}",
            "state": state,
            "county": f"{chance.choice(FIRST)} County",
            "county_basis": "federal_list",
            "city": name,
            "city_basis": "federal_list",
            "enrollment": str(chance.randrange(80, 40_000)),
            "enrollment_year": "2023-24",
            "website": "",
            "pilot": "no",
            "note_en": "",
            "note_es": "",
        }


def readings(district_ids: Sequence[str], chance: random.Random) -> Iterator[dict[str, str]]:
    """Rows of evidence: one to five questions of each of these districts."""
    number = 100_000
    for district_id in district_ids:
        for dimension in chance.sample(DIMENSIONS, chance.randrange(1, 6)):
            number += 1
            level = chance.choice((*LEVELS, ""))
            yield {
                "evidence_id": f"EV{number}",
                "district_id": district_id,
                "dimension": dimension,
                "level": level,
                "reason": "" if level else "not_found",
                "finding_en": SAYS["en"].format(number),
                "finding_es": SAYS["es"].format(number),
                "source_url": f"https://district-{district_id}.example/records",
                "source_title": "Student records",
                "source_language": "en",
                "source_kind": "district_primary",
                "document_date": "2023-08",
                "document_date_basis": "shown",
                "accessed_on": "2026-11-22",
                "extent_read": "opening_excerpt",
                "reader": "R1",
                "second_reader": "",
                "caution_en": "",
                "caution_es": "",
            }


def rows_of(path: Path) -> list[dict[str, str]]:
    """Every row of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """A table with these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
