"""`toolkit serve`: the last good build stays in the browser; what is wrong now is told above it until it is mended."""

from __future__ import annotations

import mimetypes
import posixpath
import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol
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
Environ = dict[str, Any]
Start = Callable[..., object]


class Server(Protocol):
    """What is needed of MkDocs' server: the builder that it calls after each change, and what answers browsers."""

    builder: Callable[[], None]

    def set_app(self, application: Callable[[Environ, Start], Iterable[bytes]]) -> None:
        """Lets this answer all requests."""


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
        self.version = 0  # counts builds, good ones and others
        self.problems: Sequence[Problem] = ()
        self.said = ""  # by the generator, when there is no problem of content or data
        self.news = threading.Condition()
        self.shown = made
        self.keep()

    def keep(self) -> None:
        """Shows the build that is in `made`, which becomes empty for the next one."""
        old, self.shown = self.shown, self.made.rename(self._folder(self.version + 1))
        self.made.mkdir()
        _KEPT[self.made] = self.shown
        if old != self.made:
            shutil.rmtree(old, ignore_errors=True)
        self._tell((), "")

    def stop(self, problems: Sequence[Problem], said: str) -> None:
        """Goes on showing the last good build, with what is wrong above each page."""
        self._tell(problems, said)

    def attach(self, server: Server) -> None:
        """Lets a server build and answer through this; a failed build is told and never ends or blocks the server."""
        builder = server.builder

        def build() -> None:
            try:
                builder()
            except (Exception, SystemExit) as error:
                cause = error.__context__ or error  # the generator raises an error of its own while it handles ours
                self.stop(getattr(cause, "problems", ()), str(cause))
            else:
                self.keep()

        server.builder = build
        server.set_app(self.answer)

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
        """The number of the newest build, as soon as it is not the one that the page knows, or after a while."""
        known = parse_qs(environ.get("QUERY_STRING", "")).get("known", [""])[0]
        with self.news:
            self.news.wait_for(lambda: str(self.version) != known, timeout=PATIENCE)
            start("200 OK", [("Content-Type", "text/plain"), ("Cache-Control", "no-store")])
            return [str(self.version).encode()]

    def _file(self, path: str, start: Start) -> Iterable[bytes]:
        inside = posixpath.normpath(f"/{path.removeprefix(self.mount)}").lstrip("/")  # no way out of the folder
        file = self.shown / inside
        if path.endswith("/"):
            file = file / INDEX
        elif file.is_dir():
            return _move(start, f"{path}/")
        try:
            content = file.read_bytes()
            return _send(start, file, self._with_news(content) if file.suffix == ".html" else content)
        except OSError:
            lost = self.shown / LOST
            return _lost(start, self._with_news(lost.read_bytes()) if lost.is_file() else b"404")

    def _with_news(self, html: bytes) -> bytes:
        """The page with what is wrong at its end, and a script that waits for the next build."""
        told = draw(
            "preview", self.page, words=self.words, version=self.version, own=OWN, said=self.said,
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
            self.problems, self.said = [each for each in problems if each.stops], said
            self.version += 1
            self.news.notify_all()

    def _folder(self, number: int) -> Path:
        return self.made.with_name(f"{self.made.name}.{number}")


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
