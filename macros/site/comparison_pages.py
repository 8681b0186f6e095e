"""The pages of ready-made comparisons: districts, or states and their laws, side by side without a script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import comparison_card, region_card
from macros.outputs.share_tags import card_path
from macros.outputs.side_by_side import address_of, comparison_html, comparison_part_html, title_of
from macros.outputs.states_side_by_side import region_html, region_title
from macros.project import Project
from macros.site.shells import FilledPage
from macros.views.side_by_side import ready_made
from macros.views.states_side_by_side import PAGE, region_comparisons


def comparison_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for the pilot communities, each state and each size with at least two districts of the heat map."""
    for comparison in ready_made(project):
        page = PageContext(project, locale, address_of(comparison))
        title, description = title_of(page, comparison), page.t("compare.lead")
        values = {
            "state": "",
            "id": comparison.slug,
            "title": title,
            "description": f"{title}. {description}",
            "card": card_path(locale, page.address),
        }
        tell_card = partial(comparison_card, page, title, description)
        yield FilledPage(values, partial(comparison_html, page, comparison), tell_card)


def comparison_part_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each part of a comparison of more districts than one page can show; its card is the comparison's."""
    for comparison in ready_made(project):
        whole = PageContext(project, locale, address_of(comparison))
        description = whole.t("compare.lead")
        tell_card = cache(partial(comparison_card, whole, title_of(whole, comparison), description))
        for part in comparison.parts:
            if part.is_page:
                page = PageContext(project, locale, address_of(comparison, part))
                title = title_of(page, comparison, part)
                values = {
                    "state": comparison.slug,
                    "id": part.slug,
                    "title": title,
                    "description": f"{title}. {description}",
                    "card": card_path(locale, whole.address),
                }
                yield FilledPage(values, partial(comparison_part_html, page, comparison, part), tell_card)


def region_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each region with at least two states."""
    for comparison in region_comparisons(project, locale):
        page = PageContext(project, locale, f"{PAGE}{comparison.region.slug}/")
        title, description = region_title(page, comparison), page.t("compare.lead_states")
        values = {
            "state": "",
            "id": comparison.region.slug,
            "title": title,
            "description": f"{title}. {description}",
            "card": card_path(locale, page.address),
        }
        tell_card = partial(region_card, page, title, description)
        yield FilledPage(values, partial(region_html, page, comparison), tell_card)
