"""A project served as a person serves it: by the command, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.project_folders import ROOT

PATIENCE = 120.0  # seconds: a build on a busy machine
LONG = PATIENCE * 1000  # milliseconds


@contextmanager
def serving(folder: Path, temporary: Path, *, lang: str = "en") -> Iterator[str]:
    """Runs `toolkit serve` on the project in the folder; yields its address, and ends it as Ctrl+C does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "scripts.toolkit", "--root", str(folder), "--lang", lang]
    command += ["serve", "--address", place]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"}
    said = temporary / "said.txt"
    with said.open("w", encoding="utf-8") as out, subprocess.Popen(
        command, cwd=folder, env=env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=_listen
    ) as process:  # fmt: skip
        try:
            until(lambda: "Serving on" in said.read_text(encoding="utf-8") or process.poll() is not None)
            assert process.poll() is None, said.read_text(encoding="utf-8")
            yield f"http://{place}/"
            os.killpg(process.pid, signal.SIGINT)
            process.wait(timeout=30)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def until(condition: Callable[[], bool]) -> None:
    """Waits until the condition holds; AssertionError when it takes too long."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.2)


def _listen() -> None:
    """Lets the server hear that it should end: whoever starts tests in the background takes that from them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
