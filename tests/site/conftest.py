"""One site and one browser for all tests of a session."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.outputs.report import as_text
from macros.project import PROOF_FILE, Project
from macros.site.build import Built, build, check
from tests.project_folders import ROOT, project_folder

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The coalition's own content and data, without problems; with --update-proof, also without the old record."""
    root = ROOT
    if request.config.getoption("--update-proof"):  # a record that says too much must not stop its own renewal
        root = project_folder(ROOT, tmp_path_factory.mktemp("unmeasured"))
        (root / PROOF_FILE).unlink(missing_ok=True)
    checked = check(root)
    assert as_text([problem for problem in checked.problems if problem.stops], "en") == ""
    return checked.project


@pytest.fixture(scope="session")
def built(shipped: Project, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The whole site, built as `toolkit build` builds it."""
    return build(shipped, tmp_path_factory.mktemp("built") / "site", lambda _pages: None)


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    """The folder of the built site."""
    return built.site


@pytest.fixture(scope="session")
def address(shipped: Project, site: Path) -> Iterator[str]:
    """Where the built site is served on this machine, in the folder that its web address names."""
    base = urlsplit(shipped.settings.site_url).path or "/"
    handler = partial(_Silent, base=base, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{base}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    named = os.environ.get("TOOLKIT_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=named, args=QUIET)
        yield chromium
        chromium.close()


class _Silent(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, base: str, directory: str) -> None:
        self.base = base
        super().__init__(*args, directory=directory)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.base)) if path.startswith(self.base) else ""

    def log_message(self, format: str, *args: object) -> None:  # the name is the base class's
        pass
