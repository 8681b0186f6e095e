"""The pages of districts, states and dimensions, and the list of all shells that are filled."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from macros.model.districts import District, State
from macros.outputs.district_html import dimension_html, part_html, state_html
from macros.outputs.page_context import PageContext
from macros.outputs.profile_html import profile_html
from macros.outputs.share_card_words import ShareCard, dimension_card, district_card, state_card
from macros.outputs.share_tags import card_path
from macros.outputs.state_counts import part_address, part_name
from macros.outputs.stencils import Stencils
from macros.project import Project
from macros.site.comparison_pages import comparison_pages, comparison_part_pages, region_pages
from macros.site.policy_pages import issue_pages, jurisdiction_pages
from macros.site.release_pages import release_pages
from macros.site.shells import MARKS, FilledPage, Shell
from macros.views.coverage import is_read
from macros.views.name_parts import parts_of_state
from macros.views.side_by_side import compared_districts


def profile_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each district, in file order."""
    words = project.words[locale]
    stencils, find_compared = Stencils(), cache(partial(compared_districts, project))
    card_of_state = cache(partial(_card_of_state, project, locale))
    for district in project.districts.values():
        state = project.states.get(district.state) or State(district.state, {locale: district.state})
        page = PageContext(project, locale, f"districts/{state.slug}/{district.district_id}/")
        has_card = has_own_card(project, district)
        values = {
            "state": state.slug,
            "id": district.district_id,
            "title": words.say("profile.title", name=district.name),
            "description": words.say("profile.description", name=district.name, state=state.name[locale]),
            "card": card_path(locale, page.address if has_card else f"districts/{state.slug}/"),
        }
        tell_card = partial(district_card, page, district) if has_card else partial(card_of_state, district.state)
        draw_body = partial(profile_html, page, district, stencils, find_compared=find_compared)
        yield FilledPage(values, draw_body, tell_card)


def state_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each state that has a district."""
    words = project.words[locale]
    for code, state in project.states.items():
        if code in project.districts_by_state:
            page = PageContext(project, locale, f"districts/{state.slug}/")
            name = state.name[locale]
            values = {
                "state": state.slug,
                "id": "",
                "title": words.say("state.title", state=name),
                "description": words.say("state.description", state=name),
                "card": card_path(locale, page.address),
            }
            yield FilledPage(values, partial(state_html, page, state), partial(state_card, page, state))


def part_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each part of a state that has more districts than one page can show."""
    words = project.words[locale]
    card_of_state = cache(partial(_card_of_state, project, locale))
    for state in project.states.values():
        for part in parts_of_state(project, state):
            page = PageContext(project, locale, part_address(state, part))
            named = {"state": state.name[locale], "letters": part_name(page, part)}
            values = {
                "state": state.slug,
                "id": part.slug,
                "title": words.say("state_counts.title", **named),
                "description": words.say("state_counts.description", **named),
                "card": card_path(locale, f"districts/{state.slug}/"),
            }
            yield FilledPage(values, partial(part_html, page, state, part), partial(card_of_state, state.state))


def dimension_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each dimension."""
    words = project.words[locale]
    for dimension in project.dimensions.values():
        page = PageContext(project, locale, f"districts/dimensions/{dimension.slug}/")
        values = {
            "state": "",
            "id": dimension.slug,
            "title": words.say("dimension.title", dimension=dimension.label[locale]),
            "description": words.say("dimension.description", question=dimension.question[locale]),
            "card": card_path(locale, page.address),
        }
        draw_body, tell_card = partial(dimension_html, page, dimension), partial(dimension_card, page, dimension)
        yield FilledPage(values, draw_body, tell_card)


def has_own_card(project: Project, district: District) -> bool:
    """True when a district's page has a card of its own, and not the one of its state."""
    if project.settings.share_cards == "every" or district.state not in project.states:
        return True
    return project.settings.share_cards == "read" and is_read(project, district.district_id)


SHELLS = (
    Shell("profile", f"districts/{MARKS['state']}/{MARKS['id']}/", profile_pages),
    Shell("state", f"districts/{MARKS['state']}/", state_pages),
    Shell("part", f"districts/{MARKS['state']}/names/{MARKS['id']}/", part_pages),
    Shell("dimension", f"districts/dimensions/{MARKS['id']}/", dimension_pages),
    Shell("jurisdiction", f"policies/{MARKS['state']}/", jurisdiction_pages),
    Shell("comparison", f"districts/compare/{MARKS['id']}/", comparison_pages),
    Shell("comparison_part", f"districts/compare/{MARKS['state']}/{MARKS['id']}/", comparison_part_pages),
    Shell("region", f"policies/compare/{MARKS['id']}/", region_pages),
    Shell("release", f"changes/{MARKS['id']}/", release_pages),
    Shell("issue", f"policies/issues/{MARKS['id']}/", issue_pages),
)


def shell_name(source_path: str) -> str:
    """The name of the shell that MkDocs believes to come from that path, with its language; empty for other pages."""
    inside = source_path.partition("/")[2]
    return next((shell.name for shell in SHELLS if shell.source_path == inside), "")


def _card_of_state(project: Project, locale: str, code: str) -> ShareCard:
    state = project.states[code]
    return state_card(PageContext(project, locale, f"districts/{state.slug}/"), state)
