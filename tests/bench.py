"""How fast the build is, against plain MkDocs on the same pages in the same run; how heavy and how slow pages are.

Plain MkDocs gets every page as a Markdown file of its own, with the same text, theme, menu and languages
(`tests/plain_site.py`).
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from macros.outputs.pdf import can_render
from macros.site.build import check
from macros.site.pdf_cache import write_pdfs
from macros.site.pdf_files import pdf_files
from tests.page_speed import page_speeds
from tests.plain_site import write_plain
from tests.serve_speed import serve_speeds

ROOT = Path(__file__).resolve().parents[1]
WEIGHED = ("index.html", "districts/index.html", "districts/mn/2733840/index.html", "es/districts/index.html")


def main() -> None:
    """Prints the medians of each, the median of the paired ratios, the weights, and how soon a phone shows a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ours = [sys.executable, "-m", "scripts.toolkit", "--root", str(ROOT), "build", "--site", str(work / "site")]
        seconds(ours)  # it warms up, and the other one builds its pages
        plain = write_plain(work / "site", work / "plain", check(ROOT).project.locales)
        theirs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain), "-d", str(work / "plain-site")]
        seconds(theirs)
        pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
        report(pairs, work / "site", work / "plain-site")
        report_pdfs(work)
        for speed in (*page_speeds(work / "site", runs), *serve_speeds(work, runs)):
            print(speed)
        print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def report(pairs: Sequence[tuple[float, float]], site: Path, plain: Path) -> None:
    """Prints what was measured."""
    own, other = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"toolkit build: {own:.2f} s, {pages(site)} pages")
    print(f"plain MkDocs:  {other:.2f} s, {pages(plain)} pages")
    print(f"ratio:         {ratio:.2f} (median of {len(pairs)} pairs; at most 1.3)")
    for name in WEIGHED:
        print(f"{name}: {len(gzip.compress((site / name).read_bytes(), 9)):,} bytes gzip")


def report_pdfs(work: Path) -> None:
    """Prints how long all PDF files take at first, each page of them, and when nothing changed."""
    if not can_render():
        print("PDF files:     none, because Pango is missing")
        return
    files = list(pdf_files(check(ROOT).project))
    first, cached = (write_pdfs(files, work / name, work / "cache") for name in ("first", "cached"))
    each = first.seconds / max(first.pages, 1)
    print(f"PDF files:     {first.files} files, {first.pages} pages: {first.seconds:.1f} s, {each:.3f} s a page")
    print(f"               when nothing changed: {cached.seconds:.2f} s, {cached.made} made")


def seconds(command: Sequence[str]) -> float:
    """How long the command takes as a whole process."""
    started = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - started


def pages(site: Path) -> int:
    """How many pages a site has."""
    return sum(1 for _ in site.rglob("index.html"))


if __name__ == "__main__":
    main()
