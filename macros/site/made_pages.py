"""What sessions add to the pages of a site: the text below an author's own words, and pages for facilitators."""

from __future__ import annotations

import json
from collections.abc import Mapping

from macros.model.pages import Page
from macros.outputs.page_context import PageContext
from macros.outputs.session_text import facilitator_text, participant_text
from macros.project import Project
from macros.views.sessions import facilitator_pages, session_at


def made_pages(project: Project) -> Mapping[str, Page]:
    """The pages that stand in no file, by the path that their source would have: en/fellowship/sessions/…"""
    return {f"{page.locale}/{page.path}": page for page in facilitator_pages(project)}


def made_source(project: Project, page: Page) -> str:
    """The source of a page that stands in no file, with its front matter, which is YAML as JSON is."""
    context = PageContext(project, page.locale, page.address)
    session = session_at(project, page.locale, page.address)
    text = facilitator_text(context, session) if session else ""
    return f"---\n{json.dumps(dict(page.meta), ensure_ascii=False)}\n---\n{text}\n"


def with_session(page: PageContext, markdown: str) -> str:
    """The Markdown of a page; when the page is that of a session, with what its front matter says below."""
    session = session_at(page.project, page.locale, page.address)
    if session is None or session.address != page.address:
        return markdown
    return f"{markdown.rstrip()}\n\n{participant_text(page, session)}\n"
