"""Rules for the self-audit: every practice that it shows has a rule or a person, and what it names is there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.rule_practices import FILE
from macros.views.rules import audit, audit_calls


def check_practices_of_rules(project: Project) -> Iterator[Problem]:
    """The practices behind rules, and those that people look after, are in the data."""
    said = project.rule_practices
    named = [(said.places[code].at(f"rules.{code}"), ids) for code, ids in said.rules.items()]
    named += [(each.place, each.practices) for each in said.watchers]
    for place, ids in named:
        for found in ids:
            if found not in project.practices:
                values = {"kind": "practice", "found": found, "where": "data/practices.csv"}
                yield Problem(place, "unknown-id", values, nearest(found, project.practices))


def check_self_audit(project: Project) -> Iterator[Problem]:
    """Every practice that a page audits has a rule that looks, or people who do."""
    for call in audit_calls(project):
        rows = audit(project, call.framework, call.part)
        if lost := [row.practice.practice_id for row in rows if not row.rules and not row.watchers]:
            place = Place(call.page.place.path, call.line)
            yield Problem(place, "practice-not-audited", {"found": ", ".join(lost), "where": FILE})
