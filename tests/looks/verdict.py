"""Compares how a kind of page looks now with how it looked when somebody last accepted it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops

from tests.looks.camera import Camera, Cut, Photo
from tests.looks.contact_sheets import Labelled, contact_sheet, scaled
from tests.looks.difference import FEWEST, SMALLER, count, differing, gone, grounds, is_as_long, shrink
from tests.looks.references import Small
from tests.looks.variants import PHONE, Variant, file_name, place

CUTS = {True: Cut(top=2200, end=800, sheets=2), False: Cut(top=1700, end=700, sheets=2)}  # by: is it a phone?
NUDGES = (-3, 3, -6, 6)  # CSS pixels up or down that make no difference
GLANCES = 6  # pictures of one page, at most
LARGER = 4  # small pictures in a report, so that a person sees something
RED = (214, 0, 40)


def look(camera: Camera, kind: str, variant: Variant) -> Photo:
    """The page as it is now, cut where it is long."""
    return camera.take(place(kind, variant), variant, CUTS[variant.width == PHONE])


def small(photo: Photo) -> Small:
    """The photo as it is kept."""
    image = shrink(photo.image)
    return Small(image, photo.length, grounds(image))


def settled_look(camera: Camera, kind: str, variant: Variant) -> Small:
    """The page as it is now, when two pictures in a row are equal: a busy machine may draw a part too late."""
    before = None
    for _ in range(GLANCES):
        now = small(look(camera, kind, variant))
        if now == before:
            return now
        before = now
    raise AssertionError(f"{kind} {variant.name} never looks the same twice: something moves")


def check(camera: Camera, kind: str, variant: Variant, was: Small) -> tuple[str, Photo]:
    """What differs, and the page as it is now. Only what a second picture shows too is a difference."""
    now = look(camera, kind, variant)
    said = what_changed(was, now, is_paper=variant.is_paper)
    if said:
        camera.forget()
        now = look(camera, kind, variant)
        said = what_changed(was, now, is_paper=variant.is_paper)
    return said, now


def what_changed(was: Small, now: Photo, *, is_paper: bool) -> str:
    """What differs, in words; empty when the two look alike."""
    if is_paper and was.length != now.length:
        return f"sheets of paper: {now.length}, were {was.length}"
    if not is_paper and not is_as_long(was.length, now.length):
        return f"{now.length:,} px long, was {was.length:,} px"
    pixels = count(where(was, now))
    if pixels >= FEWEST:
        return f"looks different in about {pixels * SMALLER**2:,} square px"
    lost = ", ".join("#" + bytes(colour).hex() for colour in gone(was.grounds, shrink(now.image)))
    return f"a ground changed its colour: no {lost} any more" if lost else ""


def where(was: Small, now: Photo) -> Image.Image:
    """White where the page differs, also when it is moved up or down a little, else black."""
    mask = differing(was.image, shrink(now.image))
    for pixels in NUDGES:
        if count(mask) < FEWEST:
            break
        mask = ImageChops.darker(mask, differing(was.image, shrink(ImageChops.offset(now.image, 0, pixels))))
    return mask


def write_report(folder: Path, kind: str, variant: Variant, *, was: Small, now: Photo) -> Path:
    """A picture of the page as it was, as it is, and with red where it differs; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{file_name(kind)}-{variant.name}.png"
    pictures = (("was", was.image), ("now", shrink(now.image)), ("differs", _in_red(was, now)))
    contact_sheet([[Labelled(label, scaled(image, LARGER)) for label, image in pictures]]).save(path)
    return path


def _in_red(was: Small, now: Photo) -> Image.Image:
    mask = where(was, now)
    image = shrink(now.image)
    pale = Image.blend(image, Image.new("RGB", image.size, "white"), 0.6)
    pale.paste(RED, (0, 0), mask.crop((0, 0, *image.size)))
    return pale
