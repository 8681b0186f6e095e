"""Which rules and which people look after each practice, and where the rules stand on the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.pages import Page
from macros.model.practices import Practice
from macros.model.rules import Watchers
from macros.project import Project
from macros.views.markdown_lines import calls, without_code

RULES, AUDIT = "rule_list", "self_audit"


@dataclass(frozen=True, slots=True)
class Audited:
    """A practice, the codes of the rules that look after it, and the people who do."""

    practice: Practice
    rules: tuple[str, ...]
    watchers: Watchers | None


@dataclass(frozen=True, slots=True)
class AuditCall:
    """A call on a page that shows the practices of a framework, or of one part, with who looks after them."""

    page: Page
    line: int
    framework: str
    part: str


def audit(project: Project, framework: str, part: str = "") -> tuple[Audited, ...]:
    """The practices of a framework, or of a part, in order of its parts and of the data."""
    known = project.frameworks.frameworks.get(framework)
    parts = list(known.parts) if known else []
    found = [
        each
        for each in project.practices.values()
        if each.framework == framework and each.part in parts and part in ("", each.part)
    ]
    found.sort(key=lambda each: parts.index(each.part))
    said = project.rule_practices
    return tuple(Audited(each, said.of_practice(each.practice_id), said.watched(each.practice_id)) for each in found)


def audit_calls(project: Project) -> Iterator[AuditCall]:
    """Every call of the self-audit on the pages."""
    for page in project.pages:
        text = without_code(page.text)
        for at, name, given in calls(text) if AUDIT in text else ():
            if name == AUDIT:
                framework, part, *_ = [*(value for _, value in given), "", ""]
                yield AuditCall(page, page.first_line + text.count("\n", 0, at), framework, part)


def page_of_rules(project: Project, locale: str) -> str | None:
    """The address of the page that lists the rules, inside its language; None when no page does."""
    for page in project.pages:
        names = [name for _, name, _ in calls(without_code(page.text))] if RULES in page.text else []
        if page.locale == locale and RULES in names:
            return page.address
    return None
