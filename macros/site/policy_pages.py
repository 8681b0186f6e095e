"""The pages of the tracker of laws: one for each jurisdiction that has a law, one for each issue."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.outputs.page_context import PageContext
from macros.outputs.policies import issue_html, jurisdiction_html
from macros.outputs.share_card_words import issue_card, jurisdiction_card
from macros.outputs.share_tags import card_path
from macros.project import Project
from macros.site.shells import FilledPage
from macros.views.policies import jurisdictions


def jurisdiction_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each jurisdiction that has a law in the table."""
    words = project.words[locale]
    used = {policy.jurisdiction for policy in project.policies}
    for code, place in jurisdictions(project).items():
        if code in used:
            page = PageContext(project, locale, f"policies/{place.slug}/")
            values = {
                "state": place.slug,
                "id": "",
                "title": words.say("policy.title", place=place.name[locale]),
                "description": words.say("policy.description", place=place.name[locale]),
                "card": card_path(locale, page.address),
            }
            yield FilledPage(values, partial(jurisdiction_html, page, place), partial(jurisdiction_card, page, place))


def issue_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each issue."""
    words = project.words[locale]
    for issue in project.policy_words.issues.values():
        page = PageContext(project, locale, f"policies/issues/{issue.slug}/")
        values = {
            "state": "",
            "id": issue.slug,
            "title": words.say("policy.title", place=issue.label[locale]),
            "description": words.say("policy.description", place=issue.label[locale]),
            "card": card_path(locale, page.address),
        }
        yield FilledPage(values, partial(issue_html, page, issue), partial(issue_card, page, issue))
