"""The command `toolkit`: check, build and serve a coalition's site."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from macros.model.words import Words
from macros.outputs.pdf import can_render, install_command
from macros.outputs.report import FORMATS, counted, rule_code
from macros.project import load_project
from macros.site.build import BuildError, Built, Checked, build, check
from macros.site.generator import CONFIG_FILE, environment
from macros.site.offline import FileNameError, OfflineCopy, write_copies
from macros.site.publish import NoPlaceError, has_place, is_replaceable
from macros.site.session import SERVING
from macros.sources.rules import all_rules
from macros.sources.words import engine_words
from macros.views.plain_language.texts import measured_texts
from scripts import build_figures, build_report, reading_table
from scripts import explain as explanation
from scripts.changed_cells import changes_command
from scripts.downloads_command import downloads_command
from scripts.importing import import_group
from scripts.new.group import new
from scripts.progress import Progress
from scripts.sheets import sheets
from scripts.survey import survey
from scripts.translated import translated
from scripts.watching import changes

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
@click.option("--reading", is_flag=True, help="Print how hard each text is to read, before the problems.")
@click.option("--rule", "code", metavar="CODE", help="Report this rule alone, such as DJ204, with all its notes.")
@click.option("--explain", metavar="CODE", help="Say what a rule looks for and why, and check nothing.")
@click.option("--notes", is_flag=True, help="List also the notes that are only counted otherwise.")
@click.option("--watch", is_flag=True, help="Check again after every change, until Ctrl+C.")
@click.pass_obj
def check_command(
    given: tuple[Path, Words],
    form: str,
    code: str | None,
    explain: str | None,
    *,
    reading: bool,
    notes: bool,
    watch: bool,
) -> None:
    """Reports everything wrong in content and data."""
    root, words = given
    for each in filter(None, (code, explain)):
        if each not in all_rules():
            raise click.UsageError(words.say("command.no_rule", found=each, known=", ".join(all_rules())))
    if explain:
        click.echo(explanation.as_text(explain, load_project(root)[0], words))
        return

    def report() -> bool:
        checked = check(root)
        if reading and form == "text":
            click.echo(reading_table.as_text(measured_texts(checked.project), words))
        if code:
            checked = replace(checked, problems=tuple(each for each in checked.problems if rule_code(each) == code))
        _print_problems(checked, words, form, notes=notes or bool(code))
        if form == "text" and checked.is_fine:
            click.echo(build_report.count_sentence(checked, words))
            if (counts := counted(checked.problems)) and not (notes or code):
                click.echo(words.say("command.quiet_notes", counts=counts))
        return checked.is_fine

    is_fine = report()
    if watch:
        click.echo(words.say("command.watching"), err=True)
        try:
            for _ in changes(root):
                is_fine = report()
        except KeyboardInterrupt:
            pass
    sys.exit(FINE if is_fine else PROBLEMS)


@toolkit.command("build")
@click.option("--site", type=click.Path(path_type=Path), default=None, help="Where the site goes. Default: site/.")
@click.option("--no-pdf", is_flag=True, help="Make no PDF files; pages then link to none.")
@click.option("--drafts", is_flag=True, help="Build draft pages too, into site.drafts/: to look at, not to publish.")
@click.option("--offline", is_flag=True, help="Also make a zip file for each language that opens without a server.")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="text", show_default=True,
              help="How problems and figures are printed.")  # fmt: skip
@click.pass_obj
def build_command(
    given: tuple[Path, Words], site: Path | None, form: str, *, drafts: bool, no_pdf: bool, offline: bool
) -> None:
    """Checks, builds every language into site/, and says what it made."""
    root, words = given
    site = _place(root, site or root / ("site.drafts" if drafts else "site"), words)
    started = time.monotonic()
    with Progress(words, "command.checking"):
        checked = check(root)
    checked_in = time.monotonic() - started
    if form == "text":
        _print_problems(checked, words, "text")
    if not checked.is_fine:
        _end_without_site(BuildError("", checked.listed), words, form, is_told=form == "text")
    pdfs = not no_pdf and can_render()
    if not pdfs and not no_pdf:
        click.echo(words.say("command.no_pango", command=install_command()), err=True)
    try:
        with Progress(words, "command.building") as progress:
            built = build(checked.project, site, progress.reached, found=checked.found, drafts=drafts, pdfs=pdfs)
    except NoPlaceError as error:
        raise click.UsageError(words.say("command.no_place", site=_shown(site))) from error
    except BuildError as failure:
        _end_without_site(failure, words, form, is_told=False)
    built = replace(built, seconds={"check": checked_in, **built.seconds})
    copies = _copies(built, checked, words) if offline else []
    if form == "json":
        click.echo(build_figures.as_json(built, checked.listed, words.locale, copies))
        return
    click.echo(words.say("command.made", site=_shown(built.site)))
    click.echo(build_report.as_text(built, words))
    for copy in copies:
        click.echo(build_report.copy_sentence(copy, _shown(copy.path), words))
    click.echo(words.say("command.look", index=_shown(built.site / "index.html")))


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
    with subprocess.Popen(command, env=environment(checked.project, drafts=True) | {SERVING: words.locale}) as server:
        try:
            sys.exit(server.wait())
        except KeyboardInterrupt:  # the server was told to stop as well, and clears up
            with suppress(subprocess.TimeoutExpired):
                server.wait(timeout=10)
            server.kill()


for command in (changes_command, downloads_command, import_group, new, sheets, survey, translated):
    toolkit.add_command(command)


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


def _print_problems(checked: Checked, words: Words, form: str, *, notes: bool = False) -> None:
    if text := FORMATS[form](checked.problems if notes else checked.listed, words.locale):
        click.echo(text)
    stopping = sum(problem.stops for problem in checked.problems)
    if stopping and form == "text":
        click.echo(words.count("command.problems", stopping), err=True)


def _place(root: Path, site: Path, words: Words) -> Path:
    """Where the site goes, when nothing else is lost there and something can be written."""
    site = site.resolve()
    if not has_place(site):
        raise click.UsageError(words.say("command.no_place", site=_shown(site)))
    if not is_replaceable(site) or root.resolve().is_relative_to(site):
        raise click.UsageError(words.say("command.not_a_site", site=_shown(site)))
    return site


def _copies(built: Built, checked: Checked, words: Words) -> list[OfflineCopy]:
    """The zip files beside the finished site; the command ends when somebody could not unpack them."""
    try:
        return write_copies(checked.project, built.site, built.site.with_name(f"{built.site.name}.offline"))
    except FileNameError as error:
        click.echo(words.say("command.offline.names", names=error), err=True)
        sys.exit(PROBLEMS)


def _end_without_site(failure: BuildError, words: Words, form: str, *, is_told: bool) -> NoReturn:
    if form == "json":
        click.echo(build_figures.failure_as_json(failure.problems, failure.said, words.locale))
    elif not is_told:
        click.echo(FORMATS["text"](failure.problems, words.locale) or failure.said, err=True)
    click.echo(words.say("command.not_built"), err=True)
    sys.exit(PROBLEMS)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


if __name__ == "__main__":
    main()
