"""`toolkit serve`: the last good build stays in the browser; what is wrong now is told above it until it is mended."""

from __future__ import annotations

import mimetypes
import posixpath
import shutil
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.outputs.report import describe
from macros.problems import Problem, in_order
from macros.project import Project
from macros.site.inspection.links import LOST
from macros.site.inspection.site import INDEX
from macros.sources.words import engine_words

OWN = "/_toolkit/"  # addresses that only a served site has
FILES = ("preview.js", "preview.css")
HERE = Path(__file__).parent
PATIENCE = 10.0  # seconds for which a browser's question waits for news
OPEN = 1.5 * PATIENCE  # seconds after which a page that no longer asks is taken for closed
MOST = 4  # open pages that are rendered before all others
LOOKS = (".css", ".js", ".svg", ".png", ".jpg", ".webp")  # what a page shows that is not in its own file
Environ = dict[str, Any]
Start = Callable[..., object]


_KEPT: dict[Path, Path] = {}  # the folder of the last good build, by the one that builds are made in


def forget_previews() -> None:
    """Takes away what was kept, when the server has stopped."""
    while _KEPT:
        shutil.rmtree(_KEPT.popitem()[1], ignore_errors=True)


class Preview:
    """The last good build in a folder of its own, and what stopped the newest one."""

    def __init__(self, project: Project, made: Path, mount: str, locale: str) -> None:
        """`made` is the folder that each build writes into, `mount` the path of the site's address."""
        self.page = PageContext(project, project.settings.default_locale, "")
        self.made, self.mount = made, mount or "/"
        self.words = engine_words(locale)
        self.number = 0  # of folders shown so far
        self.told = 0  # how often what is wrong has changed
        self.looks = 0  # a checksum of the files that make pages look as they do
        self.open: dict[str, float] = {}  # when a browser last asked for a page or news of it, by its address
        self.problems: Sequence[Problem] = ()
        self.said = ""  # by the generator, when there is no problem of content or data
        self.news = threading.Condition()
        self.shown = made
        self.keep()

    def keep(self) -> None:
        """Shows the build that is in `made`, which becomes empty for the next one."""
        folder = self.made.rename(self.next_folder())
        self.made.mkdir()
        self.show(folder)

    def show(self, folder: Path) -> None:
        """Shows the build in that folder, and takes the one before it away."""
        old, self.shown = self.shown, folder
        _KEPT[self.made] = folder
        self.looks = _checksum(folder)
        if old != self.made:
            shutil.rmtree(old, ignore_errors=True)
        self.clear()

    def patch(self, addresses: Iterable[str]) -> None:
        """Puts those pages of `made` in place of the ones that are shown; what is told of problems stays."""
        for address in addresses:
            page = self.made / address / INDEX
            if page.is_file():
                target = self.shown / address / INDEX
                target.parent.mkdir(parents=True, exist_ok=True)
                page.replace(target)
        with self.news:
            self.news.notify_all()

    def stop(self, problems: Sequence[Problem], said: str) -> None:
        """Goes on showing the last good build, with what is wrong above each page."""
        self._tell([each for each in problems if each.stops], said)

    def clear(self) -> None:
        """Says that nothing is wrong any more."""
        self._tell((), "")

    def open_pages(self) -> list[str]:
        """The addresses of the pages that browsers show now, the newest first, as in es/families/."""
        latest = time.monotonic() - OPEN
        found = sorted(((when, address) for address, when in [*self.open.items()] if when > latest), reverse=True)
        return [address for _, address in found[:MOST]]

    def next_folder(self) -> Path:
        """Where the next build may go; nothing is there yet."""
        self.number += 1
        return self.made.with_name(f"{self.made.name}.{self.number}")

    def answer(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """A file of the last good build, or news of a newer one (WSGI)."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path == f"{OWN}news":
            return self._news(environ, start)
        if path.startswith(OWN):
            name = path.removeprefix(OWN)
            return _send(start, HERE / name, (HERE / name).read_bytes()) if name in FILES else _lost(start, b"404")
        if not path.startswith(self.mount):
            return _move(start, self.mount)
        return self._file(path, start)

    def _news(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """The version of the page, as soon as it is not the one that the browser knows, or after a while."""
        asked = parse_qs(environ.get("QUERY_STRING", ""))
        known, path = (asked.get(key, [""])[0] for key in ("known", "page"))
        self._see(path)
        with self.news:
            self.news.wait_for(lambda: self._version(self._content(path)) != known, timeout=PATIENCE)
        self._see(path)
        start("200 OK", [("Content-Type", "text/plain"), ("Cache-Control", "no-store")])
        return [self._version(self._content(path)).encode()]

    def _file(self, path: str, start: Start) -> Iterable[bytes]:
        file = self._place_of(path)
        if not path.endswith("/") and file.is_dir():
            return _move(start, f"{path}/")
        try:
            content = file.read_bytes()
        except OSError:
            content = self._content(path)
            return _lost(start, self._with_news(content) if content else b"404")
        if file.suffix == ".html":
            self._see(path)
            content = self._with_news(content)
        return _send(start, file, content)

    def _content(self, path: str) -> bytes:
        """The bytes of the file at that address, or of the page for addresses where nothing is."""
        for file in (self._place_of(path), self.shown / LOST):
            with suppress(OSError):
                return file.read_bytes()
        return b""

    def _place_of(self, path: str) -> Path:
        inside = posixpath.normpath(f"/{path.removeprefix(self.mount)}").lstrip("/")  # no way out of the folder
        return self.shown / inside / INDEX if path.endswith("/") else self.shown / inside

    def _see(self, path: str) -> None:
        """Remembers that somebody looks at a page."""
        if path.startswith(self.mount) and path.endswith("/"):
            self.open[path.removeprefix(self.mount)] = time.monotonic()

    def _version(self, content: bytes) -> str:
        return f"{self.told}-{self.looks:x}-{zlib.crc32(content):x}"

    def _with_news(self, html: bytes) -> bytes:
        """The page with what is wrong at its end, and a script that waits until it is another one."""
        told = draw(
            "preview", self.page, words=self.words, version=self._version(html), own=OWN, said=self.said,
            problems=[(self._place(each), describe(each, self.words)) for each in in_order(self.problems)],
        )  # fmt: skip
        before, body, after = html.rpartition(b"</body>")
        return before + told.encode() + body + after if body else html + told.encode()

    def _place(self, problem: Problem) -> str:
        place = problem.place
        kind = "row" if place.path.endswith(".csv") else "line"
        key = "path" if not place.row else f"{kind}_column" if place.column else kind
        return self.words.say(f"command.preview.{key}", path=place.path, row=place.row, column=place.column)

    def _tell(self, problems: Sequence[Problem], said: str) -> None:
        with self.news:
            if (list(problems), said) != (list(self.problems), self.said):
                self.problems, self.said = problems, said
                self.told += 1
            self.news.notify_all()


def _checksum(folder: Path) -> int:
    found = 0
    for file in sorted(file for file in folder.rglob("*") if file.suffix in LOOKS):
        found = zlib.crc32(file.read_bytes(), zlib.crc32(str(file.relative_to(folder)).encode(), found))
    return found


def _send(start: Start, file: Path, content: bytes) -> Iterable[bytes]:
    kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(file.name)[0]
    start("200 OK", [("Content-Type", kind or "application/octet-stream"), ("Content-Length", str(len(content))),
                     ("Cache-Control", "no-store")])  # fmt: skip
    return [content]


def _move(start: Start, path: str) -> Iterable[bytes]:
    start("302 Found", [("Location", quote(path)), ("Content-Length", "0")])
    return []


def _lost(start: Start, content: bytes) -> Iterable[bytes]:
    start("404 Not Found", [("Content-Type", "text/html"), ("Content-Length", str(len(content)))])
    return [content]
