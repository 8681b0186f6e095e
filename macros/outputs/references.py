"""What prose leans on: citations, figures, glossary terms, context notes and their lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.model.citations import ContextNote, Law, Source
from macros.outputs.components import draw
from macros.outputs.errors import not_found
from macros.outputs.page_context import PageContext
from macros.views.names import alphabetical, initial

FEDERAL = "US"  # the jurisdiction of federal law in data/laws.csv
MOST_USES = 3  # pages that an entry of the glossary names
USED = re.compile(r"<!--used:([a-z0-9_]+)-->")  # where components/glossary.html leaves room for them


@dataclass(frozen=True, slots=True)
class TermUse:
    """A page that uses a term, and how many times."""

    title: str
    address: str  # inside its language
    count: int


def cite(page: PageContext, source_id: str) -> Markup:
    """A short citation that links to the full one in the list of sources."""
    source = _source(page, source_id)
    return draw("cite", page, source=source, short=short_name(source))


def law(page: PageContext, law_id: str) -> Markup:
    """The exact citation of a law, which links to its entry in the list of laws."""
    laws = page.project.laws
    if law_id not in laws:
        raise not_found("law", law_id, laws, "data/laws.csv")
    return draw("law", page, law=laws[law_id])


def law_list(page: PageContext) -> Markup:
    """Every law, federal ones first, then by state and citation, with the day it was checked."""

    def place(law: Law) -> tuple[bool, str, str]:
        return law.jurisdiction != FEDERAL, law.jurisdiction, in_sections(law.citation)

    laws = sorted(page.project.laws.values(), key=place)
    groups = [(jurisdiction, list(each)) for jurisdiction, each in groupby(laws, key=lambda law: law.jurisdiction)]
    return draw("law_list", page, groups=groups, federal=FEDERAL)


def in_sections(citation: str) -> str:
    """A key that puts citations in order of their numbers: § 99.5 before § 99.10."""
    return re.sub(r"\d+", lambda number: number.group().zfill(6), citation)


def stat(page: PageContext, statistic_id: str) -> Markup:
    """A figure as a phrase, with its source."""
    statistics = page.project.statistics
    if statistic_id not in statistics:
        raise not_found("statistic", statistic_id, statistics, "data/statistics.csv")
    statistic = statistics[statistic_id]
    return draw("stat", page, statistic=statistic, citation=cite(page, statistic.source_id))


def term(page: PageContext, term_id: str, shown: str | None = None) -> Markup:
    """A link to the glossary; it shows the term itself or the words given."""
    terms = page.project.terms
    if term_id not in terms:
        raise not_found("term", term_id, terms, "data/glossary.csv")
    return draw("term", page, term=terms[term_id], shown=shown or page.pick(terms[term_id].term), tip="")


def explained_term(page: PageContext, term_id: str, words: Markup, before: int = 0) -> Markup:
    """A link to the glossary with its definition as a tooltip; `before` counts the links of the term above it."""
    tip = f"tk-tip-{term_id}" + (f"-{before + 1}" if before else "")
    return draw("term", page, term=page.project.terms[term_id], shown=words, tip=tip)


def context_note(page: PageContext, note_id: str) -> Markup:
    """What stands behind a chart and what the chart does not say, with sources."""
    note = find_note(page, note_id)
    return draw("context_note", page, note=note, citations=[cite(page, each) for each in note.sources])


def find_note(page: PageContext, note_id: str) -> ContextNote:
    """The context note with that id."""
    notes = page.project.context_notes
    if note_id not in notes:
        raise not_found("context note", note_id, notes, "data/context_notes.yml")
    return notes[note_id]


def glossary(page: PageContext) -> Markup:
    """Every glossary term, in alphabetical order of the page's language, with links to each first letter."""
    terms = sorted(page.project.terms.values(), key=lambda each: alphabetical(page.pick(each.term)))
    groups = [(letter, list(each)) for letter, each in groupby(terms, key=lambda term: initial(page.pick(term.term)))]
    return draw("glossary", page, groups=groups)


def with_uses(page: PageContext, html: str, uses: Mapping[str, Sequence[TermUse]]) -> str:
    """The glossary's page where each term names the pages that use it, the ones that use it most first."""

    def named(match: re.Match[str]) -> str:
        found = sorted(uses.get(match[1], ()), key=lambda use: (-use.count, alphabetical(use.title), use.address))
        more = len(found) - MOST_USES
        return draw("term_uses", page, shown=found[:MOST_USES], more=max(0, more)) if found else ""

    return USED.sub(named, html)


def source_list(page: PageContext) -> Markup:
    """Every cited work, in alphabetical order of author or title."""
    sources = sorted(page.project.sources.values(), key=lambda each: alphabetical(each.author or each.title))
    # The list is in the language of most works, and only the others say theirs: a long page stays light.
    language = Counter(each.language for each in sources).most_common(1)[0][0] if sources else page.locale
    return draw("source_list", page, sources=sources, language=language)


def short_name(source: Source) -> str:
    """Author's family name and year, or as much of that as there is: Laird and Grant-Chapman 2021."""
    who = _family_names(source.author) or source.title
    return f"{who} {source.year}".strip()


def _family_names(author: str) -> str:
    # "Laird, E., and Grant-Chapman, H." -> Laird, Grant-Chapman; a body without a comma stays whole.
    names = re.findall(r"([^\s,][^,]*), (?:[A-ZÁÉÍÓÚÑ]\.[ -]?)+", author)
    return ", ".join(name.removeprefix("and ").strip() for name in names) or author


def _source(page: PageContext, source_id: str) -> Source:
    sources = page.project.sources
    if source_id not in sources:
        raise not_found("source", source_id, sources, "data/sources.csv")
    return sources[source_id]
