"""`toolkit new guide`, `letter`, `deck` and `session`: a page in every language, for authors to fill in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ParamSpec

import click

from macros.model.sessions import CORE, FOLDER
from macros.model.words import Words
from macros.project import Project, load_project
from macros.sources.letter_fields import fields_file
from macros.sources.settings import SETTINGS_FILE
from macros.sources.table_writing import write_all
from scripts.new.asking import ask_option, asker
from scripts.new.files import LANGUAGES, NAME, heading, quoted, skeleton, write_new
from scripts.new.settings_file import with_page
from scripts.new.titles import Texts, ask_name, ask_texts

GUIDES, LETTERS, DECKS = "families", "letters", "decks"
CIRCLES = 20  # minutes of a session that its two circles take
PLAIN = re.compile(r"\w[\w ,.’'¿?!-]*")  # a text that YAML takes for itself
P = ParamSpec("P")


def page_options(command: Callable[P, None]) -> Callable[P, None]:
    """The options that every kind of page has."""
    for option in (
        ask_option,
        click.option("--name", default="", help="Name in the address. Default: made from the title."),
        click.option("--about-es", default="", help="One sentence for search engines, in Spanish."),
        click.option("--about-en", default="", help="One sentence for search engines, in English."),
        click.option("--title-es", default="", help="Title in Spanish."),
        click.option("--title-en", default="", help="Title in English."),
        click.pass_obj,
    ):
        command = option(command)
    return command


@click.command("guide")
@click.option("--folder", default="", help="Part of the site it belongs to, such as families.")
@page_options
def guide(
    given: tuple[Path, Words],
    title_en: str,
    title_es: str,
    about_en: str,
    about_es: str,
    name: str,
    folder: str,
    *,
    asks: bool | None,
) -> None:
    """A page to read, in every language."""
    root, words = given
    ask = asker(words, asks)
    texts = ask_texts(ask, {"en": title_en, "es": title_es}, {"en": about_en, "es": about_es})
    folder = folder or ask.text(words.say("command.new.ask_folder"), GUIDES)
    project, name = load_project(root)[0], ask_name(ask, name, texts)
    if not all(NAME.fullmatch(part) for part in folder.split("/")):
        raise click.UsageError(words.say("command.new.name", name=folder))
    _write(project, words, "guide", f"{folder}/{name}", texts, {})
    _add_to_menu(project, words, f"{folder}/{name}.md", texts)


@click.command("letter")
@page_options
def letter(
    given: tuple[Path, Words],
    title_en: str,
    title_es: str,
    about_en: str,
    about_es: str,
    name: str,
    *,
    asks: bool | None,
) -> None:
    """A letter to fill in, in every language."""
    root, words = given
    ask = asker(words, asks)
    texts = ask_texts(ask, {"en": title_en, "es": title_es}, {"en": about_en, "es": about_es})
    if stray := [each.title for each in texts.values() if re.search(r"[{}]", each.title)]:
        raise click.UsageError(words.say("command.new.braces", found=stray[0]))
    project, name = load_project(root)[0], ask_name(ask, name, texts)
    fields = {fields_file(locale): skeleton(f"fields.{locale}.yml", {}) for locale in _languages(project)}
    more = {path: text for path, text in fields.items() if not (root / path).exists()}
    _write(project, words, "letter", f"{LETTERS}/{name}", texts, {}, more)


@click.command("deck")
@click.option("--minutes", type=click.IntRange(1, 240), default=20, show_default=True, help="How long it takes.")
@page_options
def deck(
    given: tuple[Path, Words],
    title_en: str,
    title_es: str,
    about_en: str,
    about_es: str,
    name: str,
    minutes: int,
    *,
    asks: bool | None,
) -> None:
    """Slides with notes, in every language."""
    root, words = given
    ask = asker(words, asks)
    texts = ask_texts(ask, {"en": title_en, "es": title_es}, {"en": about_en, "es": about_es})
    project, name = load_project(root)[0], ask_name(ask, name, texts)
    _write(project, words, "deck", f"{DECKS}/{name}", texts, {"MINUTES": str(minutes)})


@click.command("session")
@click.option("--minutes", type=click.IntRange(CIRCLES + 10, 600), default=90, show_default=True,
              help="How long it takes.")  # fmt: skip
@page_options
def session(
    given: tuple[Path, Words],
    title_en: str,
    title_es: str,
    about_en: str,
    about_es: str,
    name: str,
    minutes: int,
    *,
    asks: bool | None,
) -> None:
    """A session of a group, in every language, with the next free number."""
    root, words = given
    ask = asker(words, asks)
    texts = ask_texts(ask, {"en": title_en, "es": title_es}, {"en": about_en, "es": about_es})
    project, name = load_project(root)[0], ask_name(ask, name, texts)
    core = [each.number for found in project.sessions.values() for each in found.values() if each.kind == CORE]
    number = max(core, default=0) + 1
    pages = sorted(page.address for page in project.pages if page.address)
    reading = next((each for each in ("families/", "glossary/", *pages) if each in pages), "families/")
    values = {"MINUTES": minutes, "MAIN": minutes - CIRCLES, "NUMBER": number, "READING": reading}
    _write(project, words, "session", f"{FOLDER}/{number:02d}-{name}", texts,
           {key: str(value) for key, value in values.items()})  # fmt: skip
    click.echo(words.say("command.new.week", number=number))


def _add_to_menu(project: Project, words: Words, path: str, texts: Mapping[str, Texts]) -> None:
    """Puts a page behind the last one of its folder in the menu, or says which lines to add where that is not safe."""
    main = project.settings.default_locale
    shown = {locale: texts[locale] for locale in sorted(_languages(project), key=lambda each: each != main)}
    titles = {locale: each.title for locale, each in shown.items()}
    keys = {locale: _key(title) for locale, title in titles.items()}
    settings = project.root / SETTINGS_FILE
    try:
        before = settings.read_bytes().decode()
        after = with_page(before, path, titles, keys) if all(each.is_written for each in shown.values()) else None
        if after is not None:
            write_all({settings: after.encode()})
            click.echo(words.say("command.new.in_menu", file=SETTINGS_FILE))
            return
    except (OSError, UnicodeDecodeError):
        pass  # then somebody adds it
    first, *others = keys.values()
    click.echo(words.say("command.new.menu", line=f"- {first}: {path}", other=f"{first}: {', '.join(others)}"))


def _key(title: str) -> str:
    return title if PLAIN.fullmatch(title) else quoted(title)


def _languages(project: Project) -> list[str]:
    return [locale for locale in project.locales if locale in LANGUAGES]


def _write(
    project: Project,
    words: Words,
    kind: str,
    path: str,
    texts: Mapping[str, Texts],
    values: Mapping[str, str],
    more: Mapping[str, str] | None = None,
) -> None:
    """Writes the page in each language that has a skeleton, and says what is still to do."""
    files = {}
    for locale in _languages(project):
        title, about = texts[locale].title, texts[locale].about
        own = {"TITLE": quoted(title), "ABOUT": quoted(about), "HEADING": heading(title), **values}
        files[f"content/{locale}/{path}.md"] = skeleton(f"{kind}.{locale}.md", own)
    write_new(project.root, {**(more or {}), **files}, words)
    click.echo(words.say("command.new.fill_in"))
    if others := [locale for locale in project.locales if locale not in LANGUAGES]:
        click.echo(words.say("command.new.other_languages", languages=", ".join(others), path=f"{path}.md"))
