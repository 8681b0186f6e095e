"""Which tables of counts fit what is published? An exact linear program in whole numbers, for small tables.

A simplex method whose numbers stay whole: each pivot multiplies rows and divides by the last pivot, so that nothing is
rounded (Edmonds, Bareiss). Rows and columns are chosen by Bland's rule, so that it always ends.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

Solution = tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """Unknown counts, by their numbers, that are known to add up to a total."""

    unknowns: frozenset[int]
    total: int


class FittingTables:
    """Every way to fill in unknown counts, none below zero, so that the equations hold. At least one way must exist."""

    def __init__(self, unknowns: int, equations: Sequence[Equation]) -> None:
        self._unknowns = unknowns
        helpers = len(equations)  # one for each equation; they show a first solution and are then gone
        self._rows = [
            [int(number in each.unknowns) for number in range(unknowns)]
            + [int(other == row) for other in range(helpers)]
            + [each.total]
            for row, each in enumerate(equations)
        ]
        self._basis = [unknowns + row for row in range(helpers)]
        self._scale = 1  # what every number of the rows is to be divided by
        self._improve([0] * unknowns + [-1] * helpers)
        self._drop_helpers()

    def extreme(self, counted: Collection[int], *, largest: bool) -> Solution | None:
        """A solution in which these unknowns add up to the most (or the least); None when there is no most."""
        sign = 1 if largest else -1
        goal = [sign if number in counted else 0 for number in range(self._unknowns)]
        return self.solution() if self._improve(goal) else None

    def solution(self) -> Solution:
        """One solution: the last that was looked at."""
        found = [Fraction(0)] * self._unknowns
        for row, basic in zip(self._rows, self._basis, strict=True):
            found[basic] = Fraction(row[-1], self._scale)
        return tuple(found)

    def _improve(self, goal: Sequence[int]) -> bool:
        """Moves to the solution with the largest goal; False when it grows without end."""
        while True:
            entering = next((c for c in range(len(goal)) if self._gain(goal, c) > 0), None)
            if entering is None:
                return True
            leaving = self._leaving(entering)
            if leaving is None:
                return False
            self._pivot(leaving, entering)

    def _gain(self, goal: Sequence[int], column: int) -> int:
        lost = sum(goal[basic] * row[column] for row, basic in zip(self._rows, self._basis, strict=True) if row[column])
        return goal[column] * self._scale - lost

    def _leaving(self, column: int) -> int | None:
        best: int | None = None
        for number, row in enumerate(self._rows):
            if row[column] <= 0:
                continue
            if best is None:
                best = number
                continue
            held = self._rows[best]
            here, there = row[-1] * held[column], held[-1] * row[column]
            if here < there or (here == there and self._basis[number] < self._basis[best]):
                best = number
        return best

    def _pivot(self, leaving: int, entering: int) -> None:
        pivot_row = self._rows[leaving]
        if pivot_row[entering] < 0:  # only for a row of total zero, when a helper leaves
            pivot_row = self._rows[leaving] = [-value for value in pivot_row]
        pivot = pivot_row[entering]
        for number, row in enumerate(self._rows):
            if number != leaving and (factor := row[entering]):
                self._rows[number] = [
                    (value * pivot - factor * own) // self._scale for value, own in zip(row, pivot_row, strict=True)
                ]
            elif number != leaving and pivot != self._scale:
                self._rows[number] = [value * pivot // self._scale for value in row]
        self._scale = pivot
        self._basis[leaving] = entering

    def _drop_helpers(self) -> None:
        """Takes the helpers out; an equation that says nothing new goes with its helper."""
        kept = []
        for number, basic in enumerate(self._basis):
            if basic >= self._unknowns:
                row = self._rows[number]
                entering = next((column for column in range(self._unknowns) if row[column]), None)
                if entering is None:
                    continue
                self._pivot(number, entering)
            kept.append(number)
        self._rows = [[*self._rows[number][: self._unknowns], self._rows[number][-1]] for number in kept]
        self._basis = [self._basis[number] for number in kept]
