"""What does each section of a page hold that is the same in every language: heading, links, calls and figures?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from macros.model.pages import Page
from macros.views.markdown_lines import Arguments, addresses, calls, plain_words, with_calls_shown, without_code

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
ANCHOR = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}\s*$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
# Inline calls that name one thing by its id; what they show besides is words.
BY_ID = frozenset({"cite", "district", "law", "stat", "term"})
# Options that hold words for readers.
WORDS = frozenset({"title", "people", "materials", "shown", "alt"})


@dataclass(frozen=True, slots=True)
class Found:
    """A link or a call as it is compared, with its line in the file."""

    said: str
    line: int


@dataclass(slots=True)
class Section:
    """A heading and what stands under it until the next heading; the first section of a page may have none."""

    level: int
    heading: str  # without marks
    anchor: str  # the name that its author gave it, empty when there is none
    line: int
    links: list[Found] = field(default_factory=list)
    calls: list[Found] = field(default_factory=list)
    text: list[str] = field(default_factory=list)  # its lines as they are read, with those of its heading


def sections(page: Page) -> list[Section]:
    """The sections of a page in order, the one before the first heading too."""
    source = without_code(page.text)
    starts = [0]
    found = [Section(0, str(page.meta.get("title") or ""), "", page.first_line)]
    offset = 0
    for number, line in enumerate(source.split("\n")):
        if heading := HEADING.match(line):
            anchor = ANCHOR.search(heading[2])
            words = plain_words(heading[2]).strip()
            found.append(Section(len(heading[1]), words, anchor[1] if anchor else "", page.first_line + number))
            starts.append(offset)
        offset += len(line) + 1
    for section, start, end in zip(found, starts, [*starts[1:], len(source)], strict=True):
        _fill(section, source[start:end], page.first_line + source.count("\n", 0, start))
    return found


def anchors(page: Page) -> frozenset[str]:
    """The names that authors gave to headings and other parts of a page."""
    return frozenset(
        match[1] or match[2] for match in re.finditer(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}|\bid=\"([\w-]+)\"", page.text)
    )


def shown_call(name: str, arguments: Arguments) -> str:
    """A call as it is compared: without the words that it shows, which each language has of its own."""
    if name in BY_ID:
        arguments = arguments[:1]
    if name == "drawing":
        arguments = arguments[:1]
    kept = (f"{key}={value}" if key else value for key, value in arguments if key not in WORDS)
    return f"{name}({', '.join(kept)})"


def _fill(section: Section, source: str, first_line: int) -> None:
    def line(offset: int) -> int:
        return first_line + source.count("\n", 0, offset)

    section.calls += [Found(shown_call(name, given), line(at)) for at, name, given in calls(source)]
    section.links += [Found(address, line(at)) for at, address in addresses(source)]
    lines = with_calls_shown(source, _words_of_call).split("\n")
    section.text += [plain_words(ITEM.sub("", each)) for each in lines]


def _words_of_call(name: str, arguments: Arguments) -> str:
    kept = arguments[1:] if name in BY_ID else tuple(each for each in arguments if each[0] in WORDS)
    return f" {' '.join(value for _, value in kept)} "
