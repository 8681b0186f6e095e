"""Reads diagrams: the drawings of content/assets/diagrams/ and what they say, content/<locale>/diagrams.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.diagrams import Diagram, Diagrams, DiagramWords
from macros.problems import Place, Problem
from macros.sources.diagram_svg import parse_drawing
from macros.sources.nodes import check_keys, words
from macros.sources.yaml_files import Node, read_yaml

FOLDER = "assets/diagrams"
FILE = "diagrams.yml"
KEYS = ("alt", "caption", "words")
NAME = re.compile(r"[a-z0-9-]{1,40}")


def read_diagrams(content: Path, locales: Sequence[str]) -> tuple[Diagrams, list[Problem]]:
    """Every diagram, and everything that could not be read as it should be. There may be none."""
    problems: list[Problem] = []
    paths = sorted((content / FOLDER).glob("*.svg"))
    drawings = [found for path in paths if (found := _drawing(path, problems))]
    said = {locale: _said(content, locale, problems) for locale in locales
            if paths or (content / locale / FILE).is_file()}  # fmt: skip
    return Diagrams({each.name: each for each in drawings}, frozenset(path.stem for path in paths), said), problems


def _drawing(path: Path, problems: list[Problem]) -> Diagram | None:
    shown = f"content/{FOLDER}/{path.name}"
    if not NAME.fullmatch(path.stem):
        problems.append(Problem(Place(shown), "diagram-value", {"found": path.stem, "key": "name"}))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(Place(shown), "not-utf-8"))
        return None
    diagram, found = parse_drawing(text, path.stem, shown)
    problems += found
    return diagram


def _said(content: Path, locale: str, problems: list[Problem]) -> Mapping[str, DiagramWords]:
    node, found = read_yaml(content / locale / FILE, f"content/{locale}/{FILE}")
    problems += found
    return {name: _words(entry, problems) for name, entry in node.items()}


def _words(node: Node, problems: list[Problem]) -> DiagramWords:
    check_keys(node, KEYS, problems)
    said = dict(node.child("words").items())
    return DiagramWords(
        place=node.place,
        alt=words(node, "alt", problems),
        caption=node.child("caption").text().strip(),
        words={key: words(node.child("words"), key, problems) for key in said},
        places={key: each.place for key, each in said.items()},
    )
