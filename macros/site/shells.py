"""Fills one rendered page, the shell, for every page of its kind.

MkDocs renders each shell once per language. Its address, title and text are marks; the finished HTML is split at
the marks and joined again for every page, so that canonical address, language links and asset paths come out right.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from macros.outputs.link_addresses import with_addresses
from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import ShareCard
from macros.project import Project
from macros.site.compact import compact

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


def is_filled_at(address: str, place: str) -> bool:
    """True when a shell with that address, which has marks, is filled for the page at that place."""
    parts = address.split("/"), place.split("/")
    return (
        bool(MARK.search(address))
        and len(parts[0]) == len(parts[1])
        and all(one == other or MARK.search(one) for one, other in zip(*parts, strict=True))
    )


def stub(values: Mapping[str, str]) -> str:
    """The Markdown source of a shell, or of one page when its values are real; the body is put in as HTML later."""
    return (
        f"---\ntitle: {_quoted(values['title'])}\ndescription: {_quoted(values['description'])}\n"
        f"card: {_quoted(values['card'])}\nalt: {_quoted(values['alt'])}\n"
        "template: district.html\nhide: [navigation, toc]\nsearch: {exclude: true}\n---\n" + MARKS["body"] + "\n"
    )


def fill(
    shell: Shell, html: str, project: Project, locale: str, is_wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page of a shell that is wanted, from the shell's rendered HTML."""
    pieces = MARK.split(html)  # text, part, text, part, ..., text
    context = PageContext(project, locale, "")
    for page in shell.pages(project, locale):
        address = shell.page_address(page)
        if not is_wanted(address):
            continue
        body = compact(with_addresses(context, page.draw_body()))
        values = {part: escape(text) for part, text in page.words.items()} | {"body": body}
        joined = [values[piece] if number % 2 else piece for number, piece in enumerate(pieces)]
        yield address, "".join(joined)


def write_pages(
    shell: Shell,
    html: str,
    project: Project,
    locale: str,
    folder: Path,
    is_wanted: Callable[[str], bool] = lambda _: True,
) -> Iterator[str]:
    """Writes every wanted page of a shell below the language's folder; the address of each when it is written."""
    for address, text in fill(shell, html, project, locale, is_wanted):
        path = f"{folder}/{address}"
        # Paths of text: there may be tens of thousands of pages, and a Path costs as much as a write.
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
        with open(f"{path}index.html", "wb") as file:  # noqa: PTH123
            file.write(text.encode())
        yield address


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
