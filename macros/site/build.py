"""Builds the site beside the old one and puts it in its place only when nothing is wrong."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from macros.checks import check_in_two
from macros.outputs.report import is_counted_only
from macros.outputs.share_tags import CARDS_FOLDER, card_path
from macros.problems import Problem
from macros.project import Project, load_project
from macros.site.cards import write_cards
from macros.site.contents import Contents, read_contents
from macros.site.generator import RenderError, run_mkdocs, versions
from macros.site.handover import Found, file_states, hand_over
from macros.site.inspection import Inspection, inspect
from macros.site.inspection.site import built_site
from macros.site.pdf_cache import PdfReport, write_pdfs
from macros.site.pdf_files import pdf_files
from macros.site.publish import publish, working_folder
from macros.views.sessions import facilitator_pages

CACHE = ".cache/pdf"  # in the project's folder: PDF files of earlier builds, by their content


@dataclass(frozen=True, slots=True)
class Checked:
    """A loaded project and everything that is wrong with it, in order."""

    project: Project
    problems: tuple[Problem, ...]
    found: Found | None = None  # for the process that renders the pages

    @property
    def listed(self) -> tuple[Problem, ...]:
        """The problems without the notes that are only counted."""
        return tuple(problem for problem in self.problems if not is_counted_only(problem))

    @property
    def is_fine(self) -> bool:
        """True when nothing stops a build."""
        return not any(problem.stops for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Built:
    """Where the new site is, what it holds, what was found on it, with which packages, and seconds by step."""

    site: Path
    contents: Contents
    inspection: Inspection
    versions: Mapping[str, str]
    seconds: Mapping[str, float]
    pdfs: PdfReport | None = None  # None: none were made


class BuildError(Exception):
    """The site was not finished: what MkDocs said, or what is wrong with the pages it made."""

    def __init__(self, said: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(said or "; ".join(f"{each.place} {each.code}" for each in problems))
        self.said = said
        self.problems = tuple(problems)


def check(root: Path) -> Checked:
    """Everything wrong in content and data."""
    files = file_states(root)
    project, read = load_project(root)
    problems, timeless = check_in_two(project, read)
    return Checked(project, tuple(problems), Found(files, tuple(timeless)))


def build(
    project: Project,
    site: Path,
    on_page: Callable[[int], None],
    *,
    found: Found | None = None,
    drafts: bool = False,
    pdfs: bool = False,
) -> Built:
    """Renders the project and publishes it, with draft pages or without; BuildError leaves the old site as it was.

    With what a check has `found`, the rules are not asked again. With `pdfs` it makes the PDF files too, for which
    `can_render` must be true.

    NoPlaceError says that nothing can be written beside the site.
    """
    started = time.monotonic()
    folder = working_folder(site)
    try:
        report = _render(project, folder, on_page, found, drafts=drafts, pdfs=pdfs)
        rendered = time.monotonic()
        contents = read_contents(folder, project.settings.languages)
        inspection = inspect(built_site(project, folder, contents.files))
        if inspection.problems:
            raise BuildError("", inspection.problems)
        inspected = time.monotonic()
        publish(folder, site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    seconds = {"pages": rendered - started, "inspect": inspected - rendered, "publish": time.monotonic() - inspected}
    return Built(site, contents, inspection, versions(), seconds, report)


def _render(
    project: Project, folder: Path, on_page: Callable[[int], None], found: Found | None, *, drafts: bool, pdfs: bool
) -> PdfReport | None:
    """Lets MkDocs write the pages, and draws their cards here meanwhile: that needs another processor core."""
    papers = folder.with_name(f"{folder.name}.pdfs")
    beside = folder.with_name(f"{folder.name}.cards")  # MkDocs empties its folder when it starts
    is_over = threading.Event()
    try:
        told = _hand_over(found, beside) if found else None
        with ThreadPoolExecutor(2) as pool:
            drawing = pool.submit(write_cards, project, beside, is_over.is_set)
            printing = pool.submit(_write_pdfs, project, papers, is_over.is_set) if pdfs else None
            try:
                run_mkdocs(project, folder, on_page, told, drafts=drafts, pdfs=pdfs)
                drawing.result()
                report = printing.result() if printing else None
            finally:
                is_over.set()
        _move_cards(project, beside / CARDS_FOLDER, folder)
        if report:
            _move_pdfs(report, papers, folder)
        return report
    except RenderError as error:
        raise BuildError(str(error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(papers, ignore_errors=True)


def _hand_over(found: Found, folder: Path) -> Path:
    folder.mkdir()
    file = folder / "found.json"
    hand_over(found, file)
    return file


def _move_cards(project: Project, cards: Path, folder: Path) -> None:
    """Puts the cards into the site; a draft page that was not built needs none."""
    for page in (*project.pages, *facilitator_pages(project)):
        if not (folder / project.link(page.locale) / page.address / "index.html").is_file():
            (cards.parent.parent / card_path(page.locale, page.address)).unlink(missing_ok=True)
    target = folder / CARDS_FOLDER
    target.parent.mkdir(parents=True, exist_ok=True)
    cards.rename(target)


def _write_pdfs(project: Project, folder: Path, is_stopped: Callable[[], bool]) -> PdfReport:
    return write_pdfs(list(pdf_files(project)), folder, project.root / CACHE, is_stopped=is_stopped)


def _move_pdfs(report: PdfReport, papers: Path, folder: Path) -> None:
    """Puts the PDF files into the site; BuildError says which are too long."""
    if report.problems:
        raise BuildError("", report.problems)
    for path in papers.rglob("*.pdf"):
        target = folder / path.relative_to(papers)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
