"""Writes into the front matter of a translation which text it was translated from: a mark for each part of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from macros.model.pages import MetaValue, Page
from macros.model.words import Words
from macros.problems import nearest
from macros.project import Project, load_project
from macros.sources.pages import FRONT_MATTER, parse_page
from macros.views.translations import SOURCE, TRANSLATION, Translated, all_translated, parts, recorded

BLOCK = re.compile(rf"^{TRANSLATION}:[^\n]*\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))*", re.MULTILINE)


@click.command("translated")
@click.argument("pages", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every page that has the same headings as its original.")
@click.pass_obj
def translated(given: tuple[Path, Words], pages: tuple[str, ...], *, every: bool) -> None:
    """Records that a translated PAGE says what its original says now: families/index.md, say."""
    root, words = given
    if every == bool(pages):
        raise click.UsageError(words.say("command.translated.nothing"))
    project, _ = load_project(root)
    found, unknown = chosen(project, pages, every=every)
    for name in unknown:
        near = nearest(name, {each.page.path for each in all_translated(project)})
        hint = f" {words.say('problems.did-you-mean', near=near)}" if near else ""
        raise click.UsageError(words.say("command.translated.no_page", found=name) + hint)
    done = list(record(project, found))
    for each in done:
        if not (every and each.said == "same"):
            click.echo(each.told(words), err=not each.is_done)
    sys.exit(0 if all(each.is_done for each in done) else 1)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was done with a page: `said` ends the key of the sentence under command.translated."""

    said: str
    path: str
    other: str
    marks: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """True when the page now says what it was translated from."""
        return self.said in ("done", "same")

    def told(self, words: Words) -> str:
        """What was done, in words."""
        values = {"path": self.path, "other": self.other, "marks": " ".join(self.marks)}
        return words.say(f"command.translated.{self.said}", **values, count=len(self.marks))


def chosen(project: Project, names: Sequence[str], *, every: bool) -> tuple[list[Translated], list[str]]:
    """The translated pages that names stand for, or every one that has the headings of its original; unknown names."""
    pages = list(all_translated(project))
    if every:
        return [each for each in pages if _is_complete(each)], []
    found, unknown = [], []
    for name in names:
        inside = re.sub(r"^(?:\./)?content/[^/]+/", "", name)
        wanted = [each for each in pages if each.page.path == inside and name in (inside, each.page.place.path)]
        wanted += [each for each in pages if each.page.path == inside and each.other.place.path == name]
        found += wanted
        unknown += [] if wanted else [name]
    return found, unknown


def record(project: Project, pages: Iterable[Translated]) -> Iterator[Recorded]:
    """Writes the marks of each page's original into it; a page with other headings stays as it was."""
    for each in pages:
        marks = tuple(part.mark for part in parts(each.other))
        said = "unlike"
        if recorded(each.page) == marks:
            said = "same"
        elif _is_complete(each):
            said = "done" if _write(project.root / each.page.place.path, each.page, marks) else "no_front"
        yield Recorded(said, each.page.place.path, each.other.place.path, marks)


def with_marks(text: str, said: MetaValue, marks: Sequence[str]) -> str:
    """A page's text with the marks in its front matter; nothing else in it changes."""
    end = "\r\n" if text.startswith("---\r\n") else "\n"
    front = FRONT_MATTER.match(text)
    if not front:
        return text
    lines = f"{front[1].replace(end, chr(10))}\n"
    block = BLOCK.search(lines)
    kept = _without_source(block[0]) if block else ""
    if block and not re.fullmatch(rf"{TRANSLATION}:[ \t]*(?:#[^\n]*)?\n", kept.partition("\n")[0] + "\n"):
        kept = _as_block(said)  # it was written on one line
    kept = kept or f"{TRANSLATION}:\n"
    written = f"{kept}  {SOURCE}:\n{''.join(f'    - {mark}{chr(10)}' for mark in marks)}"
    start, stop = block.span() if block else (len(lines), len(lines))
    lines = f"{lines[:start]}{written}{lines[stop:]}".removesuffix("\n")
    return f"{text[: front.start(1)]}{lines.replace(chr(10), end)}{text[front.end(1) :]}"


def _without_source(block: str) -> str:
    """The entry as it stands, without the marks that it had."""
    return re.sub(rf"^([ \t]+){SOURCE}:[^\n]*\n(?:\1[ \t]+[^\n]*\n|\1-[^\n]*\n)*", "", block, flags=re.MULTILINE)


def _as_block(said: MetaValue) -> str:
    entries = said if isinstance(said, dict) else {}
    lines = [f"  {key}: {_scalar(value)}\n" for key, value in entries.items() if key != SOURCE]
    return f"{TRANSLATION}:\n{''.join(lines)}"


def _scalar(value: MetaValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return '"{}"'.format(str(value or "").replace("\\", "\\\\").replace('"', '\\"'))


def _write(path: Path, page: Page, marks: Sequence[str]) -> bool:
    """Writes the file; False, with nothing written, when its front matter would then say anything else than before."""
    before = path.read_bytes().decode("utf-8")
    sign = "\ufeff" if before.startswith("\ufeff") else ""
    text = with_marks(before.removeprefix("\ufeff"), page.meta.get(TRANSLATION), marks)
    after, problems = parse_page(text, page.place.path, locale=page.locale, inside=page.path)
    said = page.meta.get(TRANSLATION)
    wanted = {**page.meta, TRANSLATION: {**(said if isinstance(said, dict) else {}), SOURCE: list(marks)}}
    if problems or after.meta != wanted or after.text.replace("\r\n", "\n") != page.text.replace("\r\n", "\n"):
        return False
    path.write_bytes(f"{sign}{text}".encode())
    return True


def _is_complete(each: Translated) -> bool:
    return [part.level for part in parts(each.page)] == [part.level for part in parts(each.other)]
