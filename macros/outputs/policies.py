"""The tracker of laws as HTML: the map of states, the links that narrow it, and the bodies of its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from macros.model.policies import NOT_CHECKED, Issue, Policy
from macros.outputs.compare_data import laws_of
from macros.outputs.components import draw
from macros.outputs.filled_steps import after_policies
from macros.outputs.page_context import PageContext
from macros.outputs.policy_cards import card_of
from macros.outputs.references import context_note
from macros.views.policies import (
    Jurisdiction,
    PolicyCell,
    PolicyMap,
    build_policy_map,
    build_tiles,
    jurisdictions,
    without_law,
)
from macros.views.states_side_by_side import PAGE as COMPARE
from macros.views.states_side_by_side import comparisons_of

CHART = "laws"  # the name of the map's interactive chart


def policy_map(page: PageContext) -> Markup:
    """States by issues as a table and as a map of squares, with what counts everywhere apart and a context note."""
    return _draw_map(page, f"assets/charts/{CHART}.{page.locale}.json" if page.project.policies else "")


def embedded_policy_map(page: PageContext) -> Markup:
    """The same as it stands in another site's page: without the chart, which needs scripts."""
    return _draw_map(page, "")


def _draw_map(page: PageContext, chart: str) -> Markup:
    view = build_policy_map(page.project, page.locale)
    return draw(
        "policy_map",
        page,
        view=view,
        tiles=_tiles(page, view, None),
        summary=_summary(page, view),
        said=view.said(),
        chart=chart,
        note=context_note(page, page.project.policy_words.context),
    )


def embedded_issue_map(page: PageContext, *, issue: Issue) -> Markup:
    """One issue as it stands in another site's page: the squares, the places that say more than nothing, the note."""
    view = build_policy_map(page.project, page.locale)
    cells = [(row, next(cell for cell in row.cells if cell.issue == issue)) for row in view.all_rows]
    return draw(
        "policy_issue_map",
        page,
        issue=issue,
        tiles=_tiles(page, view, issue),
        said=view.said(issue),
        rows=[(row, cell) for row, cell in cells if cell.mark.mark_id != NOT_CHECKED],
        laws_of=laws_of,
        note=context_note(page, page.project.policy_words.context),
    )


def policy_filters(page: PageContext) -> Markup:
    """Links to the laws of each jurisdiction, on each issue and on each dimension that has any."""
    view = build_policy_map(page.project, page.locale)
    used = {policy.dimension for policy in page.project.policies}
    dimensions = [each for name, each in page.project.dimensions.items() if name in used]
    return draw("policy_filters", page, rows=[row for row in view.all_rows if row.policies], dimensions=dimensions)


def policy_issues(page: PageContext) -> Markup:
    """Every issue with what it is about and how many laws the table has on it."""
    counts = Counter(policy.issue for policy in page.project.policies)
    return draw("policy_issues", page, issues=page.project.policy_words.issues.values(), counts=counts)


def policy_checks(page: PageContext) -> Markup:
    """How the laws were checked and what is known of them, with how many of the table each word is said of."""
    return _checks(page, page.project.policies)


def jurisdiction_html(page: PageContext, jurisdiction: Jurisdiction) -> Markup:
    """The page of one jurisdiction: its laws, issue by issue, and the issues without one."""
    view = build_policy_map(page.project, page.locale)
    row = next(row for row in view.all_rows if row.jurisdiction.code == jurisdiction.code)
    return draw(
        "jurisdiction",
        page,
        row=row,
        is_nationwide=jurisdiction.code == page.project.policy_words.nationwide,
        has_districts=jurisdiction.code in page.project.districts_by_state,
        cards={policy.policy_id: card_of(page, policy) for policy in row.policies},
        without=without_law(row.cells),
        checks=_checks(page, row.policies),
        comparisons=comparisons_of(page.project, page.locale, jurisdiction.code),
        compare=COMPARE if COMPARE in page.project.addresses else "",
        after=after_policies(page),
    )


def issue_html(page: PageContext, issue: Issue) -> Markup:
    """The page of one issue: where a law was found on a map, and the laws, jurisdiction by jurisdiction."""
    view = build_policy_map(page.project, page.locale)
    groups: dict[str, tuple[Policy, ...]] = {}
    without: dict[str, list[tuple[Jurisdiction, PolicyCell]]] = {}
    for row in view.all_rows:
        cell = next(cell for cell in row.cells if cell.issue == issue)
        if cell.policies:
            groups[row.jurisdiction.code] = cell.policies
        elif row != view.nationwide:
            without.setdefault(cell.mark.mark_id, []).append((row.jurisdiction, cell))
    policies = [policy for each in groups.values() for policy in each]
    return draw(
        "policy_issue",
        page,
        issue=issue,
        groups=groups,
        places=jurisdictions(page.project),
        cards={policy.policy_id: card_of(page, policy, with_jurisdiction=True) for policy in policies},
        without=without,
        tiles=_tiles(page, view, issue),
        said=view.said(issue),
        note=context_note(page, page.project.policy_words.context),
        checks=_checks(page, policies),
        after=after_policies(page),
    )


def _tiles(page: PageContext, view: PolicyMap, issue: Issue | None) -> Markup:
    """The map of squares for one issue or for any; nothing where no state has a square."""
    tiles = build_tiles(page.project, view, issue.issue_id if issue else None)
    if not tiles:
        return Markup("")
    columns, rows = max(each.tile.column for each in tiles), max(each.tile.row for each in tiles)
    marks = page.project.policy_words.marks.values()
    return draw("policy_tiles", page, tiles=tiles, issue=issue, columns=columns, rows=rows, marks=marks)


def _summary(page: PageContext, view: PolicyMap) -> str:
    """One sentence that says how many laws the table has, and of how many states."""
    nationwide = len(view.nationwide.policies) if view.nationwide else 0
    states = sum(bool(row.policies) for row in view.rows)
    return page.t(
        "policy.summary",
        total=page.number(len(page.project.policies)),
        nationwide=page.number(nationwide),
        others=page.number(len(page.project.policies) - nationwide),
        states=page.number(states),
        unchecked=page.number(sum(row.is_blank for row in view.rows)),
    )


def _checks(page: PageContext, policies: Sequence[Policy]) -> Markup:
    words = page.project.policy_words
    verifications = Counter(policy.verification for policy in policies)
    statuses = Counter(policy.status for policy in policies)
    return draw(
        "policy_checks",
        page,
        verifications=[
            (each, verifications[name]) for name, each in words.verifications.items() if name in verifications
        ],
        statuses=[(each, statuses[name]) for name, each in words.statuses.items() if name in statuses],
    )
