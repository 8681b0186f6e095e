"""What a folder holds is counted, and its digest tells whether two folders hold the same."""

from __future__ import annotations

import hashlib
import os
import shutil

import pytest

from macros.model.pages import Language
from macros.site.contents import read_contents

LANGUAGES = (Language("en", "English", "", True), Language("es", "Español", "es/", False))
FILES = ("index.html", "404.html", "about/index.html", "es/index.html", "essay/index.html", "a.css")


@pytest.fixture
def site(tmp_path):
    for name in FILES:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")
    return tmp_path / "site"


def digest(folder):
    return read_contents(folder, LANGUAGES).digest


def test_pages_are_counted_by_language_and_files_and_bytes_in_all(site):
    found = read_contents(site, LANGUAGES)
    assert (found.pages, found.files, found.bytes) == ({"en": 4, "es": 1}, tuple(sorted(FILES)), 30)


def test_the_digest_is_the_same_in_another_folder_at_another_time(site, tmp_path):
    other = shutil.copytree(site, tmp_path / "other")
    os.utime(other / "a.css", (1, 1))
    assert digest(other) == digest(site)
    assert len(digest(site)) == 16


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "a.css").write_bytes(b"12346"),
        lambda site: (site / "a.css").rename(site / "b.css"),
        lambda site: (site / "a.css").unlink(),
        lambda site: (site / "empty.txt").touch(),
    ],
    ids=["a byte", "a name", "a file less", "an empty file more"],
)
def test_any_difference_gives_another_digest(site, change):
    before = digest(site)
    change(site)
    assert digest(site) != before


def test_the_digest_can_be_computed_by_anybody(tmp_path):
    (tmp_path / "index.html").write_bytes(b"x")
    wanted = hashlib.sha256(b"index.html\0" + hashlib.sha256(b"x").digest()).hexdigest()[:16]
    assert digest(tmp_path) == wanted
