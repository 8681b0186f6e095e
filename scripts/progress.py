"""Shows that long work goes on: nothing for two seconds, then a line that says how far it is."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType

from macros.model.words import Words

QUIET_SECONDS = 2.0
EVERY_SECONDS = {True: 0.2, False: 10.0}  # on a terminal the line is rewritten; in a log it is said now and then


class Progress:
    """Tells, while its block runs, how long the work has taken and how many pages are done."""

    def __init__(self, words: Words, key: str) -> None:
        self._words, self._key = words, key
        self._pages = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._tell, daemon=True)

    def reached(self, pages: int) -> None:
        """Notes how many pages are done."""
        self._pages = pages

    def __enter__(self) -> Progress:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _tell(self) -> None:
        started = time.monotonic()
        on_terminal = sys.stderr.isatty()
        if self._done.wait(QUIET_SECONDS):
            return
        while True:
            seconds = int(time.monotonic() - started)
            line = self._words.say(self._key, seconds=seconds, pages=self._pages)
            sys.stderr.write(f"\r{line}\x1b[K" if on_terminal else f"{line}\n")
            sys.stderr.flush()
            if self._done.wait(EVERY_SECONDS[on_terminal]):
                break
        if on_terminal:
            sys.stderr.write("\r\x1b[K")
