"""Whether two small pictures of a page differ more than fonts drawn a little otherwise can explain."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageFilter

Colour = tuple[int, int, int]
SMALLER = 12  # one small pixel is the mean of 12 x 12 CSS pixels
TOLERANCE = 24  # of 255, in one colour: what drawing of letters and 256 colours in all can do
FEWEST = 30  # small pixels that differ: about 65 x 65 CSS pixels
GROUND = 0.02  # of a picture: a colour with so many pixels is one of its grounds
SAME_COLOUR = 4  # of 255
LONGER = 0.004  # of the page's length
LONGER_PIXELS = 12


def shrink(image: Image.Image) -> Image.Image:
    """The picture at one twelfth of its size; each pixel is the mean of what it covers."""
    return image.convert("RGB").reduce(SMALLER)


def differing(was: Image.Image, now: Image.Image) -> Image.Image:
    """White where one picture has a colour that the other has not in that place or right beside it, else black.

    Looking right beside each pixel lets a page be some pixels longer without a difference everywhere.
    """
    size = (min(was.width, now.width), min(was.height, now.height))
    was, now = was.crop((0, 0, *size)), now.crop((0, 0, *size))
    return ImageChops.lighter(_outside(was, now), _outside(now, was))


def count(mask: Image.Image) -> int:
    """How many pixels of the mask are white."""
    return mask.histogram()[255]


def grounds(image: Image.Image, share: float = GROUND) -> tuple[Colour, ...]:
    """The colours that fill at least that share of a small picture, the largest first."""
    pixels = image.width * image.height
    counted = sorted(image.getcolors(pixels), reverse=True)
    return tuple(colour for count, colour in counted if count >= share * pixels)


def gone(was: Sequence[Colour], now: Image.Image) -> list[Colour]:
    """The grounds that a picture had and has no longer; a small rest of one is enough to have it."""
    present = grounds(now, GROUND / 4)
    return [one for one in was if not any(_distance(one, other) <= SAME_COLOUR for other in present)]


def is_as_long(was: int, now: int) -> bool:
    """True when a page is as long as it was, or nearly; in CSS pixels."""
    return abs(was - now) <= max(LONGER_PIXELS, LONGER * was)


def _outside(one: Image.Image, other: Image.Image) -> Image.Image:
    lightest, darkest = other.filter(ImageFilter.MaxFilter(3)), other.filter(ImageFilter.MinFilter(3))
    distance = ImageChops.lighter(ImageChops.subtract(one, lightest), ImageChops.subtract(darkest, one))
    red, green, blue = distance.split()
    furthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return furthest.point([255 if value > TOLERANCE else 0 for value in range(256)])


def _distance(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
