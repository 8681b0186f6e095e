"""The pages of releases: what changed in each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.outputs.changes import release_html
from macros.outputs.page_context import PageContext
from macros.outputs.share_card_words import release_card
from macros.outputs.share_tags import card_path
from macros.project import Project
from macros.site.shells import FilledPage
from macros.views.changes import releases

LIST = "changes/"  # a coalition that writes this page gets one for each release


def release_pages(project: Project, locale: str) -> Iterator[FilledPage]:
    """A page for each release that data/changes.csv names."""
    words = project.words[locale]
    for release in releases(project) if LIST in project.addresses else ():
        page = PageContext(project, locale, f"changes/{release.slug}/")
        values = {
            "state": "",
            "id": release.slug,
            "title": words.say("change.title", number=release.number),
            "description": words.say("change.description", number=release.number),
            "card": card_path(locale, page.address),
        }
        yield FilledPage(values, partial(release_html, page, release), partial(release_card, page, release))
