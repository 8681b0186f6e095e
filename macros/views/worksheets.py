"""Which Word files a worksheet has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from macros.model.worksheets import FOLDER, Worksheet
from macros.views.word_files import WordFileName, word_files


def worksheet_files(versions: Mapping[str, Worksheet], locales: Sequence[str]) -> Iterator[WordFileName]:
    """The files of a worksheet, which has these languages: each language alone, then each two in one file."""
    return word_files(f"downloads/{FOLDER}", next(iter(versions.values())).slug, versions, locales)
