"""The files that all languages share: data, charts, documents, styles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from macros.outputs.charts import chart_files
from macros.outputs.compare_data import compare_files
from macros.outputs.downloads import download_files
from macros.outputs.finder_files import finder_files
from macros.outputs.letter_docx import letter_documents
from macros.outputs.stylesheet import (
    COMPARE_STYLESHEET,
    DECK_STYLESHEET,
    FIGURES_STYLESHEET,
    PACKETS_STYLESHEET,
    POLICIES_STYLESHEET,
    PRACTICES_STYLESHEET,
    PRINT_STYLESHEET,
    SESSIONS_STYLESHEET,
    SHELF_STYLESHEET,
    STYLESHEET,
    SURVEY_STYLESHEET,
    compare_stylesheet,
    deck_stylesheet,
    figures_stylesheet,
    form_stylesheets,
    packets_stylesheet,
    policies_stylesheet,
    practices_stylesheet,
    print_stylesheet,
    sessions_stylesheet,
    shelf_stylesheet,
    stylesheet,
    survey_stylesheet,
)
from macros.outputs.survey_docx import survey_documents
from macros.outputs.worksheet_docx import worksheet_documents
from macros.project import Project
from macros.site.beside import stop_when_alone
from macros.site.deck_files import deck_files
from macros.site.page_citations import page_citation_files
from macros.views.shelf import hidden_by


def write_shared(project: Project, site: Path) -> None:
    """Writes every shared file below the site's folder."""
    for path, content in shared_files(project):
        stop_when_alone()
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def shared_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every shared file, each made when it is asked for."""
    yield from download_files(project)
    yield from finder_files(project)
    yield from page_citation_files(project)
    yield from chart_files(project)
    yield from compare_files(project)
    yield from letter_documents(project, moment())
    yield from worksheet_documents(project, moment())
    yield from deck_files(project, moment())
    yield from survey_documents(project, moment())
    yield STYLESHEET, stylesheet(project.settings.look, project.scale)
    yield PRINT_STYLESHEET, print_stylesheet()
    yield POLICIES_STYLESHEET, policies_stylesheet()
    yield PACKETS_STYLESHEET, packets_stylesheet()
    yield FIGURES_STYLESHEET, figures_stylesheet()
    yield SESSIONS_STYLESHEET, sessions_stylesheet()
    yield COMPARE_STYLESHEET, compare_stylesheet()
    yield DECK_STYLESHEET, deck_stylesheet()
    yield SURVEY_STYLESHEET, survey_stylesheet()
    yield from form_stylesheets()
    yield SHELF_STYLESHEET, shelf_stylesheet(hidden_by(project))
    yield PRACTICES_STYLESHEET, practices_stylesheet(project.frameworks.audiences)


def moment() -> datetime:
    """When the build says it was made: what SOURCE_DATE_EPOCH says, in UTC, from the first day that zip files know."""
    first = int(datetime(1980, 1, 1, tzinfo=UTC).timestamp())
    return datetime.fromtimestamp(max(first, int(os.environ.get("SOURCE_DATE_EPOCH", first))), UTC)
