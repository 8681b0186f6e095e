"""What of a Markdown text do readers meet as words, and which calls and links does it hold?"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

FENCED = re.compile(r"^[ \t]*(```+|~~~+).*?^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
CALL = re.compile(r"\{\{-?\s*([a-z_]+)\s*\((.*?)\)\s*-?\}\}", re.DOTALL)
EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)  # whatever else stands in double braces
ARGUMENT = re.compile(r"""(?:([a-z_]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|(\w+))""")
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(\s*<?([^\s)>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"\[([^\]]+)\]\[[^\]]*\]")
DEFINITION = re.compile(r"^[ \t]*\[[^\]]+\]:\s*(\S+).*$", re.MULTILINE)
ADDRESS = re.compile(r"<?(?:https?://|mailto:)[^\s>)]+>?|\S+@\S+\.\w+")
BARE = re.compile(r"(?<![\[\](\"'])(?<!: )<?(https?://[^\s>)\"']+)")
HREF = re.compile(r"href=[\"']([^\"']+)")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
MARKS = re.compile(r"\{[#:.][^}\n]*\}|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|\\(?=\W)")

Arguments = tuple[tuple[str, str], ...]  # name (empty when the place says it) and value
Shown = Callable[[str, Arguments], str]  # what a reader sees of an inline call


@lru_cache(maxsize=512)  # many rules read the same pages, one after the other
def without_code(text: str) -> str:
    """The text with empty lines in place of code and comments."""
    return COMMENT.sub(_lines_only, FENCED.sub(_lines_only, text))


def calls(text: str) -> Iterator[tuple[int, str, Arguments]]:
    """Every macro call: where it begins, its name and its arguments."""
    for found in CALL.finditer(text):
        yield found.start(), found[1], _arguments(found[2])


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """Every address that the text links to, and where: of Markdown links, bare addresses and HTML."""
    text = CODE.sub(_blank, CALL.sub(_blank, text))
    for pattern in (LINK, DEFINITION, BARE, HREF):
        for found in pattern.finditer(text):
            yield found.start(), found[found.lastindex or 0]


def with_calls_shown(text: str, shown: Shown) -> str:
    """The text with what readers see in place of each call; lines stay as many."""
    text = CALL.sub(lambda found: shown(found[1], _arguments(found[2])) + _lines_only(found), text)
    return EXPRESSION.sub(_lines_only, text)


@lru_cache(maxsize=65536)
def plain_words(line: str) -> str:
    """A line as it is read: without marks, tags, code and the addresses of links."""
    line = PICTURE.sub(" ", CODE.sub(" ", line))
    line = REFERENCE.sub(r"\1", LINK.sub(r"\1", line))
    return html.unescape(MARKS.sub("", TAG.sub("", ADDRESS.sub(" ", line))))


def _arguments(text: str) -> Arguments:
    found = (match.groups(default="") for match in ARGUMENT.finditer(text))
    return tuple((name, double or single or bare) for name, double, single, bare in found)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _lines_only(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
