"""One site and one browser for all tests of a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from macros.outputs.report import as_text
from macros.project import PROOF_FILE, Project
from macros.site.build import Built, Checked, build, check
from tests.chromium import chromium
from tests.hosting import Host, hosted
from tests.project_folders import EXAMPLE, ROOT, project_folder


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
def drafts(shipped: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site with its draft pages, built as `toolkit build --drafts` builds it."""
    return build(shipped, tmp_path_factory.mktemp("drafts") / "site", lambda _pages: None, drafts=True).site


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The example, another coalition in three languages, checked."""
    return check(project_folder(EXAMPLE, tmp_path_factory.mktemp("example")))


@pytest.fixture(scope="session")
def example_site(example: Checked) -> Path:
    """The example's site, which lies below a path."""
    return build(example.project, example.project.root / "site", lambda _pages: None).site


@pytest.fixture(scope="session")
def serve(shipped: Project) -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine, below the path that the site's web address names, and says where."""
    host = Host(base=urlsplit(shipped.settings.site_url).path or "/")
    with ExitStack() as hosts:
        yield lambda folder: hosts.enter_context(hosted(folder, host))


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the built site is served on this machine."""
    return serve(site)


@pytest.fixture(scope="session")
def draft_address(drafts: Path, serve: Callable[[Path], str]) -> str:
    """Where the site with its draft pages is served on this machine."""
    return serve(drafts)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with chromium() as opened:
        yield opened
