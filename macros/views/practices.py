"""What the table of practices says about the practices that worksheets and self-checks come from."""

from __future__ import annotations

from macros.project import Project

TABLE, ID, TEXT = "practices", "practice_id", "text"


def practice_text(project: Project, practice_id: str, locale: str) -> str:
    """The words of a practice in a language; empty while the project has no table of practices, or not this one."""
    table = project.tables.get(TABLE)
    rows = table.rows if table else ()
    return next((row.text(f"{TEXT}_{locale}") for row in rows if row.text(ID) == practice_id), "")
