"""Waits until a file of content/ or data/ changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

WATCHED = ("content", "data")
PAUSE = 1.0  # seconds between two looks


def changes(root: Path, pause: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yields each time something has changed, and then stays as it is for one look."""
    before = _state(root)
    while True:
        pause(PAUSE)
        now = _state(root)
        if now == before:
            continue
        while (later := _after(root, pause)) != now:  # an editor may still be writing
            now = later
        before = now
        yield


def _after(root: Path, pause: Callable[[float], None]) -> Mapping[str, tuple[int, int]]:
    pause(PAUSE)
    return _state(root)


def _state(root: Path) -> Mapping[str, tuple[int, int]]:
    """Size and time of each file, by its path."""
    found = {}
    for folder in WATCHED:
        for path in (root / folder).rglob("*"):
            try:
                stat = path.stat()
            except FileNotFoundError:  # gone between two looks
                continue
            found[str(path)] = (stat.st_mtime_ns, stat.st_size)
    return found
