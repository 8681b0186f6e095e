"""QR codes, which a phone's camera reads from paper. The only module that imports segno."""

from __future__ import annotations

from collections.abc import Iterator

import segno
from markupsafe import Markup

QUIET = 4  # modules of empty room around the code, which readers need
SVG = Markup('<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><title>{alt}</title>'
             '<path d="{path}"/></svg>')  # fmt: skip


def qr_svg(address: str, alt: str) -> Markup:
    """The code of a web address as a drawing whose words are `alt`; a quarter of it may be lost to a bad copier."""
    code = segno.make(address, error="q", micro=False, boost_error=False)
    rows = tuple(bytes(row) for row in code.matrix)
    side = len(rows) + 2 * QUIET
    path = "".join(f"M{x + QUIET} {y + QUIET}h{width}v1h-{width}z" for y, x, width in _runs(rows))
    return SVG.format(side=side, alt=alt, path=path)


def _runs(rows: tuple[bytes, ...]) -> Iterator[tuple[int, int, int]]:
    """Row, column and width of each run of dark modules."""
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            width = next((step for step, each in enumerate(row[x:]) if each != row[x]), len(row) - x)
            if row[x]:
                yield y, x, width
            x += width
