"""What a component raises when an author names something that is not there."""

from __future__ import annotations

from collections.abc import Iterable

from macros.problems import nearest


class AuthorError(Exception):
    """A mistake in a macro call; it becomes a Problem with the page and the line."""

    def __init__(self, code: str, *, near: str | None = None, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.near = near
        self.values = values


def not_found(kind: str, found: object, known: Iterable[str], where: str) -> AuthorError:
    """The error for an id that is not in a table; it offers the nearest one."""
    return AuthorError("unknown-id", near=nearest(str(found), known), kind=kind, found=str(found), where=where)
