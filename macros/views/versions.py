"""What exists in several languages, such as letters and worksheets: the version that readers of a language meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from macros.views.names import alphabetical


class Version(Protocol):
    """Something in one language, with a page of its own."""

    @property
    def title(self) -> str: ...

    @property
    def address(self) -> str: ...


T = TypeVar("T", bound=Version)
Versions = Mapping[str, Mapping[str, T]]  # by slug, then by locale


def for_readers(versions: Versions[T], locale: str) -> tuple[T, ...]:
    """Each as readers of a language meet it, in alphabetical order; one without their language in its own."""
    found = (each.get(locale) or next(iter(each.values())) for each in versions.values())
    return tuple(sorted(found, key=lambda each: alphabetical(each.title)))


def find_at(versions: Versions[T], locale: str, address: str) -> T | None:
    """The one whose page stands at this address in this language, or None."""
    own = (each[locale] for each in versions.values() if locale in each)
    return next((each for each in own if each.address == address), None)
