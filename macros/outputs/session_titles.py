"""A session's name with its number."""

from __future__ import annotations

from macros.model.sessions import LAB, Session
from macros.outputs.page_context import PageContext


def numbered_title(page: PageContext, session: Session) -> str:
    """Session 5: How a machine learns to guess."""
    key = "cohort.lab_summary" if session.kind == LAB else "cohort.summary"
    return page.t(key, number=page.number(session.number), title=session.title)
