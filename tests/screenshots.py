"""Takes pictures of every kind of page in every language, on a phone and a desk, light, dark and on paper.

They are written into screenshots/, with one sheet a kind and an index.html that shows the sheets.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image

from macros.site.build import build, check
from tests.chromium import chromium
from tests.hosting import Host, hosted
from tests.looks.camera import Camera
from tests.looks.contact_sheets import Labelled, contact_sheet, index_page, scaled
from tests.looks.variants import PHONE, VARIANTS, Variant, file_name, place
from tests.page_kinds import EVERY

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = ROOT / "screenshots"
KINDS = {file_name(kind): kind for kind in EVERY}
FAST = 1  # of 9: larger files in less time
ON_SHEET = {True: 0.75, False: 0.5}  # how large pictures of a phone, and others, are on a contact sheet


def main() -> None:
    """Takes the pictures of the kinds that the command names, or of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"one or more of: {', '.join(KINDS)}")
    asked = parser.parse_args().kinds
    if unknown := sorted(set(asked) - set(KINDS)):
        parser.error(f"no such kind of page: {', '.join(unknown)}. There are: {', '.join(KINDS)}")
    checked = check(ROOT)
    if not checked.is_fine:
        sys.exit("Content or data have problems, so there is no site to look at. See: make check")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        host = Host(base=urlsplit(checked.project.settings.site_url).path or "/")
        print("Building the site ...", flush=True)
        build(checked.project, site, lambda _pages: None)
        with hosted(site, host) as address, chromium() as browser:
            take_all(Camera(browser, address), asked or KINDS, SCREENSHOTS)
    index = SCREENSHOTS / "index.html"
    index.write_text(index_page(SCREENSHOTS, list(KINDS)), encoding="utf-8")
    print(f"To look at them, open {index.relative_to(ROOT)} in a browser.")


def take_all(camera: Camera, names: Iterable[str], folder: Path) -> None:
    """Writes the pictures and the sheet of each kind, and says how far it is."""
    names = list(names)
    for number, name in enumerate(names, 1):
        started = time.monotonic()
        taken = take(camera, KINDS[name], folder / name)
        rows = [list(row) for _, row in groupby(taken, key=lambda each: each[0].locale)]
        contact_sheet([[labelled(*each) for each in row] for row in rows]).save(folder / f"{name}.png")
        seconds = time.monotonic() - started
        print(f"{number:2} of {len(names)}  {name}: {len(taken)} pictures, {seconds:.1f} s", flush=True)


def take(camera: Camera, kind: str, folder: Path) -> list[tuple[Variant, Image.Image, int]]:
    """Writes the whole pictures of a kind; returns each with its variant and the page's length."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for variant in VARIANTS:
        photo = camera.take(place(kind, variant), variant)
        photo.image.save(folder / f"{variant.name}.png", compress_level=FAST)
        taken.append((variant, photo.image, photo.length))
    return taken


def labelled(variant: Variant, image: Image.Image, length: int) -> Labelled:
    """The picture in the size of a contact sheet, with its variant and the page's length above it."""
    long = f"sheets: {length}" if variant.is_paper else f"{length:,} px"
    return Labelled(f"{variant.name}  {long}", scaled(image, ON_SHEET[variant.width == PHONE]))


if __name__ == "__main__":
    main()
