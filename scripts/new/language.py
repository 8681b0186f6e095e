"""`toolkit new language`: an entry in content/site.yml, and the sentences of the engine marked for translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from macros.model.pages import Settings
from macros.model.words import Words
from macros.outputs.formatting import language_name
from macros.project import Project, load_project
from macros.site.build import check
from macros.sources.settings import SETTINGS_FILE
from macros.sources.table_writing import write_all
from macros.sources.words import REFERENCE, engine_words, has_engine_words
from scripts.new.files import quoted
from scripts.new.settings_file import say_the_same, settings_in

LOCALE = re.compile(r"[a-z]{2,3}")
FOR_TERMINALS = ("problems.", "command.")  # the engine says these in its own languages
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
VALUES = re.compile(r"\{\w*\}")
KINDS = {
    "no-translation": "pages",
    "translated-in-part": "pages",
    "no-word": "words",
    "no-words": "words",
    "no-menu-title": "menu",
    "no-language-column": "columns",
}


@click.command("language")
@click.argument("locale")
@click.option("--name", default="", help="Its name in the language itself, such as Français.")
@click.pass_obj
def language(given: tuple[Path, Words], locale: str, name: str) -> None:
    """One more language of the site, by its LOCALE such as fr: its settings, and the words to translate."""
    root, words = given
    project, problems = load_project(root)
    if not LOCALE.fullmatch(locale) or not language_name(locale, REFERENCE):
        raise click.UsageError(words.say("command.new.no_language", found=locale))
    if any(each.place.path == SETTINGS_FILE and each.stops for each in problems):
        raise click.UsageError(words.say("command.new.not_understood", file=SETTINGS_FILE))
    own_words = f"content/{locale}/words.yml"
    if (root / own_words).exists() or (locale in project.locales and has_engine_words(locale)):
        raise click.UsageError(words.say("command.new.language_there", locale=locale))
    files = {own_words: _sentences(locale).encode()}
    if locale not in project.locales:
        files[SETTINGS_FILE] = _settings(project, locale, name or language_name(locale, locale).capitalize(), words)
    try:
        (root / own_words).parent.mkdir(parents=True, exist_ok=True)
        write_all({root / path: content for path, content in files.items()})
    except OSError as error:
        raise click.UsageError(words.say("command.new.not_written", reason=error.strerror or error)) from error
    for path in files:
        click.echo(path)
    missing = Counter(KINDS.get(problem.code, "others") for problem in check(root).problems if problem.stops)
    counts = {kind: missing[kind] for kind in (*dict.fromkeys(KINDS.values()), "others")}
    click.echo(words.say("command.new.language_made", locale=locale, **counts))


def _settings(project: Project, locale: str, name: str, words: Words) -> bytes:
    """The file of settings with the language; click.UsageError tells what to add where that is not safe."""
    entry = _entry(project, locale, name)
    before = (project.root / SETTINGS_FILE).read_bytes()
    sign = BYTE_ORDER_MARK if before.startswith(BYTE_ORDER_MARK) else b""
    after = with_entry(before.decode("utf-8-sig"), entry)
    if after is None or not _adds_only(after, locale, project.settings):
        raise click.UsageError(words.say("command.new.add_by_hand", file=SETTINGS_FILE, entry="\n".join(entry)))
    return sign + after.encode()


def with_entry(text: str, entry: list[str]) -> str | None:
    """The settings with an entry at the end of the list of languages, no other line changed; None without a list."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    start = next((number for number, line in enumerate(lines) if re.fullmatch(r" +languages:\s*(#.*)?", line)), None)
    first = next((line for line in lines[start + 1 :] if line.strip()), "") if start is not None else ""
    dash = re.match(r"( *)- ", first)
    if start is None or not dash:
        return None
    indent = dash[1]
    last = start
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if line.strip() and not line.startswith((f"{indent}- ", f"{indent} ")):
            break
        last = number if line.strip() else last
    added = [f"{indent}{line}" for line in entry]
    return end.join([*lines[: last + 1], *added, *lines[last + 1 :]])


def _adds_only(text: str, locale: str, before: Settings) -> bool:
    """True when the settings say all that they said, and one language more."""
    after = settings_in(text)
    if after is None or after.locales != (*before.locales, locale):
        return False
    names = {key: name for key, name in after.site_name.items() if key != locale}
    return say_the_same(replace(after, languages=before.languages, site_name=names), before)


def _entry(project: Project, locale: str, name: str) -> list[str]:
    """The lines of the language in the settings, what is to be translated behind a #."""
    titles = dict.fromkeys(title for title, _ in project.settings.nav_sections)
    site = project.settings.site_name.get(project.settings.default_locale, "")
    return [
        f"- locale: {quoted(locale)}",
        f"  name: {quoted(name)}",
        "  build: true",
        f"  # Translate, and take the # away: {REFERENCE} → {locale}",
        f"  # site_name: {quoted(site)}",
        "  nav_translations:",
        *(f"    # {quoted(title)}: {quoted(title)}" for title in titles),
    ]


def _sentences(locale: str) -> str:
    """The file of words: every sentence behind a #, those without letters as they stand."""
    known = {} if has_engine_words(locale) else engine_words(REFERENCE).sentences
    head = [
        f"# What the engine says in the language {locale}. Translate each line, and take the # before it away.",
        "# Keep what stands in {braces}: it is filled in. `toolkit check` names each line that is still missing.",
    ]
    return "\n".join([*head, *_lines(known)]) + "\n"


def _lines(sentences: Mapping[str, str]) -> Iterator[str]:
    for key, sentence in sentences.items():
        if not key.startswith(FOR_TERMINALS):
            has_letters = any(letter.isalpha() for letter in VALUES.sub("", sentence))
            yield f"{'# ' if has_letters else ''}{key}: {quoted(sentence)}"
