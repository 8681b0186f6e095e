"""Rules for plain language: no text is harder, and no sentence longer on average, than content/site.yml allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.model.reading_limits import limit_for
from macros.problems import Problem, nearest
from macros.project import Project
from macros.views.plain_language.level import FORMULAS, hardest, longest
from macros.views.plain_language.prose import Sentence
from macros.views.plain_language.texts import MeasuredText, measured_texts

NAMED = 3  # sentences that a problem names
SHOWN = 90  # characters of each


def check_limits_mean_something(project: Project) -> Iterator[Problem]:
    """Every limit is for pages that exist, and for languages that can be measured."""
    known = {page.path for page in project.pages}
    folders = {path[: end + 1] for path in known for end in range(len(path)) if path[end] == "/"}
    for limit in project.settings.reading_limits:
        if not any(limit.covers(path) for path in known):
            place = limit.place.at(f"{limit.place.column}.pages")
            yield Problem(place, "no-pages-there", {"found": limit.pages}, nearest(limit.pages, {*known, *folders}))
        for locale in limit.values:
            if locale not in FORMULAS:
                values = {"found": locale, "known": ", ".join(FORMULAS)}
                yield Problem(limit.place.at(f"{limit.place.column}.{locale}"), "no-formula", values)


def check_reading_levels(project: Project) -> Iterator[Problem]:
    """No text is harder than its limit, and its sentences are no longer on average."""
    for text in measured_texts(project) if project.settings.reading_limits else ():
        limit = limit_for(text.path, project.settings.reading_limits)
        value = limit.values.get(text.locale) if limit else None
        if value is not None and _is_harder(text, value):
            yield _too_hard(text, value)
        if limit and limit.words is not None and round(text.level.mean, 1) > limit.words:
            found = longest(text.sentences, limit.words, NAMED)
            values = {"mean": f"{text.level.mean:.1f}", "most": f"{limit.words:g}", "sentences": _named(found)}
            yield _at(text, found, "sentences-too-long", values)


def _is_harder(text: MeasuredText, limit: float) -> bool:
    value = round(text.level.value, 1)  # what the message shows decides
    return value > limit if text.formula.harder == "higher" else value < limit


def _too_hard(text: MeasuredText, limit: float) -> Problem:
    found = hardest(text.sentences, text.formula, NAMED)
    values = {"formula": text.formula.name, "value": f"{text.level.value:.1f}", "limit": f"{limit:g}"}
    code = "text-above-limit" if text.formula.harder == "higher" else "text-below-limit"
    return _at(text, found, code, {**values, "sentences": _named(found)})


def _at(text: MeasuredText, found: list[Sentence], code: str, values: dict[str, str]) -> Problem:
    return Problem(replace(text.place, row=found[0].line), code, values)


def _named(found: Iterable[Sentence]) -> str:
    return " / ".join(f"{each.line}: “{_short(each.text)}”" for each in found)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rpartition(' ')[0]} …"
