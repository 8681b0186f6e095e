"""Problems as text for people, JSON for programs, or annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from macros.model.words import Words
from macros.outputs.sarif import as_sarif
from macros.problems import Problem, in_order
from macros.sources.rules import rule_of
from macros.sources.words import engine_words


def as_text(problems: Sequence[Problem], locale: str) -> str:
    """One line a problem: path:row:column: the code of its rule, what is wrong. How to fix it."""
    words = engine_words(locale)
    return "\n".join(
        f"{each.place}: {rule_code(each)} {_prefix(each, words)}{describe(each, words)}" for each in in_order(problems)
    )


def as_rows(problems: Sequence[Problem], locale: str) -> list[dict[str, object]]:
    """The problems as values for JSON."""
    words = engine_words(locale)
    return [
        {
            "path": each.place.path,
            "row": each.place.row,
            "column": each.place.column,
            "rule": rule_code(each),
            "code": each.code,
            "severity": each.severity,
            "message": describe(each, words),
            **({"waiver": dict(each.waiver)} if each.waiver else {}),
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
        title = f"{rule_code(each)} {each.code}"
        lines.append(f"::{level} file={_escaped(each.place.path)}{at},title={title}::{message}")
    return "\n".join(lines)


def _as_sarif(problems: Sequence[Problem], locale: str) -> str:
    words = engine_words(locale)
    return as_sarif([(each, rule_code(each), describe(each, words)) for each in in_order(problems)], locale)


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "sarif": _as_sarif}
)


def describe(problem: Problem, words: Words) -> str:
    """The problem in words, with the nearest valid value when there is one."""
    sentence = words.say(f"problems.{problem.code}", **problem.values)
    return f"{sentence} {words.say('problems.did-you-mean', near=problem.near)}" if problem.near else sentence


def rule_code(problem: Problem) -> str:
    """The code of the rule that a problem belongs to."""
    rule = rule_of(problem.code)
    return rule.code if rule else "–"


def is_counted_only(problem: Problem) -> bool:
    """True for a note of a rule whose notes are counted, and listed only when somebody asks."""
    rule = rule_of(problem.code)
    return problem.severity == "note" and rule is not None and rule.is_quiet


def counted(problems: Iterable[Problem]) -> str:
    """How many of those notes each rule has, as in DJ110 148, DJ610 79; empty when there is none."""
    counts = Counter(rule_code(each) for each in problems if is_counted_only(each))
    return ", ".join(f"{code} {count}" for code, count in sorted(counts.items()))


def _prefix(problem: Problem, words: Words) -> str:
    if problem.waiver:
        return f"{words.say('problems.waived', **problem.waiver)} "
    return "" if problem.stops else f"{words.say('problems.note')} "


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
