"""A handout: the few words of a page that fit on paper, in one language, and the paper itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.problems import Place

PAPERS = ("letter", "a4")  # the first one is used when nothing is said
MOST_PAGES = 2  # of a handout in one language
LARGER = 2  # large print may take so many times as many
SNAPSHOT_PAGES = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """Something good to know, with the ids of the laws and sources that the page cites for it."""

    place: Place
    text: str
    laws: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """A handout in one language. `is_whole` says that its page is the handout, as it stands: the rest is then empty."""

    place: Place
    places: Mapping[str, Place]  # of its keys, as the file names them
    locale: str
    address: str  # of its page, inside the language
    title: str
    is_whole: bool
    message: str = ""
    steps: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """What names its files: families-breach."""
        return slug_of(self.address)

    def at(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.places.get(key, self.place)


def slug_of(address: str) -> str:
    """The name of the files of a page's handout."""
    return address.strip("/").replace("/", "-") or "home"
