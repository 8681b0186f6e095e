"""A tiny project with more districts in a state and of a size than a page of a comparison can show."""

from __future__ import annotations

from collections.abc import Mapping

from macros.project import Project
from tests.build_a_project import with_evidence, with_page, with_tables

# How many districts have names that begin with each word; those that STATES does not name are of QA.
COUNTS = {"A": 20, "B": 15, "C": 10, "Quiet": 3, "Single": 1}
STATES = {"Quiet": "QB", "Single": "QC"}
TEXT = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"
NO_EVIDENCE = {"replies": (), "case_names": (), "cases": (), "agreements": (), "agency_access": (), "evidence": ()}


def many_side_by_side(project: Project, counts: Mapping[str, int] = COUNTS) -> Project:
    """The project with so many read districts of one size, one that nobody read, and the page of comparisons."""
    names = [(STATES.get(word, "QA"), f"{word} {at}") for word, count in counts.items() for at in range(count)]
    rows = [
        {
            "district_id": f"{number:07}",
            "name": name,
            "state": state,
            "enrollment": "5000",
            "enrollment_year": "2023-24",
        }
        for number, (state, name) in enumerate([*names, ("QA", "Unread")], start=100_001)
    ]
    states = [{"state": code, "name_en": f"State {code}", "name_es": f"Estado {code}"} for code in ("QA", "QB", "QC")]
    changed = with_tables(with_page(project, TEXT, "en/districts/compare.md"),
                          **NO_EVIDENCE, states=states, districts=rows)  # fmt: skip
    read = [{"district_id": each["district_id"], "level": "explains"} for each in rows[:-1]]
    return with_evidence(changed, *read)
