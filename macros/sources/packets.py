"""Reads packets: content/packets.yml, which a site without packets does not have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.packets import Packet
from macros.problems import Problem
from macros.sources.nodes import check_keys, not_listed, some_texts
from macros.sources.yaml_files import Node, read_yaml, text_in

FILE = "content/packets.yml"
KEYS = ("title", "text", "handouts")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Packets = Mapping[str, Packet]  # by name


def read_packets(root: Path, locales: Sequence[str]) -> tuple[Packets, list[Problem]]:
    """Every packet, in the order of the file."""
    if not (root / FILE).is_file():
        return {}, []
    node, problems = read_yaml(root / FILE, FILE)
    return {name: _packet(name, child, locales, problems) for name, child in node.items()}, problems


def _packet(name: str, node: Node, locales: Sequence[str], problems: list[Problem]) -> Packet:
    if not NAME.fullmatch(name):
        problems.append(not_listed(node, name, FILE, ("families-night",)))
    check_keys(node, KEYS, problems)
    return Packet(
        place=node.place,
        name=name,
        title=text_in(node.child("title"), locales, problems),
        text=text_in(node.child("text"), locales, problems),
        addresses=some_texts(node, "handouts", problems),
        places=tuple(entry.place for entry in node.child("handouts").entries()),
    )
