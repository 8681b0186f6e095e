"""Rules for ids that become a part of addresses and of names of files: they lead nowhere else, on any computer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.problems import Problem
from macros.project import Project
from macros.sources.faults import shown

SAFE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
TAKEN = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)  # by Windows, for devices
ADDRESSED = (("districts", "district_id"), ("states", "state"), ("policies", "policy_id"), ("laws", "law_id"),
             ("glossary", "term_id"), ("changes", "change_id"), ("changes", "release"))  # fmt: skip


def check_addresses(project: Project) -> Iterator[Problem]:
    """Ids have letters without accents, digits, points, hyphens and low lines only, and name no device."""
    for table, column in ADDRESSED:
        for row in project.tables[table].rows if table in project.tables else ():
            found = row.text(column)
            if found and (not SAFE.fullmatch(found) or TAKEN.fullmatch(found)):
                yield Problem(row.place.at(column), "unsafe-name", {"found": shown(found)})
