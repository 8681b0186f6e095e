"""What a line of a slide says: its words with their look and language, without marks and links."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from types import MappingProxyType

from markupsafe import Markup

from macros.outputs import comparison, references
from macros.outputs.errors import AuthorError
from macros.outputs.formatting import language_tag
from macros.outputs.page_context import PageContext
from macros.views.markdown_lines import CALL, LINK, MARKS, TAG, calls

# The macros that a line of a slide may call.
INLINE: Mapping[str, Callable[..., Markup]] = MappingProxyType(
    {
        "cite": references.cite,
        "district": comparison.district,
        "law": references.law,
        "stat": references.stat,
        "term": references.term,
    }
)
BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
SPACE = re.compile(r"[ \t\r\n]+")
SMALL = ("tk-cite", "tk-law")  # what only says where something stands
SECTION = re.compile(r"(?<=§) ")  # the sign and its number stay together
MOST_TOGETHER = 34  # letters of a citation that stays on one line
UNBROKEN = str.maketrans(" -", "\xa0\u2011")


@dataclass(frozen=True, slots=True)
class SlideRun:
    """Words of one look; `tag` names their language, as in es-US."""

    text: str
    tag: str
    is_bold: bool = False
    is_small: bool = False  # a citation: never larger than the smallest letters of slides


Runs = tuple[SlideRun, ...]


def slide_runs(page: PageContext, line: str) -> Runs:
    """The words of a line of Markdown, calls told in words. What cannot be told is left out: the checks say so."""
    reader = _Reader(language_tag(page.locale))
    reader.feed(_as_html(page, line))
    reader.close()
    return reader.runs


def text_of(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def _as_html(page: PageContext, line: str) -> str:
    told: list[str] = []

    def tell(found: re.Match[str]) -> str:
        told.append(_told(page, found[0]))
        return f"\ue000{len(told) - 1}\ue001"

    line = LINK.sub(r"\1", CALL.sub(tell, line))
    line = BOLD.sub(r"<b>\1</b>", line)
    line = "".join(
        part if TAG.fullmatch(part) else html.escape(html.unescape(MARKS.sub("", part)), quote=False)
        for part in re.split(f"({TAG.pattern})", line)
    )
    return re.sub("\ue000(\\d+)\ue001", lambda found: told[int(found[1])], line)


def _told(page: PageContext, call: str) -> str:
    _, name, given = next(calls(call))
    if name not in INLINE:
        return ""
    try:
        return str(INLINE[name](page, *(value for key, value in given if not key),
                                **{key: value for key, value in given if key}))  # fmt: skip
    except (AuthorError, TypeError, KeyError):
        return ""


class _Reader(HTMLParser):
    """Reads words with the language and the weight that the tags around them give."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._held: list[tuple[str, str, bool, bool]] = [("", tag, False, False)]
        self._found: list[SlideRun] = []

    @property
    def runs(self) -> Runs:
        """Neighbours of one look joined, spaces as one."""
        joined: list[SlideRun] = []
        for run in self._found:
            last = joined[-1] if joined else None
            if last and replace(last, text="") == replace(run, text=""):
                joined[-1] = replace(run, text=last.text + run.text)
            else:
                joined.append(run)
        words = [replace(run, text=_together(run)) for run in joined if run.text]
        if words:
            words[0] = replace(words[0], text=words[0].text.lstrip())
            words[-1] = replace(words[-1], text=words[-1].text.rstrip())
        return tuple(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        _, language, is_bold, is_small = self._held[-1]
        given = dict(attrs)
        own = given.get("lang")
        is_small = is_small or given.get("class") in SMALL
        self._held.append((tag, language_tag(own) if own else language, is_bold or tag == "b", is_small))

    def handle_endtag(self, tag: str) -> None:
        if tag in (each for each, *_ in self._held[1:]):
            while self._held.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        _, language, is_bold, is_small = self._held[-1]
        self._found.append(SlideRun(data, language, is_bold, is_small))


def _together(run: SlideRun) -> str:
    """The words of a run with one space between two; a line never breaks inside a short citation."""
    text = SPACE.sub(" ", run.text)
    inside = text.strip(" ")
    if run.is_small and len(inside) <= MOST_TOGETHER:
        return text.replace(inside, inside.translate(UNBROKEN))
    return SECTION.sub("\xa0", text)
