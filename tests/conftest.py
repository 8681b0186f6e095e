"""The tiny made-up project that unit tests look at, and pages of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.checks.today import DAY
from macros.outputs.page_context import PageContext
from macros.project import Project
from tests.build_a_project import load, write_project
from tests.build_a_session import with_sessions
from tests.build_a_shelf import write_shelf
from tests.build_a_survey import write_survey
from tests.build_laws import write_laws


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds --update-golden, --update-looks and --update-proof."""
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew.")
    parser.addoption("--update-looks", action="store_true", help="Accept how pages look now, as `make looks` does.")
    parser.addoption("--update-proof", action="store_true", help="Write data/privacy_proof.json anew.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Asks a browser test a second time when it fails: a busy machine may draw too late, and never twice in a row."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session", autouse=True)
def one_day() -> Iterator[None]:
    """Rules about age count from one day, so that no test depends on the calendar."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DAY, "2026-11-22")
        yield


@pytest.fixture
def assert_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a golden file; with --update-golden, writes the file anew."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project without problems; tests change copies of it, never this one."""
    return load(write_project(tmp_path_factory.mktemp("project")))


@pytest.fixture(scope="session")
def project(small_project: Project) -> Project:
    """The same; in tests/site/ the name means the coalition's own project."""
    return small_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one's own with the same project in it."""
    return write_project(tmp_path / "project")


@pytest.fixture(scope="session")
def fellowship(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with sessions that nobody has recorded; tests change copies of it, never this one."""
    return with_sessions(tmp_path_factory.mktemp("fellowship"))


@pytest.fixture(scope="session")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that tracks laws; tests change copies of it, never this one."""
    return load(write_laws(tmp_path_factory.mktemp("laws")))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with books and a library; tests change copies of it, never this one."""
    return load(write_shelf(tmp_path_factory.mktemp("shelf")))


@pytest.fixture(scope="session")
def survey(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with a survey and one round of it; tests change copies of it, never this one."""
    return load(write_survey(tmp_path_factory.mktemp("survey")))


@pytest.fixture(scope="session")
def page(small_project: Project) -> PageContext:
    """The English page districts/ of the project."""
    return PageContext(small_project, "en", "districts/")


@pytest.fixture(scope="session")
def page_es(small_project: Project) -> PageContext:
    """The Spanish page districts/ of the project."""
    return PageContext(small_project, "es", "districts/")
