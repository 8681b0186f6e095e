"""Fills one rendered page, the shell, for every district, state and dimension.

MkDocs renders each shell once per language. Its address, title and text are marks; the finished HTML is split at
the marks and joined again for every page, so that canonical address, language links and asset paths come out right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from macros.model.districts import State
from macros.outputs.district_html import dimension_html, profile_html, state_html
from macros.outputs.page_context import PageContext
from macros.project import Project

PARTS = ("state", "id", "title", "description", "body")
MARKS: Mapping[str, str] = {part: f"ZZ{part}ZZ" for part in PARTS}
MARK = re.compile(f"ZZ({'|'.join(PARTS)})ZZ")


@dataclass(frozen=True, slots=True)
class FilledPage:
    """One page: the words at each mark, and its body, which is drawn only when it is asked for."""

    values: Mapping[str, str]
    draw_body: Callable[[], Markup]


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
        "template: district.html\nhide: [navigation, toc]\nsearch: {exclude: true}\n---\n" + MARKS["body"] + "\n"
    )


def fill(shell: Shell, html: str, project: Project, locale: str) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page of a shell, from the shell's rendered HTML."""
    pieces = MARK.split(html)  # text, part, text, part, ..., text
    for page in shell.pages(project, locale):
        values = {part: escape(text) for part, text in page.values.items()} | {"body": page.draw_body()}
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
    for district in project.districts.values():
        state = project.states.get(district.state) or State(district.state, {locale: district.state})
        page = PageContext(project, locale, f"districts/{state.slug}/{district.district_id}/")
        yield _page(
            state=state.slug,
            id=district.district_id,
            title=words.say("profile.title", name=district.name),
            description=words.say("profile.description", name=district.name, state=state.name[locale]),
            draw_body=partial(profile_html, page, district),
        )


def state_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each state that has a district."""
    words = project.words[locale]
    for code, state in project.states.items():
        if code in project.districts_by_state:
            page = PageContext(project, locale, f"districts/{state.slug}/")
            name = state.name[locale]
            yield _page(
                state=state.slug,
                id="",
                title=words.say("state.title", state=name),
                description=words.say("state.description", state=name),
                draw_body=partial(state_html, page, state),
            )


def dimension_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each dimension."""
    words = project.words[locale]
    for dimension in project.dimensions.values():
        page = PageContext(project, locale, f"districts/dimensions/{dimension.slug}/")
        yield _page(
            state="",
            id=dimension.slug,
            title=words.say("dimension.title", dimension=dimension.label[locale]),
            description=words.say("dimension.description", question=dimension.question[locale]),
            draw_body=partial(dimension_html, page, dimension),
        )


SHELLS = (
    Shell("profile", f"districts/{MARKS['state']}/{MARKS['id']}/", profile_pages),
    Shell("state", f"districts/{MARKS['state']}/", state_pages),
    Shell("dimension", f"districts/dimensions/{MARKS['id']}/", dimension_pages),
)


def _page(*, state: str, id: str, title: str, description: str, draw_body: Callable[[], Markup]) -> FilledPage:
    return FilledPage({"state": state, "id": id, "title": title, "description": description}, draw_body)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
