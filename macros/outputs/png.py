"""Writes a picture as PNG from bands of rows. Each is packed by itself: one that many pictures share is packed once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

Colour = tuple[int, int, int]  # red, green, blue, each 0 to 255

LEVEL = 7  # the highest two take several times as long for a tenth less
NO_HEADER = -15  # header and check sum stand around all bands
HEADER = b"\x78\x9c"
LAST_BLOCK = b"\x03\x00"  # an empty one
OF_A_PALETTE = (3, 0, 0, 0)  # kind of colours; the usual packing and filters; not interlaced
ADLER = 65521
SUM_OF_NOTHING = 1


@dataclass(frozen=True, slots=True)
class Band:
    """Some whole rows of a picture, packed."""

    packed: bytes
    check_sum: int
    rows: int
    size: int  # in bytes, before packing


def bits_of(palette: Sequence[Colour]) -> int:
    """How many bits a pixel takes that names one of these colours: 4 or 8."""
    return 4 if len(palette) <= 16 else 8


def pack(pixels: bytes, rows: int) -> Band:
    """A band. Each row is a zero byte, which says that it is not filtered, and the pixels' places in the palette."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, NO_HEADER)
    packed = packer.compress(pixels) + packer.flush(zlib.Z_FULL_FLUSH)
    return Band(packed, zlib.adler32(pixels), rows, len(pixels))


def png(width: int, bands: Sequence[Band], palette: Sequence[Colour]) -> bytes:
    """The bytes of the picture that the bands make, from top to bottom."""
    check_sum = SUM_OF_NOTHING
    for band in bands:
        check_sum = _joined(check_sum, band)
    head = struct.pack(">IIBBBBB", width, sum(band.rows for band in bands), bits_of(palette), *OF_A_PALETTE)
    packed = b"".join([HEADER, *(band.packed for band in bands), LAST_BLOCK, struct.pack(">I", check_sum)])
    parts = ((b"IHDR", head), (b"PLTE", bytes(chain(*palette))), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, content) for name, content in parts)


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _joined(check_sum: int, band: Band) -> int:
    """The check sum (Adler-32) of what came before and the band, from the two alone."""
    low, high = check_sum & 0xFFFF, check_sum >> 16
    band_low, band_high = band.check_sum & 0xFFFF, band.check_sum >> 16
    new_low = (low + band_low - 1) % ADLER
    new_high = (high + band_high + band.size * (low - 1)) % ADLER
    return new_high << 16 | new_low
