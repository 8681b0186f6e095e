"""The style sheet of PDF files: paper, fonts, the drawn symbols of levels, overrides/styles/handouts.css."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from urllib.parse import quote

from macros.model.scale import Scale
from macros.outputs.card_shapes import STRIP, SYMBOLS, Shape
from macros.outputs.pdf import FONTS
from macros.outputs.stylesheet import FONTS as FACES
from macros.outputs.stylesheet import STYLES, packed

HANDOUTS = "handouts"
SIZES = {"letter": "Letter", "a4": "A4"}
MARGINS = "12mm 15mm 11mm"
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
BOX = f'<svg {NAMESPACE} viewBox="0 0 10 10"><path d="M1 1h8v8H1z" fill="none" stroke="#000"/></svg>'
INK = {
    "deep": "#000",
    "accent": "#555",
    "cool": "#999",
    "warm": "#fff",
    "paper": "#fff",
}  # as a copier sees the colours
SIDE = 15


def pdf_stylesheet(scale: Scale, paper: str) -> str:
    """The style sheet of every PDF on this paper, one of PAPERS."""
    part = packed((STYLES / f"{HANDOUTS}.css").read_text(encoding="utf-8"))
    drawn = part.replace("QUILT", quote(_quilt())).replace("BOX", quote(BOX))
    return "".join([f"@page{{size:{SIZES[paper]};margin:{MARGINS}}}\n", *_faces(), drawn, *_symbols(scale)])


def is_drawn(symbol: str) -> bool:
    """True for a symbol that is drawn, because fonts may lack it."""
    return symbol in SYMBOLS


def fonts_state() -> bytes:
    """The bytes of every font, which a file depends on."""
    return b"".join((FONTS / f"{file}.woff2").read_bytes() for _, _, file in FACES)


def _faces() -> Iterator[str]:
    for family, weight, file in FACES:
        yield f'@font-face{{font-family:"{family}";font-weight:{weight};src:url({file}.woff2)}}\n'


def _symbols(scale: Scale) -> Iterator[str]:
    for name, symbol in (*((each.level_id, each.symbol) for each in scale.levels.values()),
                         *((each.reason_id, each.symbol) for each in scale.reasons.values())):  # fmt: skip
        if is_drawn(symbol):
            svg = f'<svg {NAMESPACE} viewBox="0 0 1 1">{_paths(SYMBOLS[symbol], "#000", "#fff")}</svg>'
            yield f'.symbol-{name}{{background-image:url("data:image/svg+xml,{quote(svg)}")}}\n'


@cache
def _quilt() -> str:
    """A strip of the quilt in black, grey and white."""
    patches = []
    for number, patch in enumerate(STRIP):
        ground, ink = INK[patch.ground], INK[patch.ink]
        square = f'<path fill="{ground}" d="M0 0h1v1H0z"/>{_paths(patch.shape, ink, ground)}'
        patches.append(f'<g transform="translate({number})">{square}</g>')
    frame = '<path d="M0 .015h{n}M0 .985h{n}" stroke="#000" stroke-width=".03"/>'.format(n=len(STRIP))
    size = f'width="{SIDE * len(STRIP)}" height="{SIDE}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {len(STRIP)} 1">{"".join(patches)}{frame}</svg>'
    )


def _paths(shape: Shape, filled: str, cut: str) -> str:
    def points(corners: tuple[tuple[float, float], ...]) -> str:
        return " ".join(f"{x:.3g},{y:.3g}" for x, y in corners)

    return "".join(
        f'<polygon fill="{filled if is_filled else cut}" points="{points(corners)}"/>' for corners, is_filled in shape
    )
