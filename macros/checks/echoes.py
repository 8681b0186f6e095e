"""Which problems only repeat, in another place, what reading has said of a file, a column, a row or a cell?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.problems import Place, Problem
from macros.project import DICTIONARY_FILE

# What is said of a file of which nothing could be read.
UNREAD = frozenset(
    {
        *("missing-file", "folder-not-file", "unreadable-file", "empty-file", "not-utf-8", "broken-yaml", "no-words"),
        *("spreadsheet-not-csv", "pdf-not-text", "word-file-not-text", "picture-not-text", "compressed-not-text"),
        *("pointer-not-text", "web-page-not-text", "nul-bytes", "unknown-encoding", "sheet-file-too-large"),
        *("header-not-found", "table-on-its-side"),
        *("json-trailing-comma", "json-missing-comma", "json-wrong-quotes", "json-not-closed", "json-comment"),
        *("json-broken", "json-too-much", "dictionary-without-tables"),
    }
)
# The rest of a page is read, whatever is wrong above it.
OF_A_PAGE = frozenset({"no-front-matter", "no-letter", "no-next-step", "no-translation", "translated-in-part"})


@dataclass(frozen=True, slots=True)
class Told:
    """What could not be read, and what data names that is not there."""

    files: frozenset[str]
    columns: frozenset[tuple[str, str]]
    rows: frozenset[tuple[str, int]]
    places: frozenset[Place]
    names: frozenset[tuple[str, str]]  # what was not found, and the file where it should stand


def without_echoes(read: Iterable[Problem], ruled: Iterable[Problem]) -> list[Problem]:
    """The problems of reading and of the rules, each said once: not again wherever the broken part is needed."""
    read, ruled = list(read), list(ruled)
    told = _told([problem for problem in read if problem.stops], ruled)
    kept = [problem for problem in read if not _is_of_unread(problem, told)]
    return kept + [each for each in ruled if not (_is_of_unread(each, told) or _is_told(each, told))]


def _told(read: Sequence[Problem], ruled: Sequence[Problem]) -> Told:
    in_data = [problem for problem in (*read, *ruled) if problem.place.path.startswith("data/")]
    misspelled = {p.place.at(f"{p.place.column}.{p.near}") for p in read if p.code == "json-unknown-key"}
    return Told(
        files=frozenset(p.place.path for p in read if p.code in UNREAD),
        columns=frozenset((p.place.path, p.values["column"]) for p in read if p.code == "missing-column"),
        rows=frozenset((p.place.path, p.place.row) for p in read if p.place.row and not p.place.column),
        places=frozenset({p.place for p in read if p.place.column} | misspelled),
        names=frozenset(map(_missing, in_data)),
    )


def _is_of_unread(problem: Problem, told: Told) -> bool:
    """True when the file, or one that it needs, could not be read."""
    path, (_, needed) = problem.place.path, _missing(problem)
    if problem.code in UNREAD:
        return False
    if path in told.files and (not path.endswith(".md") or problem.code in OF_A_PAGE):
        return True
    if needed.endswith(".csv") and DICTIONARY_FILE in told.files:
        return True
    return bool(needed) and any(each.startswith(needed) for each in told.files)


def _is_told(problem: Problem, told: Told) -> bool:
    """True when reading has found the cell, its row or its column wrong, or data holds the name that a page draws."""
    place = problem.place
    is_csv = place.path.endswith(".csv")
    if place in told.places or (is_csv and (place.path, place.column) in told.columns):
        return True
    if is_csv and (place.path, place.row) in told.rows:
        return True
    return place.path.endswith(".md") and bool(_missing(problem)[1]) and _missing(problem) in told.names


def _missing(problem: Problem) -> tuple[str, str]:
    """The value that was not found, and the file where it should stand."""
    return problem.values.get("found", ""), problem.values.get("where") or problem.values.get("file", "")
