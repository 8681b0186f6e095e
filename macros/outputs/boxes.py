"""Boxes around Markdown that authors write: which kinds there are, what each takes, and how one is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite
from macros.problems import nearest

Option = str | int | None

# Marks from the private use area: what stands inside a box, and the level of its heading, are known to the page only.
CONTENT = Markup("\ue002")
LEVEL = Markup("\ue003")
NO_CITATION = Markup("")
MOST_LINES = 20
MOST_MINUTES = 600


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of box takes besides a title, and what must stand in it."""

    element: Literal["aside", "figure", "section"] = "section"
    takes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    items: Literal["", "1.", "-"] = ""  # how the items of its list are written; empty when it needs none
    bold: bool = False  # true when each item begins with bold words


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "notice": Kind("aside"),
        "caution": Kind("aside"),
        "law": Kind("aside"),
        "example": Kind(takes=("source",), needs=("source",)),
        "activity": Kind(takes=("minutes", "people", "materials")),
        "steps": Kind(items="1."),
        "checklist": Kind(items="-"),
        "timeline": Kind(items="-", bold=True),
        "do": Kind(),
        "dont": Kind(),
        "compare": Kind(),
        "summary": Kind(),
        "quote": Kind("figure", takes=("source",), needs=("source",)),
        "questions": Kind(),
        "worksheet": Kind(takes=("lines",)),
        "cards": Kind(items="-", bold=True),
        "empty": Kind(needs=("title",)),
    }
)
NUMBERS: Mapping[str, int] = MappingProxyType({"minutes": MOST_MINUTES, "lines": MOST_LINES})  # at most
USUAL: Mapping[str, int] = MappingProxyType({"lines": 6})


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its kind and what its author gave; the citation is finished HTML."""

    kind: str
    title: str = ""
    options: Mapping[str, str | int] = field(default_factory=dict)
    citation: Markup = NO_CITATION

    @property
    def element(self) -> str:
        """The HTML element that holds it."""
        return KINDS[self.kind].element

    @property
    def lines(self) -> int:
        """Empty lines to write on."""
        return int(self.options.get("lines", USUAL["lines"])) if "lines" in KINDS[self.kind].takes else 0


def box(page: PageContext, kind: str, **options: Option) -> Markup:
    """A whole box with two marks: CONTENT for what Markdown makes of its text, LEVEL for the level of its heading."""
    if kind not in KINDS:
        raise AuthorError("unknown-box", near=nearest(str(kind), KINDS), found=str(kind), choices=", ".join(KINDS))
    given = {name: value for name, value in options.items() if value is not None and value != ""}
    _check(kind, given)
    title = str(given.pop("title", ""))
    citation = cite(page, str(given["source"])) if "source" in given else NO_CITATION
    return draw("box", page, box=Box(kind, title, given, citation), content=CONTENT, level=LEVEL)


def end_box(page: PageContext) -> Markup:
    """Nothing of its own: the page puts the end of the box here that is open."""
    return Markup("")


def _check(kind: str, given: Mapping[str, str | int]) -> None:
    """Raises AuthorError for an option that the kind does not take, has not got, or cannot read."""
    takes = ("title", *KINDS[kind].takes)
    for name, value in given.items():
        if name not in takes:
            near = nearest(name, takes)
            raise AuthorError("box-option", near=near, kind=kind, found=name, choices=", ".join(takes))
        most = NUMBERS.get(name)
        if most and not (isinstance(value, int) and 1 <= value <= most):
            raise AuthorError("box-number", option=name, found=str(value), most=str(most))
    for name in KINDS[kind].needs:
        if name not in given:
            raise AuthorError("box-needs", kind=kind, option=name)
