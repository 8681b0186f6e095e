"""Turns the Markdown of a deck into slides: `---` parts them, `>` starts what is said and not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from macros.model.decks import Block, Grid, Lines, Part, Picture, Slide
from macros.problems import Place, Problem

BREAK, NOTE = "---", ">"
HEADING = re.compile(r"#{1,2}\s+(.*?)\s*#*\s*$")
POINT = re.compile(r"[-*+]\s+(.*)")
STEP = re.compile(r"(\d+)[.)]\s+(.*)")
RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*\|?")  # below the header of a table
CALL = re.compile(r"\{\{-?\s*(\w+)\s*\((.*)\)\s*-?\}\}\s*")  # alone on its line
ARGUMENT = re.compile(r"""(?:(\w+)\s*=\s*)?(?:"([^"]*)"|'([^']*)')""")
DRAWING, PART = "drawing", "heat_map_part"
# What a slide has no place for: deeper headings, pictures by address, HTML, code.
STRANGE = re.compile(r"#|!\[|</?(?!span\b)[a-zA-Z]|```|~~~|\t|    ")

Numbered = Sequence[tuple[int, str]]  # lines with their number in the file


def read_slides(text: str, path: str, first_line: int, problems: list[Problem]) -> tuple[Slide, ...]:
    """The slides of a text, in order. Adds what is no part of a slide, and titles and notes that are missing."""
    parts: list[list[tuple[int, str]]] = [[]]
    above = ""
    for number, line in enumerate(text.splitlines(), start=first_line):
        if line.strip() == BREAK:
            if above.strip():
                problems.append(Problem(Place(path, number), "slide-break", {"found": above.strip()}))
            parts.append([])
        else:
            parts[-1].append((number, line.rstrip()))
        above = line
    return tuple(_slide(lines, path, problems) for lines in parts)


def _slide(lines: Numbered, path: str, problems: list[Problem]) -> Slide:
    rest = [(number, line) for number, line in lines if line]
    place = Place(path, rest[0][0] if rest else (lines[0][0] if lines else None))
    found = HEADING.fullmatch(rest[0][1]) if rest else None
    if not found:
        problems.append(Problem(place, "slide-no-title"))
    shown = [(number, line) for number, line in lines if not line.startswith(NOTE)]
    said = [line.removeprefix(NOTE).strip() if line.startswith(NOTE) else "" for _, line in lines]
    notes = tuple(" ".join(each) for each in _runs(said))
    if not notes:
        problems.append(Problem(place, "slide-no-notes"))
    start = next((number for number, (_, line) in enumerate(shown) if line), 0) + 1 if found else 0
    return Slide(place, found[1] if found else "", tuple(_blocks(shown[start:], path, problems)), notes)


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines that stand together, without the empty ones between them."""
    held: list[str] = []
    for line in (*lines, ""):
        if line:
            held.append(line)
        elif held:
            yield held
            held = []


def _blocks(lines: Numbered, path: str, problems: list[Problem]) -> Iterator[Block]:
    """What a slide shows; lines of one kind that follow each other are one block."""
    kind, held = "", list[str]()
    for number, line in (*lines, (0, "")):
        own, words = _read(line)
        if own == "more" and held:
            held[-1] += f" {words}"
            continue
        own = "text" if own == "more" else own
        if own != kind and held:
            yield _block(kind, held)
            kind, held = "", []
        if own in (DRAWING, PART):
            yield _called(own, line, Place(path, number), problems)
        elif own == "strange":
            problems.append(Problem(Place(path, number), "slide-strange", {"found": words}))
        elif own and words != BREAK:
            kind = own
            held.append(words)


def _read(line: str) -> tuple[str, str]:
    """The kind of a line, and its words; an empty line ends a block."""
    if not line.strip():
        return "", ""
    if call := CALL.fullmatch(line):
        return (call[1], line) if call[1] in (DRAWING, PART) else ("strange", line.strip())
    if STRANGE.match(line):
        return "strange", line.strip()
    if found := POINT.fullmatch(line):
        return "points", found[1]
    if found := STEP.fullmatch(line):
        return "steps", f"{found[1]} {found[2]}"
    if line.startswith("|"):
        return "grid", line
    return "more", line.strip()


def _block(kind: str, lines: list[str]) -> Block:
    if kind == "steps":
        numbers, words = zip(*(line.split(" ", 1) for line in lines), strict=True)
        return Lines(kind, words, int(numbers[0]))
    if kind != "grid":
        return Lines(kind, tuple(lines))
    rows = (line.strip().strip("|").split("|") for line in lines if not RULE.fullmatch(line))
    return Grid(tuple(tuple(cell.strip() for cell in row) for row in rows))


def _called(name: str, line: str, place: Place, problems: list[Problem]) -> Block:
    given = [(key, double or single) for key, double, single in ARGUMENT.findall(line)]
    if name == PART:
        return Part(_argument(given, 0, "districts"), _argument(given, 1, "dimension"))
    picture = Picture(_argument(given, 0, "name"), _argument(given, 1, "alt"))
    if not picture.alt.strip():
        problems.append(Problem(place, "slide-no-alt", {"found": picture.name}))
    return picture


def _argument(given: Sequence[tuple[str, str]], position: int, name: str) -> str:
    """An argument by its name, or by its place when it has none."""
    named = dict(each for each in given if each[0])
    plain = [value for key, value in given if not key]
    return named.get(name, plain[position] if position < len(plain) else "")
