"""Where the running text of a finished page stands, between its tags and without what is no text to be linked."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
# A link that an author made with term(), a comment, an element whose content is no HTML, or a tag.
TOKEN = re.compile(
    rf'<a class="tk-term" href="[^"]*\#(?P<term>[^"]+)">.*?</a>|<!--.*?-->'
    rf"|<(script|style|textarea|title)(?=[\s/>]){ATTRIBUTES}>.*?</\2\s*>"
    rf"|<(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
ENTITY = re.compile(r"&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);", re.IGNORECASE)
LONGEST_ENTITY = 2  # letters that one can stand for

# Elements whose words are read as a name, do something of their own, are the words of others, or scroll sideways.
PLAIN = frozenset(
    (
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dt",
            "dfn",
            "abbr",
            "summary",
            "caption",
            "figcaption",
            "legend",
            "label",
        ),
        *("a", "button", "nav", "form", "select", "option", "blockquote", "q", "table", "pre", "code", "kbd", "samp"),
        *("var", "svg", "math", "canvas", "object", "iframe", "audio", "video", "template"),
    )
)
PLAIN_ROLES = frozenset(("alert", "button", "heading", "img", "link", "navigation", "option", "status", "tab"))
PLAIN_CLASSES = frozenset(("tk-cite", "tk-desk", "tk-finder", "tk-heat-map", "tk-plain", "tk-source-list", "tk-tip"))
FOREIGN = ("svg", "math")  # may end with the tag they begin with
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page's HTML: running text, or a link that an author made with term()."""

    start: int
    end: int
    term_id: str = ""  # of such a link


def pieces(page_html: str, locale: str) -> Iterator[Piece]:
    """The running text in the page's language, piece by piece, and every link that an author made with term()."""
    done, depth, plain = 0, 0, ""
    for token in TOKEN.finditer(page_html):
        name = (token["name"] or "").lower()
        if not plain and done < token.start():
            yield Piece(done, token.start())
        done = token.end()
        if token["term"]:
            yield Piece(*token.span(), html.unescape(token["term"]))
        elif name == plain:
            depth += (-1 if token["end"] else 1) if name else 0
            plain = plain if depth else ""
        elif name and not plain and not token["end"] and _is_plain(name, token["attributes"], locale):
            plain, depth = name, 1
    if not plain and done < len(page_html):
        yield Piece(done, len(page_html))


def readable(text: str) -> tuple[str, Sequence[int]]:
    """A piece of HTML as people read it; for each of its letters, and its end, the place in the HTML."""
    if "&" not in text:
        return text, range(len(text) + 1)
    read: list[str] = []
    places: list[int] = []
    done = 0
    for entity in ENTITY.finditer(text):
        letters = html.unescape(entity[0])
        if len(letters) > LONGEST_ENTITY:  # no entity, though it looks like one
            continue
        read += [text[done : entity.start()], letters]
        places += [*range(done, entity.start()), *[entity.start()] * len(letters)]
        done = entity.end()
    return "".join([*read, text[done:]]), [*places, *range(done, len(text) + 1)]


@lru_cache(maxsize=20_000)
def _is_plain(name: str, attributes: str, locale: str) -> bool:
    if name in VOID or (name in FOREIGN and attributes.endswith("/")):
        return False
    if name in PLAIN:
        return True
    found = {key.lower(): (value or other or bare).strip() for key, value, other, bare in ATTRIBUTE.findall(attributes)}
    language = found.get("lang", locale)
    return (
        not f"{language}-".lower().startswith(f"{locale.partition('-')[0]}-".lower())
        or "hidden" in found
        or found.get("aria-hidden") == "true"
        or found.get("translate") == "no"
        or found.get("role", "") in PLAIN_ROLES
        or not PLAIN_CLASSES.isdisjoint(found.get("class", "").split())
    )
