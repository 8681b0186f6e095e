"""Word files in tests: opened as Word would, and made once more by another process to compare them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

ROOT = Path(__file__).resolve().parents[1]
MOMENT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
AGAIN = """
import sys
from datetime import UTC, datetime
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from macros.project import load_project
module, name, folder = sys.argv[1:]
project, _ = load_project(Path(folder))
for path, content in getattr(import_module(module), name)(project, datetime(2026, 11, 22, 8, 30, tzinfo=UTC)):
    print(path, sha256(content).hexdigest())
"""


def opened(content: bytes) -> Word:
    """The document that Word would show."""
    return Document(io.BytesIO(content))


def languages(element) -> set[str]:
    """The languages that an element of the XML and all inside it say they are in."""
    return {each.get(qn("w:val")) for each in element.iter(qn("w:lang"))}


def about(word: Word) -> tuple[str, str, str]:
    """Its title, its author and its language; it was made, and last changed, at `MOMENT`."""
    properties = word.core_properties
    assert properties.created == properties.modified == MOMENT
    assert languages(word.styles.element) == {properties.language}
    return properties.title, properties.author, properties.language


def made_again(makes, folder: Path, *, zone: str, seed: str) -> list[str]:
    """Names and hashes of the files that `makes` gives in another process, time zone and hash seed."""
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", AGAIN, makes.__module__, makes.__name__, str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()


def hashes(files: Mapping[str, bytes]) -> list[str]:
    """Names and hashes of files, as `made_again` says them."""
    return [f"{path} {sha256(content).hexdigest()}" for path, content in files.items()]
