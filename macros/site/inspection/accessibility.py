"""What a machine can tell of accessibility from the HTML alone. People and browsers must look at the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from macros.problems import Problem
from macros.site.inspection.page import FinishedPage, Tag
from macros.site.inspection.site import BuiltSite

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FIELDS = ("input", "select", "textarea")
NAMELESS = {"hidden", "submit", "reset", "button", "image"}  # inputs that show no field
NAMING = ("aria-label", "aria-labelledby", "title")
SWITCH = "data-md-toggle"  # boxes of the theme's that are never shown; buttons work them


def check_pictures(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """Every picture has an alternative text, if an empty one; what only acts as a picture has a name."""
    for tag in pictures(page):
        if not any(key in tag.attributes for key in (["alt"] if tag.name == "img" else NAMING)):
            yield Problem(page.place, "no-alt-text", {"found": tag.attributes.get("src", tag.name)})


def check_headings(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """There is one main heading, no level is skipped on the way down, and no heading is empty."""
    level, main = 0, 0
    for position in page.find(*HEADINGS):
        found = int(page.tags[position].name[1])
        words = page.words(position)
        main += found == 1
        if not words and not _pictured(page, position):
            yield Problem(page.place, "empty-heading")
        if found > level + 1:
            yield Problem(page.place, "skipped-heading", {"found": words, "level": f"{found}", "most": f"{level + 1}"})
        level = found
    if main != 1:
        yield Problem(page.place, "not-one-main-heading", {"found": f"{main}"})


def check_ids(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """No id is on a page twice."""
    for found, count in Counter(page.ids).items():
        if count > 1:
            yield Problem(page.place, "id-on-page-twice", {"found": found})


def check_fields(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """Every field that is shown has a name: a label, around it or elsewhere, or an attribute that says it."""
    labelled, around = _labels(page)
    for position in fields(page):
        attributes = page.tags[position].attributes
        said = (attributes.get("aria-label", "") + attributes.get("title", "")).strip()
        by_others = any(each in page.ids for each in attributes.get("aria-labelledby", "").split())
        if not said and not by_others and attributes.get("id") not in labelled and position not in around:
            shown = attributes.get("id") or attributes.get("name") or page.tags[position].name
            yield Problem(page.place, "field-without-name", {"found": shown})


def check_tables(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """Every table has header cells."""
    for position in page.positions.get("table", ()):
        inside = page.tags[position : page.end(position)]
        if page.tags[position].attributes.get("role") not in ("presentation", "none") and not _has_header(inside):
            yield Problem(page.place, "table-without-header", {"found": page.words(position)[:60]})


def pictures(page: FinishedPage) -> list[Tag]:
    """Pictures, and what says that it acts as one."""
    return [tag for tag in page.tags if tag.name == "img" or tag.attributes.get("role") == "img"]


def fields(page: FinishedPage) -> list[int]:
    """Positions of the fields that are shown."""
    shown = []
    for position in page.find(*FIELDS):
        attributes = page.tags[position].attributes
        if SWITCH not in attributes and attributes.get("type", "").lower() not in NAMELESS:
            shown.append(position)
    return shown


def counts(page: FinishedPage) -> Mapping[str, int]:
    """How many things of each kind these rules looked at."""
    return {
        "headings": len(page.find(*HEADINGS)),
        "main_headings": len(page.find("h1")),
        "ids": len(page.ids),
        "pictures": len(pictures(page)),
        "fields": len(fields(page)),
        "tables": len(page.positions.get("table", ())),
    }


def _labels(page: FinishedPage) -> tuple[set[str], set[int]]:
    """Ids of fields that a label names, and positions of fields inside a label with words of its own."""
    named: set[str] = set()
    around: set[int] = set()
    for position in page.positions.get("label", ()):
        inside = [field for field in page.find(*FIELDS) if position < field < page.end(position)]
        words = page.words(position)
        for field in inside:  # what stands in a field, such as the choices of a list, does not name it
            words = words.replace(page.words(field) if page.tags[field].name != "input" else "", "", 1).strip()
        if words or page.tags[position].attributes.get("aria-label"):
            named.add(page.tags[position].attributes.get("for", ""))
            around.update(inside)
    return named - {""}, around


def _pictured(page: FinishedPage, position: int) -> bool:
    inside = page.tags[position : page.end(position)]
    return any(tag.attributes.get("alt") or tag.attributes.get("aria-label") for tag in inside)


def _has_header(inside: tuple[Tag, ...]) -> bool:
    return any(tag.name == "th" or tag.attributes.get("role") in ("columnheader", "rowheader") for tag in inside)
