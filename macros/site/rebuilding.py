"""After each change while `toolkit serve` runs: first the pages that browsers show, at once; then the whole site.

The whole site is checked and built by a process of its own, which the next change ends: whoever edits never waits.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from macros.site.generator import worth_saying
from macros.site.loading import TOLD, told_problems
from macros.site.open_pages import only
from macros.site.preview import Environ, Preview, Start, forget_previews
from macros.site.search import GLOSSARY
from macros.site.session import PROGRESS


class Server(Protocol):
    """What is needed of MkDocs' server: the builder that it calls after each change, and what answers browsers."""

    builder: Callable[[], None]

    def set_app(self, application: Callable[[Environ, Start], Iterable[bytes]]) -> None:
        """Lets this answer all requests."""


@dataclass(slots=True)
class Running:
    """A build of the whole site that is not finished yet."""

    process: subprocess.Popen[str]
    folder: Path
    told: Path


Command = Callable[[Path], Sequence[str]]  # the command that builds the whole site into a folder

_ALL: list[Rebuilder] = []


def whole_build(config_file: str) -> Command:
    """The command that has MkDocs check and build the site of that configuration file."""
    always = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config_file, "--site-dir"]
    return lambda folder: [*always, str(folder)]


def forget_rebuilds() -> None:
    """Ends what is still being built, and takes away what was kept, when the server has stopped."""
    while _ALL:
        _ALL.pop().halt()
    forget_previews()


class Rebuilder:
    """Builds after each change, and hands what it made to the preview."""

    def __init__(self, preview: Preview, builder: Callable[[], None], command: Command) -> None:
        """`builder` builds in this process, into the folder that the preview takes its pages from."""
        self.preview, self.builder, self.command = preview, builder, command
        self.running: Running | None = None
        self.lock = threading.Lock()
        _ALL.append(self)

    def attach(self, server: Server) -> None:
        """Lets a server build and answer through this; a failed build is told and never ends or blocks the server."""
        server.builder = self.build
        server.set_app(self.preview.answer)

    def build(self) -> None:
        """Renders the pages that browsers show, and starts to build all."""
        self.halt()
        self.render_open_pages()
        self.start()

    def render_open_pages(self) -> None:
        """Shows the open pages as they are now, or what stops that; what the rules say comes with the whole build."""
        # The glossary names the pages of each term, which only a build of all pages finds.
        addresses = [each for each in self.preview.open_pages() if not each.endswith(GLOSSARY)]
        if not addresses:
            return
        made = self.preview.made
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        try:
            with only(addresses):
                self.builder()
        except (Exception, SystemExit) as error:
            cause = error.__context__ or error  # the generator raises an error of its own while it handles ours
            if problems := getattr(cause, "problems", ()):
                self.preview.stop(problems, "")
        else:
            self.preview.patch(addresses)

    def start(self) -> None:
        """Starts to build the whole site, and shows it when it is finished."""
        folder = self.preview.next_folder()
        told = folder.with_name(f"{folder.name}.told")
        process = subprocess.Popen(
            self.command(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            env={**os.environ, PROGRESS: "1", TOLD: str(told)},
        )  # fmt: skip
        self.running = Running(process, folder, told)
        threading.Thread(target=self.follow, args=(self.running,), daemon=True).start()

    def follow(self, running: Running) -> None:
        """Waits for a build, and shows what it made or tells what is wrong, unless a newer change has ended it."""
        said: list[str] = []
        with running.process as process:
            for line in process.stdout or ():
                if not line.startswith("progress "):
                    said.append(line.rstrip())
                elif self.running is running:
                    self.preview.clear()  # pages are rendered only when the check found nothing
        is_good = process.returncode == 0
        with self.lock:
            if self.running is not running:
                return
            self.running = None
            problems = told_problems(running.told)
            running.told.unlink(missing_ok=True)
            if is_good:
                self.preview.show(running.folder)
                return
            shutil.rmtree(running.folder, ignore_errors=True)
            self.preview.stop(problems, "\n".join(worth_saying(said)))

    def halt(self) -> None:
        """Ends the build that is running, and takes away what it made so far."""
        with self.lock:
            running, self.running = self.running, None
        if running is None:
            return
        running.process.kill()
        running.process.wait()
        shutil.rmtree(running.folder, ignore_errors=True)
        running.told.unlink(missing_ok=True)
