"""Looks at a built site as a visitor would meet it, before it replaces the old one.

Filled pages come from one shell and one component, so a fair share of them stands for all, with the largest among
them; ordinary pages are all read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from macros.problems import Problem
from macros.site.inspection import accessibility
from macros.site.inspection.languages import check_canonical, check_language, check_translations
from macros.site.inspection.left_over import check_left_over
from macros.site.inspection.links import Links, PageLinks, follow, links_of
from macros.site.inspection.outside import check_outside, check_sheet
from macros.site.inspection.page import FinishedPage, read_page
from macros.site.inspection.policies import check_inline, check_policy
from macros.site.inspection.search_size import SearchSizes, read_search
from macros.site.inspection.site import BuiltSite, has_address
from macros.site.inspection.sitemaps import Sitemaps, read_sitemaps
from macros.site.inspection.weight import Weight, first_view, weigh

MOST_PAGES = 1_000  # read one by one; above it, evenly spread ones among the pages of districts
LARGEST = 40  # of the pages of districts: one that has outgrown its kind never hides between those that are read
DEEP = 3  # folders below a language: pages of districts lie there
PageRule = Callable[[FinishedPage, BuiltSite], Iterator[Problem]]

PAGE_RULES: tuple[PageRule, ...] = (
    check_left_over,
    check_language,
    check_canonical,
    check_translations,
    check_policy,
    check_inline,
    check_outside,
    accessibility.check_pictures,
    accessibility.check_headings,
    accessibility.check_ids,
    accessibility.check_fields,
    accessibility.check_tables,
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was looked at, how much of each thing there is, and what is wrong."""

    pages: int
    addresses: int  # pages among them that have an address of their own
    sheets: int
    seen: Mapping[str, int]  # headings, ids, pictures, fields and tables on these pages
    links: Links
    sitemaps: Sitemaps
    search: SearchSizes
    weight: Weight
    problems: tuple[Problem, ...]

    def count(self, *codes: str) -> int:
        """How many problems have one of these codes."""
        return sum(problem.code in codes for problem in self.problems)

    def pages_with(self, *codes: str) -> int:
        """How many pages or files have a problem with one of these codes."""
        return len({problem.place for problem in self.problems if problem.code in codes})


def inspect(site: BuiltSite) -> Inspection:
    """Every problem of a built site, and its figures."""
    pages = sorted(name for name in site.files if name.endswith(".html"))
    lengths = {name: (site.folder / name).stat().st_size for name in pages}
    names = chosen(lengths)
    sheets = sorted(name for name in site.files if name.endswith(".css"))
    links: dict[str, PageLinks] = {}
    views: dict[str, int] = {}
    packed: dict[str, int] = {}
    seen: Counter[str] = Counter()
    problems: list[Problem] = []
    for name in names:
        page = read_page(name, site.read(name))
        problems += [problem for rule in PAGE_RULES for problem in rule(page, site)]
        seen.update(accessibility.counts(page))
        links[name] = links_of(page)
        views[name] = first_view(page, site, packed)
    parts = (follow(links, site), read_sitemaps(site), read_search(site), weigh(views, lengths, site))
    problems += [problem for sheet in sheets for problem in check_sheet(sheet, site)]
    problems += [problem for part in parts for problem in part.problems]
    return Inspection(len(names), sum(map(has_address, names)), len(sheets), seen, *parts, tuple(problems))


def chosen(lengths: Mapping[str, int]) -> list[str]:
    """Of pages by their length all, or the largest and so many of the deep ones that only MOST_PAGES are read."""
    if len(lengths) <= MOST_PAGES:
        return list(lengths)
    deep = [name for name in lengths if name.count("/") >= DEEP]
    rest = [name for name in lengths if name.count("/") < DEEP]
    largest = sorted(deep, key=lambda name: lengths[name])[-LARGEST:]
    step = max(1, len(deep) // max(1, MOST_PAGES - len(rest) - LARGEST) + 1)
    return sorted({*rest, *largest, *deep[::step]})
