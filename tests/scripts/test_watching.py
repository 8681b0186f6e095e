"""A change of content or data is seen, once it is whole; other files are not looked at."""

from __future__ import annotations

import contextlib
import os

from scripts.watching import changes


class EnoughError(Exception):
    """Ends a wait that would go on for ever."""


def looks(*steps):
    """A pause that does one step each time, and then ends the wait."""
    waiting = list(steps)

    def pause(_seconds):
        if not waiting:
            raise EnoughError
        waiting.pop(0)()

    return pause


def nothing():
    """A look at which nothing has changed."""


def writes(path, text):
    def write():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (len(text), len(text)))

    return write


def seen(root, *steps):
    found = changes(root, looks(*steps))
    count = []
    with contextlib.suppress(EnoughError):
        for each in found:
            count.append(each)
    return len(count)


def test_a_change_a_new_file_and_a_lost_one_are_seen(tmp_path):
    page = tmp_path / "content/en/index.md"
    assert seen(tmp_path, writes(page, "one"), nothing, nothing) == 1
    assert seen(tmp_path, writes(page, "two!"), nothing, page.unlink, nothing, nothing) == 2


def test_what_is_still_being_written_counts_once(tmp_path):
    table = tmp_path / "data/evidence.csv"
    assert seen(tmp_path, writes(table, "a"), writes(table, "ab"), writes(table, "abc"), nothing, nothing) == 1


def test_nothing_and_other_folders_are_no_change(tmp_path):
    assert seen(tmp_path, nothing, writes(tmp_path / "site/index.html", "x"), nothing) == 0
