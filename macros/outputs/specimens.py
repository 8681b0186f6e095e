"""Components filled with invented words, for the gallery that shows how each one looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup, escape

from macros.model.words import Text
from macros.outputs import pieces
from macros.outputs.errors import not_found
from macros.outputs.page_context import PageContext
from macros.sources.yaml_files import Node, read_yaml
from macros.views.pieces import (
    ChecklistGroup,
    Clause,
    Definition,
    DownloadTile,
    EmptyState,
    Figure,
    PolicyCard,
    PracticePair,
    Session,
    StatFigure,
    WorkInAction,
)

FILE = Path(__file__).with_name("specimens.yml")
SHOWN = "macros/outputs/specimens.yml"
CARD_TEXTS = ("title", "requirement", "dimension", "status", "verification", "note")
LEVEL = 4  # of headings: each stands below a heading of the gallery


def specimen(page: PageContext, name: str) -> Markup:
    """A component with invented words."""
    if name not in SPECIMENS:
        raise not_found("specimen", name, SPECIMENS, SHOWN)
    words = _words()
    if page.locale not in _text(words, "source"):
        raise not_found("specimen", f"{name} ({page.locale})", (), SHOWN)
    return SPECIMENS[name](page, words.child(name))


def _practice_pair(page: PageContext, node: Node) -> Markup:
    pair = PracticePair(
        node.child("item").text(),
        _text(node, "positive"),
        _text(node, "problematic"),
        _text(node, "why"),
        tuple(_words_of(each) for each in node.child("questions").entries()),
    )
    return pieces.practice_pair(page, pair, _citation(page), LEVEL)


def _session_plan(page: PageContext, node: Node) -> Markup:
    return pieces.session_plan(page, [
        Session(int(each.child("week").text()), _text(each, "title"), int(each.child("minutes").text()),
                tuple(map(_words_of, each.child("materials").entries())))
        for each in node.entries()
    ])  # fmt: skip


def _policy_card(page: PageContext, node: Node) -> Markup:
    texts = {key: _text(node, key) for key in CARD_TEXTS}
    card = PolicyCard(
        anchor="specimen-law",
        kicker=page.pick(_text(node, "kicker")),
        kicker_link="#specimen-law",
        citation=node.child("citation").text(),
        dimension_link="#specimen-law",
        checked_on=date.fromisoformat(node.child("checked_on").text()),
        needs_check=True,
        source_title=page.pick(_text(node, "source_title")),
        source_url=node.child("url").text(),
        **texts,
    )
    return pieces.policy_card(page, card, LEVEL)


def _work_in_action(page: PageContext, node: Node) -> Markup:
    case = WorkInAction(
        _text(node, "title"),
        node.child("happened_on").text(),
        _text(node, "what"),
        _text(node, "institution"),
        _text(node, "answer") or None,
    )
    return pieces.work_in_action(page, case, _citation(page), _citation(page), level=LEVEL)


def _clause(page: PageContext, node: Node) -> Markup:
    return pieces.clause(page, Clause(
        node.child("number").text(), *(_text(node, key) for key in ("title", "says", "look_for", "ask")),
    ), LEVEL)  # fmt: skip


def _checklist(page: PageContext, node: Node) -> Markup:
    groups = [
        ChecklistGroup(_text(each, "title"), tuple(map(_words_of, each.child("items").entries())))
        for each in node.entries()
    ]
    return pieces.checklist(page, groups, LEVEL)


def _download_tile(page: PageContext, node: Node) -> Markup:
    tiles = [
        DownloadTile(_text(each, "title"), each.child("path").text(), each.child("form").text(),
                     int(each.child("size").text()), each.child("locale").text())
        for each in node.entries()
    ]  # fmt: skip
    return Markup('<div class="tk-tiles">{}</div>').format(
        Markup("").join(pieces.download_tile(page, tile) for tile in tiles)
    )


def _figure(page: PageContext, node: Node) -> Markup:
    figure = Figure(
        node.child("path").text(),
        _text(node, "alt"),
        _text(node, "caption"),
        int(node.child("width").text()),
        int(node.child("height").text()),
    )
    return pieces.figure(page, figure, _citation(page))


def _definition_list(page: PageContext, node: Node) -> Markup:
    return pieces.definition_list(page, [Definition(_text(e, "term"), _text(e, "meaning")) for e in node.entries()])


def _stat_figure(page: PageContext, node: Node) -> Markup:
    figure = StatFigure(*(_text(node, key) for key in ("value", "text", "note")))
    return pieces.stat_figure(page, figure, _citation(page))


def _empty_state(page: PageContext, node: Node) -> Markup:
    empty = EmptyState(_text(node, "title"), _text(node, "text"), node.child("link").text(), _text(node, "action"))
    return pieces.empty_state(page, empty)


SPECIMENS: Mapping[str, Callable[[PageContext, Node], Markup]] = MappingProxyType(
    {
        "practice_pair": _practice_pair,
        "session_plan": _session_plan,
        "policy_card": _policy_card,
        "work_in_action": _work_in_action,
        "work_without_answer": _work_in_action,
        "clause": _clause,
        "checklist": _checklist,
        "download_tile": _download_tile,
        "figure": _figure,
        "definition_list": _definition_list,
        "stat_figure": _stat_figure,
        "empty_state": _empty_state,
    }
)


@cache
def _words() -> Node:
    return read_yaml(FILE, SHOWN)[0]


def _citation(page: PageContext) -> Markup:
    return escape(page.pick(_text(_words(), "source")))


def _text(node: Node, key: str) -> Text:
    return _words_of(node.child(key))


def _words_of(node: Node) -> Text:
    return {locale: child.text() for locale, child in node.items()}
