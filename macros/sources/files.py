"""Can a file be opened, and if not, what would a person do about it?"""

from __future__ import annotations

from pathlib import Path

from macros.problems import Place, Problem, nearest

MOST_BYTES = 50_000_000  # of a file that is read whole; a table of 100,000 districts has six million


def read_bytes(path: Path, shown: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of the file, or the problem that keeps it closed."""
    place = Place(shown)
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, [Problem(place, "sheet-file-too-large", {"most": str(MOST_BYTES // 1_000_000)})]
        return path.read_bytes(), []
    except FileNotFoundError:
        return None, [Problem(place, "missing-file", near=_neighbour(path))]
    except IsADirectoryError:
        return None, [Problem(place, "folder-not-file")]
    except OSError as error:
        return None, [Problem(place, "unreadable-file", {"found": error.strerror or str(error)})]


def _neighbour(path: Path) -> str | None:
    try:
        return nearest(path.name, (neighbour.name for neighbour in path.parent.iterdir() if neighbour.is_file()))
    except OSError:
        return None
