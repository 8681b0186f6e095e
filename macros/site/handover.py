"""What a check found, for the process that renders the pages: while no file changes, it need not look again."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from macros.problems import Place, Problem

FOUND = "TOOLKIT_FOUND"  # set by `toolkit build`: the file with what its check found
WATCHED = ("content", "data", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Found:
    """Problems and notes that do not depend on the day, and the files as they were before they were read."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]


def file_states(root: Path) -> Mapping[str, str]:
    """Time and size of each file that people edit, by its path."""
    return {str(path): state for path in _files(root) if (state := _state(path))}


def hand_over(found: Found, file: Path) -> None:
    """Writes down what was found."""
    content = {"files": found.files, "problems": [asdict(each) for each in found.problems]}
    file.write_text(json.dumps(content), encoding="utf-8")


def handed_over(root: Path) -> list[Problem] | None:
    """What the check found; None when nothing was handed over, or when a file has changed since."""
    file = os.environ.get(FOUND)
    if not file:
        return None
    content = json.loads(Path(file).read_text(encoding="utf-8"))
    return to_problems(content["problems"]) if content["files"] == file_states(root) else None


def to_problems(found: Iterable[dict[str, Any]]) -> list[Problem]:
    """Problems as they were before they were written down."""
    return [Problem(**{**each, "place": Place(**each["place"])}) for each in found]


def _files(root: Path) -> Iterator[Path]:
    for name in WATCHED:
        path = root / name
        yield from (path,) if path.is_file() else path.rglob("*")


def _state(path: Path) -> str:
    """Empty for a folder: its time changes with files that come and go, such as those of an editor."""
    try:
        found = path.stat()
    except FileNotFoundError:  # gone between two looks
        return ""
    return f"{found.st_mtime_ns} {found.st_size}" if stat.S_ISREG(found.st_mode) else ""
