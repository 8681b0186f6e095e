"""Asks in a terminal what a command still needs; without a terminal, what options gave is all there is."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import click

from macros.model.words import Words

YES = ("y", "yes", "s", "si", "sí")
ask_option = click.option("--ask/--no-ask", "asks", default=None,
                          help="Ask what no option says. Default: ask in a terminal only.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asker:
    """Puts questions in one language, when there is somebody to answer."""

    words: Words
    is_asking: bool

    def text(self, question: str, default: str = "", *, needed: bool = False) -> str:
        """The answer, in one line; asked again while it is needed and empty."""
        if not self.is_asking:
            return default
        while True:
            shown = f"{question} [{default}]" if default else question
            found = " ".join(str(click.prompt(shown, default=default, show_default=False)).split())
            if found or not needed:
                return found
            click.echo(self.words.say("command.new.needed"))

    def choice(self, question: str, choices: Mapping[str, str], default: str = "", *, needed: bool = True) -> str:
        """The id of one of the choices, answered by its number or its id; empty for none where none is needed."""
        if not self.is_asking:
            return default
        ids = list(choices)
        click.echo(question)
        for number, (each, said) in enumerate(choices.items(), start=1):
            click.echo(f"  {number}  {said}" + (f" ({each})" if said != each else ""))
        wanted = self.words.say("command.new.number" if needed else "command.new.number_or_none")
        while True:
            found = self.text(wanted, default, needed=needed)
            if not found or found in ids:
                return found
            if found.isdecimal() and 1 <= int(found) <= len(ids):
                return ids[int(found) - 1]
            click.echo(self.words.say("command.new.no_choice", found=found, most=len(ids)))

    def yes(self, question: str) -> bool:
        """True when somebody says yes; no without a terminal."""
        found = self.text(f"{question} {self.words.say('command.new.yes_or_no')}").casefold()
        return found in YES


def asker(words: Words, asks: bool | None) -> Asker:
    """Who asks: as the option says, or else only in a terminal."""
    return Asker(words, sys.stdin.isatty() if asks is None else asks)


def missing(words: Words, options: Sequence[str]) -> click.UsageError:
    """What to raise when options were needed and there is nobody to ask."""
    return click.UsageError(words.say("command.new.options_missing", options=", ".join(options)))
