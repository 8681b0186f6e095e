"""One site and one browser for all tests of a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.project import Project
from macros.site.build import Built, build, check
from tests.open_site import chromium, served

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def shipped() -> Project:
    """The coalition's own content and data, without problems."""
    checked = check(ROOT)
    assert checked.is_fine
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
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine and says where."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the built site is served on this machine."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with chromium() as opened:
        yield opened
