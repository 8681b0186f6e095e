"""Pictures side by side with a label above each, and a page that lists the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

GAP, LINE = 24, 34  # pixels
TALLEST = 1800  # pixels of each picture on a sheet; the rest is cut
DESK, INK = "#c8c8c8", "#111"
LETTERS = ImageFont.load_default(size=22)
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>How the pages look</title>
<style>body {{ margin: 1rem; font-family: sans-serif; }} img {{ max-width: 100%; }}</style></head>
<body><h1>How the pages look</h1>
<p>{links}</p>
{sections}
</body></html>
"""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A picture and the line above it."""

    label: str
    image: Image.Image


def contact_sheet(rows: Sequence[Sequence[Labelled]]) -> Image.Image:
    """Every row below the one before it; a picture taller than 1,800 pixels is cut, and its label says so."""
    drawn = [_row(row) for row in rows]
    width = max(row.width for row in drawn) + 2 * GAP
    sheet = Image.new("RGB", (width, sum(row.height + GAP for row in drawn) + GAP), DESK)
    top = GAP
    for row in drawn:
        sheet.paste(row, (GAP, top))
        top += row.height + GAP
    return sheet


def scaled(image: Image.Image, factor: float) -> Image.Image:
    """The picture in another size."""
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return image.resize(size, Image.Resampling.NEAREST if factor > 1 else Image.Resampling.BOX, reducing_gap=2)


def index_page(folder: Path, kinds: Sequence[str]) -> str:
    """HTML that shows the contact sheet of each kind in the folder and leads to its whole pictures."""
    present = [kind for kind in kinds if (folder / f"{kind}.png").is_file()]
    links = " · ".join(f'<a href="#{escape(kind)}">{escape(kind)}</a>' for kind in present)
    return PAGE.format(links=links, sections="\n".join(_section(folder, kind) for kind in present))


def _section(folder: Path, kind: str) -> str:
    whole = " · ".join(f'<a href="{escape(kind)}/{escape(each.name)}">{escape(each.stem)}</a>'
                       for each in sorted((folder / kind).glob("*.png")))  # fmt: skip
    name = escape(kind)
    return (f'<h2 id="{name}">{name}</h2>\n<p>Whole pages: {whole}</p>\n'
            f'<a href="{name}.png"><img src="{name}.png" alt="All pictures of this kind"></a>')  # fmt: skip


def _row(pictures: Sequence[Labelled]) -> Image.Image:
    height = min(TALLEST, max(each.image.height for each in pictures))
    width = sum(each.image.width + GAP for each in pictures) - GAP
    row = Image.new("RGB", (width, LINE + height), DESK)
    pen = ImageDraw.Draw(row)
    left = 0
    for each in pictures:
        cut = " (cut)" if each.image.height > TALLEST else ""
        pen.text((left, 4), each.label + cut, INK, LETTERS)
        row.paste(each.image.crop((0, 0, each.image.width, min(height, each.image.height))), (left, LINE))
        left += each.image.width + GAP
    return row
