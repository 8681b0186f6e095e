"""How time, memory and size grow with the number of districts, beside other tools on the same pages in the same run.

    python -m tests.bench_sizes --districts 100 800 --runs 3
    python -m tests.bench_sizes --districts 13300 --runs 3 --beside hugo zensical

Two tables of BENCHMARKS.md are printed, with the median and the spread of the runs: builds from nothing, and builds
again after one change, which is one cell of `data/evidence.csv` for us and one sentence on one page for the others. No
PDF files are made: builds keep them, and the others make none. The other tools come from the extra `bench`
(pip install -e '.[bench]'); one that is not there is left out, and one that fails has no row: what it said is told.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.invented_districts import invented_project
from tests.measured_command import Cost, cost_of_all
from tests.one_change import add_sentence, change_last_level, changed_district, differing, digests
from tests.other_tools import LOCALES, TOOLS, Tool

OURS = "toolkit build"
FIRST = ("districts", "tool", "wall s", "processor s", "largest process MB", "all processes MB", "files", "MB")
AGAIN = ("districts", "tool", "wall s", "processor s", "largest process MB", "files that differ")


@dataclass(frozen=True, slots=True)
class Builds:
    """A build from nothing and its files and bytes; one more after a change, and how many files that changed."""

    first: Cost
    files: int
    size: int
    again: Cost
    differ: int


def main() -> None:
    """Prints both tables, then versions and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--districts", type=int, nargs="+", default=[100, 800])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--beside", nargs="*", choices=[tool.package for tool in TOOLS], default=None)
    given = parser.parse_args()
    beside = [tool for tool in TOOLS if tool.is_installed() and (given.beside is None or tool.package in given.beside)]
    after: list[str] = [line(AGAIN), "|---" * len(AGAIN) + "|"]
    print(f"{line(FIRST)}\n{'|---' * len(FIRST)}|")
    for count in given.districts:
        with tempfile.TemporaryDirectory() as folder:
            for tool, builds in measured(Path(folder), count, given.runs, beside).items():
                print(first_row(f"{count:,}", tool, builds), flush=True)
                after.append(again_row(f"{count:,}", tool, builds))
    print("", *after, "", sep="\n")
    packages = dict.fromkeys(["mkdocs", "mkdocs-material", "mkdocs-static-i18n", *(tool.package for tool in beside)])
    print(", ".join(f"{name} {version(name)}" for name in packages), f"Python {platform.python_version()}")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, {platform.platform()}")


def measured(folder: Path, count: int, runs: int, beside: Sequence[Tool]) -> dict[str, list[Builds]]:
    """What each tool took in each run; in a run, the tools follow each other on the same machine."""
    root, site = invented_project(folder / "project", count), folder / "site"
    ours = [sys.executable, "-m", "scripts.toolkit", "--root", str(root), "build", "--no-pdf", "--site", str(site)]
    found: dict[str, list[Builds]] = {OURS: []}
    for _ in range(runs):
        shutil.rmtree(root / ".cache", ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        found[OURS].append(built_twice([ours], [site], lambda: change_last_level(root)))
        for tool in beside:
            try:
                with tempfile.TemporaryDirectory(dir=folder) as work:
                    found.setdefault(tool.name, []).append(built_beside(tool, site, Path(work), changed_district(root)))
            except subprocess.CalledProcessError as error:
                said = (error.stderr.strip().splitlines() or ["nothing"])[-1]
                print(f"{tool.name} failed with {count:,} districts and said: {said}", file=sys.stderr)
    return {name: builds for name, builds in found.items() if builds}


def built_beside(tool: Tool, site: Path, work: Path, district_id: str) -> Builds:
    """What another tool takes for the pages of this site, in a folder of its own."""
    tool.write(site, work, LOCALES)
    page = next(work.glob(tool.district.format(district_id)))
    made = [work / each for each in tool.made]
    return built_twice(tool.asked(), made, lambda: add_sentence(page), work)


def built_twice(
    commands: Sequence[Sequence[str]], made: Sequence[Path], change: Callable[[], None], folder: Path | None = None
) -> Builds:
    """Builds, changes something, and builds again into the same folders."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    first = cost_of_all(commands, environment, folder)
    before = digests(made)
    size = sum(path.stat().st_size for path in before)
    change()
    again = cost_of_all(commands, environment, folder)
    return Builds(first, len(before), size, again, differing(before, digests(made)))


def first_row(count: str, tool: str, builds: Sequence[Builds]) -> str:
    """A row of the first table: medians, with the lowest and the highest of the times."""
    last = builds[-1]
    together = max(each.first.together for each in builds)
    cells = (
        *costs([each.first for each in builds]),
        f"{together / 1e6:.0f}",
        f"{last.files:,}",
        f"{last.size / 1e6:.1f}",
    )
    return line((count, tool, *cells))


def again_row(count: str, tool: str, builds: Sequence[Builds]) -> str:
    """A row of the second table; several numbers of files when the runs do not agree."""
    differ = sorted({each.differ for each in builds})
    return line((count, tool, *costs([each.again for each in builds]), " or ".join(f"{each:,}" for each in differ)))


def costs(found: Sequence[Cost]) -> tuple[str, str, str]:
    """Seconds on the clock, seconds of processors and MB of the largest process."""
    largest = max(each.largest for each in found)
    return spread([each.wall for each in found]), spread([each.processor for each in found]), f"{largest / 1e6:.0f}"


def spread(values: Sequence[float]) -> str:
    """The median, with the lowest and the highest when there are several."""
    middle = f"{statistics.median(values):.1f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.1f}–{max(values):.1f})"


def line(cells: Sequence[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
