"""In which ways each page is looked at: language, width, and screen or paper."""

from __future__ import annotations

from dataclasses import dataclass

from tests.page_kinds import EVERY

FOLDERS = {"en": "", "es": "es/"}
PHONE, DESKTOP = 360, 1280
LETTER = (816, 1056)  # a sheet of US Letter in CSS pixels
PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to look at a page; the width is a window's, or a sheet's for paper, in CSS pixels."""

    locale: str
    width: int
    scheme: str  # light, dark or paper

    @property
    def name(self) -> str:
        """Such as `en-360-dark` or `es-paper`."""
        return f"{self.locale}-paper" if self.is_paper else f"{self.locale}-{self.width}-{self.scheme}"

    @property
    def is_paper(self) -> bool:
        """True for what a printer would print."""
        return self.scheme == PAPER


WAYS = ((PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark"), (LETTER[0], PAPER))
VARIANTS = tuple(Variant(locale, width, scheme) for locale in FOLDERS for width, scheme in WAYS)


def place(kind: str, variant: Variant) -> str:
    """The address of the page inside the site."""
    return FOLDERS[variant.locale] + EVERY[kind]


def file_name(kind: str) -> str:
    """The kind of page as a part of a file name."""
    return kind.replace(" ", "-")
