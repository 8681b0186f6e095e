"""Laws on cards, as the pages of jurisdictions and issues show them."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.policies import Policy
from macros.outputs.page_context import PageContext
from macros.outputs.pieces import policy_card
from macros.views.pieces import PolicyCard
from macros.views.policies import jurisdictions, needs_check, newest_day


def card_of(page: PageContext, policy: Policy, *, with_jurisdiction: bool = False) -> Markup:
    """A law on a card below a heading of level 2; its first link leads to its jurisdiction, or else to its issue."""
    project = page.project
    words, dimension = project.policy_words, project.dimensions[policy.dimension]
    issue, jurisdiction = words.issues[policy.issue], jurisdictions(project)[policy.jurisdiction]
    issue_page, own_page = f"policies/issues/{issue.slug}/", f"policies/{jurisdiction.slug}/"
    status, verification = words.statuses[policy.status], words.verifications[policy.verification]
    card = PolicyCard(
        anchor=policy.anchor,
        kicker=page.t("policy.more", what=page.pick(jurisdiction.name if with_jurisdiction else issue.short)),
        kicker_link=page.link(own_page if with_jurisdiction else issue_page),
        title=policy.title,
        citation=policy.citation,
        requirement=policy.requirement,
        dimension=dimension.label,
        dimension_link=page.link(f"districts/dimensions/{dimension.slug}/"),
        status=status.label,
        verification=verification.label,
        checked_on=policy.checked_on,
        needs_check=needs_check(policy, newest_day(project)),
        note=policy.note,
        source_title=policy.source_title,
        source_url=policy.source_url,
    )
    return policy_card(page, card)
