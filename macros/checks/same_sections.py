"""Rules for translations: the sections of a page have the same headings, links, calls and figures in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from macros.checks.same_links import Addresses
from macros.model.pages import Page
from macros.problems import Place, Problem
from macros.project import Project
from macros.views.figures import only_in_one
from macros.views.page_sections import Found, Section, sections

NOTHING = "–"


def check_sections_match(project: Project) -> Iterator[Problem]:
    """Each section of a page has the same heading, links, citations and figures as in the main language."""
    addresses = Addresses(project)
    for page, other in page_pairs(project):
        own, wanted = sections(page), sections(other)
        yield from _other_heading(page, other, own, wanted)
        if [each.level for each in own] != [each.level for each in wanted]:
            continue  # which section stands for which is not known before the headings are mended
        address = addresses.between(page, other)
        for here, there in zip(own, wanted, strict=True):
            where = {"heading": here.heading, "wanted": there.heading, "other": _line_of(other, there)}
            links = ([Found(address(each.said, of), each.line) for each in section.links]
                     for section, of in ((here, page), (there, other)))  # fmt: skip
            place = Place(page.place.path, here.line)
            yield from _unlike(place, "other-links", where, *links)
            yield from _unlike(place, "other-calls", where, here.calls, there.calls)
            unlike = only_in_one({page.locale: "\n".join(here.text), other.locale: "\n".join(there.text)})
            if any(unlike):
                yield Problem(place, "other-figures", {**where, **told(*unlike)})


def page_pairs(project: Project) -> Iterator[tuple[Page, Page]]:
    """Every page of another language with its page in the main one."""
    default = project.settings.default_locale
    main = {page.path: page for page in project.pages if page.locale == default}
    for page in project.pages:
        if page.locale != default and page.path in main:
            yield page, main[page.path]


def told(here: Iterable[str], there: Iterable[str]) -> dict[str, str]:
    """What only one side has, in words for a problem."""
    sides = (" / ".join(f"“{each}”" for each in side) or NOTHING for side in (here, there))
    return dict(zip(("here", "there"), sides, strict=True))


def _other_heading(page: Page, other: Page, own: Sequence[Section], wanted: Sequence[Section]) -> Iterator[Problem]:
    """The first heading that differs; one that is missing is told at the heading before it."""
    before = own[0]
    for number, here, there in _side_by_side(own, wanted):
        if _mark(here) != _mark(there):
            values = {"number": str(number), "own": _heading(here), "wanted": _heading(there),
                      "other": _line_of(other, there)}  # fmt: skip
            yield Problem(Place(page.place.path, (here or before).line), "other-headings", values)
            return
        before = here or before


def _side_by_side(
    own: Sequence[Section], wanted: Sequence[Section]
) -> Iterator[tuple[int, Section | None, Section | None]]:
    """Headings of two pages with their number; None stands beside one that only one page has."""
    if len(own) == len(wanted):
        yield from zip(range(1, len(own)), own[1:], wanted[1:], strict=True)
        return
    # Many sections have no name: what they hold besides words says which one is missing.
    blocks = SequenceMatcher(None, [_held(each) for each in own[1:]], [_held(each) for each in wanted[1:]], False)
    for _, start, end, first, last in blocks.get_opcodes():
        pairs = zip_longest(own[start + 1 : end + 1], wanted[first + 1 : last + 1])
        yield from ((first + 1 + at, *pair) for at, pair in enumerate(pairs))


def _held(section: Section) -> tuple[object, ...]:
    calls = tuple(each.said for each in section.calls)
    return (*_mark(section), calls, len(section.links), sum(bool(line.strip()) for line in section.text))


def _unlike(
    place: Place, code: str, where: Mapping[str, str], own: Sequence[Found], wanted: Sequence[Found]
) -> Iterator[Problem]:
    counts = [Counter(each.said for each in side) for side in (own, wanted)]
    here, there = counts[0] - counts[1], counts[1] - counts[0]
    if here or there:
        line = next((each.line for each in own if each.said in here), place.row)
        yield Problem(Place(place.path, line), code, {**where, **told(here.elements(), there.elements())})


def _mark(section: Section | None) -> tuple[int, str]:
    return (section.level, section.anchor) if section else (0, "")


def _heading(section: Section | None) -> str:
    if section is None:
        return NOTHING
    name = f" {{#{section.anchor}}}" if section.anchor else ""
    return f"{'#' * section.level} {section.heading}{name}"


def _line_of(page: Page, section: Section | None) -> str:
    return str(Place(page.place.path, section.line if section else None))
