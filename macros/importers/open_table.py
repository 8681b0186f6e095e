"""Which rows does a downloaded file hold? From a file or a zip, in the encodings and with the separators that occur."""

from __future__ import annotations

import csv
import fnmatch
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SEPARATORS = ",|\t;"
TABLES = (".csv", ".txt")
MOST_BYTES = 2_000_000_000  # of one unpacked table; a zip that says more is not a table of districts
SheetRow = Mapping[str, str]


class ImportFileError(Exception):
    """A file cannot be used; the code and its values say why, for words in any language."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it was found: its name, encoding, columns in upper case, and rows of trimmed text."""

    name: str
    encoding: str
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def open_table(path: Path, wanted: str, needed: Sequence[str], *, positions: Sequence[str] = ()) -> Sheet:
    """The table in a file, or the one in a zip whose name fits `wanted`, as in ccd_lea_029_*.csv.

    With `positions`, a table without a header row has these columns. ImportFileError says what is missing.
    """
    name, raw = _content(path, wanted)
    text, encoding = _decoded(raw)
    separator = _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header = [cell.strip().upper() for cell in next(lines, [])]
    if positions and not set(needed) <= set(header):
        first = dict(zip(positions, header, strict=False))
        if not first.get(positions[0], "").strip('"').isdigit():
            raise _no_columns(name, needed, header)
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        header = list(positions)
    if missing := [each for each in needed if each not in header]:
        raise _no_columns(name, missing, header)
    rows = tuple(dict(zip(header, (cell.strip() for cell in cells), strict=False)) for cells in lines if any(cells))
    return Sheet(name, encoding, tuple(header), rows)


def _no_columns(name: str, missing: Sequence[str], header: Sequence[str]) -> ImportFileError:
    return ImportFileError("no-import-columns", file=name, missing=", ".join(missing), found=", ".join(header[:12]))


def _content(path: Path, wanted: str) -> tuple[str, bytes]:
    if not path.is_file():
        raise ImportFileError("no-import-file", file=str(path))
    if not zipfile.is_zipfile(path):
        if path.suffix.lower() not in TABLES:
            raise ImportFileError("not-an-import-table", file=path.name)
        return path.name, path.read_bytes()
    with zipfile.ZipFile(path) as packed:
        members = [each for each in packed.infolist() if each.filename.lower().endswith(TABLES)]
        fitting = [each for each in members if fnmatch.fnmatch(Path(each.filename).name.lower(), wanted.lower())]
        chosen = fitting or members
        if len(chosen) != 1 or chosen[0].file_size > MOST_BYTES:
            names = ", ".join(Path(each.filename).name for each in (chosen or packed.infolist()))
            raise ImportFileError("no-import-member", file=path.name, wanted=wanted, found=names)
        return Path(chosen[0].filename).name, packed.read(chosen[0])


def _decoded(raw: bytes) -> tuple[str, str]:
    """The text; what is no UTF-8 is Windows' Latin-1, in which some years of the federal files were written."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1"), "latin-1"


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(SEPARATORS, key=first.count)
