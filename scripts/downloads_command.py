"""`toolkit downloads`: makes PDF files alone, without a site: packets, handouts of pages, snapshots of districts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from macros.model.handouts import PAPERS
from macros.model.words import Words
from macros.outputs.pdf import can_render, install_command
from macros.outputs.report import FORMATS
from macros.problems import nearest
from macros.project import Project
from macros.site.build import CACHE, check
from macros.site.pdf_cache import write_pdfs
from macros.site.pdf_files import PdfFile, handout_pdfs, packet_pdfs, pdf_files, snapshot_pdfs
from scripts.progress import Progress

PROBLEMS = 1


@click.command("downloads")
@click.option("--packet", "packets", multiple=True, help="A packet of content/packets.yml, such as families.")
@click.option("--handout", "handouts", multiple=True, help="The address of a page, such as families/breach/.")
@click.option("--district", "districts", multiple=True, help="The number of a district: its snapshot.")
@click.option("--paper", type=click.Choice(PAPERS), default=None, help="Default: the paper of content/site.yml.")
@click.option("--to", "folder", type=click.Path(path_type=Path), default=Path(), help="Where. Default: this folder.")
@click.pass_obj
def downloads_command(
    given: tuple[Path, Words],
    packets: Sequence[str],
    handouts: Sequence[str],
    districts: Sequence[str],
    paper: str | None,
    folder: Path,
) -> None:
    """Makes PDF files alone: those that are named, or all."""
    root, words = given
    checked = check(root)
    if not checked.is_fine:
        click.echo(FORMATS["text"](checked.listed, words.locale), err=True)
        raise SystemExit(PROBLEMS)
    if not can_render():
        click.echo(words.say("command.no_pango_here", command=install_command()), err=True)
        raise SystemExit(PROBLEMS)
    project = checked.project
    if paper:
        project = replace(project, settings=replace(project.settings, paper=paper))
    chosen = [*_chosen(project, packets, handouts, districts, words)]
    files = chosen or list(pdf_files(project))
    with Progress(words, "command.printing") as progress:
        report = write_pdfs(files, folder, root / CACHE, lambda done, _all: progress.reached(done))
    if report.problems:
        click.echo(FORMATS["text"](report.problems, words.locale), err=True)
        raise SystemExit(PROBLEMS)
    for file in files:
        click.echo(str(folder / file.path))


def _chosen(
    project: Project, packets: Sequence[str], handouts: Sequence[str], districts: Sequence[str], words: Words
) -> Iterator[PdfFile]:
    addresses = [f"{each.strip('/')}/" for each in handouts]
    for kind, found, known in (
        ("packet", packets, project.packets),
        ("handout", addresses, project.handouts),
        ("district", districts, project.districts),
    ):
        for each in found:
            if each not in known:
                near = nearest(each, known) or ""
                raise click.UsageError(words.say(f"command.no_{kind}", found=each, near=near or next(iter(known), "–")))
    yield from packet_pdfs(project, packets)
    yield from handout_pdfs(project, addresses)
    yield from snapshot_pdfs(project, [project.districts[each] for each in districts])
