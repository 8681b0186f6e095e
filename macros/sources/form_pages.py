"""Pages that hold something to fill in, under a key of their front matter: letters, worksheets, self-checks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from macros.model.origins import Origin
from macros.model.pages import Page
from macros.problems import Place, Problem
from macros.sources.nodes import words
from macros.sources.pages import front_node
from macros.sources.yaml_files import Node

NAME = re.compile(r"(?!index$)[a-z0-9-]+")  # also that of files to download
FROM, SOURCES = "from", "sources"


def pages_with(
    pages: Sequence[Page], key: str, folder: str, problems: list[Problem]
) -> Iterator[tuple[Page, str, Node]]:
    """Each page that has the key: its own name, and what stands under the key. One in another folder is a problem."""
    for page in pages:
        if key not in page.meta:
            continue
        inside, _, file = page.path.removesuffix(".md").rpartition("/")
        if inside == folder and NAME.fullmatch(file):
            yield page, file, front_node(page, key)
        else:
            values = {"key": key, "folder": f"content/{page.locale}/{folder}/"}
            problems.append(Problem(page.front(key), "form-elsewhere", values))


def read_origin(node: Node, problems: list[Problem]) -> Origin:
    """The ids of practices in the list `from`, which may be missing; one that stands there twice is a problem."""
    child = node.child(FROM)
    if child.value is not None and not isinstance(child.value, list):
        problems.append(Problem(child.place, "not-a-list", {"key": FROM}))
    found = [(entry, entry.text().strip()) for entry in child.entries()]
    for number, (entry, practice_id) in enumerate(found):
        if practice_id in [each for _, each in found[:number]]:
            problems.append(Problem(entry.place, "id-twice", {"found": practice_id}))
    ids, places = tuple(practice_id for _, practice_id in found), tuple(entry.place for entry, _ in found)
    return Origin(child.place, ids, places)


def read_framework_sources(node: Node, problems: list[Problem]) -> Mapping[str, tuple[str, Place]]:
    """The id of the source of each framework that practices come from, with its place; nothing when there is none."""
    child = node.child(SOURCES)
    return {name: (words(child, name, problems), entry.place) for name, entry in child.items()}
