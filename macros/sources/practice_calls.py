"""Where do pages call the macros that show practices?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.model.pages import Page
from macros.model.practices import FILTER, SHOWN_BY, Framework, PracticeCall
from macros.problems import Place

ARGUMENTS = ("framework", "part")
# Pages are only parsed here, never run; comments begin as in macros/sandbox.py.
ENVIRONMENT = Environment(comment_start_string="{##", comment_end_string="##}", autoescape=True)


def practice_calls(pages: Iterable[Page], frameworks: Mapping[str, Framework]) -> Iterator[PracticeCall]:
    """Every such call, page by page, in the order of the text.

    Left out is what is said where the macros are run: a page that cannot be parsed, a part that is not there.
    """
    for page in pages:
        if any(macro in page.text for macro in SHOWN_BY):
            yield from _calls(page, frameworks)


def _calls(page: Page, frameworks: Mapping[str, Framework]) -> Iterator[PracticeCall]:
    try:
        tree = ENVIRONMENT.parse(page.text)
    except TemplateSyntaxError:
        return
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name not in SHOWN_BY:
            continue
        given = dict(zip(ARGUMENTS, map(_text, call.args), strict=False))
        given |= {keyword.key: _text(keyword.value) for keyword in call.kwargs}
        framework = frameworks.get(given.get("framework", ""))
        part = framework.part(given.get("part", "")) if framework else None
        if part or call.node.name == FILTER:
            place = Place(page.place.path, page.first_line + call.lineno - 1)
            name = framework.framework_id if framework else ""
            yield PracticeCall(place, page.locale, page.address, call.node.name, name, part or "")


def _text(node: nodes.Expr) -> str:
    return str(node.value) if isinstance(node, nodes.Const) else ""
