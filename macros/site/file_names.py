"""Which paths could not be unpacked on every system: Windows takes fewer names than others do."""

from __future__ import annotations

import re
from collections.abc import Iterable

DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
SIGNS = re.compile(r'[<>:"\\|?*\x00-\x1f]')
LONGEST = 200  # signs of a path: Windows takes 260, and somebody's folder stands before it


def unsafe_names(paths: Iterable[str]) -> list[str]:
    """The paths that Windows would refuse, or would take for another of them, in order."""
    seen: set[str] = set()
    found = []
    for path in sorted(paths):
        folded = path.casefold()
        if folded in seen or len(path) > LONGEST or any(map(_is_unsafe, path.split("/"))):
            found.append(path)
        seen.add(folded)
    return found


def _is_unsafe(part: str) -> bool:
    return bool(SIGNS.search(part)) or part.endswith((" ", ".")) or part.partition(".")[0].lower() in DEVICES
