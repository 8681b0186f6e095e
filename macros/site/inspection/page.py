"""What a finished page holds: its tags in order and the text after each, read once for all rules."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from macros.problems import Place

WRITTEN = r"[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*"  # attributes, up to the end of the tag
TOKEN = re.compile(
    rf"<!--.*?-->|<(script|style)(?=[\s/>])({WRITTEN})>(.*?)</\1\s*>|<(/?[a-z][^\s/>]*)({WRITTEN})>",
    re.DOTALL | re.IGNORECASE,
)
GROUPS = 5  # of TOKEN: name, attributes and content of a script or style; name and attributes of any other tag
ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A tag: its name in lower case, with a slash in front when it ends an element, and its attributes, unescaped.

    A comment is a tag without a name. Tags that are written alike are one object, so what is found out about one holds
    for all of them.
    """

    name: str
    attributes: Mapping[str, str]

    def names(self, attribute: str) -> set[str]:
        """The names in an attribute that lists some, as `rel` does, in lower case."""
        return set(self.attributes.get(attribute, "").lower().split())


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """A page as it stands in the folder of the built site."""

    name: str  # inside that folder, as in es/about/index.html
    text: str
    tags: tuple[Tag, ...]
    texts: tuple[str, ...]  # what follows each tag, up to the next one
    inline: tuple[tuple[Tag, str], ...]  # scripts and styles, with what stands in them
    positions: Mapping[str, tuple[int, ...]]  # of the tags, by name
    ids: tuple[str, ...]  # as often as they are there

    @property
    def place(self) -> Place:
        """Where problems of this page are."""
        return Place(f"site/{self.name}")

    @property
    def distinct(self) -> tuple[Tag, ...]:
        """Tags that are written alike once, in the order in which they come first."""
        return tuple(dict.fromkeys(self.tags))

    def find(self, *names: str) -> list[int]:
        """Positions of the tags with one of these names, in order."""
        return sorted(position for name in names for position in self.positions.get(name, ()))

    def named(self, name: str) -> Iterator[Tag]:
        """The tags with this name, in order."""
        return (self.tags[position] for position in self.positions.get(name, ()))

    def end(self, start: int) -> int:
        """The position of the tag that ends the element which begins here; the end of the page when none does."""
        name, depth = self.tags[start].name, 0
        for position in range(start, len(self.tags)):
            found = self.tags[position].name
            depth += (found == name) - (found == f"/{name}")
            if not depth:
                return position
        return len(self.tags)

    def words(self, start: int) -> str:
        """The text inside the element that begins here, as plain words."""
        return " ".join(html.unescape(" ".join(self.texts[start : self.end(start)])).split())


def read_page(name: str, text: str) -> FinishedPage:
    """A page from its HTML. What stands in scripts, styles and comments holds no tags."""
    pieces = TOKEN.split(text)  # text, groups of a token, text, groups of a token, ..., text
    groups = [pieces[number :: GROUPS + 1] for number in range(1, GROUPS + 1)]
    tags = tuple(map(_tag, groups[0], groups[1], groups[3], groups[4]))
    positions: dict[str, list[int]] = {}
    for position, tag in enumerate(tags):
        positions.setdefault(tag.name, []).append(position)
    inline = tuple((tag, content) for tag, content in zip(tags, groups[2], strict=True) if content is not None)
    return FinishedPage(
        name,
        text,
        tags,
        texts=tuple(pieces[GROUPS + 1 :: GROUPS + 1]),
        inline=inline,
        positions={found: tuple(where) for found, where in positions.items()},
        ids=tuple(tag.attributes["id"] for tag in tags if "id" in tag.attributes),
    )


@lru_cache(maxsize=20_000)
def _tag(unread: str | None, its_attributes: str | None, name: str | None, attributes: str | None) -> Tag:
    written = its_attributes or attributes or ""
    found = {key.lower(): html.unescape(a or b or c) for key, a, b, c in reversed(ATTRIBUTE.findall(written))}
    return Tag((unread or name or "").lower(), found)  # of an attribute written twice, browsers take the first
