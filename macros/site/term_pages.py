"""Which glossary terms the pages of a build use: each page gets its links, and the glossary the pages of each term."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial

from macros.outputs.page_context import PageContext
from macros.outputs.references import TermUse, explained_term, with_uses
from macros.outputs.term_finder import TermFinder, first_uses, link_uses
from macros.project import Project
from macros.site.search import GLOSSARY


@dataclass(slots=True)
class TermPages:
    """The terms found so far. MkDocs reads every page of a language before it writes the first one."""

    project: Project
    finders: dict[str, TermFinder] = field(default_factory=dict)  # by locale
    linked: dict[str, str] = field(default_factory=dict)  # HTML with links, by source path
    uses: dict[str, dict[str, list[TermUse]]] = field(default_factory=dict)  # by locale and term

    def read(self, page: PageContext, source_path: str, html: str, title: str, *, counts: bool) -> None:
        """Finds the terms of a page's own text; a page that counts is named in the glossary of its language."""
        self.linked[source_path] = html
        if page.address == GLOSSARY:
            return
        uses = list(self._finder(page.locale).uses(html))
        self.linked[source_path] = link_uses(html, first_uses(uses), partial(explained_term, page))
        if counts and not page.is_guest:
            for term_id, count in Counter(use.term_id for use in uses).items():
                of_language = self.uses.setdefault(page.locale, {})
                of_language.setdefault(term_id, []).append(TermUse(title, page.address, count))

    def finished(self, page: PageContext, source_path: str) -> str | None:
        """The text of a page with its links, or in the glossary with the pages of each term; None when it has none."""
        html = self.linked.get(source_path)
        if html is None or page.address != GLOSSARY:
            return html
        return with_uses(page, html, self.uses.get(page.locale, {}))

    def _finder(self, locale: str) -> TermFinder:
        if locale not in self.finders:
            self.finders[locale] = TermFinder(tuple(self.project.terms.values()), locale)
        return self.finders[locale]
