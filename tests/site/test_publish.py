"""A new site takes the place of the old one whole, wherever the work is stopped."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from macros.site.publish import NoPlaceError, has_place, publish, working_folder

ROOT = Path(__file__).parents[2]

# Whether a site has its place at each of these paths, for a user who may not do everything.
AS_SOMEBODY = """
import os, pathlib, sys
from macros.site.publish import has_place
if os.geteuid() == 0:
    os.setuid(65534)
print(*(has_place(pathlib.Path(path)) for path in sys.argv[1:]))
"""

# Publishes again and again, each time stopped dead one step later, and prints what a visitor then finds, before and
# after the next build begins. A step is whatever Python reports to audit hooks: renaming, removing, making folders.
STOPPED = """
import ctypes, os, pathlib, shutil, sys
from macros.site.publish import publish, working_folder
base, can_swap = pathlib.Path(sys.argv[1]), sys.argv[2] == "swap"
if not can_swap:
    def no_library(*_, **__):
        raise OSError
    ctypes.CDLL = no_library
STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.scandir", "shutil.rmtree", "ctypes.dlsym", "os.listdir"}

def folder(path, word):
    (path / "deep").mkdir(parents=True)
    for name in ("index.html", "deep/index.html"):
        (path / name).write_text(word)

def visit(site):
    try:
        return "+".join(sorted({(site / name).read_text() for name in ("index.html", "deep/index.html")}))
    except OSError:
        return "broken"

def stop_after(steps):
    left = [steps]
    def count(event, _):
        if event in STEPS:
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)
    sys.addaudithook(count)

for steps in range(200):
    site = base / str(steps) / "site"
    folder(site, "old")
    new = working_folder(site)
    folder(new, "new")
    if (child := os.fork()) == 0:
        stop_after(steps)
        publish(new, site)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    at_once = visit(site)
    working = working_folder(site)
    rest = sorted(path.name for path in site.parent.iterdir() if path not in (site, working))
    print(at_once, visit(site), len(rest), "finished" if code == 0 else "stopped")
    if code == 0:
        break
"""


def write(folder, word):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(word)
    return folder


def read(site):
    return (site / "index.html").read_text()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_first_site_is_put_in_its_place(tmp_path):
    new = write(working_folder(tmp_path / "out/site"), "new")
    publish(new, tmp_path / "out/site")
    assert read(tmp_path / "out/site") == "new"
    assert names(tmp_path / "out") == ["site"]


def test_a_new_site_takes_the_place_of_the_old_and_nothing_is_left_over(tmp_path):
    site = write(tmp_path / "site", "old")
    (site / "gone.html").write_text("old")
    publish(write(working_folder(site), "new"), site)
    assert read(site) == "new"
    assert not (site / "gone.html").exists()
    assert names(tmp_path) == ["site"]


def test_a_working_folder_is_empty_and_stands_beside_the_site(tmp_path):
    folder = working_folder(tmp_path / "site")
    assert folder.parent == tmp_path
    assert names(folder) == []
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ({"site": "old", "site.new-77": "half"}, "old"),
        ({"site": "new", "site.old": "old"}, "new"),
        ({"site.old": "old", "site.new-77": "new"}, "old"),
    ],
)
def test_what_a_stopped_build_left_is_cleared_and_a_whole_site_stands(tmp_path, left, found):
    for name, word in left.items():
        write(tmp_path / name, word)
    working_folder(tmp_path / "site")
    assert read(tmp_path / "site") == found
    assert names(tmp_path) == ["site", f"site.new-{os.getpid()}"]


def test_folders_that_only_look_alike_are_left_alone(tmp_path):
    for name in ("site", "site2", "site.new", "other.new-77", "site.older"):
        write(tmp_path / name, name)
    working_folder(tmp_path / "site")
    assert {"site2", "site.new", "other.new-77", "site.older"} <= set(names(tmp_path))


@pytest.mark.parametrize("inside", ["file/site", "file/deep/er/site"])
def test_below_a_file_there_is_no_place_for_a_site(tmp_path, inside):
    (tmp_path / "file").touch()
    assert not has_place(tmp_path / inside)
    with pytest.raises(NoPlaceError):
        working_folder(tmp_path / inside)
    assert names(tmp_path) == ["file"]


def test_there_is_place_beside_an_old_site_and_in_folders_that_are_still_to_be_made(tmp_path):
    assert has_place(tmp_path / "site")
    assert has_place(tmp_path / "not/yet/site")
    assert names(tmp_path) == []


@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["may be read", "may not be entered"])
def test_where_one_may_not_write_there_is_no_place(mode):
    with tempfile.TemporaryDirectory() as folder:  # others may enter none of pytest's own folders
        closed = Path(folder) / "closed"
        closed.mkdir()
        open_to_all = Path(folder) / "open"
        open_to_all.mkdir()
        for path, its_mode in ((Path(folder), 0o755), (open_to_all, 0o777), (closed, mode)):
            path.chmod(its_mode)
        asked = [closed / "site", closed / "deep/er/site", open_to_all / "site"]
        done = subprocess.run(
            [sys.executable, "-c", AS_SOMEBODY, *map(str, asked)],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        closed.chmod(0o755)
    assert done.stdout.split() == ["False", "False", "True"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("way", ["swap", "rename"])
def test_a_stop_at_any_step_leaves_a_whole_site(tmp_path, way):
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, str(tmp_path), way],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    *stopped, last = [line.split() for line in done.stdout.splitlines()]
    assert last == ["new", "new", "0", "finished"]
    assert len(stopped) >= 4
    assert {line[1] for line in stopped} == {"old", "new"}
    assert {line[2] for line in stopped} == {"0"}
    if way == "swap":  # without a swap there is one moment between two renames, which the next build mends
        assert {line[0] for line in stopped} <= {"old", "new"}
    assert sum(line[0] == "broken" for line in stopped) <= 1
