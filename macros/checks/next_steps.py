"""Rules for what pages offer next: every page offers something, and every link leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from macros.outputs.downloads import download_names
from macros.problems import Problem, nearest
from macros.project import Project
from macros.sources.next_steps import NEXT, RELATED, read_steps
from macros.views.sessions import facilitator_pages


def check_next_steps(project: Project) -> Iterator[Problem]:
    """Steps are written as they must be, and lead to pages of the same language or to files."""
    addresses = {locale: known_addresses(project, locale) for locale in project.locales}
    for page in project.pages:
        known = addresses[page.locale]
        for key in (NEXT, RELATED):
            steps, problems = read_steps(page.meta, key, page.front)
            yield from problems
            for number, step in steps.items():
                if step.link and step.link.partition("#")[0] not in known:
                    place = page.front(f"{key}.{number}.link")
                    yield Problem(place, "broken-next-link", {"found": step.link}, nearest(step.link, known))


def check_pages_lead_on(project: Project) -> Iterator[Problem]:
    """Every page says what a reader can do next; one that does not is only noted."""
    for page in project.pages:
        if not page.meta.get(NEXT):
            yield Problem(page.front(NEXT), "no-next-step", severity="note")


def known_addresses(project: Project, locale: str) -> frozenset[str]:
    """Every address inside a language, of pages that are written and of pages that are filled, and every file."""
    states = (state.slug for code, state in project.states.items() if code in project.districts_by_state)
    return frozenset(
        (
            *(page.address or "./" for page in project.pages if page.locale == locale),
            *(page.address for page in facilitator_pages(project) if page.locale == locale),
            *(f"districts/{slug}/" for slug in states),
            *(f"districts/dimensions/{each.slug}/" for each in project.dimensions.values()),
            *(f"districts/{each.state.lower()}/{each.district_id}/" for each in project.districts.values()),
            *download_names(project),
        )
    )
