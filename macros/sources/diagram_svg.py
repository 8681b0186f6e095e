"""Reads one drawing strictly: only shapes, classes and rooms for words come through; all else is a Problem."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from markupsafe import escape

from macros.model.diagrams import CLASSES, PHONE, SMALLEST, Diagram, Slot
from macros.problems import Place, Problem

NUMBER = re.compile(r"-?\d*\.?\d+")
SIZE = re.compile(r"\d*\.?\d+")
PATTERNS = {
    "viewBox": re.compile(r"0 0 [1-9]\d{1,3} [1-9]\d{1,3}"),
    "xmlns": re.compile(r"http://www\.w3\.org/2000/svg"),
    "class": re.compile(rf"(?:{'|'.join(CLASSES)})(?: (?:{'|'.join(CLASSES)}))*"),
    "d": re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9.,\s-]+"),
    "points": re.compile(r"[0-9.,\s-]+"),
    "transform": re.compile(r"(?:(?:translate|rotate|scale)\([0-9., -]+\)\s*)+"),
    "text-anchor": re.compile("start|middle|end"),
    "data-word": re.compile(r"[a-z0-9_]{1,40}"),
    "data-width": SIZE,
    "data-size": SIZE,
    "data-lines": re.compile("[1-9]"),
    "data-hangs": re.compile("top|middle|bottom"),
}
SHAPE = ("class", "transform")
PARTS: Mapping[str, tuple[str, ...]] = {
    "svg": ("xmlns", "viewBox"),
    "g": SHAPE,
    "path": (*SHAPE, "d"),
    "rect": (*SHAPE, "x", "y", "width", "height", "rx", "ry"),
    "circle": (*SHAPE, "cx", "cy", "r"),
    "ellipse": (*SHAPE, "cx", "cy", "rx", "ry"),
    "line": (*SHAPE, "x1", "y1", "x2", "y2"),
    "polyline": (*SHAPE, "points"),
    "polygon": (*SHAPE, "points"),
    "text": ("class", "x", "y", "text-anchor",
             "data-word", "data-width", "data-size", "data-lines", "data-hangs"),
}  # fmt: skip
NEEDED = {"svg": ("viewBox",), "text": ("x", "y", "data-size")}
SIGNS = re.compile(r"[0-9?!+=×–]{1,3}")  # a text without letters is the same in every language
ROOM = ("data-width",)  # that a text for words needs, too


def parse_drawing(text: str, name: str, shown: str) -> tuple[Diagram | None, list[Problem]]:
    """The drawing, or None when it cannot be used, and everything in it that has no place in a diagram."""
    reader = _Reader(name, shown)
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        reader.problems.append(Problem(Place(shown, error.lineno), "diagram-not-xml",
                                       {"reason": expat.ErrorString(error.code)}))  # fmt: skip
    except _RefusedError:
        pass  # said already
    return (None if reader.problems else reader.diagram()), reader.problems


class _RefusedError(Exception):
    """Something that must not be read on."""


class _Reader:
    """Hears the parser and keeps what may go into a page, written anew."""

    def __init__(self, name: str, shown: str) -> None:
        self.name, self.shown = name, shown
        self.problems: list[Problem] = []
        self.refused: set[str] = set()  # each is told once
        self.pieces: list[str | Slot] = []
        self.open: list[str] = []
        self.text: tuple[dict[str, str], list[str]] | None = None
        self.size = (0.0, 0.0)
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.letters
        self.parser.ProcessingInstructionHandler = lambda target, _data: self.refuse(f"<?{target}", PARTS)
        self.parser.StartDoctypeDeclHandler = self.doctype

    @property
    def place(self) -> Place:
        return Place(self.shown, self.parser.CurrentLineNumber)

    def diagram(self) -> Diagram:
        return Diagram(Place(self.shown), self.name, *self.size, tuple(self.pieces))

    def doctype(self, *_declared: object) -> None:
        self.refuse("<!DOCTYPE", PARTS)
        raise _RefusedError  # before any entity is read

    def refuse(self, found: str, known: Mapping[str, object] | tuple[str, ...]) -> None:
        if found not in self.refused:
            self.refused.add(found)
            values = {"found": found, "known": ", ".join(known)}
            self.problems.append(Problem(self.place, "diagram-part", values))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        is_root = not self.open
        self.open.append(tag)
        if tag not in PARTS or is_root != (tag == "svg") or self.text:
            self.refuse(f"<{tag}>", tuple(PARTS)[1:] if not is_root else ("svg",))
            return
        good = self.checked(tag, attributes)
        if is_root:
            self.measure(good)
        elif tag == "text":
            self.text = (good, [])
        else:
            self.pieces.append(f"<{tag}{_written(good)}{'' if tag == 'g' else '/'}>")

    def checked(self, tag: str, attributes: dict[str, str]) -> dict[str, str]:
        good: dict[str, str] = {}
        for key, value in attributes.items():
            if key not in PARTS[tag]:
                self.refuse(key, PARTS[tag])
            elif not PATTERNS.get(key, NUMBER).fullmatch(value.strip()):
                values = {"found": value[:60], "key": key}
                self.problems.append(Problem(self.place, "diagram-value", values))
            else:
                good[key] = " ".join(value.split())
        self.need(tag, attributes, (*NEEDED.get(tag, ()), *(ROOM if "data-word" in attributes else ())))
        return good

    def need(self, tag: str, found: Mapping[str, str], keys: tuple[str, ...]) -> None:
        for key in keys:
            if key not in found:
                place = self.place.at(f"{tag}.{key}")
                self.problems.append(Problem(place, "missing-key", {"key": key}))

    def measure(self, root: Mapping[str, str]) -> None:
        if "viewBox" in root:
            _, _, width, height = map(float, root["viewBox"].split())
            self.size = (width, height)

    def end(self, tag: str) -> None:
        self.open.pop()
        if tag == "text" and self.text:
            attributes, letters = self.text
            self.text = None
            self.finish(attributes, "".join(letters).strip())
        elif tag == "g":
            self.pieces.append("</g>")

    def letters(self, text: str) -> None:
        if self.text:
            self.text[1].append(text)
        elif text.strip() and self.open[-1] in PARTS:
            self.say_words(text.strip())

    def say_words(self, text: str) -> None:
        self.problems.append(Problem(self.place, "diagram-words", {"found": text[:60]}))

    def finish(self, attributes: dict[str, str], letters: str) -> None:
        """Keeps a text: room for words, or signs that every language writes alike."""
        if letters and ("data-word" in attributes or not SIGNS.fullmatch(letters)):
            self.say_words(letters)
        if self.problems:
            return
        size = float(attributes["data-size"])
        if size * PHONE < SMALLEST * self.size[0]:
            values = {"found": attributes["data-size"], "smallest": str(SMALLEST), "phone": str(PHONE)}
            self.problems.append(Problem(self.place, "diagram-small-text", values))
        slot = Slot(
            word=attributes.get("data-word", ""),
            sign=letters,
            x=float(attributes["x"]),
            y=float(attributes["y"]),
            width=float(attributes.get("data-width", "0")),
            size=size,
            lines=int(attributes.get("data-lines", "1")),
            anchor=attributes.get("text-anchor", "start"),  # type: ignore[arg-type]  # the pattern allows no other
            hangs=attributes.get("data-hangs", "middle"),  # type: ignore[arg-type]
            classes=attributes.get("class", ""),
            place=self.place,
        )
        self.pieces.append(slot)


def _written(attributes: Mapping[str, str]) -> str:
    return "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
