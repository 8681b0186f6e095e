"""What a coalition has set aside stays in the report, marked; what is past its day or never needed is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from macros.model.rules import Standing, Waiver
from macros.problems import Problem
from macros.sources.rules import all_rules, rule_of


def with_waivers(problems: Iterable[Problem], waivers: Iterable[Waiver], day: date) -> list[Problem]:
    """The problems with those marked that a waiver covers on that day, and what is wrong with the waivers."""
    waivers = list(waivers)
    holding = [each for each in waivers if each.expires >= day]
    used: list[Waiver] = []
    found = []
    for problem in problems:
        rule = rule_of(problem.code)
        waiver = next((w for w in holding if rule and rule.code == w.rule and w.covers(problem.place.path)), None)
        if waiver:
            used.append(waiver)
        found.append(replace(problem, severity="waived", waiver=_said(waiver)) if waiver else problem)
    for waiver in waivers:
        values = {"found": waiver.rule, "path": waiver.path}
        if waiver.expires < day:
            place = waiver.place.at(f"{waiver.place.column}.expires")
            found.append(Problem(place, "waiver-expired", {**values, "day": waiver.expires.isoformat()}))
        elif waiver not in used:
            found.append(Problem(waiver.place, "waiver-unused", values, severity="note"))
    return found


def standing(problems: Iterable[Problem]) -> Mapping[str, Standing]:
    """How each rule stands, by its code."""
    counts = {code: {"problem": 0, "note": 0, "waived": 0} for code in all_rules()}
    for problem in problems:
        if rule := rule_of(problem.code):
            counts[rule.code][problem.severity] += 1
    return {code: Standing(each["problem"], each["note"], each["waived"]) for code, each in counts.items()}


def _said(waiver: Waiver) -> dict[str, str]:
    return {
        "reason": waiver.reason,
        "decided_by": waiver.decided_by,
        "decided_on": waiver.decided_on.isoformat(),
        "expires": waiver.expires.isoformat(),
    }
