"""The command `toolkit`: check, build and serve a coalition's site."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from macros.model.words import Words
from macros.outputs.formatting import number
from macros.outputs.report import FORMATS
from macros.site.build import CONFIG_FILE, BuildError, Built, Checked, build, check, environment
from macros.site.publish import is_replaceable
from macros.site.session import CARDS, PROGRESS, SERVING
from macros.site.weight import FIRST_VIEW
from macros.sources.words import engine_words
from scripts.progress import Progress

FINE, PROBLEMS, WRONG_USAGE, OUR_BUG = 0, 1, 2, 3


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="The folder that holds mkdocs.yml, content/ and data/. Default: this folder or one above it.",
)
@click.option("--lang", "locale", default="en", show_default=True, help="Language of messages: en or es.")
@click.pass_context
def toolkit(context: click.Context, root: Path | None, locale: str) -> None:
    """Turns a coalition's content and data into a bilingual site."""
    context.obj = (root or _find_root(), engine_words(locale))


@toolkit.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are printed.",
)
@click.pass_obj
def check_command(given: tuple[Path, Words], form: str) -> None:
    """Reports everything wrong in content and data."""
    root, words = given
    checked = check(root)
    _print_problems(checked, words, form)
    if form == "text" and checked.is_fine:
        click.echo(_count_sentence(checked, words))
    sys.exit(FINE if checked.is_fine else PROBLEMS)


@toolkit.command("build")
@click.option("--site", type=click.Path(path_type=Path), default=None, help="Where the site goes. Default: site/.")
@click.pass_obj
def build_command(given: tuple[Path, Words], site: Path | None) -> None:
    """Checks, builds every language into site/, and says what it made."""
    root, words = given
    site = (site or root / "site").resolve()
    if not is_replaceable(site) or root.resolve().is_relative_to(site):
        raise click.UsageError(words.say("command.not_a_site", site=_shown(site)))
    started = time.monotonic()
    with Progress(words, "command.checking"):
        checked = check(root)
    checked_in = time.monotonic() - started
    _print_problems(checked, words, "text")
    if not checked.is_fine:
        click.echo(words.say("command.not_built"), err=True)
        sys.exit(PROBLEMS)
    try:
        with Progress(words, "command.building") as progress:
            built = build(checked.project, site, progress.reached)
    except BuildError as failure:
        said = FORMATS["text"](failure.problems, words.locale) or str(failure)
        click.echo(f"{said}\n{words.say('command.not_built')}", err=True)
        sys.exit(PROBLEMS)
    _say_what_was_made(built, checked_in, words)


@toolkit.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site.")
@click.pass_obj
def serve_command(given: tuple[Path, Words], address: str) -> None:
    """Shows the site in a browser and builds it again after every change."""
    root, words = given
    checked = check(root)
    _print_problems(checked, words, "text")
    if not checked.is_fine:
        sys.exit(PROBLEMS)
    click.echo(words.say("command.serving", address=f"http://{address}/"))
    # --livereload is named because newer click releases no longer take MkDocs' default for it.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address,
               "--config-file", str(root / CONFIG_FILE)]  # fmt: skip
    variables = environment(checked.project)
    for name in (PROGRESS, CARDS):
        variables.pop(name, None)
    variables[SERVING] = "1"
    sys.exit(subprocess.call(command, env=variables))


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command; a bug of ours ends with exit code 3 and a plain sentence."""
    try:
        toolkit(args=arguments, prog_name="toolkit")
    except Exception as error:
        if os.environ.get("TOOLKIT_TRACEBACK"):
            raise
        click.echo(engine_words("en").say("command.our_bug", error=f"{type(error).__name__}: {error}"), err=True)
        sys.exit(OUR_BUG)


def _find_root() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / CONFIG_FILE).is_file():
            return folder
    raise click.UsageError(engine_words("en").say("command.no_root", file=CONFIG_FILE))


def _print_problems(checked: Checked, words: Words, form: str) -> None:
    if text := FORMATS[form](checked.problems, words.locale):
        click.echo(text)
    stopping = sum(problem.stops for problem in checked.problems)
    if stopping and form == "text":
        click.echo(words.count("command.problems", stopping), err=True)


def _count_sentence(checked: Checked, words: Words) -> str:
    project = checked.project
    return words.say(
        "command.all_fine",
        pages=number(len(project.pages), words.locale),
        rows=number(sum(len(table.rows) for table in project.tables.values()), words.locale),
        districts=number(len(project.districts), words.locale),
    )


def _say_what_was_made(built: Built, checked_in: float, words: Words) -> None:
    pages = ", ".join(f"{locale} {number(count, words.locale)}" for locale, count in built.pages.items())
    megabytes = f"{built.bytes / 1_000_000:.1f}"
    click.echo(words.say("command.made", site=_shown(built.site), pages=pages,
                         files=number(built.files, words.locale), megabytes=megabytes))  # fmt: skip
    click.echo(words.say("command.inspected", pages=number(built.inspected, words.locale),
                         links=number(built.links, words.locale)))  # fmt: skip
    click.echo(words.say("command.heaviest", page=built.weight.page, kilobytes=f"{built.weight.bytes / 1000:.1f}",
                         most=f"{FIRST_VIEW / 1000:.0f}"))  # fmt: skip
    steps = {"check": checked_in, **built.seconds}
    told = ", ".join(f"{words.say(f'command.step.{step}')} {seconds:.1f} s" for step, seconds in steps.items())
    click.echo(words.say("command.took", steps=told, total=f"{sum(steps.values()):.1f}"))
    click.echo(words.say("command.look", index=_shown(built.site / "index.html")))


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


if __name__ == "__main__":
    main()
