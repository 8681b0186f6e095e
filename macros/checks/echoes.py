"""Which problems only repeat that a file could not be read, or that data names something which is not there?"""

from __future__ import annotations

from collections.abc import Iterable

from macros.problems import Problem
from macros.project import DICTIONARY_FILE

# What is said of a file of which nothing could be read.
UNREAD = frozenset(
    {
        *("missing-file", "folder-not-file", "unreadable-file", "empty-file", "not-utf-8", "broken-yaml", "no-words"),
        *("spreadsheet-not-csv", "pdf-not-text", "word-file-not-text", "picture-not-text", "compressed-not-text"),
        *("pointer-not-text", "web-page-not-text", "nul-bytes", "unknown-encoding"),
        *("header-not-found", "table-on-its-side"),
        *("json-trailing-comma", "json-missing-comma", "json-wrong-quotes", "json-not-closed", "json-comment"),
        *("json-broken", "json-too-much", "dictionary-without-tables"),
    }
)
OF_A_PAGE = frozenset({"no-front-matter", "no-translation"})  # the rest of a page is read, whatever is wrong above it


def without_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each mistake said once: not again for every row and page that needs what is missing."""
    found = list(problems)
    unread = {problem.place.path for problem in found if problem.code in UNREAD}
    told = {_missing(problem) for problem in found if problem.place.path.startswith("data/")}
    return [each for each in found if not (_is_of_unread(each, unread) or _is_told_in_data(each, told))]


def _is_of_unread(problem: Problem, unread: set[str]) -> bool:
    if problem.code in UNREAD:
        return False
    path = problem.place.path
    if path in unread and (not path.endswith(".md") or problem.code in OF_A_PAGE):
        return True
    _, needed = _missing(problem)
    if needed.endswith(".csv") and DICTIONARY_FILE in unread:
        return True
    return bool(needed) and any(each.startswith(needed) for each in unread)


def _is_told_in_data(problem: Problem, told: set[tuple[str, str]]) -> bool:
    """True for a page's macro that stumbles over an id which a file of data holds."""
    found, needed = _missing(problem)
    return problem.place.path.endswith(".md") and bool(needed) and (found, needed) in told


def _missing(problem: Problem) -> tuple[str, str]:
    """The value that was not found, and the file it should stand in."""
    return problem.values.get("found", ""), problem.values.get("where") or problem.values.get("file", "")
