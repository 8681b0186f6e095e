"""Reads agendas: the key `agendas` in the front matter of any page, one entry for each day that the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from macros.model.agendas import Agenda, Block
from macros.model.pages import Page
from macros.problems import Problem
from macros.sources.nodes import check_keys, count, some, words
from macros.sources.pages import front_node
from macros.sources.yaml_files import Node

KEY = "agendas"
KEYS = ("name", "title", "minutes", "starts", "blocks")
BLOCK_KEYS = ("title", "minutes", "aim")
CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
MOST_MINUTES = 24 * 60


def read_agendas(pages: Sequence[Page]) -> tuple[tuple[Agenda, ...], list[Problem]]:
    """Every agenda, in order of pages."""
    problems: list[Problem] = []
    found: list[Agenda] = []
    for page in pages:
        if KEY in page.meta:
            node = front_node(page, KEY)
            named: set[str] = set()
            for entry in some(Node(node.place, {KEY: node}), KEY, problems):
                agenda = _agenda(page, entry, problems)
                if agenda.name in named:
                    problems.append(Problem(entry.child("name").place, "id-twice", {"found": agenda.name}))
                named.add(agenda.name)
                found.append(agenda)
    return tuple(found), problems


def _agenda(page: Page, node: Node, problems: list[Problem]) -> Agenda:
    check_keys(node, KEYS, problems)
    agenda = Agenda(
        place=node.place,
        locale=page.locale,
        address=page.address,
        name=words(node, "name", problems),
        title=words(node, "title", problems),
        minutes=count(node, "minutes", MOST_MINUTES, problems),
        starts=_clock(node, problems),
        blocks=tuple(_block(each, problems) for each in some(node, "blocks", problems)),
    )
    minutes = [block.minutes for block in agenda.blocks]
    if agenda.minutes and minutes and all(minutes) and sum(minutes) != agenda.minutes:
        values = {"sum": str(sum(minutes)), "wanted": str(agenda.minutes)}
        problems.append(Problem(node.child("minutes").place, "minutes-do-not-add-up", values))
    return agenda


def _block(node: Node, problems: list[Problem]) -> Block:
    check_keys(node, BLOCK_KEYS, problems)
    title, minutes = words(node, "title", problems), count(node, "minutes", MOST_MINUTES, problems)
    return Block(node.place, title, minutes, node.child("aim").text().strip())


def _clock(node: Node, problems: list[Problem]) -> time | None:
    """The time of the key `starts`, which may be missing; anything but 8:30 or 08:30 is a problem."""
    child = node.child("starts")
    found = child.text().strip()
    if not found:
        return None
    match = CLOCK.fullmatch(found)
    if not match:
        problems.append(Problem(child.place, "not-a-clock-time", {"found": found}))
        return None
    return time(int(match[1]), int(match[2]))
