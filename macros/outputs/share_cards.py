"""Draws sharing cards: the pictures that chats and social networks show beside a link. The only module with Pillow."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from macros.outputs.card_palette import CardColours, palette_of
from macros.outputs.card_plan import WIDTH, BandPlan, Cutting, Font, Lettering, Letters, Piece, plan
from macros.outputs.png import Band, bits_of, pack, png
from macros.outputs.share_card_words import ShareCard

FONTS = Path(__file__).parent / "fonts"
BANDS, PIECES, WORDS = 512, 128, 32_768  # that are kept for the next cards; of words their widths
BORDER, STITCH = 3, 12  # pixels
FINE = 4  # shapes are drawn so many times larger and then made smaller, for smooth edges
MEASURED = 200  # the size that words are measured at
NO_LETTER = "\U0010ffff"  # no font has it: a letter that looks the same is not in the font either


def draw_card(card: ShareCard, colours: CardColours) -> bytes:
    """The card as a PNG. The same card gives the same bytes, whatever was drawn before."""
    has_squares = bool(card.squares)
    bands = [_band(each, colours, has_squares) for each in plan(card, colours, LETTERS)]
    return png(WIDTH, bands, palette_of(colours, has_squares).colours)


@lru_cache(BANDS)
def _band(band: BandPlan, colours: CardColours, has_squares: bool) -> Band:
    """The rows of a band, in places of the palette, packed."""
    palette = palette_of(colours, has_squares)
    bits = bits_of(palette.colours)
    before = 8 // bits  # pixels, all 0, that make up the byte before each row
    rows = Image.new("L", (WIDTH + before, band.height), 0)
    for piece in band.pieces:
        left, top = piece.at[0] + before, piece.at[1]
        rows.paste(_drawn(piece, palette.ramp(piece.colours)), (left, top))
        if piece.border:
            box = (left, top, left + piece.size[0] - 1, top + piece.size[1] - 1)
            ImageDraw.Draw(rows).rectangle(box, outline=palette.ramp(piece.border)[-1], width=BORDER)
    rows.putpalette(bytes(3 * 256))  # only a picture with a palette can be written with four bits
    return pack(rows.tobytes("raw", "P" if bits == 8 else f"P;{bits}"), band.height)


@lru_cache(PIECES)
def _drawn(piece: Piece, ramp: bytes) -> Image.Image:
    """A piece in places of the palette; it is drawn in strengths of its ink first, from 0 to 255."""
    strengths = Image.new("L", piece.size, 0)
    for cutting in piece.shapes:
        strengths.paste(_cut(cutting), cutting.at)
    draw = ImageDraw.Draw(strengths)
    for lettering in piece.letters:
        _write(draw, lettering)
    if piece.is_stitched:
        _stitch(draw, *piece.size)
    return strengths.point(ramp)


def _cut(cutting: Cutting) -> Image.Image:
    side = cutting.size * FINE
    fine = Image.new("L", (side, side), 0)
    for corners, is_filled in cutting.shape:
        ImageDraw.Draw(fine).polygon([(x * side, y * side) for x, y in corners], fill=255 if is_filled else 0)
    return fine.reduce(FINE)


def _write(draw: ImageDraw.ImageDraw, lettering: Lettering) -> None:
    left, base = lettering.at
    font = _font(lettering.font, lettering.text.size)
    for number, line in enumerate(lettering.text.lines):
        at = (left, base + number * lettering.text.leading)
        draw.text(at, line, 255, font, anchor="rs" if lettering.is_right else "ls")


def _stitch(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    for x in range(STITCH // 2, width, 2 * STITCH):
        for y in (0, height - BORDER):
            draw.rectangle((x, y, x + STITCH, y + BORDER - 1), 255)
    for y in range(STITCH // 2, height, 2 * STITCH):
        for x in (0, width - BORDER):
            draw.rectangle((x, y, x + BORDER - 1, y + STITCH), 255)


def _spelled(font: Font, text: str) -> str:
    """The text in letters that the font has; others lose their accents, and those that are lacking even then go."""
    letters = unicodedata.normalize("NFC", text)
    if not all(_has(font, letter) for letter in letters):
        bare = (each if _has(font, each) else unicodedata.normalize("NFKD", each) for each in letters)
        letters = "".join(letter for each in bare for letter in each if _has(font, letter))
    return " ".join(letters.split())


@cache
def _has(font: Font, letter: str) -> bool:
    if letter.isspace():
        return True
    if unicodedata.category(letter)[0] in "CM":  # signs that nobody sees, and accents without a letter
        return False
    shape, lacking = (bytes(_font(font, MEASURED).getmask(each)) for each in (letter, NO_LETTER))
    return shape != lacking


def _width(font: Font, word: str, size: int) -> float:
    return _measured(font, word) * size / MEASURED


@lru_cache(WORDS)
def _measured(font: Font, word: str) -> float:
    return _font(font, MEASURED).getlength(word)


@cache
def _font(font: Font, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{font}.woff2", size)


LETTERS = Letters(_width, _has, _spelled)
