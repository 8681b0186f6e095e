"""Pictures that are put together from bands are the PNG files that any program reads."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

from macros.outputs.png import bits_of, pack, png

RED, GREEN, BLUE = (200, 0, 0), (0, 200, 0), (0, 0, 200)
MANY = tuple((number, number, number) for number in range(17))


def colours_of(content: bytes) -> list[list[tuple[int, int, int]]]:
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    return [[picture.getpixel((x, y)) for x in range(picture.width)] for y in range(picture.height)]


def test_bands_stand_below_each_other_in_the_colours_of_the_palette():
    one = pack(bytes([0, 0x12]), 1)  # four bits a pixel
    two = pack(bytes([0, 0x20]) * 2, 2)
    content = png(2, [one, two], [RED, GREEN, BLUE])
    assert colours_of(content) == [[GREEN, BLUE], [BLUE, RED], [BLUE, RED]]
    assert Image.open(io.BytesIO(content)).mode == "P"


def test_more_than_sixteen_colours_take_a_byte_a_pixel():
    assert (bits_of(MANY[:16]), bits_of(MANY)) == (4, 8)
    assert colours_of(png(2, [pack(bytes([0, 16, 3]), 1)], MANY)) == [[MANY[16], MANY[3]]]


@pytest.mark.parametrize("parts", [[b""], [b"a"], [b"\0\0", b"", b"abc" * 40_000], [bytes(range(256)) * 300] * 3])
def test_the_packed_bands_are_one_stream_with_a_right_check_sum(parts):
    content = png(1, [pack(part, 1) for part in parts], [RED])
    start = content.index(b"IDAT")
    length = int.from_bytes(content[start - 4 : start], "big")
    assert zlib.decompress(content[start + 4 : start + 4 + length]) == b"".join(parts)


def test_the_same_bands_give_the_same_bytes():
    first, again = (png(2, [pack(bytes([0, 0x12]), 1)], [RED, GREEN, BLUE]) for _ in range(2))
    assert first == again
