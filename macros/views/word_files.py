"""Which Word files a page with blanks has: each of its languages alone, and each two together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class WordFileName:
    """A file with blanks: in one language, or in one with the other beside it."""

    path: str  # in the site
    locale: str
    help_locale: str = ""

    def helps(self, locale: str) -> bool:
        """True when readers of that language can use it: their own beside another, or any language alone."""
        return not self.help_locale or locale in (self.locale, self.help_locale)


def word_files(folder: str, slug: str, having: Collection[str], locales: Sequence[str]) -> Iterator[WordFileName]:
    """The files of a page that exists in some of these languages: each language alone, then each two together."""
    found = [locale for locale in locales if locale in having]
    for locale in found:
        yield WordFileName(f"{folder}/{slug}.{locale}.docx", locale)
    for locale, other in combinations(found, 2):
        yield WordFileName(f"{folder}/{slug}.{locale}-{other}.docx", locale, other)
