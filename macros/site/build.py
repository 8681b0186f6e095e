"""Builds the site beside the old one and puts it in its place only when nothing is wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from macros.checks import check_all
from macros.outputs.share_tags import CARDS_FOLDER
from macros.problems import Problem
from macros.project import Project, load_project
from macros.site.cards import write_cards
from macros.site.integrity import chosen, inspect
from macros.site.publish import publish, working_folder
from macros.site.session import CARDS, PROGRESS
from macros.site.weight import Weight, weigh

CONFIG_FILE = "mkdocs.yml"
NOT_WEIGHED = Weight("", 0, ())
LOUD = re.compile(r"^(WARNING|ERROR|CRITICAL)\b|Aborted|Error:")
QUIET = re.compile(r"^(INFO|DEBUG)\b|^progress ")


@dataclass(frozen=True, slots=True)
class Checked:
    """A loaded project and everything that is wrong with it, in order."""

    project: Project
    problems: tuple[Problem, ...]

    @property
    def is_fine(self) -> bool:
        """True when nothing stops a build."""
        return not any(problem.stops for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, and how long each step took in seconds."""

    site: Path
    pages: Mapping[str, int]  # by locale
    files: int
    bytes: int
    seconds: Mapping[str, float]
    inspected: int = 0  # pages looked at after the build
    links: int = 0  # links inside the site that lead somewhere
    weight: Weight = NOT_WEIGHED


class BuildError(Exception):
    """The site was not finished: what MkDocs said, or what is wrong with the pages it made."""

    def __init__(self, said: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(said or "; ".join(f"{each.place} {each.code}" for each in problems))
        self.problems = tuple(problems)


def check(root: Path) -> Checked:
    """Everything wrong in content and data."""
    project, problems = load_project(root)
    return Checked(project, tuple(check_all(project, problems)))


def build(project: Project, site: Path, on_page: Callable[[int], None]) -> Built:
    """Renders the project and publishes it; BuildError leaves the old site as it was."""
    started = time.monotonic()
    folder = working_folder(site)
    try:
        render(project, folder, on_page)
        rendered = time.monotonic()
        looked_at = chosen(sorted(folder.rglob("*.html")), folder)
        inspection = inspect(folder, looked_at, project.settings.site_url)
        weight = weigh(folder, looked_at)
        if problems := (*inspection.problems, *weight.problems):
            raise BuildError("", problems)
        inspected = time.monotonic()
        made = measure(project, folder, site)
        publish(folder, site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    seconds = {"pages": rendered - started, "inspect": inspected - rendered, "publish": time.monotonic() - inspected}
    return replace(made, seconds=seconds, inspected=inspection.pages, links=inspection.links, weight=weight)


def render(project: Project, folder: Path, on_page: Callable[[int], None]) -> None:
    """Lets MkDocs write the pages, and draws their cards here meanwhile: that needs another processor core."""
    beside = folder.with_name(f"{folder.name}.cards")  # MkDocs empties its folder when it starts
    is_over = threading.Event()
    try:
        with ThreadPoolExecutor(1) as pool:
            drawing = pool.submit(write_cards, project, beside, is_over.is_set)
            try:
                run_mkdocs(project, folder, on_page)
                drawing.result()
            finally:
                is_over.set()
        (beside / CARDS_FOLDER).rename(folder / CARDS_FOLDER)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def run_mkdocs(project: Project, folder: Path, on_page: Callable[[int], None]) -> None:
    """MkDocs in a process of its own: a warning is a failure, and its banners stay out of sight."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict",
               "--config-file", str(project.root / CONFIG_FILE), "--site-dir", str(folder)]  # fmt: skip
    said: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment(project)
    ) as process:
        for line in process.stdout or ():
            if line.startswith("progress "):
                on_page(int(line.split()[1]))
            else:
                said.append(line.rstrip())
    if process.returncode or any(map(LOUD.match, said)):
        raise BuildError("\n".join(_worth_saying(said)))


def environment(project: Project) -> dict[str, str]:
    """The environment MkDocs runs in: no banner, and dates that depend on the data alone."""
    days = [reading.accessed_on for reading in project.readings if reading.accessed_on]
    newest = max(days, default=date(2000, 1, 1))
    moment = int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1", PROGRESS: "1", CARDS: "1"}
    return {"SOURCE_DATE_EPOCH": str(moment)} | dict(os.environ) | ours


def measure(project: Project, folder: Path, site: Path) -> Built:
    """How many pages of each language and files a folder holds, and its size in bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = [path.relative_to(folder).parts for path in files if path.suffix == ".html"]
    others = [language.locale for language in project.settings.languages if language.link]
    counts = {locale: sum(parts[0] == locale for parts in pages) for locale in others}
    counts = {project.settings.default_locale: len(pages) - sum(counts.values())} | counts
    return Built(site, counts, len(files), sum(path.stat().st_size for path in files), {})


def _worth_saying(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if line and not QUIET.match(line):
            yield line
