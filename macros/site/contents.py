"""What the folder of a built site holds: pages of each language, files, bytes, and one digest of it all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.model.pages import Language

DIGEST_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Contents:
    """Paths of all files inside the folder, in order; pages by locale; bytes; the digest."""

    files: tuple[str, ...]
    pages: Mapping[str, int]
    bytes: int
    digest: str


def read_contents(folder: Path, languages: Sequence[Language]) -> Contents:
    """Reads every file once. The digest is the same for two folders with the same paths and the same bytes in them."""
    files = tuple(sorted(_files(folder)))
    whole, size = hashlib.sha256(), 0
    for file in files:
        content = (folder / file).read_bytes()
        size += len(content)
        whole.update(file.encode() + b"\0" + hashlib.sha256(content).digest())
    return Contents(files, _pages(files, languages), size, whole.hexdigest()[:DIGEST_LETTERS])


def _files(folder: Path) -> Iterator[str]:
    # os.walk asks the system much less often than Path.rglob, which tells with tens of thousands of pages.
    for above, _, names in os.walk(folder):
        inside = Path(above).relative_to(folder)
        yield from ((inside / name).as_posix() for name in names)


def _pages(files: Sequence[str], languages: Sequence[Language]) -> dict[str, int]:
    pages = [file for file in files if file.endswith(".html")]
    others = {each.locale: sum(page.startswith(each.link) for page in pages) for each in languages if each.link}
    main = next(each.locale for each in languages if not each.link)
    return {main: len(pages) - sum(others.values())} | others
