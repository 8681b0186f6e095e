"""Rules for Markdown pages, the menu and the settings: macros run, menu entries exist, pages have titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.model.pages import UNWRITTEN, MetaValue, Page
from macros.outputs.drawings import DRAWINGS, names
from macros.outputs.page_context import PageContext
from macros.page_macros import DrawingError, expand
from macros.problems import Place, Problem, nearest
from macros.project import Project

SETTINGS_FILE = "content/site.yml"
LONGEST_DESCRIPTION = 160  # characters that search engines show
HOME_KEYS = ("headline", "intro")
DOOR_KEYS = ("title", "text", "link", "action", "drawing")


def check_macros(project: Project) -> Iterator[Problem]:
    """Every macro call on every page names a macro that exists, with arguments and ids that exist."""
    failures: list[Exception] = []
    for page in project.pages:
        expanded = expand(PageContext(project, page.locale, page.address), page.text, page.place, page.first_line)
        yield from expanded.problems
        failures += expanded.failures
    if failures:
        raise DrawingError from failures[0]


def check_menu_pages(project: Project) -> Iterator[Problem]:
    """Every page that the menu names exists."""
    known = {page.path for page in project.pages}
    for path, place in project.settings.nav_pages:
        if path not in known and "://" not in path:
            yield Problem(place, "no-such-page", {"found": path}, nearest(path, known))


def check_titles(project: Project) -> Iterator[Problem]:
    """Every page has a title and a short description for search engines and shared links."""
    for page in project.pages:
        for key in ("title", "description"):
            if not str(page.meta.get(key) or "").strip():
                yield Problem(Place(page.place.path, 1, key), "no-front-matter", {"key": key})
        description = str(page.meta.get("description") or "")
        if len(description) > LONGEST_DESCRIPTION:
            values = {"length": str(len(description)), "most": str(LONGEST_DESCRIPTION)}
            yield Problem(Place(page.place.path, 1, "description"), "long-description", values)


def check_pages_are_written(project: Project) -> Iterator[Problem]:
    """A page that was made to be filled in, and that nobody has written yet, is noted."""
    for page in project.pages:
        if page.meta.get(UNWRITTEN):
            yield Problem(page.front(UNWRITTEN), "page-not-written", {"locale": page.locale}, severity="note")


def check_openings(project: Project) -> Iterator[Problem]:
    """What opens a page is complete: the drawing exists, and a home page with doors has all that its top shows."""
    drawings = names(DRAWINGS)
    for page in project.pages:
        shown: list[tuple[str, Mapping[str, MetaValue]]] = [("", page.meta)]
        if "doors" in page.meta:
            yield from _missing(page, "", page.meta, HOME_KEYS)
            doors = page.meta["doors"]
            entries = doors if isinstance(doors, list) else [doors]
            for number, door in enumerate(entries, start=1):
                parts = door if isinstance(door, dict) else {}
                yield from _missing(page, f"doors.{number}.", parts, DOOR_KEYS)
                shown.append((f"doors.{number}.", parts))
        for prefix, entry in shown:
            found = str(entry.get("drawing") or "")
            if found and found not in drawings:
                values = {"kind": "drawing", "found": found, "where": "overrides/components/drawings/"}
                yield Problem(Place(page.place.path, 1, f"{prefix}drawing"), "unknown-id", values,
                              nearest(found, drawings))  # fmt: skip


def check_settings(project: Project) -> Iterator[Problem]:
    """The context note and the source that district pages need exist, and so do the states that get pages."""
    settings = project.settings
    needed = (
        ("district_context", settings.district_context, project.context_notes, "data/context_notes.yml"),
        ("directory_source", settings.directory_source, project.sources, "data/sources.csv"),
    )
    for key, found, known, where in needed:
        if found not in known:
            place = Place(SETTINGS_FILE, None, f"extra.toolkit.{key}")
            yield Problem(place, "unknown-id", {"kind": key, "found": found, "where": where}, nearest(found, known))
    for found in settings.states:
        if found not in project.states:
            place = Place(SETTINGS_FILE, None, "extra.toolkit.states")
            values = {"kind": "state", "found": found, "where": "data/states.csv"}
            yield Problem(place, "unknown-id", values, nearest(found, project.states))


def _missing(page: Page, prefix: str, entry: Mapping[str, MetaValue], keys: tuple[str, ...]) -> Iterator[Problem]:
    for key in keys:
        if not str(entry.get(key) or "").strip():
            yield Problem(Place(page.place.path, 1, f"{prefix}{key}"), "no-front-matter", {"key": key})
