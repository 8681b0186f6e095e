"""The rules of the checks as a page, and each practice of a framework with the rules or people that look after it."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from macros.model.rules import Rule, Standing
from macros.outputs.components import draw
from macros.outputs.errors import not_found
from macros.outputs.page_context import PageContext
from macros.outputs.practices import link_to
from macros.sources.practices import FRAMEWORKS_FILE
from macros.sources.rules import all_rules, rule_words
from macros.views.rules import audit, page_of_rules


def rule_list(page: PageContext) -> Markup:
    """Every rule by family: what it looks for and why, examples, waiver, its practices, how it stands in this build."""
    groups = [(family, list(rules)) for family, rules in groupby(all_rules().values(), key=lambda rule: rule.family)]
    known = page.project.rule_practices.rules
    return draw(
        "rule_list",
        page,
        groups=groups,
        words={code: rule_words(code, page.locale) for code in all_rules()},
        states={code: state(page, rule) for code, rule in all_rules().items()},
        origins={code: [(each, link_to(page, each)) for each in known.get(code, ())] for code in all_rules()},
    )


def self_audit(page: PageContext, framework: str, part: str = "") -> Markup:
    """Each practice of a framework or a part: which rules look after it and how they stand, or who looks and why."""
    known = page.project.frameworks.frameworks
    if framework not in known:
        raise not_found("framework", framework, known, FRAMEWORKS_FILE)
    parts = known[framework].parts
    if part and part not in parts:
        raise not_found("part", part, parts, FRAMEWORKS_FILE)
    rows = audit(page.project, framework, part)
    address = page_of_rules(page.project, page.locale)
    codes = {code for row in rows for code in row.rules}
    return draw(
        "self_audit",
        page,
        groups=[(parts[name], list(each)) for name, each in groupby(rows, key=lambda row: row.practice.part)],
        link=None if address is None else page.link(address),
        words={code: rule_words(code, page.locale) for code in codes},
        states={code: state(page, all_rules()[code]) for code in codes},
        ruled=sum(bool(row.rules) for row in rows),
        watched=sum(bool(row.watchers) for row in rows),
        links={row.practice.practice_id: link_to(page, row.practice.practice_id) for row in rows},
    )


def state(page: PageContext, rule: Rule) -> str:
    """How a rule stands in the check of this build, in words: a build with problems has no pages."""
    if page.project.standing is None:
        return page.t("rule.state.unknown")
    if rule.is_built:
        return page.t("rule.state.stops")
    found = page.project.standing.get(rule.code, Standing())
    said = []
    if found.notes:
        said.append(page.many("rule.state.notes", found.notes))
    if found.waived:
        said.append(page.many("rule.state.waived", found.waived))
    return " ".join(said) or page.t("rule.state.fine")
