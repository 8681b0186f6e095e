"""Books for a book club, and the works of a library, as cards."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from macros.model.shelf import Edition
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.narrowing import Shown, narrowing
from macros.outputs.page_context import PageContext
from macros.outputs.session_titles import numbered_title
from macros.sources.shelf import read_shelf
from macros.views.sessions import core_by_number
from macros.views.shelf import Narrowing, marks, narrowings, topics


def book_list(page: PageContext) -> Markup:
    """The core books as cards, then the others: what each is, why to read it, what to ask, and what may hurt."""
    books = read_shelf(page.project.tables, page.project.locales).books
    if not books:
        raise AuthorError("nothing-to-show", file="data/books.csv")
    core = tuple(book for book in books if book.is_core)
    more = tuple(book for book in books if not book.is_core)
    titles = {
        key: (each, numbered_title(page, each)) for key, each in core_by_number(page.project, page.locale).items()
    }
    groups = [each for each in (("core", core), ("more", more)) if each[1]]
    return draw("book_list", page, groups=groups, line=line, sessions=titles)


def library_list(page: PageContext) -> Markup:
    """The works by topic as cards, with links that narrow them to a topic, a kind, a language or a level."""
    groups = topics(page.project)
    if not groups:
        raise AuthorError("nothing-to-show", file="data/library.csv")
    works = tuple(work for each in groups for work in each.works)
    parts = groupby(narrowings(page.project, works), key=lambda each: each.facet)
    links = [(_word(page, facet), [_shown(page, each) for each in found]) for facet, found in parts]
    return draw("library_list", page, bar=narrowing(page, links), groups=groups, marks=marks, label=label)


def label(page: PageContext, facet: str, value: str) -> str:
    """What a topic, a kind, a language or a level is called, as it stands alone."""
    if facet == "language":
        name = page.language_name(value)
        return name[:1].upper() + name[1:]
    return page.pick(page.project.scale.shelf_lists[f"work_{facet}s"][value].label)


def line(page: PageContext, edition: Edition) -> str:
    """Publisher, year and ISBN of an edition, as far as they are known."""
    isbn = page.t("shelf.isbn", number=edition.isbn) if edition.isbn else ""
    return ", ".join(each for each in (edition.publisher, edition.year, isbn) if each)


def _word(page: PageContext, facet: str) -> str:
    return page.t(f"shelf.{facet}") if facet else page.t("practice.show")


def _shown(page: PageContext, each: Narrowing) -> Shown:
    return Shown(each.anchor, each.count, label(page, each.facet, each.value) if each.facet else page.t("practice.all"))
