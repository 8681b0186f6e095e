"""Problems in SARIF 2.1.0, the form that code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence

from macros.problems import Problem
from macros.sources.rules import all_rules, rule_words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(told: Sequence[tuple[Problem, str, str]], locale: str) -> str:
    """One run with every rule and a result for each problem, given with the code of its rule and its words."""
    driver = {"name": "toolkit", "rules": [_rule(code, locale) for code in all_rules()]}
    run = {"tool": {"driver": driver}, "results": [_result(*each) for each in told]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, locale: str) -> dict[str, object]:
    words = rule_words(code, locale)
    return {"id": code, "shortDescription": {"text": words.title}, "fullDescription": {"text": words.about}}


def _result(problem: Problem, code: str, message: str) -> dict[str, object]:
    place = problem.place
    region = {"region": {"startLine": place.row}} if place.row else {}
    at: dict[str, object] = {"physicalLocation": {"artifactLocation": {"uri": place.path}, **region}}
    if place.column:
        at["logicalLocations"] = [{"name": place.column}]
    result: dict[str, object] = {
        "ruleId": code,
        "level": "error" if problem.stops else "note",
        "message": {"text": message},
        "locations": [at],
        "properties": {"code": problem.code},
    }
    if problem.waiver:
        result["suppressions"] = [{"kind": "external", "justification": problem.waiver["reason"]}]
    return result
