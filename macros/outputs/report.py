"""Problems as text for people, JSON for programs, or annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from macros.model.words import Words
from macros.problems import Problem, in_order
from macros.sources.words import engine_words


def as_text(problems: Sequence[Problem], locale: str) -> str:
    """One line a problem: path:row:column: what is wrong. How to fix it."""
    words = engine_words(locale)
    return "\n".join(f"{each.place}: {_prefix(each, words)}{describe(each, words)}" for each in in_order(problems))


def as_rows(problems: Sequence[Problem], locale: str) -> list[dict[str, str | int | None]]:
    """The problems as values for JSON."""
    words = engine_words(locale)
    return [
        {
            "path": each.place.path,
            "row": each.place.row,
            "column": each.place.column,
            "code": each.code,
            "severity": each.severity,
            "message": describe(each, words),
        }
        for each in in_order(problems)
    ]


def as_json(problems: Sequence[Problem], locale: str) -> str:
    """A JSON list of problems."""
    return json.dumps(as_rows(problems, locale), ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], locale: str) -> str:
    """Workflow commands that GitHub shows beside the lines they are about."""
    words = engine_words(locale)
    lines = []
    for each in in_order(problems):
        level = "error" if each.stops else "notice"
        at = f",line={each.place.row}" if each.place.row else ""
        column = f"{each.place.column}: " if each.place.column else ""
        message = _escaped(f"{column}{describe(each, words)}")
        lines.append(f"::{level} file={_escaped(each.place.path)}{at},title={each.code}::{message}")
    return "\n".join(lines)


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github}
)


def describe(problem: Problem, words: Words) -> str:
    """The problem in words, with the nearest valid value when there is one."""
    sentence = words.say(f"problems.{problem.code}", **problem.values)
    return f"{sentence} {words.say('problems.did-you-mean', near=problem.near)}" if problem.near else sentence


def _prefix(problem: Problem, words: Words) -> str:
    return "" if problem.stops else f"{words.say('problems.note')} "


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
