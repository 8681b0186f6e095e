"""Which parts of a page have changed since they were translated, and how far each section of the site has come."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.model.pages import MetaValue, Page
from macros.project import Project
from macros.views.markdown_lines import plain_words, without_code
from macros.views.page_sections import HEADING

TRANSLATION, SOURCE = "translation", "source"  # where front matter keeps the marks
WORDS = frozenset({"title", "text", "label"})  # keys of the front matter whose values are words, were it only one
LENGTH = 8
LETTERS = str.maketrans("0123456789", "ghijklmnop")  # no mark may look like a number to YAML
NAME = re.compile(r"\s*\{[^}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page, or what stands before the first one, with a mark that changes when its text does."""

    mark: str
    level: int
    heading: str
    line: int


@dataclass(frozen=True, slots=True)
class Behind:
    """A part that has changed in the main language, and the part that stands for it; None when none can be told."""

    part: Part
    own: Part | None


@dataclass(frozen=True, slots=True)
class Translated:
    """A page in another language: how it stands to its page in the main one."""

    page: Page
    other: Page
    count: int  # parts of the page in the main language
    behind: tuple[Behind, ...]
    is_recorded: bool  # it says from which text it was translated
    is_reviewed: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The pages of one section of the site in one language."""

    address: str | None  # of the page that the section is called by; None for pages that stand alone
    pages: tuple[Translated, ...]
    wanted: int  # pages of the section in the main language

    @property
    def done(self) -> int:
        """How many of its pages are in the language."""
        return len(self.pages)

    @property
    def parts(self) -> int:
        """How many parts its pages have."""
        return sum(each.count for each in self.pages)

    @property
    def current(self) -> int:
        """How many of them say what the main language says now."""
        return sum(each.count - len(each.behind) for each in self.pages if each.is_recorded)

    @property
    def reviewed(self) -> int:
        """How many of its pages a person has reviewed, or wrote without a machine."""
        return sum(each.is_reviewed for each in self.pages)

    @property
    def waiting(self) -> tuple[Translated, ...]:
        """Its pages that need somebody: a reviewer, or a translator of what has changed."""
        return tuple(each for each in self.pages if each.behind or not (each.is_reviewed and each.is_recorded))


def parts(page: Page) -> tuple[Part, ...]:
    """The parts of a page in order: the top with the front matter first, then each section under its heading."""
    shown = without_code(page.text).split("\n")
    starts = [0, *(number for number, line in enumerate(shown) if HEADING.match(line))]
    lines = page.text.split("\n")
    texts = ["\n".join(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    words = {key: value for key, value in page.meta.items() if key != TRANSLATION}
    texts[0] = "\n".join([*_words(words, ""), texts[0]])
    top = Part(_mark(texts[0]), 0, str(page.meta.get("title") or ""), 1)
    return (top, *(_section(shown[at], text, page.first_line + at)
                   for at, text in zip(starts[1:], texts[1:], strict=True)))  # fmt: skip


def recorded(page: Page) -> tuple[str, ...] | None:
    """The marks of the text that the page was translated from, as its front matter has them; None when it has none."""
    said = page.meta.get(TRANSLATION)
    marks = said.get(SOURCE) if isinstance(said, dict) else None
    return tuple(map(str, marks)) if isinstance(marks, list) else None


def is_reviewed(meta: Mapping[str, MetaValue] | Mapping[str, object]) -> bool:
    """True for a page that no machine helped to translate, and for one that names who reviewed it."""
    said = meta.get(TRANSLATION)
    return not isinstance(said, Mapping) or not said.get("machine_assisted") or bool(said.get("reviewed_by"))


def translated(page: Page, other: Page) -> Translated:
    """How a page stands to its page in the main language; one that records nothing counts as behind in nothing."""
    now, marks = parts(other), recorded(page)
    changed = [number for number, each in enumerate(now) if marks is not None and each.mark not in marks]
    own = parts(page) if changed else ()
    is_alike = [each.level for each in own] == [each.level for each in now]
    behind = tuple(Behind(now[number], own[number] if is_alike else None) for number in changed)
    return Translated(page, other, len(now), behind, marks is not None, is_reviewed(page.meta))


def page_of(project: Project, locale: str, address: str) -> Translated | None:
    """How the page at an address stands; None in the main language and for a page that stands there in one only."""
    default = project.settings.default_locale
    here = [page for page in project.pages if page.address == address and page.locale in (locale, default)]
    by_locale = {page.locale: page for page in here}
    return translated(by_locale[locale], by_locale[default]) if len(by_locale) == 2 else None


def all_translated(project: Project) -> Iterator[Translated]:
    """Every page of another language that has one in the main language, in order of the files."""
    default = project.settings.default_locale
    main = {page.path: page for page in project.pages if page.locale == default}
    for page in project.pages:
        if page.locale != default and page.path in main:
            yield translated(page, main[page.path])


def by_section(project: Project, locale: str) -> tuple[Group, ...]:
    """The pages of a language by the folder that they stand in; those that stand alone come last, together."""
    default = project.settings.default_locale
    main = [page for page in project.pages if page.locale == default and page.place.path not in project.drafts]
    done = {each.page.path: each for each in all_translated(project) if each.page.locale == locale}
    folders: dict[str, list[Page]] = {}
    for page in main:
        folders.setdefault(page.address.partition("/")[0], []).append(page)
    alone = [page for pages in folders.values() if not _is_section(pages) for page in pages]
    found = [_group(pages, done) for pages in folders.values() if _is_section(pages)]
    return (*found, *([Group(None, _of(alone, done), len(alone))] if alone else []))


def _group(pages: Iterable[Page], done: Mapping[str, Translated]) -> Group:
    pages = sorted(pages, key=lambda page: page.address)
    return Group(pages[0].address, _of(pages, done), len(pages))


def _is_section(pages: list[Page]) -> bool:
    return len(pages) > 1 and any(page.address.count("/") == 1 for page in pages)


def _of(pages: Iterable[Page], done: Mapping[str, Translated]) -> tuple[Translated, ...]:
    return tuple(done[page.path] for page in pages if page.path in done)


def _section(line: str, text: str, number: int) -> Part:
    heading = HEADING.match(line)
    level, words = (len(heading[1]), heading[2]) if heading else (0, line)
    return Part(_mark(text), level, plain_words(NAME.sub("", words)).strip(), number)


def _words(value: MetaValue | Mapping[str, MetaValue], key: str) -> Iterator[str]:
    """The texts of the front matter that readers meet; names, addresses and numbers are no words to translate."""
    if isinstance(value, Mapping):
        for name, child in sorted(value.items()):
            yield from _words(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from _words(child, key)
    elif isinstance(value, str) and (key in WORDS or " " in value.strip()):
        yield f"{key}: {value}"


def _mark(text: str) -> str:
    """Eight letters that say the text: line ends and breaks of lines make no difference."""
    digest = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
    return digest[:LENGTH].translate(LETTERS)
