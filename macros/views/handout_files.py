"""Which PDF files stand in downloads/: handouts in each language, back to back, in large print; snapshots; packets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

FOLDER, SNAPSHOTS, PACKETS = "downloads/handouts", "downloads/snapshots", "downloads/packets"


@dataclass(frozen=True, slots=True)
class PdfName:
    """A file: its languages in the order of its pages, and whether its letters are large."""

    path: str  # in the site
    locales: tuple[str, ...]
    is_large: bool = False

    def helps(self, locale: str) -> bool:
        """True when readers of that language can use it: theirs among others, or any language alone."""
        return len(self.locales) == 1 or locale in self.locales


def handout_files(slug: str, having: Collection[str], locales: Sequence[str]) -> Iterator[PdfName]:
    """The files of a handout that exists in some of these languages."""
    found = [locale for locale in locales if locale in having]
    for locale in found:
        yield PdfName(f"{FOLDER}/{slug}.{locale}.pdf", (locale,))
    for one, other in combinations(found, 2):
        yield PdfName(f"{FOLDER}/{slug}.{one}-{other}.pdf", (one, other))
    for locale in found:
        yield PdfName(f"{FOLDER}/{slug}.{locale}.large.pdf", (locale,), True)


def snapshot_file(district_id: str, locale: str) -> PdfName:
    """The file of a district's snapshot in one language."""
    return PdfName(f"{SNAPSHOTS}/{district_id}.{locale}.pdf", (locale,))


def packet_file(name: str, locale: str) -> PdfName:
    """The file of a packet in one language."""
    return PdfName(f"{PACKETS}/{name}.{locale}.pdf", (locale,))
