"""What a printer would print, as pictures."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2
from PIL import Image

from tests.looks.variants import LETTER

POINTS = 612  # width of a sheet of US Letter in a PDF
GAP = 24
DESK = 200  # the grey between sheets


def sheets(pdf: bytes) -> list[Image.Image]:
    """Each sheet of a PDF in grey, one pixel for each CSS pixel."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=LETTER[0] / POINTS, grayscale=True).to_pil() for page in document]
    document.close()
    return pages


def side_by_side(pages: Sequence[Image.Image], columns: int) -> Image.Image:
    """All sheets in one picture, row by row."""
    columns = min(columns, len(pages))
    rows = -(-len(pages) // columns)
    width, height = LETTER[0] + GAP, LETTER[1] + GAP
    desk = Image.new("L", (columns * width - GAP, rows * height - GAP), DESK)
    for number, page in enumerate(pages):
        desk.paste(page, (number % columns * width, number // columns * height))
    return desk.convert("RGB")
