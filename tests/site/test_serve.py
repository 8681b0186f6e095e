"""`toolkit serve` as a person uses it: data break, the page stays and says what; they are mended, and that is gone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.sources.words import engine_words
from tests.project_folders import EXAMPLE, ROOT, project_folder

pytestmark = [pytest.mark.site, pytest.mark.browser]
LONG = 120_000  # milliseconds: a build on a busy machine


@dataclass
class Served:
    """A project that is served, and where."""

    folder: Path
    address: str
    temporary: Path


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    folder = project_folder(EXAMPLE, tmp_path_factory.mktemp("served"))
    temporary = tmp_path_factory.mktemp("temporary")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [
        sys.executable,
        "-m",
        "scripts.toolkit",
        "--root",
        str(folder),
        "--lang",
        "es",
        "serve",
        "--address",
        place,
    ]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=folder, env=env, text=True, encoding="utf-8", start_new_session=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:  # fmt: skip
        said: list[str] = []
        for line in process.stdout or ():
            said.append(line)
            if "Serving on" in line:
                break
        else:
            pytest.fail("".join(said))
        yield Served(folder, f"http://{place}/", temporary)
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=30)
    assert list(temporary.glob("mkdocs_*")) == []


def test_the_last_good_page_stays_while_data_are_broken_and_says_what_to_mend(served: Served, browser: Browser):
    table = served.folder / "data/evidence.csv"
    good = table.read_bytes()
    page = browser.new_page()
    page.set_default_timeout(LONG)
    page.goto(served.address)
    heading = page.locator("h1").first.inner_text()
    expect(page.locator(".tk-preview")).to_have_count(0)
    table.write_bytes(good + b"x,y\n")
    told = page.locator(".tk-preview")
    expect(told).to_be_visible(timeout=LONG)
    words = engine_words("es")
    expect(told).to_contain_text(words.say("command.preview.title"))
    expect(told).to_contain_text("data/evidence.csv")
    expect(told).to_contain_text(f"fila {len(good.splitlines()) + 1}")
    assert page.locator("h1").first.inner_text() == heading
    table.write_bytes(good)
    expect(told).to_have_count(0, timeout=LONG)
    assert page.locator("h1").first.inner_text() == heading
    page.close()


def test_an_address_that_is_nowhere_shows_the_page_for_that(served: Served):
    with pytest.raises(urllib.error.HTTPError) as answer:
        urllib.request.urlopen(f"{served.address}toolkit/nowhere/", timeout=60)
    assert answer.value.code == 404
    assert b"<h1" in answer.value.read()
    answer.value.close()
