"""Puts new files into a project: all of them or none, and never over one that is there."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import click

from macros.model.words import Words
from macros.outputs.session_text import plain
from macros.sources.table_writing import write_all

SKELETONS = Path(__file__).resolve().parent / "skeletons"
LANGUAGES = ("en", "es")  # in which there are skeletons
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def slug(text: str) -> str:
    """A text as a name in addresses: small letters, digits and hyphens."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", bare.replace("'", "")))


def skeleton(name: str, values: Mapping[str, str]) -> str:
    """A file to fill in, with the values in place of their %NAMES%."""
    text = (SKELETONS / name).read_text(encoding="utf-8")
    return re.sub(r"%([A-Z_]+)%", lambda match: values.get(match[1], match[0]), text)


def quoted(text: str) -> str:
    """A text as YAML reads it, whatever signs it holds."""
    return json.dumps(text, ensure_ascii=False)


def heading(text: str) -> str:
    """A text as the words of a Markdown heading, which show every letter as it is written."""
    return plain(text)


def write_new(root: Path, files: Mapping[str, str], words: Words) -> None:
    """Writes files by their path below the folder; click.UsageError when one is there or none can be written."""
    if there := [path for path in files if (root / path).exists() or (root / path).is_symlink()]:
        raise click.UsageError(words.say("command.new.exists", file=there[0]))
    try:
        for path in files:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_all({root / path: text.encode() for path, text in files.items()})
    except OSError as error:
        raise click.UsageError(words.say("command.new.not_written", reason=error.strerror or error)) from error
    for path in files:
        click.echo(path)
