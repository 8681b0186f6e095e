"""Laws by state and issue: what was found, what somebody looked for, what nobody has checked; never a rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from macros.model.policies import FOUND, NONE_KNOWN, NOT_CHECKED, Issue, Mark, Policy, Tile
from macros.model.words import Text
from macros.project import Project
from macros.views.names import alphabetical

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Who makes laws: a state, or the whole country."""

    code: str
    name: Text

    @property
    def slug(self) -> str:
        """The jurisdiction's part of a web address."""
        return self.code.lower()


@dataclass(frozen=True, slots=True)
class PolicyCell:
    """The laws of one jurisdiction on one issue, and the mark that says so."""

    issue: Issue
    policies: tuple[Policy, ...]
    mark: Mark
    searched_on: date | None = None  # the day on which somebody looked and came upon none
    is_old: bool = False  # that search, more than a year before the site's newest day


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One jurisdiction with a cell for each issue."""

    jurisdiction: Jurisdiction
    cells: tuple[PolicyCell, ...]

    @property
    def policies(self) -> tuple[Policy, ...]:
        """Its laws, issue by issue."""
        return tuple(policy for cell in self.cells for policy in cell.policies)

    @property
    def is_blank(self) -> bool:
        """True when nobody has checked any issue."""
        return all(cell.mark.mark_id == NOT_CHECKED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TileCell:
    """One square of the map of states: its row, and what it says of one issue or of any."""

    tile: Tile
    row: PolicyRow
    mark: Mark
    laws: int


@dataclass(frozen=True, slots=True)
class PolicyMap:
    """States in alphabetical order by issues; what counts everywhere stands apart."""

    issues: tuple[Issue, ...]
    nationwide: PolicyRow | None
    rows: tuple[PolicyRow, ...]

    @property
    def all_rows(self) -> tuple[PolicyRow, ...]:
        """Every row, the one that counts everywhere first."""
        return (*((self.nationwide,) if self.nationwide else ()), *self.rows)

    def said(self, issue: Issue | None = None) -> frozenset[str]:
        """The ids of the marks that a square of the states shows, of one issue or of any."""
        return frozenset(cell.mark.mark_id for row in self.rows for cell in row.cells if issue in (None, cell.issue))


def jurisdictions(project: Project) -> Mapping[str, Jurisdiction]:
    """Every jurisdiction by code: the whole country, the states of the map and those that have districts."""
    words = project.policy_words
    names = {words.nationwide: words.nationwide_label} if words.nationwide else {}
    names |= {tile.state: tile.name for tile in project.tiles}
    names |= {state.state: state.name for state in project.states.values()}
    return {code: Jurisdiction(code, name) for code, name in names.items()}


def build_policy_map(project: Project, locale: str) -> PolicyMap:
    """Every jurisdiction with a cell for each issue."""
    laws: dict[tuple[str, str], list[Policy]] = {}
    for policy in project.policies:
        laws.setdefault((policy.jurisdiction, policy.issue), []).append(policy)
    searched = {(each.jurisdiction, each.issue): each.searched_on for each in project.policy_words.searches}
    newest = newest_day(project)
    nationwide = project.policy_words.nationwide
    rows = {
        code: PolicyRow(place, tuple(_cell(project, issue, tuple(laws.get((code, issue.issue_id), ())),
                                           searched_on=searched.get((code, issue.issue_id)), newest=newest)
                                     for issue in project.policy_words.issues.values()))
        for code, place in jurisdictions(project).items()
    }  # fmt: skip
    states = (row for code, row in rows.items() if code != nationwide)
    return PolicyMap(
        issues=tuple(project.policy_words.issues.values()),
        nationwide=rows.get(nationwide),
        rows=tuple(sorted(states, key=lambda row: alphabetical(row.jurisdiction.name[locale]))),
    )


def build_tiles(project: Project, view: PolicyMap, issue: str | None = None) -> tuple[TileCell, ...]:
    """The squares in the order of the alphabet, for one issue or for any."""
    tiles = {tile.state: tile for tile in project.tiles}
    found = []
    for row in view.rows:
        if tile := tiles.get(row.jurisdiction.code):
            cells = [cell for cell in row.cells if issue in (None, cell.issue.issue_id)]
            laws = sum(len(cell.policies) for cell in cells)
            found.append(TileCell(tile, row, project.policy_words.marks[_overall(cells)], laws))
    return tuple(found)


def without_law(cells: tuple[PolicyCell, ...]) -> Mapping[str, tuple[PolicyCell, ...]]:
    """The cells without a law, by the id of what they say."""
    found: dict[str, list[PolicyCell]] = {}
    for cell in cells:
        if not cell.policies:
            found.setdefault(cell.mark.mark_id, []).append(cell)
    return {mark: tuple(each) for mark, each in found.items()}


def newest_day(project: Project) -> date | None:
    """The newest day on which anything of the site was read or checked."""
    days = [reading.accessed_on for reading in project.readings]
    days += [each.checked_on for each in project.policies]
    days += [each.searched_on for each in project.policy_words.searches]
    return max((day for day in days if day), default=None)


def needs_check(policy: Policy, newest: date | None) -> bool:
    """True when a law was last checked more than a year before the site's newest day."""
    return is_long_ago(policy.checked_on, newest)


def is_long_ago(day: date | None, newest: date | None) -> bool:
    """True for a day more than a year before another one; not known of a day that nobody wrote down."""
    return bool(day and newest and day < newest - A_YEAR)


def _cell(
    project: Project, issue: Issue, policies: tuple[Policy, ...], *, searched_on: date | None, newest: date | None
) -> PolicyCell:
    marks = project.policy_words.marks
    if policies:
        return PolicyCell(issue, policies, marks[FOUND])
    mark = marks[NONE_KNOWN if searched_on else NOT_CHECKED]
    return PolicyCell(issue, policies, mark, searched_on, is_long_ago(searched_on, newest))


def _overall(cells: list[PolicyCell]) -> str:
    marks = {cell.mark.mark_id for cell in cells}
    return FOUND if FOUND in marks else NONE_KNOWN if marks == {NONE_KNOWN} else NOT_CHECKED
