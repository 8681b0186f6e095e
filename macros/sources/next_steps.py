"""Reads what a page offers next, and what is related to it, from its front matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from macros.model.pages import STEP_KINDS, NextStep
from macros.problems import Place, Problem, nearest

NEXT, RELATED = "next", "related"
KEYS = ("title", "text", "link", "kind")


def read_steps(
    meta: Mapping[str, object], key: str, place: Callable[[str], Place]
) -> tuple[Mapping[int, NextStep], list[Problem]]:
    """The steps under `next` or `related` by number, and what is wrong with others; `place` knows where each stands."""
    found = meta.get(key)
    if found is None:
        return {}, []
    if not isinstance(found, list):
        return {}, [Problem(place(key), "next-not-a-list", {"key": key})]
    steps: dict[int, NextStep] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(found, start=1):
        where = f"{key}.{number}"
        if not isinstance(entry, dict):
            problems.append(Problem(place(where), "next-not-a-list", {"key": key}))
            continue
        broken = list(_problems(entry, where, place))
        problems += broken
        if not broken:
            title, text, link, kind = (str(entry.get(each) or "").strip() for each in KEYS)
            steps[number] = NextStep(title, text, link, kind or "read")
    return steps, problems


def _problems(entry: Mapping[str, object], where: str, place: Callable[[str], Place]) -> Iterator[Problem]:
    for key in entry:
        if key not in KEYS:
            yield _unknown(str(key), KEYS, place(f"{where}.{key}"))
    kind = str(entry.get("kind") or "read")
    if kind not in STEP_KINDS:
        yield _unknown(kind, STEP_KINDS, place(f"{where}.kind"))
    for key in ("title", "link"):
        if kind != "print" and not str(entry.get(key) or "").strip():
            yield Problem(place(where), "next-without", {"key": key})


def _unknown(found: str, known: tuple[str, ...], place: Place) -> Problem:
    return Problem(place, "next-unknown", {"found": found, "choices": ", ".join(known)}, nearest(found, known))
