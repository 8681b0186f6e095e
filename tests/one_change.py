"""One small change to what a site is built from, and how many of its files that changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.invented_districts import LEVELS, rows_of, write

TABLE = "data/evidence.csv"


def change_last_level(project: Path) -> None:
    """Gives the last reading that has a level another one."""
    rows = rows_of(project / TABLE)
    row = _last_with_level(rows)
    row["level"] = LEVELS[LEVELS.index(row["level"]) - 1]
    write(project / TABLE, rows)


def changed_district(project: Path) -> str:
    """The id of the district whose reading that is."""
    return _last_with_level(rows_of(project / TABLE))["district_id"]


def add_sentence(page: Path) -> None:
    """A sentence more at the end of a page of HTML or Markdown."""
    page.write_text(page.read_text(encoding="utf-8") + "\n<p>One more sentence.</p>\n", encoding="utf-8")


def digests(folders: Iterable[Path]) -> Mapping[Path, str]:
    """A digest of every file of these folders."""
    return {path: _digest(path) for folder in folders for path in folder.rglob("*") if path.is_file()}


def differing(before: Mapping[Path, str], after: Mapping[Path, str]) -> int:
    """How many files are new, gone or not the same."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())


def _last_with_level(rows: Sequence[dict[str, str]]) -> dict[str, str]:
    return next(each for each in reversed(rows) if each["level"])


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
