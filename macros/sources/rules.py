"""Reads the engine's rules: macros/rules/registry.yml, their words in each language and the word lists they use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from macros.model.rules import Rule, RuleWords
from macros.sources.yaml_files import Node, read_yaml

RULES = Path(__file__).resolve().parent.parent / "rules"
REFERENCE = "en"
EDGE = r"\b"


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in order."""
    node = _read("registry.yml")
    families = [each.text() for each in node.child("families").entries()]
    return MappingProxyType({code: _rule(code, entry, families) for code, entry in node.child("rules").items()})


@cache
def _by_problem() -> Mapping[str, Rule]:
    return {problem: rule for rule in all_rules().values() for problem in rule.problems}


def rule_of(problem: str) -> Rule | None:
    """The rule that a problem's code belongs to."""
    return _by_problem().get(problem)


def families() -> tuple[str, ...]:
    """The families of rules, in order of their codes."""
    return tuple(dict.fromkeys(rule.family for rule in all_rules().values()))


def rule_words(code: str, locale: str) -> RuleWords:
    """What a rule says in a language; in English when the engine does not speak that one."""
    spoken = locale if (RULES / f"{locale}.yml").is_file() else REFERENCE
    entry = _read(f"{spoken}.yml").child(code)
    return RuleWords(spoken, *(entry.child(key).text() for key in ("title", "about", "wrong", "right")))


@cache
def patterns(locale: str) -> Mapping[str, re.Pattern[str]]:
    """The word lists of a language, each as one pattern; nothing for a language that has none."""
    if not (RULES / f"patterns.{locale}.yml").is_file():
        return MappingProxyType({})
    lists = _read(f"patterns.{locale}.yml").items()
    return MappingProxyType({key: _pattern([each.text() for each in node.entries()]) for key, node in lists})


@cache
def any_of(locale: str, keys: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for text in small letters that finds whatever one of those lists finds, and perhaps more, quickly."""
    lists = dict(_read(f"patterns.{locale}.yml").items()) if keys and patterns(locale) else {}
    words = [each.text() for key in keys if key in lists for each in lists[key].entries()]
    # Python skips words of another first letter at once when nothing stands before it and capitals are no matter.
    edge = EDGE if all(each.startswith(EDGE) for each in words) else ""
    return re.compile(f"{edge}(?:{'|'.join(each.removeprefix(edge) for each in words)})" if words else "(?!)")


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{each})" for each in words), re.IGNORECASE)


def _rule(code: str, entry: Node, names: list[str]) -> Rule:
    return Rule(
        code=code,
        family=names[int(code.removeprefix("DJ")) // 100],
        problems=tuple(each.text() for each in entry.child("codes").entries()),
        is_quiet=entry.child("quiet").text() in ("yes", "true"),
        is_waivable=entry.child("waiver").text() != "no",
        is_built=entry.child("built").text() in ("yes", "true"),
    )


@cache
def _read(name: str) -> Node:
    return read_yaml(RULES / name, f"macros/rules/{name}")[0]
