"""Damages a copy of the project in ways that happen to people, one at a time and chosen by chance, and says where."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.model.pages import Page
from macros.problems import Problem
from macros.project import Project
from macros.views.page_sections import sections
from tests.damage_kinds import BODY, CELLS, FRONT, LINES, Change

TO_THE_ONE_BEFORE = ("a heading is lost",)  # its section is then a part of the one before it
DRAFTS = ("components.md", "components-cases.md")


@dataclass(frozen=True)
class Where:
    """Where a report of a damage may stand: rows of a file, or its front matter, or the whole of a small file."""

    path: str
    rows: range | None = None
    is_front: bool = False

    def has(self, problem: Problem) -> bool:
        """True for a problem that stands there."""
        place = problem.place
        if place.path != self.path:
            return False
        return (
            self.rows is None or place.row in self.rows or (self.is_front and (place.row is None or bool(place.column)))
        )


@dataclass(frozen=True)
class Damage:
    """What was done: its kind, the file's line before and after, and where it should be reported."""

    kind: str
    before: str
    after: str
    places: tuple[Where, ...]


@dataclass
class Damager:
    """Damages files of a project's copy; no two damages touch the same page, row or small file."""

    project: Project
    root: Path
    chance: random.Random
    done: list[Damage] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)

    def damage(self, kind: str) -> bool:
        """Does one damage of a kind, if there is a place for it that is still whole."""
        found = list(self._candidates(kind))
        if not found:
            return False
        path, number, before, after, key = self.chance.choice(found)
        self.touched.add(key)
        lines = self._lines(path)
        lines[number] = after
        self.texts[path] = "\n".join(lines)
        self.done.append(Damage(kind, before, after, tuple(self._places(path, number, kind))))
        return True

    def write(self) -> None:
        """Writes what was damaged."""
        for path, text in self.texts.items():
            (self.root / path).write_text(text.replace("\0\n", "").replace("\0", ""), encoding="utf-8", newline="\n")

    def _candidates(self, kind: str) -> Iterator[tuple[str, int, str, str, str]]:
        if kind in CELLS:
            path, change = CELLS[kind]
            yield from self._of_lines(path, change, range(1, len(self._lines(path))), by_row=True)
        elif kind in LINES:
            paths, change = LINES[kind]
            for path in sorted(each.relative_to(self.root).as_posix() for each in self.root.glob(paths)):
                yield from self._of_lines(path, change, range(len(self._lines(path))))
        else:
            locale, change = {**BODY, **FRONT}[kind]
            for page in self.project.pages:
                if page.path in DRAFTS or locale not in ("", page.locale):
                    continue
                first = page.first_line - 1
                rows = range(first) if kind in FRONT else range(first, len(self._lines(page.place.path)))
                yield from self._of_lines(page.place.path, change, rows, key=page.path, locale=page.locale)

    def _of_lines(
        self, path: str, change: Change, rows: Iterable[int], *, key: str = "", locale: str = "", by_row: bool = False
    ) -> Iterator[tuple[str, int, str, str, str]]:
        lines = self._lines(path)
        for number in rows:
            own = f"{path}:{number}" if by_row else key or path
            if own not in self.touched and (after := change(lines, number, locale)) is not None:
                yield path, number, lines[number], after, own

    def _lines(self, path: str) -> list[str]:
        if path not in self.texts:
            self.texts[path] = (self.root / path).read_text(encoding="utf-8")
        return self.texts[path].split("\n")

    def _places(self, path: str, number: int, kind: str) -> Iterator[Where]:
        if kind in LINES:
            yield Where(path)
        elif kind in CELLS:
            row = len(self.texts[path].split("\n")[: number + 1])  # each row of the tables is one line
            yield Where(path, range(row, row + 1))
        else:
            pages = _by_path(self.project)[path.split("/", 2)[2]]
            own = next(each for each in pages if each.place.path == path)
            if kind in FRONT:
                yield from (Where(each.place.path, range(1, each.first_line + 1), is_front=True) for each in pages)
                return
            spans = {each.place.path: _spans(each) for each in pages}
            index = max(at for at, span in enumerate(spans[path]) if span.start <= number + 1)
            for each in pages:
                if len(spans[each.place.path]) == len(spans[own.place.path]):
                    start = spans[each.place.path][max(0, index - (kind in TO_THE_ONE_BEFORE))].start
                    yield Where(each.place.path, range(start, spans[each.place.path][index].stop))


def _spans(page: Page) -> list[range]:
    """The lines of each section, up to the heading after it."""
    starts = [each.line for each in sections(page)]
    return [range(start, end + 1) for start, end in zip(starts, [*starts[1:], 10_000], strict=True)]


def _by_path(project: Project) -> Mapping[str, list[Page]]:
    found: dict[str, list[Page]] = {}
    for page in project.pages:
        found.setdefault(page.path, []).append(page)
    return found
