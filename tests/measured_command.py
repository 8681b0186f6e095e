"""What a command costs: wall and processor seconds, and the most memory that it and its children held at once."""

from __future__ import annotations

import resource
import subprocess
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

EVERY_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processors, and bytes: of the largest process, and of all together.

    Pages of memory that processes share count once in the sum (Linux tells that as PSS); elsewhere the sum is 0.
    """

    wall: float
    processor: float
    largest: int
    together: int


def cost_of(command: Sequence[str], environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Cost:
    """Runs the command to its end; CalledProcessError when it fails."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    seen: list[tuple[int, int]] = [(0, 0)]
    done = threading.Event()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, cwd=folder
    ) as process:
        watcher = threading.Thread(target=_watch, args=(process.pid, seen, done))
        watcher.start()
        _, errors = process.communicate()
        done.set()
        watcher.join()
    wall, after = perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors.decode())
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, processor, max(each[0] for each in seen), max(each[1] for each in seen))


def cost_of_all(
    commands: Iterable[Sequence[str]], environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Cost:
    """Runs the commands one after the other: the sums of their seconds, and the most memory of any."""
    costs = [cost_of(command, environment, folder) for command in commands]
    return Cost(
        sum(each.wall for each in costs),
        sum(each.processor for each in costs),
        max(each.largest for each in costs),
        max(each.together for each in costs),
    )


def _watch(first: int, seen: list[tuple[int, int]], done: threading.Event) -> None:
    while not done.wait(EVERY_SECONDS):
        sizes = [_size(each) for each in _family(first)]
        if sizes:
            seen.append((max(size[0] for size in sizes), sum(size[1] for size in sizes)))


def _family(first: int) -> list[int]:
    """The process and everything that it started and that still runs."""
    found, new = [first], [first]
    while new:
        tasks = [Path(f"/proc/{each}/task/{task}/children") for each in new for task in _tasks(each)]
        new = [int(child) for path in tasks for child in _read(path).split()]
        found += new
    return found


def _tasks(process: int) -> list[str]:
    try:
        return [each.name for each in Path(f"/proc/{process}/task").iterdir()]
    except OSError:
        return []


def _size(process: int) -> tuple[int, int]:
    lines = dict(line.split(":", 1) for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()[1:])
    rss, pss = (int(lines.get(key, "0 kB").split()[0]) * 1024 for key in ("Rss", "Pss"))
    return rss, pss


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
