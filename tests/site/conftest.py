"""One site and one browser for all tests of a session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.project import Project
from macros.site.build import Built, Checked, build, check
from tests.hosting import Host, hosted
from tests.project_folders import EXAMPLE, project_folder

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


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
def example(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The example, another coalition in three languages, checked."""
    return check(project_folder(EXAMPLE, tmp_path_factory.mktemp("example")))


@pytest.fixture(scope="session")
def example_site(example: Checked) -> Path:
    """The example's site, which lies below a path."""
    return build(example.project, example.project.root / "site", lambda _pages: None).site


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served on this machine."""
    with hosted(site, Host()) as home:
        yield home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    named = os.environ.get("TOOLKIT_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=named, args=QUIET)
        yield chromium
        chromium.close()
