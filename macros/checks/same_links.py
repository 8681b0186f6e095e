"""When do links of two languages lead to the same place?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.model.pages import Page
from macros.problems import Problem
from macros.project import Project
from macros.sources.pages import front_node
from macros.views.page_sections import anchors, sections

KEY = "same_links"  # of the front matter: groups of addresses, one for each language

Address = Callable[[str, Page], str]


def check_same_links(project: Project) -> Iterator[Problem]:
    """What a page calls the same place has an address for each language, and the page links to its own."""
    for page in project.pages:
        node = front_node(page, KEY)
        if node.value is not None and not isinstance(node.value, list):
            yield Problem(node.place, "not-a-list", {"key": KEY})
        linked = {each.said for section in sections(page) for each in section.links} if node.entries() else set()
        for entry in node.entries():
            for locale in project.locales:
                if not entry.child(locale).text():
                    yield Problem(entry.child(locale).place, "missing-words", {"locale": locale})
            if (own := entry.child(page.locale)).text() and own.text() not in linked:
                yield Problem(own.place, "unused-same-link", {"found": own.text()})


class Addresses:
    """The addresses of a project's links, as they are compared."""

    def __init__(self, project: Project) -> None:
        # The names that authors gave to parts of a page, in any language, by its path.
        self.named: dict[str, set[str]] = {}
        for page in project.pages:
            self.named.setdefault(page.path, set()).update(anchors(page))

    def between(self, page: Page, other: Page) -> Address:
        """Says an address by its name in the main language, without what only one language can have.

        A part of a page (#name) counts when its author named it so; names made from a heading are of one language.
        """
        groups: dict[str, str] = {}
        for side in (page, other):
            for entry in front_node(side, KEY).entries():
                main = entry.child(other.locale).text()
                groups |= {address.text(): main for _, address in entry.items() if main}

        def address(said: str, of: Page) -> str:
            path, mark, anchor = said.partition("#")
            if said in groups or not mark or "://" in path:
                return groups.get(said, said)
            return said if anchor in self.named.get(_resolved(of.path, path), ()) else f"{path}#"

        return address


def _resolved(page: str, link: str) -> str:
    """The path, inside a language, of the page that a relative link leads to."""
    if not link:
        return page
    parts = page.split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
