"""A comparison of more districts than one page can show, cut into parts: by state, and in a state by the alphabet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.model.districts import District, State
from macros.project import Project
from macros.views.name_parts import NamePart, name_parts

FEWEST = 2  # districts; one alone is compared with nobody
LONGEST = 36  # districts on one page: six tables of six, some thirty screens of a phone; more, nobody looks through


@dataclass(frozen=True, slots=True)
class ComparisonPart:
    """Districts of a long comparison that stand on a page of their own: those of one state, of some letters, or both.

    A single district has no page: whoever leads to it leads to its profile.
    """

    state: State | None  # None: the whole comparison is of one state
    letters: NamePart | None  # None: all the letters
    districts: tuple[District, ...]

    @property
    def slug(self) -> str:
        """The part's place in a web address below its comparison: tx, tx-a-c, d-f."""
        return "-".join([*([self.state.slug] if self.state else []), *([self.letters.slug] if self.letters else [])])

    @property
    def is_page(self) -> bool:
        """True when the part has districts to compare."""
        return len(self.districts) >= FEWEST


def parts_of_one_state(districts: Sequence[District]) -> tuple[ComparisonPart, ...]:
    """The parts of districts in alphabetical order, by the alphabet; none where one page can show all."""
    return tuple(_by_letters(None, districts)) if len(districts) > LONGEST else ()


def parts_by_state(project: Project, districts: Sequence[District]) -> tuple[ComparisonPart, ...]:
    """The parts of districts in alphabetical order, by state; none where one page can show all."""
    return tuple(_by_states(project, districts)) if len(districts) > LONGEST else ()


def _by_states(project: Project, districts: Sequence[District]) -> Iterator[ComparisonPart]:
    members: dict[str, list[District]] = {}
    for district in districts:
        members.setdefault(district.state, []).append(district)
    for code in sorted(members):
        state = project.states.get(code) or State(code, dict.fromkeys(project.locales, code))
        if len(members[code]) > LONGEST:
            yield from _by_letters(state, members[code])
        else:
            yield ComparisonPart(state, None, tuple(members[code]))


def _by_letters(state: State | None, districts: Sequence[District]) -> Iterator[ComparisonPart]:
    for part in name_parts(districts, LONGEST):
        yield ComparisonPart(state, part, part.districts)
