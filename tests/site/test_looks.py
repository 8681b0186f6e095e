"""Every kind of page looks as it did, in both languages, on a phone and a desk, light, dark and on paper.

The pictures it is compared with are small: they notice a lost part, another colour, another layout, not a letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from tests.looks import references
from tests.looks.camera import Camera
from tests.looks.machine import Machine, this_machine, unlike
from tests.looks.references import Reference, Small
from tests.looks.variants import VARIANTS, file_name, place
from tests.looks.verdict import (
    LARGER,
    RED,
    check,
    look,
    settled_look,
    small,
    what_changed,
    write_report,
)
from tests.page_kinds import EVERY

pytestmark = [pytest.mark.site, pytest.mark.browser]

REPORTS = Path(__file__).resolve().parents[2] / "screenshots" / "differences"
STYLES = "assets/toolkit.css"


@pytest.fixture(scope="module")
def camera(browser: Browser, address: str) -> Iterator[Camera]:
    """Takes pictures of the site as it is."""
    opened = Camera(browser, address)
    yield opened
    opened.close()


@pytest.fixture
def changed(browser: Browser, address: str) -> Iterator[Callable]:
    """changed(how) takes pictures of the site with a style sheet that was changed."""
    opened: list[Camera] = []

    def with_styles(how: Callable[[str], str]) -> Camera:
        opened.append(Camera(browser, address, {STYLES: how}))
        return opened[-1]

    yield with_styles
    for each in opened:
        each.close()


@pytest.mark.parametrize("kind", EVERY)
def test_a_page_looks_as_it_did(kind, camera: Camera, browser: Browser, request: pytest.FixtureRequest):
    path = references.FOLDER / f"{file_name(kind)}.png"
    if request.config.getoption("--update-looks"):
        references.save(path, reference_of(kind, camera, browser))
    reference = references.load(path)
    if reason := unlike(reference.machine, this_machine(browser, reference.machine.fonts)):
        pytest.skip(f"The pictures of {kind!r} say nothing here: {reason}.")
    found = []
    for variant in VARIANTS:
        was = reference.looks[variant.name]
        said, now = check(camera, kind, variant, was)
        if said:
            report = write_report(REPORTS, kind, variant, was=was, now=now)
            found.append(f"{kind} {variant.name}: {said}. See {report}")
    taken_with = f"(accepted with Chromium {reference.machine.browser}, now {browser.version})"
    assert not found, "\n".join([*found, taken_with, "If this is how it should look: make looks"])


@pytest.mark.parametrize(
    ("what", "kind", "name"),
    [
        ("no style sheet", "home", "en-360-light"),
        ("no style sheet", "sources", "es-1280-dark"),
        ("[data-md-color-scheme] { --tk-link: #b0208a !important }", "families", "en-1280-light"),
        (".tk-cell { background: #9a6 !important }", "compare", "es-1280-dark"),
        ("body, .tk-header { background: #e8f0e8 !important }", "about", "es-360-light"),
        (".tk-heat { visibility: hidden }", "compare", "en-360-light"),
        (".tk-heat { display: none }", "state", "es-1280-light"),
        (".tk-footer { display: none }", "privacy", "en-1280-dark"),
        (".tk-header { visibility: hidden }", "corrections", "es-360-dark"),
        ("h1 { visibility: hidden }", "glossary", "es-1280-light"),
        (".tk-page { position: relative; left: 4rem }", "downloads", "en-1280-light"),
        (".tk-notice { margin-bottom: -4rem !important }", "method", "en-360-dark"),
        (".tk-page ul { display: block !important }", "read profile", "en-1280-light"),
        (".md-typeset { font-size: 1.2em }", "fellowship", "es-360-light"),
        ("@media print { .tk-heat { visibility: hidden } }", "state", "es-paper"),
        ("no rules for paper", "families", "en-paper"),
    ],
)  # fmt: skip
def test_a_page_that_lost_its_look_is_noticed(what, kind, name, camera: Camera, changed, tmp_path):
    variant = next(each for each in VARIANTS if each.name == name)
    was = through_a_file(small(look(camera, kind, variant)), tmp_path)
    now = look(changed(lambda styles: damage(styles, what)), kind, variant)
    assert what_changed(was, now, is_paper=variant.is_paper)


@pytest.mark.parametrize("name", ["en-360-light", "es-1280-dark", "en-paper"])
def test_letters_drawn_a_little_otherwise_and_a_little_lower_are_no_difference(name, camera: Camera, tmp_path):
    variant = next(each for each in VARIANTS if each.name == name)
    photo = look(camera, "home", variant)
    otherwise = replace(photo, image=ImageChops.offset(photo.image.filter(ImageFilter.GaussianBlur(0.6)), 0, 4))
    assert small(otherwise).image != small(photo).image
    assert not what_changed(through_a_file(small(photo), tmp_path), otherwise, is_paper=variant.is_paper)


def test_a_report_shows_what_was_and_what_is(camera: Camera, tmp_path):
    variant = VARIANTS[0]
    now = look(camera, "lost", variant)
    was = Small(Image.new("RGB", small(now).image.size, "white"), now.length, ())
    with Image.open(write_report(tmp_path, "lost", variant, was=was, now=now)) as report:
        assert report.width > 3 * LARGER * was.image.width
        assert RED in {colour for _, colour in report.getcolors(report.width * report.height)}


def reference_of(kind: str, camera: Camera, browser: Browser) -> Reference:
    """How the kind of page looks now."""
    pages = {place(kind, variant) for variant in VARIANTS}
    families = set().union(*(camera.lent_families(page) for page in pages))
    looks = {variant.name: settled_look(camera, kind, variant) for variant in VARIANTS}
    return Reference(looks, this_machine(browser, families))


def through_a_file(seen: Small, folder: Path) -> Small:
    """The picture with the few colours of a reference."""
    references.save(folder / "one.png", Reference({"one": seen}, Machine("", "", {})))
    return references.load(folder / "one.png").looks["one"]


def damage(styles: str, what: str) -> str:
    """The style sheet without all or some of its rules, or with one more."""
    if what == "no style sheet":
        return ""
    return styles.replace("@media print", "@media tty") if what == "no rules for paper" else styles + what
