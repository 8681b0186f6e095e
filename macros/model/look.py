"""The colours of a site by the role they play, in light and in dark, and which must stand out from which."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from macros.problems import Place

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#fdfaf3",  # the ground of pages
        "surface": "#ffffff",  # the ground of cards and fields
        "text": "#22252e",
        "text-soft": "#4f535f",  # notes and labels
        "line": "#e3d9c6",  # lines that only decorate
        "edge": "#6d7180",  # lines that carry meaning
        "link": "#1b4e91",  # links and main buttons
        "brand": "#1b2a4a",  # the ground of the foot of pages
        "on-brand": "#fdf6e7",
        "bar": "#1b2a4a",  # thick lines
        "accent": "#a03f1b",
        "warm": "#fbe2ad",  # the ground of what invites
        "warm-soft": "#fdf1d6",
        "warm-line": "#d69a2d",  # lines and drawings
        "cool": "#8c9bb3",
        "cool-soft": "#eef1f6",  # the ground of what explains
        "focus": "#a03f1b",  # around what the keyboard is on
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#14161c",
        "surface": "#222632",
        "text": "#efece4",
        "text-soft": "#c3c2bd",
        "line": "#444957",
        "edge": "#a3a8b5",
        "link": "#a3c8ff",
        "brand": "#1b2a4a",
        "on-brand": "#fdf6e7",
        "bar": "#8c9bb3",
        "accent": "#f5ab80",
        "warm": "#2c3654",
        "warm-soft": "#272c3b",
        "warm-line": "#c5953d",
        "cool": "#8c9bb3",
        "cool-soft": "#2a3142",
        "focus": "#ffc46b",
    }
)
SCHEMES: Mapping[str, Mapping[str, str]] = MappingProxyType({"light": LIGHT, "dark": DARK})
TEXT, SHAPE = 4.5, 3.0  # least contrast of text, and of lines and shapes that carry meaning: WCAG 2.2, 1.4.3 and 1.4.11

GROUNDS = ("paper", "surface", "warm", "warm-soft", "cool-soft")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((front, ground, TEXT) for front in ("text", "text-soft", "link") for ground in GROUNDS),
    *(("accent", ground, TEXT) for ground in ("paper", "surface", "warm-soft")),
    ("on-brand", "brand", TEXT),
    ("paper", "link", TEXT),  # the words of main buttons
    *((front, ground, SHAPE) for front in ("edge", "bar", "focus") for ground in ("paper", "surface")),
)

# Words in diagrams stand on shapes too; in the dark these stay pale and their words turn dark (drawings.css).
IN_DIAGRAMS: Mapping[str, tuple[tuple[str, str, float], ...]] = MappingProxyType(
    {
        "light": (("text", "warm-line", TEXT), ("text", "cool", TEXT), ("paper", "bar", TEXT)),
        "dark": (("paper", "warm-line", TEXT), ("paper", "cool", TEXT)),
    }
)

Colours = Mapping[str, str]  # by role


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of both schemes, and where a coalition wrote its own."""

    colours: Mapping[str, Colours]  # by scheme: light, dark
    places: Mapping[tuple[str, str], Place]  # by scheme and role


STANDARD = Look(SCHEMES, {})


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written #rrggbb, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest_readable(colour: str, others: Sequence[tuple[str, float]]) -> str | None:
    """The nearest colour of the same hue that has enough contrast to every other, or None."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    for step in range(256):
        for moved in (lightness - step / 255, lightness + step / 255):
            if 0 <= moved <= 1:
                red, green, blue = colorsys.hls_to_rgb(hue, moved, saturation)
                found = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
                if all(contrast(found, other) >= least for other, least in others):
                    return found
    return None


def _luminance(colour: str) -> float:
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue
