"""Runs MkDocs in a process of its own, in an environment that depends on the data alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

from macros.checks.today import DAY, MOMENT, today
from macros.project import Project
from macros.site.handover import FOUND
from macros.site.session import CARDS, DRAFTS, PDFS, PROGRESS

CONFIG_FILE = "mkdocs.yml"
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")  # what renders a page: generator, theme, languages
LOUD = re.compile(r"^(WARNING|ERROR|CRITICAL)\b|Aborted|Error:")
QUIET = re.compile(r"^(INFO|DEBUG)\b|^progress ")


class RenderError(Exception):
    """MkDocs did not finish, or warned; the message is what it said."""


def run_mkdocs(
    project: Project,
    folder: Path,
    on_page: Callable[[int], None],
    found: Path | None = None,
    *,
    drafts: bool = False,
    pdfs: bool = False,
) -> None:
    """Renders the project into the folder, with draft pages or links to PDF files only when asked for.

    What the check found is in the file `found`. A warning is a failure, banners stay unseen.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict",
               "--config-file", str(project.root / CONFIG_FILE), "--site-dir", str(folder)]  # fmt: skip
    variables = environment(project, drafts=drafts) | {PROGRESS: "1", CARDS: "1"} | ({PDFS: "1"} if pdfs else {})
    variables |= {FOUND: str(found)} if found else {}
    said: list[str] = []
    done = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=variables
    ) as process:
        for line in process.stdout or ():
            if line.startswith("progress "):
                done += int(line.split()[1])
                on_page(done)
            else:
                said.append(line.rstrip())
    if process.returncode or any(map(LOUD.match, said)):
        raise RenderError("\n".join(worth_saying(said)))


def environment(project: Project, *, drafts: bool = False) -> dict[str, str]:
    """The environment MkDocs runs in: no banner, dates that depend on the data alone, drafts only when asked for."""
    days = [reading.accessed_on for reading in project.readings if reading.accessed_on]
    newest = max(days, default=date(2000, 1, 1))
    moment = int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}
    # Rules about age count from the data's newest day in pages, so that the same files give the same site for ever.
    said = os.environ.get(MOMENT, "")
    ours[DAY] = max(newest, today() if said.isdigit() else newest).isoformat()
    ours |= {DRAFTS: "1"} if drafts else {}
    theirs = {name: value for name, value in os.environ.items() if name not in (DRAFTS, PDFS, FOUND)}
    return {MOMENT: str(moment)} | theirs | ours


def versions() -> dict[str, str]:
    """The version of each package that renders pages, by its name."""
    return {name: version(name) for name in PACKAGES}


def worth_saying(lines: Iterable[str]) -> Iterator[str]:
    """The lines of MkDocs that a person can use."""
    for line in lines:
        if line and not QUIET.match(line):
            yield line
