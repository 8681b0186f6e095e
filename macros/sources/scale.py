"""Reads data/scale.yml and data/rubric/: levels, reasons, closed lists and dimensions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.citations import ContextNote
from macros.model.scale import CASE_LISTS, SHELF_LISTS, SMALLEST_GROUP, Dimension, Level, Paint, Reason, Scale
from macros.problems import Place, Problem
from macros.sources.closed_lists import choices, required, with_ids
from macros.sources.scale_extras import access_words, methods, size_bands
from macros.sources.yaml_files import Node, read_yaml, text_in

# Of two people each knows the other; above a hundred hardly a school table is left.
LEAST_GROUP, MOST_GROUP = 3, 100
CLOSED_LISTS = ("extents", "source_kinds", "date_bases", "place_bases", "readers")


def read_scale(data: Path, locales: Sequence[str]) -> tuple[Scale, list[Problem]]:
    """The scale of data/scale.yml."""
    root, problems = read_yaml(data / "scale.yml", "data/scale.yml")
    lists = {name: choices(root.child(name), locales, problems) for name in CLOSED_LISTS}
    no_level = root.child("no_level")
    keys = dict(root.items())
    scale = Scale(
        levels=_levels(root, locales, problems),
        reasons=_reasons(root, locales, problems),
        no_level=Paint(required(no_level, "colour", problems), required(no_level, "ink", problems)),
        no_level_dark=_dark(no_level, problems),
        smallest_group=_smallest_group(root, problems),
        case_lists={name: choices(root.child(name), locales, problems) for name in CASE_LISTS if name in keys},
        shelf_lists={name: choices(root.child(name), locales, problems) for name in SHELF_LISTS if name in keys},
        access_words=access_words(root.child("access_words"), locales, problems),
        size_bands=size_bands(root.child("size_bands"), locales, problems),
        methods=methods(root.child("methods"), locales, problems),
        **lists,
    )
    return scale, problems


def read_dimensions(data: Path, locales: Sequence[str]) -> tuple[Mapping[str, Dimension], list[Problem]]:
    """Every dimension of data/rubric/, one file each, in the order they give."""
    problems: list[Problem] = []
    found: list[Dimension] = []
    for path in sorted((data / "rubric").glob("*.yml")):
        root, broken = read_yaml(path, f"data/rubric/{path.name}")
        problems += broken
        if not broken:
            found.append(_dimension(path.stem, root, locales, problems))
    if not found:
        problems.append(Problem(Place("data/rubric"), "no-dimensions"))
    return {each.dimension_id: each for each in sorted(found, key=lambda d: (d.order, d.dimension_id))}, problems


def read_context_notes(data: Path, locales: Sequence[str]) -> tuple[Mapping[str, ContextNote], list[Problem]]:
    """Every note of data/context_notes.yml, by id."""
    root, problems = read_yaml(data / "context_notes.yml", "data/context_notes.yml")
    notes = {
        note_id: ContextNote(
            place=node.child("sources").place,
            note_id=note_id,
            history=text_in(node.child("history"), locales, problems),
            limits=text_in(node.child("limits"), locales, problems),
            sources=tuple(entry.text() for entry in node.child("sources").entries()),
        )
        for note_id, node in root.items()
    }
    return notes, problems


def _smallest_group(root: Node, problems: list[Problem]) -> int:
    node = root.child("smallest_group")
    found = node.value
    if "smallest_group" not in dict(root.items()):
        return SMALLEST_GROUP
    if isinstance(found, int) and not isinstance(found, bool) and LEAST_GROUP <= found <= MOST_GROUP:
        return found
    values = {"found": node.text(), "least": str(LEAST_GROUP), "most": str(MOST_GROUP)}
    problems.append(Problem(node.place, "not-a-group-size", values))
    return SMALLEST_GROUP


def _levels(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Level]:
    return {
        level_id: Level(
            level_id=level_id,
            order=order,
            symbol=required(node, "symbol", problems),
            colour=required(node, "colour", problems),
            ink=required(node, "ink", problems),
            label=text_in(node.child("label"), locales, problems),
            meaning=text_in(node.child("meaning"), locales, problems),
            dark=_dark(node, problems),
        )
        for order, (level_id, node) in enumerate(with_ids(root.child("levels"), problems), start=1)
    }


def _dark(node: Node, problems: list[Problem]) -> Paint | None:
    dark = node.child("dark")
    if dark.value is None:
        return None
    return Paint(required(dark, "colour", problems), required(dark, "ink", problems))


def _reasons(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Reason]:
    return {
        reason_id: Reason(
            reason_id=reason_id,
            order=order,
            symbol=required(node, "symbol", problems),
            label=text_in(node.child("label"), locales, problems),
            meaning=text_in(node.child("meaning"), locales, problems),
        )
        for order, (reason_id, node) in enumerate(with_ids(root.child("reasons"), problems), start=1)
    }


def _dimension(dimension_id: str, root: Node, locales: Sequence[str], problems: list[Problem]) -> Dimension:
    order = root.child("order")
    if not isinstance(order.value, int):
        problems.append(Problem(order.place, "not-an-order", {"found": order.text()}))
    return Dimension(
        dimension_id=dimension_id,
        order=order.value if isinstance(order.value, int) else 0,
        label=text_in(root.child("label"), locales, problems),
        short=text_in(root.child("short"), locales, problems),
        question=text_in(root.child("question"), locales, problems),
        why=text_in(root.child("why"), locales, problems),
        levels={level_id: text_in(node, locales, problems) for level_id, node in root.child("levels").items()},
        ask=tuple(text_in(node, locales, problems) for node in root.child("ask").entries()),
        learn=tuple(node.text() for node in root.child("learn").entries()),
        letter=root.child("letter").text(),
    )
