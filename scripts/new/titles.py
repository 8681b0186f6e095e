"""What a new page is called in each language: as options say, as somebody answers, or still to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import click

from macros.sources.words import engine_words
from scripts.new.asking import Asker, missing
from scripts.new.files import NAME, slug

MOST_ABOUT = 160  # characters of a description


@dataclass(frozen=True, slots=True)
class Texts:
    """What a page is called in one language, and what it is about."""

    title: str
    about: str
    is_written: bool  # somebody gave this title; else it says that it is to be written


def ask_texts(ask: Asker, titles: Mapping[str, str], abouts: Mapping[str, str]) -> dict[str, Texts]:
    """Title and description by language; one that nobody gave says that it is still to be written."""
    found = {
        locale: given or ask.text(ask.words.say(f"command.new.ask_title_{locale}")) for locale, given in titles.items()
    }
    found = {locale: " ".join(text.split()) for locale, text in found.items()}
    known = next(filter(None, found.values()), "")
    if not known:
        raise missing(ask.words, [f"--title-{locale}" for locale in titles])
    texts: dict[str, Texts] = {}
    for locale, title in found.items():
        said = engine_words(locale)
        about = abouts[locale] or ask.text(ask.words.say(f"command.new.ask_about_{locale}"))
        if len(about := " ".join(about.split())) > MOST_ABOUT:
            raise click.UsageError(ask.words.say("command.new.long_about", length=len(about), most=MOST_ABOUT))
        shown = title or said.say("command.new.title_to_write", title=known)
        texts[locale] = Texts(shown, about or said.say("command.new.about_to_write"), bool(title))
    return texts


def ask_name(ask: Asker, given: str, texts: Mapping[str, Texts]) -> str:
    """The name in addresses: as given, or made from the first title that somebody wrote."""
    title = next(each.title for each in texts.values() if each.is_written)
    name = given or ask.text(ask.words.say("command.new.ask_name"), slug(title))
    if not NAME.fullmatch(name):
        raise click.UsageError(ask.words.say("command.new.name", name=name))
    return name
