"""A built site as web hosts serve it: below a path, packed, and with a page of its own where nothing is."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


@dataclass(frozen=True)
class Host:
    """How a host serves: below which path, whether packed, and which 404.html: the nearest above, or the top one."""

    base: str = "/"
    packs: bool = False
    nearest: bool = False


@contextmanager
def hosted(folder: Path, host: Host) -> Iterator[str]:
    """Serves a folder on this machine; gives the address of its home page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), host=host))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{host.base}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files

    def __init__(self, *arguments: object, directory: str, host: Host) -> None:
        self.host = host
        super().__init__(*arguments, directory=directory)

    def handle(self) -> None:
        """Answers until the browser goes away, at whatever moment."""
        with suppress(ConnectionError):
            super().handle()

    def translate_path(self, path: str) -> str:
        """The file or folder at an address."""
        return super().translate_path(f"/{path.removeprefix(self.host.base)}")

    def do_GET(self) -> None:
        """Answers with a file, or with a page that says there is none."""
        if not self.path.startswith(self.host.base):
            self.send_error(404)
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            super().do_GET()  # leads to the same with a slash
            return
        path = path / "index.html" if path.is_dir() else path
        self.answer(200, path) if path.is_file() else self.answer(404, self.lost(path))

    def lost(self, path: Path) -> Path:
        """The page for an address where nothing is."""
        top = Path(self.directory)
        near = [folder / "404.html" for folder in path.parents if folder.is_relative_to(top)]
        return next(filter(Path.is_file, near)) if self.host.nearest else top / "404.html"

    def answer(self, status: int, path: Path) -> None:
        """Sends a file, packed when the host packs such files."""
        content = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        if self.host.packs and path.suffix in PACKED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # the name is the base class's
        """Says nothing."""
