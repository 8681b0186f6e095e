"""Fills one rendered page, the shell, for every district, state and dimension.

MkDocs renders each shell once per language. Its address, title and text are marks; the finished HTML is split at
the marks and joined again for every page, so that canonical address, language links and asset paths come out right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from markupsafe import Markup, escape

from macros.model.districts import District, State
from macros.outputs.district_html import dimension_html, profile_html, state_html
from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import ShareCard, dimension_card, district_card, state_card
from macros.outputs.share_tags import card_path
from macros.project import Project
from macros.views.coverage import is_read

PARTS = ("state", "id", "title", "description", "card", "alt", "body")
MARKS: Mapping[str, str] = {part: f"ZZ{part}ZZ" for part in PARTS}
MARK = re.compile(f"ZZ({'|'.join(PARTS)})ZZ")


@dataclass(frozen=True, slots=True)
class FilledPage:
    """One page: the words at its marks; its body and what its card says are worked out only when they are asked for."""

    values: Mapping[str, str]
    draw_body: Callable[[], Markup]
    tell_card: Callable[[], ShareCard]

    @property
    def words(self) -> Mapping[str, str]:
        """The words at every mark but the body's."""
        return {**self.values, "alt": self.tell_card().alt}


@dataclass(frozen=True, slots=True)
class Shell:
    """A kind of page that is rendered once and filled many times."""

    name: str
    address: str  # with marks
    pages: Callable[[Project, str], Iterator[FilledPage]]

    @property
    def source_path(self) -> str:
        """The Markdown path that MkDocs believes the shell to come from, inside a language's folder."""
        return f"{self.address.rstrip('/')}.md"

    def page_address(self, page: FilledPage) -> str:
        """The address of a filled page inside its language."""
        return put(self.address, page.values)


def put(text: str, values: Mapping[str, str]) -> str:
    """The text with its marks replaced."""
    return MARK.sub(lambda match: values[match.group(1)], text)


def stub(values: Mapping[str, str]) -> str:
    """The Markdown source of a shell, or of one page when its values are real; the body is put in as HTML later."""
    return (
        f"---\ntitle: {_quoted(values['title'])}\ndescription: {_quoted(values['description'])}\n"
        f"card: {_quoted(values['card'])}\nalt: {_quoted(values['alt'])}\n"
        "template: district.html\nhide: [navigation, toc]\nsearch: {exclude: true}\n---\n" + MARKS["body"] + "\n"
    )


def fill(shell: Shell, html: str, project: Project, locale: str) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page of a shell, from the shell's rendered HTML."""
    pieces = MARK.split(html)  # text, part, text, part, ..., text
    for page in shell.pages(project, locale):
        values = {part: escape(text) for part, text in page.words.items()} | {"body": page.draw_body()}
        joined = [values[piece] if number % 2 else piece for number, piece in enumerate(pieces)]
        yield shell.page_address(page), "".join(joined)


def write_pages(shell: Shell, html: str, project: Project, locale: str, folder: Path) -> int:
    """Writes every page of a shell below the language's folder; returns how many."""
    count = 0
    for address, text in fill(shell, html, project, locale):
        path = folder / address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        count += 1
    return count


def profile_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each district, in file order."""
    words = project.words[locale]
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
        yield FilledPage(values, partial(profile_html, page, district), tell_card)


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
    return is_read(project, district.district_id)


SHELLS = (
    Shell("profile", f"districts/{MARKS['state']}/{MARKS['id']}/", profile_pages),
    Shell("state", f"districts/{MARKS['state']}/", state_pages),
    Shell("dimension", f"districts/dimensions/{MARKS['id']}/", dimension_pages),
)


def _card_of_state(project: Project, locale: str, code: str) -> ShareCard:
    state = project.states[code]
    return state_card(PageContext(project, locale, f"districts/{state.slug}/"), state)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
