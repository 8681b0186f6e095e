"""What is shown while long work goes on."""

from __future__ import annotations

import io
import threading

import pytest

from macros.model.words import Words
from scripts import progress
from scripts.progress import Progress

WORDS = Words("en", {"work": "{pages} pages, {seconds} s"})
LONG = 10.0  # seconds to wait at most for a line; it comes at once


class Screen(io.StringIO):
    """A place to write to, which tells when something was written."""

    def __init__(self, *, is_terminal):
        super().__init__()
        self.is_terminal = is_terminal
        self.written = threading.Event()

    def isatty(self):
        return self.is_terminal

    def flush(self):
        self.written.set()


def look_at(monkeypatch, *, is_terminal):
    """What the work will write to; a fixture cannot do this, as pytest takes stderr back before the test."""
    found = Screen(is_terminal=is_terminal)
    monkeypatch.setattr("sys.stderr", found)
    return found


@pytest.mark.parametrize("is_terminal", [True, False])
def test_short_work_shows_nothing(monkeypatch, is_terminal):
    screen = look_at(monkeypatch, is_terminal=is_terminal)
    with Progress(WORDS, "work") as shown:
        shown.reached(3)
    assert screen.getvalue() == ""


def test_long_work_says_in_a_log_how_far_it_is_one_line_each(monkeypatch):
    screen = look_at(monkeypatch, is_terminal=False)
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0.0)
    with Progress(WORDS, "work") as shown:
        shown.reached(12)
        assert screen.written.wait(LONG)
    assert screen.getvalue() in ("12 pages, 0 s\n", "0 pages, 0 s\n")


def test_long_work_rewrites_its_line_on_a_terminal_and_wipes_it_at_the_end(monkeypatch):
    screen = look_at(monkeypatch, is_terminal=True)
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0.0)
    monkeypatch.setattr(progress, "EVERY_SECONDS", {True: 0.0, False: 0.0})
    with Progress(WORDS, "work") as shown:
        assert screen.written.wait(LONG)
        shown.reached(7)
        screen.written.clear()
        assert screen.written.wait(LONG)
        screen.written.clear()
        assert screen.written.wait(LONG)
    text = screen.getvalue()
    assert "\n" not in text
    assert "\r7 pages, 0 s" in text
    assert text.endswith("\r\x1b[K")


def test_progress_ends_when_the_work_fails():
    before = threading.active_count()
    with pytest.raises(ValueError, match="work"), Progress(WORDS, "work"):
        raise ValueError("work")
    assert threading.active_count() == before
