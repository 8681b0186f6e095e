"""Small pictures of how each kind of page looked when somebody last accepted it: one sheet a kind, all variants."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image, PngImagePlugin

from tests.looks.difference import Colour
from tests.looks.machine import Machine

FOLDER = Path(__file__).parent / "references"
COLOURS = 256
NOTE = "looks"  # the text inside the PNG file that says what is where


@dataclass(frozen=True, slots=True)
class Small:
    """A small picture, how long the whole page is, in CSS pixels or sheets of paper, and the exact grounds."""

    image: Image.Image
    length: int
    grounds: tuple[Colour, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """How a kind of page looked, by the names of its variants, and on which machine."""

    looks: Mapping[str, Small]
    machine: Machine


def save(path: Path, reference: Reference) -> None:
    """Writes the sheet: its variants from left to right. The same reference gives the same bytes."""
    looks = reference.looks
    width = sum(small.image.width for small in looks.values())
    sheet = Image.new("RGB", (width, max(small.image.height for small in looks.values())))
    places: dict[str, list[object]] = {}
    left = 0
    for name, small in looks.items():
        sheet.paste(small.image, (left, 0))
        places[name] = [left, *small.image.size, small.length, small.grounds]
        left += small.image.width
    note = PngImagePlugin.PngInfo()
    note.add_text(NOTE, json.dumps({"places": places, "machine": asdict(reference.machine)}))
    few = sheet.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True, pnginfo=note)


def load(path: Path) -> Reference:
    """The reference as it was saved, in the sheet's few colours."""
    with Image.open(path) as opened:
        note = json.loads(opened.text[NOTE])
        sheet = opened.convert("RGB")
    looks = {name: Small(sheet.crop((left, 0, left + width, height)), length, tuple(map(tuple, grounds)))
             for name, (left, width, height, length, grounds) in note["places"].items()}  # fmt: skip
    return Reference(looks, Machine(**note["machine"]))
