"""Folders of a coalition's own, with the engine as it is, and what a built site holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from macros.outputs.report import is_counted_only
from macros.problems import Problem

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "tests" / "example"
ENGINE = ("macros", "overrides")


def project_folder(source: Path, target: Path) -> Path:
    """Copies of content and data, and links to the engine; returns the folder."""
    for name in ("content", "data"):
        shutil.copytree(source / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    for name in ENGINE:
        (target / name).symlink_to(ROOT / name)
    return target


def said_of_the_example(problems: Iterable[Problem]) -> list[Problem]:
    """What a person would have to mend; the code in its cells, there on purpose, is only noted."""
    return [each for each in problems if not is_counted_only(each) and each.code != "code-in-cell"]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
