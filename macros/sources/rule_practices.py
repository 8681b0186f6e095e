"""Reads data/rule_practices.yml, which may be absent: practices behind each rule, and who looks after the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from macros.model.rules import RulePractices, Watchers
from macros.problems import Problem, nearest
from macros.sources.nodes import check_keys, some_texts
from macros.sources.rules import all_rules
from macros.sources.yaml_files import read_yaml, text_in

FILE = "data/rule_practices.yml"
KEYS, ENTRY = ("rules", "people"), ("practices", "who", "why")


def read_rule_practices(root: Path, locales: Sequence[str]) -> tuple[RulePractices, list[Problem]]:
    """What the file says, in its order; nothing when there is no file."""
    if not (root / FILE).is_file():
        return RulePractices({}, {}, ()), []
    node, problems = read_yaml(root / FILE, FILE)
    check_keys(node, KEYS, problems)
    rules = node.child("rules")
    for code, entry in rules.items():
        if code not in all_rules():
            problems.append(Problem(entry.place, "unknown-rule", {"found": code}, nearest(code, all_rules())))
    watchers = []
    for entry in node.child("people").entries():
        check_keys(entry, ENTRY, problems)
        who, why = (text_in(entry.child(key), locales, problems) for key in ("who", "why"))
        watchers.append(Watchers(entry.place, some_texts(entry, "practices", problems), who, why))
    by_code = {code: some_texts(rules, code, problems) for code, _ in rules.items()}
    return RulePractices(by_code, {code: entry.place for code, entry in rules.items()}, tuple(watchers)), problems
