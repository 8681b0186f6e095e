"""A long list of districts cut into parts by the alphabet, each short enough for one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.model.districts import District, State
from macros.project import Project
from macros.views.names import alphabetical, initial

MOST = 200  # districts on one page


@dataclass(frozen=True, slots=True)
class NamePart:
    """Districts whose names begin with these letters; a letter with too many is cut, and its parts are numbered."""

    first: str
    last: str
    number: int  # 0 = the only one of its letters
    districts: tuple[District, ...]

    @property
    def slug(self) -> str:
        """The part's place in a web address: a, b-d, s-2."""
        letters = dict.fromkeys(_plain(each) for each in (self.first, self.last))
        return "-".join([*letters, *([str(self.number)] if self.number else [])])


def name_parts(districts: Sequence[District], most: int = MOST) -> tuple[NamePart, ...]:
    """The parts in alphabetical order, none longer than `most`; whole letters stay together while they fit."""
    ordered = sorted(districts, key=lambda each: (alphabetical(each.name), each.district_id))
    groups = [(letter, tuple(found)) for letter, found in groupby(ordered, key=lambda each: initial(each.name))]
    return tuple(_joined(groups, most))


def parts_of_state(project: Project, state: State) -> tuple[NamePart, ...]:
    """The parts of a state that has more districts than one page can show; none of any other."""
    districts = project.districts_by_state.get(state.state, ())
    return name_parts(districts) if len(districts) > MOST else ()


def _joined(groups: Sequence[tuple[str, tuple[District, ...]]], most: int) -> Iterator[NamePart]:
    held: list[tuple[str, tuple[District, ...]]] = []
    for letter, districts in groups:
        if held and sum(len(each) for _, each in held) + len(districts) > most:
            yield _part(held)
            held = []
        if len(districts) > most:
            size = -(-len(districts) // -(-len(districts) // most))
            for number, start in enumerate(range(0, len(districts), size), start=1):
                yield NamePart(letter, letter, number, districts[start : start + size])
        else:
            held.append((letter, districts))
    if held:
        yield _part(held)


def _part(held: Sequence[tuple[str, tuple[District, ...]]]) -> NamePart:
    return NamePart(held[0][0], held[-1][0], 0, tuple(each for _, districts in held for each in districts))


def _plain(letter: str) -> str:
    """A letter as addresses write it; what is neither a letter nor a digit of English is written as its number."""
    if letter.isascii() and letter.isalnum():
        return letter.lower()
    return "enye" if letter == "Ñ" else f"u{ord(letter[:1] or ' '):x}"
