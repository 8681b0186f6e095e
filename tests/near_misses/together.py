"""Checks many twins in few projects: those that share no file stand in one project, each on a page of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.problems import Problem
from macros.site.build import check
from tests.near_misses.twins import Files, Twins, World

NEW_PAGE = "new.md"


class Group:
    """A project with one side, right or wrong, of several twins; what is said of it is found when first asked."""

    def __init__(self, world: World, *, is_alone: bool) -> None:
        """An empty group of a world; one that is alone takes only one pair of twins."""
        self.world = world
        self.is_alone = is_alone
        self.files: dict[str, str | None] = {}
        self._found: tuple[Problem, ...] | None = None

    def takes(self, world: World, files: Files) -> bool:
        """True when these files can stand beside those of the others."""
        return self.world is world and not self.is_alone and not self.files.keys() & files.keys()

    def problems(self, folder: Path) -> tuple[Problem, ...]:
        """Everything that is said of the project, which is written into the folder once."""
        if self._found is None:
            self._found = check(self.world(folder, self.files)).problems
        return self._found


def grouped(table: Mapping[str, Twins], *, right: bool) -> dict[str, tuple[Group, Files]]:
    """By code of a rule: the group in which one side of its twins stands, and the files of that side."""
    groups: list[Group] = []
    found = {}
    for code, twins in table.items():
        files = named(code, twins.right if right else twins.wrong)
        is_alone = twins.is_alone and not right
        group = None if is_alone else next((each for each in groups if each.takes(twins.world, files)), None)
        if group is None:
            group = Group(twins.world, is_alone=is_alone)
            groups.append(group)
        group.files |= files
        found[code] = (group, files)
    return found


def named(code: str, files: Files) -> Files:
    """The files of twins whose new page is named after the rule."""
    page = f"{code.lower()}.md"
    return {path.replace(NEW_PAGE, page): text and text.replace(NEW_PAGE, page) for path, text in files.items()}


def is_about(problem: Problem, files: Files) -> bool:
    """True for a problem of one of these files, or of the same page in another language."""
    return _inside(problem.place.path) in {_inside(path) for path in files}


def _inside(path: str) -> str:
    return path.split("/", 2)[2] if path.startswith("content/") and path.count("/") > 1 else path
