"""Rules for laws: known words and places, a day for each check, one older than a year told, one square a state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.checks.today import today
from macros.model.policies import UNDATED
from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.policies import WORDS_FILE
from macros.views.policies import is_long_ago, jurisdictions


def check_policy_words(project: Project) -> Iterator[Problem]:
    """Issue, dimension, status and verification are ones that data names, and so is the jurisdiction."""
    words, places = project.policy_words, jurisdictions(project)
    for each in project.policies:
        cells = (
            ("jurisdiction", each.jurisdiction, places, _where(project)),
            ("issue", each.issue, words.issues, WORDS_FILE),
            ("dimension", each.dimension, project.dimensions, "data/rubric/"),
            ("status", each.status, words.statuses, WORDS_FILE),
            ("verification", each.verification, words.verifications, WORDS_FILE),
        )
        for column, found, known, where in cells:
            if found and known and found not in known:
                yield _not_listed(each.place.at(column), found, known, where)


def check_policy_days(project: Project) -> Iterator[Problem]:
    """A law has the day of its check, unless nobody checked it; one older than a year is told as a note."""
    for each in project.policies:
        verification = project.policy_words.verifications.get(each.verification)
        if not verification:
            continue  # the rule above
        place, values = each.place.at("checked_on"), {"found": each.verification}
        if (UNDATED in verification.flags) == bool(each.checked_on):
            yield Problem(place, "law-with-day" if each.checked_on else "law-without-day", values)
        elif is_long_ago(each.checked_on, today()):
            yield Problem(place, "law-needs-check", {"found": str(each.checked_on)}, severity="note")


def check_searches(project: Project) -> Iterator[Problem]:
    """Where somebody came upon no law, place and issue are known, the table has none either; an old search is told."""
    words, places = project.policy_words, jurisdictions(project)
    laws = {(each.jurisdiction, each.issue): each.policy_id for each in project.policies}
    for each in words.searches:
        if each.jurisdiction and each.jurisdiction not in places:
            yield _not_listed(each.place, each.jurisdiction, places, _where(project))
        if each.issue and each.issue not in words.issues:
            yield _not_listed(each.place, each.issue, words.issues, WORDS_FILE)
        if law := laws.get((each.jurisdiction, each.issue)):
            yield Problem(each.place, "law-and-none-known", {"found": law})
        if is_long_ago(each.searched_on, today()):
            yield Problem(each.place, "search-needs-check", {"found": str(each.searched_on)}, severity="note")


def check_regions(project: Project) -> Iterator[Problem]:
    """States that stand side by side are known ones."""
    places = jurisdictions(project)
    for region in project.policy_words.regions:
        for state in region.states:
            if state not in places:
                yield _not_listed(region.place, state, places, _where(project))


def check_tiles(project: Project) -> Iterator[Problem]:
    """No two states share a square of the map."""
    taken: dict[tuple[int, int], str] = {}
    for tile in project.tiles:
        if tile.column and tile.row:
            first = taken.setdefault((tile.column, tile.row), tile.state)
            if first != tile.state:
                yield Problem(tile.place.at("column"), "same-tile", {"found": tile.state, "other": first})


def check_policy_note(project: Project) -> Iterator[Problem]:
    """The context note that stands beside the map of laws exists."""
    words = project.policy_words
    if words.context and words.context not in project.context_notes:
        values = {"kind": "context note", "found": words.context, "where": "data/context_notes.yml"}
        yield Problem(words.place, "unknown-id", values, nearest(words.context, project.context_notes))


def _where(project: Project) -> str:
    """The table that names states."""
    return "data/state_tiles.csv" if project.tiles else "data/states.csv"


def _not_listed(place: Place, found: str, known: Iterable[str], where: str) -> Problem:
    values = {"found": found, "where": where, "known": ", ".join(known)}
    return Problem(place, "not-listed", values, nearest(found, known))
