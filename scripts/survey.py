"""`toolkit survey aggregate`: counts answers that stay outside the site, and writes what may be known of them."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from macros.model.survey import DAYS_TO_KEEP, HOW, Published
from macros.model.survey_release import Release, Round, make_release, repeats
from macros.model.words import Words
from macros.outputs.formatting import day, number
from macros.outputs.report import FORMATS
from macros.problems import Problem, in_order
from macros.project import Project, load_project
from macros.sources.survey import SURVEY, published_rows, survey_csv
from macros.sources.survey_answers import Answers, Rules, read_answers
from macros.sources.survey_questions import QUESTIONS_FILE, read_questionnaire
from macros.views.survey_rounds import given_away

MOST_TOLD = 200
MOST_GROUPINGS = 3


@click.group("survey")
def survey() -> None:
    """Counts the answers of a community survey without exposing anybody."""


@survey.command("aggregate")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", default="", help="Groups to sort by, with commas between them: district,language")
@click.option("--how", type=click.Choice(HOW), default="paper", show_default=True, help="How people answered.")
@click.option("--invented", is_flag=True, help="The answers are invented; pages say so.")
@click.pass_obj
def aggregate_command(given: tuple[Path, Words], file: Path, by: str, how: str, *, invented: bool) -> None:
    """Reads answers from FILE, which stays outside this folder, and writes data/survey.csv."""
    root, words = given
    _refuse_inside(root, file, words)
    project, problems = load_project(root)
    questionnaire, more = read_questionnaire(root, project.locales)
    resource = project.dictionary.resources.get(SURVEY)
    stopping = [each for each in (*problems, *more) if each.stops and _concerns(each)]
    if stopping or not questionnaire.questions or resource is None:
        _tell(stopping, words)
        raise click.UsageError(words.say("command.survey.not_ready", file=QUESTIONS_FILE))
    groupings = _groupings(by, tuple(questionnaire.about), words)
    earlier = published_rows(project.tables)
    rules = Rules(questionnaire, project.districts, max((e.collected_to for e in earlier), default=None), _today())
    answers, problems = read_answers(file, groupings, rules)
    if problems:
        _tell(problems, words)
        click.echo(words.say("command.survey.nothing_written"), err=True)
        sys.exit(1)
    about = Round(_today(), min(answers.days), max(answers.days), how, project.scale.smallest_group, invented)
    release = make_release(answers.people, answers.counted, groupings, about)
    if reason := _reason_not_to(release, earlier, about):
        click.echo(words.say(f"command.survey.{reason}", smallest=str(about.smallest)), err=True)
        click.echo(words.say("command.survey.nothing_written"), err=True)
        sys.exit(1)
    assert release is not None
    target = root / "data" / resource.path
    write_whole(target, survey_csv((*earlier, *release.rows)))
    click.echo("\n".join(_report(project, words, answers, release, about, target)))
    click.echo("\n".join(_farewell(words, file, about)))


def write_whole(target: Path, content: bytes) -> None:
    """Puts the content in place of the file in one step; a stop on the way leaves the old one whole."""
    handle, name = tempfile.mkstemp(prefix=".survey-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _today() -> date:
    return datetime.now(UTC).date()


def _refuse_inside(root: Path, file: Path, words: Words) -> None:
    """Ends the command when the file of answers stands where the site is kept, also by a link."""
    inside = root.resolve()
    for path in (file.absolute(), file.resolve()):
        if path.is_relative_to(inside) or path.is_relative_to(root.absolute()):
            raise click.UsageError(words.say("command.survey.inside"))
    if not file.is_file():
        raise click.UsageError(words.say("command.survey.no_file"))


def _concerns(problem: Problem) -> bool:
    """True when a problem of the site changes what is counted, for whom, or from when."""
    ours = (QUESTIONS_FILE, "data/survey.csv", "data/districts.csv", "data/scale.yml", "data/datapackage.json")
    return problem.place.path in (*ours, "content/site.yml")


def _groupings(by: str, known: Sequence[str], words: Words) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(each.strip() for each in by.split(",") if each.strip()))
    if len(found) > MOST_GROUPINGS or any(each not in known for each in found):
        most = str(MOST_GROUPINGS)
        raise click.UsageError(words.say("command.survey.by", known=", ".join(known), most=most))
    return found


def _reason_not_to(release: Release | None, earlier: Sequence[Published], about: Round) -> str:
    if release is None:
        return "too_few"
    if any(each.released_on == about.released_on for each in earlier):
        return "same_day"
    if repeats(release, earlier, about.smallest):
        return "repeats"
    return "given_away" if next(given_away((*earlier, *release.rows)), None) else ""


def _tell(problems: Sequence[Problem], words: Words) -> None:
    ordered = in_order(problems)
    if text := FORMATS["text"](ordered[:MOST_TOLD], words.locale):
        click.echo(text)
    if len(ordered) > MOST_TOLD:
        click.echo(words.count("command.survey.more", len(ordered) - MOST_TOLD))


def _report(
    project: Project, words: Words, answers: Answers, release: Release, about: Round, target: Path
) -> Sequence[str]:
    """What was counted, what was held back and why, in plain words."""
    locale = words.locale
    span = {"start": day(about.collected_from, locale), "end": day(about.collected_to, locale)}
    rows = number(len(release.rows), locale)
    lines = [
        words.count("command.survey.counted", sum(answers.people.values()), **span),
        words.say("command.survey.wrote", rows=rows, file=target.relative_to(project.root).as_posix()),
    ]
    small = {"smallest": str(about.smallest)}
    lines += [words.say("command.survey.left_out", grouping=each, **small) for each in release.left_out]
    lines += [
        words.say("command.survey.unnamed", grouping=grouping, groups=number(count, locale), **small)
        for grouping, count in release.unnamed.items()
    ]
    for each in release.held:
        numbers = {"small": number(each.small, locale), "others": number(each.others, locale)}
        said = "held" if each.small or each.others else "all_shown"
        lines.append(words.say(f"command.survey.{said}", question=each.question, **numbers, **small))
    return [*lines, words.say("command.survey.crossed")]


def _farewell(words: Words, file: Path, about: Round) -> Sequence[str]:
    """When and how to destroy the answers themselves."""
    until = day(about.collected_to + timedelta(days=DAYS_TO_KEEP), words.locale)
    return [words.say(f"command.survey.{each}", file=str(file), day=until) for each in ("destroy", "destroy_how")]
