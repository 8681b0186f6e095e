"""How soon `toolkit serve` shows an edit of the site that ships on the page that a browser has open."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.chromium import chromium
from tests.project_folders import ROOT, project_folder
from tests.serving import LONG, serving


def serve_speeds(work: Path, runs: int) -> Iterator[str]:
    """A line for an edited text and one for an edited row: the median, the shortest and the longest, in seconds."""
    folder, temporary = project_folder(ROOT, work / "served"), work / "temporary"
    temporary.mkdir()
    with serving(folder, temporary) as address, chromium() as browser:
        page = browser.new_page()
        text, table = folder / "content/en/families/index.md", folder / "data/districts.csv"
        cases: dict[str, tuple[Path, str, Callable[[str, int], str]]] = {
            "an edited text": (text, "families/", lambda was, number: f"{was}\nEdit {number}.\n"),
            "an edited row": (
                table, "districts/mn/2733840/",
                lambda was, number: was.replace("Saint Paul Public Schools", f"Edit {number}. Schools", 1),
            ),
        }  # fmt: skip
        for name, (file, place, change) in cases.items():
            page.goto(address + place)
            was = file.read_text(encoding="utf-8")
            found = [_seconds(page, file, change(was, number), f"Edit {number}.") for number in range(runs)]
            file.write_text(was, encoding="utf-8")
            spread = f"{min(found):.2f} to {max(found):.2f}"
            yield f"served page:   {name} is shown after {statistics.median(found):.2f} s ({spread}; at most 2)"


def _seconds(page: Page, file: Path, text: str, shown: str) -> float:
    page.wait_for_timeout(500)
    started = time.monotonic()
    file.write_text(text, encoding="utf-8")
    expect(page.locator("main")).to_contain_text(shown, timeout=LONG)
    return time.monotonic() - started
