"""Makes PDF files in two processes, and takes those that were made before from a cache: one file for each content."""

from __future__ import annotations

import hashlib
import multiprocessing
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from macros.outputs.pdf import Rendered, engine, render
from macros.outputs.pdf_styles import fonts_state
from macros.problems import Problem
from macros.site.pdf_files import PdfFile

PROCESSES, FEW = 2, 3  # a few files are made faster without processes of their own
KEPT_DAYS = 30  # that a file is kept which no build has asked for
DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class PdfReport:
    """How many files there are, how many of them had to be made, pages of these, seconds, and what is too long."""

    files: int
    made: int
    pages: int
    seconds: float
    problems: tuple[Problem, ...]


def write_pdfs(
    files: Sequence[PdfFile],
    folder: Path,
    cache: Path,
    on_file: Callable[[int, int], None] = lambda done, all_: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> PdfReport:
    """Writes every file below the folder. A file that is too long is a problem, and is not kept in the cache."""
    started = time.monotonic()
    cache.mkdir(parents=True, exist_ok=True)
    keys = {each.path: _key(each) for each in files}
    missing = [each for each in files if not (cache / keys[each.path]).is_file()]
    problems: list[Problem] = []
    pages = 0
    for done, (file, rendered) in enumerate(_rendered(missing, is_stopped), start=len(files) - len(missing) + 1):
        pages += rendered.pages
        if rendered.pages > file.most_pages:
            problems.append(_too_long(file, rendered))
        else:
            _keep(cache / keys[file.path], rendered.pdf)
        on_file(done, len(files))
    if not problems and not is_stopped():
        for each in files:
            _copy(cache / keys[each.path], folder / each.path)
        _forget(cache, set(keys.values()))
    return PdfReport(len(files), len(missing), pages, time.monotonic() - started, tuple(problems))


def _key(file: PdfFile) -> str:
    parts = (engine().encode(), fonts_state(), file.css.encode(), file.html.encode())
    return f"{hashlib.sha256(b''.join(hashlib.sha256(each).digest() for each in parts)).hexdigest()}.pdf"


def _rendered(files: Sequence[PdfFile], is_stopped: Callable[[], bool]) -> Iterator[tuple[PdfFile, Rendered]]:
    if len(files) <= FEW:
        for each in files:
            yield each, render(each.html, each.css, each.most_pages)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as pool:
        waiting: dict[Future[Rendered], PdfFile] = {
            pool.submit(render, each.html, each.css, each.most_pages): each for each in files
        }
        for future in as_completed(waiting):
            if is_stopped():
                pool.shutdown(wait=False, cancel_futures=True)
                return
            yield waiting[future], future.result()


def _too_long(file: PdfFile, rendered: Rendered) -> Problem:
    values = {"file": file.path, "pages": str(rendered.pages), "most": str(file.most_pages),
              "lines": str(rendered.lines_over)}  # fmt: skip
    return Problem(file.place, "handout-too-long", values)


def _keep(path: Path, pdf: bytes) -> None:
    """Puts a file into the cache in one step, so that a stop leaves no half of one there."""
    beside = path.with_suffix(".new")
    beside.write_bytes(pdf)
    beside.replace(path)


def _copy(kept: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(kept, target)
    kept.touch()


def _forget(cache: Path, used: set[str]) -> None:
    """Takes away what no build has asked for in a long time."""
    oldest = time.time() - KEPT_DAYS * DAY
    for path in cache.glob("*.pdf"):
        if path.name not in used and path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
