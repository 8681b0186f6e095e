"""Small pictures that are kept: complete, small, and the same after they were saved."""

from __future__ import annotations

from PIL import Image, ImageChops

from tests.looks.machine import Machine, unlike
from tests.looks.references import FOLDER, Reference, Small, load, save
from tests.looks.variants import VARIANTS, file_name
from tests.page_kinds import EVERY

MOST = 27_000  # bytes for each kind of page, on average
HERE = Machine("Linux", "156.0", {"DejaVu Sans": 2510.2})
TALL, WIDE = (30, 270), (107, 80)


def reference():
    """A phone's picture and a desk's."""
    phone = Small(Image.new("RGB", TALL, "#fdfaf3"), 9012, ((253, 250, 243),))
    desk = Image.new("RGB", WIDE, "#16181d")
    desk.paste("#fbe2ad", (10, 10, 50, 60))
    return Reference({"en-360-light": phone, "en-1280-dark": Small(desk, 955, ((22, 24, 29), (251, 226, 173)))}, HERE)


def test_a_reference_is_the_same_after_it_was_saved(tmp_path):
    save(tmp_path / "home.png", reference())
    loaded = load(tmp_path / "home.png")
    assert loaded.machine == HERE
    assert list(loaded.looks) == list(reference().looks)
    for name, small in reference().looks.items():
        assert (loaded.looks[name].length, loaded.looks[name].grounds) == (small.length, small.grounds)
        assert loaded.looks[name].image.size == small.image.size
        difference = ImageChops.difference(loaded.looks[name].image, small.image)
        assert max(most for _, most in difference.getextrema()) <= 12


def test_saving_the_same_gives_the_same_bytes(tmp_path):
    save(tmp_path / "one.png", reference())
    save(tmp_path / "two.png", reference())
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_every_kind_of_page_has_a_reference_of_every_variant_and_nothing_else_has():
    assert {path.stem for path in FOLDER.iterdir()} == {file_name(kind) for kind in EVERY}
    for path in FOLDER.iterdir():
        assert list(load(path).looks) == [variant.name for variant in VARIANTS], path.name


def test_references_are_small():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MOST * len(EVERY)


def test_pictures_of_a_machine_with_other_fonts_say_nothing_and_why_is_told():
    assert unlike(HERE, Machine("Linux", "170.0", {"DejaVu Sans": 2510.25})) == ""
    assert "DejaVu Sans is 2400 px wide here" in unlike(HERE, Machine("Linux", "156.0", {"DejaVu Sans": 2400.0}))
    assert unlike(HERE, Machine("Darwin", "156.0", {"DejaVu Sans": 2510.2})) == (
        "they were taken on Linux, and this is Darwin"
    )
