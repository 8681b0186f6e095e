"""The commands `toolkit new`: each makes files that the site takes in."""

from __future__ import annotations

import click

from scripts.new.coalition import coalition
from scripts.new.district import district
from scripts.new.language import language
from scripts.new.pages import deck, guide, letter, session
from scripts.new.reading import reading
from scripts.new_cohort import cohort


@click.group("new")
def new() -> None:
    """Makes files that the site takes in."""


for command in (coalition, cohort, deck, district, guide, language, letter, reading, session):
    new.add_command(command)
