"""Rules for data/scale.yml and data/rubric/: few levels, told apart without colour, with enough contrast."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.look import TEXT, contrast
from macros.model.scale import Level, Reason
from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.look import COLOUR
from macros.views.cells import NOT_REVIEWED

SCALE_FILE = "data/scale.yml"
MOST_LEVELS = 4  # more cannot be told apart in grey (design: at most 4 levels and "no data")


def check_number_of_levels(project: Project) -> Iterator[Problem]:
    """There are two to four levels."""
    count = len(project.scale.levels)
    if not 2 <= count <= MOST_LEVELS:
        yield Problem(Place(SCALE_FILE, None, "levels"), "level-count", {"count": str(count), "most": str(MOST_LEVELS)})


def check_marks_differ(project: Project) -> Iterator[Problem]:
    """No two levels or reasons share a symbol, or a word in the same language."""
    marks: list[tuple[str, Level | Reason]] = [*project.scale.levels.items(), *project.scale.reasons.items()]
    seen: dict[tuple[str, str], str] = {}
    for name, mark in marks:
        for kind, shown in (("symbol", mark.symbol), *mark.label.items()):
            first = seen.setdefault((kind, shown), name)
            if shown and first != name:
                yield Problem(Place(SCALE_FILE, None, name), "same-mark", {"found": shown, "other": first})


def check_colours(project: Project) -> Iterator[Problem]:
    """Colours are written #rrggbb, and text on each is readable."""
    scale = project.scale
    paints = {each.level_id: (each.colour, each.ink) for each in scale.levels.values()}
    paints["no_level"] = (scale.no_level.colour, scale.no_level.ink)
    dark = {each.level_id: each.dark for each in scale.levels.values()} | {"no_level": scale.no_level_dark}
    paints |= {f"{name}.dark": (paint.colour, paint.ink) for name, paint in dark.items() if paint}
    for name, (colour, ink) in paints.items():
        place = Place(SCALE_FILE, None, name)
        if not (colour and ink):
            continue  # said when the file was read
        wrong = [each for each in (colour, ink) if not COLOUR.fullmatch(each)]
        for each in wrong:
            yield Problem(place, "not-a-colour", {"found": each})
        if not wrong and (ratio := contrast(colour, ink)) < TEXT:
            values = {"colour": colour, "ink": ink, "ratio": f"{ratio:.1f}", "least": str(TEXT)}
            yield Problem(place, "low-contrast", values)


def check_needed_reasons(project: Project) -> Iterator[Problem]:
    """The reason that the engine gives to cells without a reading exists."""
    if NOT_REVIEWED not in project.scale.reasons:
        yield Problem(Place(SCALE_FILE, None, "reasons"), "no-such-reason", {"needed": NOT_REVIEWED})


def check_rubric(project: Project) -> Iterator[Problem]:
    """Every dimension says what each level looks like and what to ask, and names no level that is not there."""
    for dimension in project.dimensions.values():
        path = f"data/rubric/{dimension.dimension_id}.yml"
        for level_id in project.scale.levels:
            if level_id not in dimension.levels:
                yield Problem(Place(path, None, f"levels.{level_id}"), "level-not-described", {"level": level_id})
        for level_id in dimension.levels:
            if project.scale.levels and level_id not in project.scale.levels:
                values = {"found": level_id, "where": SCALE_FILE, "known": ", ".join(project.scale.levels)}
                near = nearest(level_id, project.scale.levels)
                yield Problem(Place(path, None, f"levels.{level_id}"), "not-listed", values, near)
        if not dimension.ask:
            yield Problem(Place(path, None, "ask"), "nothing-to-ask")
        yield from _unknown_sources(project, Place(path, None, "learn"), dimension.learn)
        if dimension.letter and dimension.letter not in project.letters:
            values = {"kind": "letter", "found": dimension.letter, "where": "content/*/letters/"}
            yield Problem(Place(path, None, "letter"), "unknown-id", values, nearest(dimension.letter, project.letters))


def check_context_sources(project: Project) -> Iterator[Problem]:
    """Context notes cite sources that data/sources.csv has."""
    for note in project.context_notes.values():
        yield from _unknown_sources(project, note.place, note.sources)


def _unknown_sources(project: Project, place: Place, sources: tuple[str, ...]) -> Iterator[Problem]:
    for source_id in sources:
        if source_id not in project.sources:
            values = {"kind": "source", "found": source_id, "where": "data/sources.csv"}
            yield Problem(place, "unknown-id", values, nearest(source_id, project.sources))
