"""Reads HTML as a browser would, so that tests look at elements and text and not at strings."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"img", "base", "br", "input", "link", "meta"}


@dataclass
class Element:
    """An element with its attributes and its text, in the order in which elements begin."""

    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text inside, with spaces as a browser shows them."""
        return " ".join("".join(self.pieces).split())


def elements(html: str, tag: str = "", name: str = "") -> list[Element]:
    """The elements with that tag and that class, or all."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, f"not closed: {[each.tag for each in reader.open]}"
    return [each for each in reader.found
            if tag in ("", each.tag) and (not name or name in each.attributes.get("class", "").split())]  # fmt: skip


def text_of(html: str) -> str:
    """All the text."""
    return elements(f"<div>{html}</div>")[0].text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:  # <img />
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes {self.open[-1].tag}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for each in self.open:
            each.pieces.append(data)
