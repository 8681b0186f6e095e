"""What changed, release by release: corrections first, then the other kinds in the order of data/scale.yml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.model.changes import Change
from macros.model.scale import Choice
from macros.project import Project

KINDS = "change_kinds"  # the closed list in data/scale.yml


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its number, the day of its newest change, and its changes by the kinds it has."""

    number: str
    day: date | None
    kinds: tuple[tuple[Choice, tuple[Change, ...]], ...]

    @property
    def slug(self) -> str:
        """The release's part of a web address."""
        return self.number.replace(".", "-")

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change of the release, kind by kind."""
        return tuple(change for _, changes in self.kinds for change in changes)


def releases(project: Project) -> tuple[Release, ...]:
    """Every release that data/changes.csv names, in the order of the file, which is newest first."""
    kinds = project.scale.case_lists.get(KINDS, {})
    found: dict[str, list[Change]] = {}
    for change in project.changes:
        found.setdefault(change.release, []).append(change)
    return tuple(
        Release(
            number,
            max((each.changed_on for each in changes if each.changed_on), default=None),
            tuple((kind, own) for name, kind in kinds.items() if (own := tuple(c for c in changes if c.kind == name))),
        )
        for number, changes in found.items()
    )
