"""How much a visitor fetches who opens search: the index of the language, and the list of districts of all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.outputs.downloads import DISTRICT_LIST
from macros.problems import Place, Problem
from macros.site.inspection.site import BuiltSite
from macros.site.inspection.weight import packed_size
from macros.site.search import index_file

INDEX = 300_000  # bytes, gzip: of one language


@dataclass(frozen=True, slots=True)
class Size:
    """How many entries a file has, and its bytes packed with gzip."""

    entries: int
    bytes: int


@dataclass(frozen=True, slots=True)
class SearchSizes:
    """The index of each language that has one, by locale, and the list of districts."""

    languages: Mapping[str, Size]
    districts: Size
    problems: tuple[Problem, ...]


def read_search(site: BuiltSite) -> SearchSizes:
    """Sizes of what search fetches; an index above the budget is a problem."""
    files = {locale: index_file(locale) for locale in site.settings.locales}
    sizes = {locale: _size(name, "entries", site) for locale, name in files.items() if name in site.files}
    districts = _size(DISTRICT_LIST, "districts", site) if DISTRICT_LIST in site.files else Size(0, 0)
    return SearchSizes(sizes, districts, tuple(_too_heavy(sizes)))


def _size(name: str, entries: str, site: BuiltSite) -> Size:
    content = (site.folder / name).read_bytes()
    return Size(len(json.loads(content)[entries]), packed_size(content))


def _too_heavy(sizes: Mapping[str, Size]) -> Iterator[Problem]:
    for locale, size in sizes.items():
        if size.bytes > INDEX:
            values = {"found": f"{size.bytes / 1000:.1f}", "most": f"{INDEX / 1000:.0f}"}
            yield Problem(Place(f"site/{index_file(locale)}"), "heavy-search-index", values)
