"""Reads handouts: the key `handout` in the front matter of a page, which is true or holds the words on the paper.

And packets of them, from content/packets.yml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.handouts import Fact, Handout
from macros.model.pages import Page
from macros.problems import Problem
from macros.sources.nodes import check_keys, not_listed, some, some_texts, texts, words
from macros.sources.packets import Packets as Packets
from macros.sources.packets import read_packets
from macros.sources.pages import front_node
from macros.sources.yaml_files import Node

KEY = "handout"
KEYS = ("message", "do", "know", "ask")
FACT_KEYS = ("text", "law", "cite")

Handouts = Mapping[str, Mapping[str, Handout]]  # by address, then by locale


def read_handouts(root: Path, pages: Sequence[Page], locales: Sequence[str]) -> tuple[Handouts, Packets, list[Problem]]:
    """Every handout, by the address of its page, and every packet."""
    packets, problems = read_packets(root, locales)
    found: dict[str, dict[str, Handout]] = {}
    for page in pages:
        if page.meta.get(KEY) not in (None, False):
            found.setdefault(page.address, {})[page.locale] = _handout(page, front_node(page, KEY), problems)
    return dict(sorted(found.items())), packets, problems


def _handout(page: Page, node: Node, problems: list[Problem]) -> Handout:
    title = str(page.meta.get("title") or "")
    places = {key: child.place for key, child in node.items()}
    if not isinstance(node.value, dict):
        if node.value is not True:
            problems.append(not_listed(node, node.text(), KEY, ("true", "false", *KEYS)))
        return Handout(node.place, places, page.locale, page.address, title, True)
    check_keys(node, KEYS, problems)
    return Handout(
        place=node.place,
        places=places,
        locale=page.locale,
        address=page.address,
        title=title,
        is_whole=False,
        message=words(node, "message", problems),
        steps=some_texts(node, "do", problems),
        facts=tuple(_fact(each, problems) for each in some(node, "know", problems)),
        questions=some_texts(node, "ask", problems),
    )


def _fact(node: Node, problems: list[Problem]) -> Fact:
    """A fact; one without a law or a source is its text alone."""
    if not isinstance(node.value, dict):
        return Fact(node.place, node.text().strip())
    check_keys(node, FACT_KEYS, problems)
    return Fact(node.place, words(node, "text", problems), *(_ids(node, key, problems) for key in ("law", "cite")))


def _ids(node: Node, key: str, problems: list[Problem]) -> tuple[str, ...]:
    """One id or a list of them; none when the key is missing."""
    child = node.child(key)
    if isinstance(child.value, list):
        return texts(node, key, problems)
    return (child.text().strip(),) if child.value is not None else ()
