"""Work in a process of its own: what it gives, how it fails, and what becomes of it when nobody waits any longer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.site.beside import CAN_SPLIT, Beside, BesideError
from tests.project_folders import ROOT

needs_split = pytest.mark.skipif(not CAN_SPLIT, reason="this system splits off no processes")
ENDLESS = """
import os, sys, time
from macros.site.beside import Beside, stop_when_alone

def write():
    with open(sys.argv[1], "w") as file:
        while True:
            stop_when_alone()
            file.write(f"{os.getpid()} ")
            file.flush()
            time.sleep(0.02)

Beside(write).result()
"""


@pytest.mark.parametrize("splits", [False, pytest.param(True, marks=needs_split)])
def test_work_gives_what_it_returns_however_often_it_is_asked(splits):
    beside = Beside(lambda: ["one", "two"], splits=splits)
    assert beside.result() == beside.result() == ["one", "two"]


@needs_split
def test_work_is_done_in_another_process_with_what_this_one_knows():
    known = {"city": "Quill"}
    assert Beside(lambda: known["city"]).result() == "Quill"
    assert Beside(os.getpid).result() != os.getpid()


@needs_split
def test_much_that_is_returned_does_not_stand_still():
    assert len(Beside(lambda: ["districts/qa/0100001/"] * 50_000).result()) == 50_000


@needs_split
def test_work_that_fails_says_why_when_it_is_waited_for():
    def fail():
        raise OSError(28, "No space left on device")

    with pytest.raises(BesideError, match=r"OSError: .*No space left"):
        Beside(fail).result()


@needs_split
def test_a_process_that_is_killed_is_noticed():
    with pytest.raises(BesideError, match="ended before"):
        Beside(lambda: os.kill(os.getpid(), signal.SIGKILL)).result()


@needs_split
def test_a_process_beside_ends_soon_after_the_one_it_works_for_was_killed(tmp_path):
    file = tmp_path / "written"
    command = [sys.executable, "-c", ENDLESS, str(file)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
        try:
            until(lambda: file.is_file() and file.read_text())
        finally:
            process.kill()
    until(lambda: not is_running(int(file.read_text().split()[0])))


def until(is_so, seconds=20.0):
    last = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < last
        time.sleep(0.05)


def is_running(number):
    """True unless the process has ended; one whose end nobody has asked for yet still has a number."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
