"""Reads what a coalition sets aside: `waivers` of content/site.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from macros.model.rules import Waiver
from macros.problems import Problem, nearest
from macros.sources.nodes import check_keys, words
from macros.sources.rules import all_rules
from macros.sources.yaml_files import Node

AIMS = ("page", "file")
KEYS = ("rule", *AIMS, "reason", "decided_by", "decided_on", "expires")
# A first and a last name, or an address: a waiver names a role.
PERSON = re.compile(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [A-ZÁÉÍÓÚÑ]\.?)?(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)+|.*@.*")
LONGEST = 366  # days: what was decided is looked at again each year


def read_waivers(node: Node, problems: list[Problem]) -> tuple[Waiver, ...]:
    """The waivers in file order; what cannot be read is a problem and no waiver."""
    if node.value is not None and not isinstance(node.value, list):
        problems.append(Problem(node.place, "not-a-list", {"key": "waivers"}))
    return tuple(waiver for entry in node.entries() for waiver in _waiver(entry, problems))


def _waiver(entry: Node, problems: list[Problem]) -> Iterator[Waiver]:
    before = len(problems)
    check_keys(entry, KEYS, problems)
    code, reason, decided_by = (words(entry, key, problems) for key in ("rule", "reason", "decided_by"))
    days = [_day(entry, key, problems) for key in ("decided_on", "expires")]
    aims = {key: found for key in AIMS if (found := entry.child(key).text().strip())}
    if len(aims) != 1:
        problems.append(Problem(entry.place, "waiver-without-aim", {"keys": ", ".join(AIMS)}))
    rule = all_rules().get(code)
    if code and rule is None:
        place = entry.child("rule").place
        problems.append(Problem(place, "unknown-rule", {"found": code}, nearest(code, all_rules())))
    elif rule and not rule.is_waivable:
        problems.append(Problem(entry.child("rule").place, "waiver-not-allowed", {"found": code}))
    if PERSON.fullmatch(decided_by):
        problems.append(Problem(entry.child("decided_by").place, "person-not-code", {"found": decided_by}))
    decided_on, expires = days
    if decided_on and expires and not 0 <= (expires - decided_on).days <= LONGEST:
        values = {"found": expires.isoformat(), "most": str(LONGEST)}
        problems.append(Problem(entry.child("expires").place, "waiver-too-long", values))
    if len(problems) == before and decided_on and expires:
        ((aim, path),) = aims.items()
        yield Waiver(entry.place, code, path, aim == "page", reason, decided_by, decided_on, expires)


def _day(entry: Node, key: str, problems: list[Problem]) -> date | None:
    found = words(entry, key, problems)
    try:
        return date.fromisoformat(found) if found else None
    except ValueError:
        problems.append(Problem(entry.child(key).place, "not-a-day", {"found": found}))
        return None
