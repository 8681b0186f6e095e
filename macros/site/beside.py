"""Work that a second processor core does while pages are rendered, in a process that knows what this one knows."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
# On macOS a process that was split off may not use what its system's libraries keep, so there everything is done here.
CAN_SPLIT = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


class BesideError(Exception):
    """Work that was done beside did not end well; the message is what stopped it."""


@dataclass(slots=True)
class Beside(Generic[T]):
    """One piece of work, started at once; it may write files, and what it returns must be small."""

    work: Callable[[], T]
    splits: bool = CAN_SPLIT
    _process: BaseProcess | None = field(default=None, init=False)
    _told: Connection | None = field(default=None, init=False)
    _found: list[T] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        if not self.splits:
            self._found.append(self.work())
            return
        self._told, end = multiprocessing.Pipe(duplex=False)
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=_tell, args=(self.work, end, os.getpid()), daemon=True)
        self._process.start()
        end.close()

    def result(self) -> T:
        """What the work returned, when it is finished. BesideError when it failed."""
        if self._process is not None and self._told is not None:
            try:
                is_fine, found = self._told.recv()
            except EOFError:
                is_fine, found = False, "a process ended before its work was done"
            self._process.join()
            self._process = None
            if not is_fine:
                raise BesideError(found)
            self._found.append(found)
        return self._found[0]


def _tell(work: Callable[[], T], end: Connection, parent: int) -> None:
    """Does the work in the new process, and says what came of it."""
    _PARENT.append(parent)
    try:
        end.send((True, work()))
    except Exception as error:
        end.send((False, f"{type(error).__name__}: {error}"))


_PARENT: list[int] = []  # in a process that was split off, whose it is


def stop_when_alone() -> None:
    """Ends a process that was split off when the one that it works for has been killed: it would write for nobody."""
    if _PARENT and os.getppid() != _PARENT[0]:
        os._exit(1)
