"""The site does not hang on one generator: ProperDocs, which continues MkDocs 1, builds the same files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.outputs.share_tags import CARDS_FOLDER
from macros.project import Project
from macros.site.generator import environment
from macros.site.session import CARDS
from tests.project_folders import contents

pytestmark = pytest.mark.site

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="session")
def other(shipped: Project, tmp_path_factory) -> Path:
    """The same site, built by ProperDocs."""
    folder = tmp_path_factory.mktemp("properdocs") / "site"
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet"]
    command += ["--config-file", str(shipped.root / "mkdocs.yml"), "--site-dir", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=environment(shipped) | {CARDS: "1"})
    return folder


def test_properdocs_builds_the_same_site(site, other):
    assert without_generator(other) == without_generator(site)


def without_generator(folder: Path) -> dict[str, bytes]:
    files = contents(folder).items()
    # Sharing cards are drawn beside the generator, whichever it is.
    return {path: GENERATOR.sub(b"", content) for path, content in files if not path.startswith(CARDS_FOLDER)}
