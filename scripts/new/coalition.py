"""`toolkit new coalition FOLDER`: a folder with the engine, settings and a short example in both languages."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import click

from macros.checks.today import today
from macros.model.words import Words
from scripts.new.asking import ask_option, asker
from scripts.new.files import quoted

ENGINE = Path(__file__).resolve().parents[2]
EXAMPLE = Path(__file__).resolve().parent / "coalition"
# Of the engine's own folder, what another coalition's site needs; the first ones must be there.
NEEDED = ("macros", "overrides", "scripts", "mkdocs.yml", "pyproject.toml", "requirements.lock")
MORE = ("requirements-test.lock", "LICENSE", "CONTRIBUTING.md", "ARCHITECTURE.md", ".gitignore", ".editorconfig",
        ".github", "netlify.toml")  # fmt: skip
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.py[cod]", "*.egg-info", ".*_cache", ".DS_Store")
MARK = re.compile(r"%([A-Z_]+)%")
ADDRESS = re.compile(r"https?://[^\s/]+(/[^\s]*)?")


@click.command("coalition")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name-en", default="", help="Name of the site in English.")
@click.option("--name-es", default="", help="Name of the site in Spanish.")
@click.option(
    "--address", default="", help="Web address that the site will have, such as https://example.org/toolkit/."
)
@click.option("--email", default="", help="Email address for readers. May be left out.")
@ask_option
@click.pass_obj
def coalition(
    given: tuple[Path, Words],
    folder: Path,
    name_en: str,
    name_es: str,
    address: str,
    email: str,
    *,
    asks: bool | None,
) -> None:
    """A new FOLDER for another coalition: the engine, settings, and an example in English and Spanish."""
    _, words = given
    if lacking := [name for name in NEEDED if not (ENGINE / name).exists()]:
        raise click.UsageError(words.say("command.new.no_engine", file=lacking[0]))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(words.say("command.new.folder_exists", folder=folder))
    ask = asker(words, asks)
    name_en = name_en or ask.text(words.say("command.new.ask_site_en"), "Student Data Toolkit")
    name_es = name_es or ask.text(words.say("command.new.ask_site_es"), "Kit de datos de estudiantes")
    address = address or ask.text(words.say("command.new.ask_address"), "https://toolkit.example/")
    email = email or ask.text(words.say("command.new.ask_email"))
    if not ADDRESS.fullmatch(address):
        raise click.UsageError(words.say("command.new.address", found=address))
    values = {
        "NAME_EN": quoted(name_en or "Student Data Toolkit"),
        "NAME_ES": quoted(name_es or "Kit de datos de estudiantes"),
        "ABOUT_EN": quoted("Guides and letters about student data, and what districts say in public."),
        "ABOUT_ES": quoted("Guías y cartas sobre los datos de estudiantes, y lo que los distritos dicen en público."),
        "NAME_PLAIN": name_en or "Student Data Toolkit",
        "NAME_CSV": _cell(name_en or "Student Data Toolkit"),
        "ADDRESS": quoted(address if address.endswith("/") else f"{address}/"),
        "EMAIL": quoted(email),
        "TODAY": today().isoformat(),
    }
    try:
        _make(folder.resolve(), values)
    except OSError as error:
        raise click.UsageError(words.say("command.new.not_written", reason=error.strerror or error)) from error
    click.echo(words.say("command.new.coalition_made", folder=folder))


def _make(folder: Path, values: Mapping[str, str]) -> None:
    """Puts the whole folder in its place, or nothing of it."""
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        beside.mkdir(parents=True)
        for name in (*NEEDED, *MORE):
            _copy(ENGINE / name, beside / name)
        for source in sorted(path for path in EXAMPLE.rglob("*") if path.is_file()):
            target = beside / source.relative_to(EXAMPLE)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = source.read_text(encoding="utf-8")
            filled = MARK.sub(lambda match: values.get(match[1], match[0]), text)
            target.write_text(filled, encoding="utf-8", newline="\n")
        if folder.is_dir():
            folder.rmdir()  # it is empty
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=LEFT_OUT)
    elif source.is_file():
        shutil.copy(source, target)


def _cell(text: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow([text])
    return buffer.getvalue()
