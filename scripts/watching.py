"""Waits until a file that people edit changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from macros.site.handover import file_states

PAUSE = 1.0  # seconds between two looks


def changes(root: Path, pause: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yields each time something has changed, and then stays as it is for one look."""
    before = file_states(root)
    while True:
        pause(PAUSE)
        now = file_states(root)
        if now == before:
            continue
        while (later := _after(root, pause)) != now:  # an editor may still be writing
            now = later
        before = now
        yield


def _after(root: Path, pause: Callable[[float], None]) -> Mapping[str, str]:
    pause(PAUSE)
    return file_states(root)
