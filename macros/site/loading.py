"""Loads the project for a build of its pages, unless content or data have problems that stop it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from macros.checks import check_again, check_all
from macros.checks.waivers import standing
from macros.model.rules import Standing
from macros.outputs.report import as_text, is_counted_only
from macros.problems import Problem
from macros.project import Project, load_project
from macros.site.handover import handed_over, to_problems
from macros.site.session import PDFS

TOLD = "TOOLKIT_TOLD"  # set by whoever starts a build and wants to know: the file in which it says what is wrong


class ProblemsError(Exception):
    """What stops a build; the message is for people."""

    def __init__(self, problems: Sequence[Problem], locale: str) -> None:
        super().__init__("\n" + as_text(problems, locale))
        self.problems = problems


def load_for_pages(
    root: Path, is_draft: Callable[[str], bool] | None, stands: Mapping[str, Standing] | None
) -> Project:
    """The project in the folder. ProblemsError when it may not be built.

    Rules are not asked again for what `toolkit build` has handed over. `stands` is how each rule stood in an earlier
    check; with it, only what cannot be read is found, and not what the rules say, which takes ten times as long.
    """
    timeless = handed_over(root)
    project, problems = load_project(root)
    if timeless is not None:
        problems = check_again(project, problems, timeless)
    elif stands is None:
        problems = check_all(project, problems)
    if any(problem.stops for problem in problems):
        loud = [problem for problem in problems if not is_counted_only(problem)]
        _tell(loud)
        raise ProblemsError(loud, project.settings.default_locale)
    paths = [page.place.path for page in project.pages]
    drafts = frozenset(path for path in paths if is_draft and is_draft(path.removeprefix("content/")))
    stands = standing(problems) if stands is None else stands
    return replace(project, standing=stands, drafts=drafts, has_pdfs=bool(os.environ.get(PDFS)))


def told_problems(file: Path) -> list[Problem]:
    """What a build wrote down; nothing when it did not."""
    if not file.is_file():
        return []
    return to_problems(json.loads(file.read_text(encoding="utf-8")))


def _tell(problems: Sequence[Problem]) -> None:
    if told := os.environ.get(TOLD):
        Path(told).write_text(json.dumps([asdict(each) for each in problems]), encoding="utf-8")
