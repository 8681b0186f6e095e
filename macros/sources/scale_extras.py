"""Reads the lists of data/scale.yml that not every coalition has: words of access, sizes of districts, methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from macros.model.agencies import AccessWord
from macros.model.scale import Method, SizeBand
from macros.problems import Problem
from macros.sources.closed_lists import required, with_ids
from macros.sources.yaml_files import Node, text_in


def access_words(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, AccessWord]:
    """What a text can say of an agency's access, by id, in the order of the file."""
    return {
        word_id: AccessWord(
            word_id=word_id,
            order=order,
            symbol=required(node, "symbol", problems),
            level=node.child("level").text(),
            label=text_in(node.child("label"), locales, problems),
            meaning=text_in(node.child("meaning"), locales, problems),
        )
        for order, (word_id, node) in enumerate(with_ids(root, problems), start=1)
    }


def size_bands(root: Node, locales: Sequence[str], problems: list[Problem]) -> tuple[SizeBand, ...]:
    """The sizes of districts, smallest first; each begins with a number of students."""
    found = []
    for band_id, node in with_ids(root, problems):
        least = node.child("least")
        if not isinstance(least.value, int) or isinstance(least.value, bool) or least.value < 0:
            problems.append(Problem(least.place, "not-whole-number", {"found": least.text()}))
            continue
        found.append(SizeBand(band_id, least.value, text_in(node.child("label"), locales, problems)))
    return tuple(sorted(found, key=lambda band: band.least))


def methods(root: Node, locales: Sequence[str], problems: list[Problem]) -> tuple[Method, ...]:
    """The ways of reading, oldest first; each holds from its day on."""
    found = []
    for method_id, node in with_ids(root, problems):
        since = node.child("since")
        try:
            day = date.fromisoformat(since.text())
        except ValueError:
            problems.append(Problem(since.place, "not-a-document-date", {"found": since.text()}))
            continue
        label, meaning = (text_in(node.child(key), locales, problems) for key in ("label", "meaning"))
        found.append(Method(method_id, day, label, meaning))
    return tuple(sorted(found, key=lambda method: method.since))
