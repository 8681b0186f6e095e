"""The exact linear program against all solutions counted out."""

from __future__ import annotations

import random
from itertools import product

import pytest

from macros.model.whole_tables import Equation, FittingTables


def solutions(unknowns, equations, most):
    for values in product(range(most + 1), repeat=unknowns):
        if all(sum(values[n] for n in each.unknowns) == each.total for each in equations):
            yield values


@pytest.mark.parametrize("seed", range(40))
def test_the_most_and_the_least_are_those_of_all_solutions_of_a_table_of_two_questions(seed):
    chance = random.Random(seed)
    rows, columns = chance.choice([(2, 2), (2, 3), (3, 2)])
    true = [chance.randint(0, 4) for _ in range(rows * columns)]
    lines = [frozenset(range(r * columns, (r + 1) * columns)) for r in range(rows)]
    lines += [frozenset(range(c, rows * columns, columns)) for c in range(columns)]
    equations = [Equation(line, sum(true[n] for n in line)) for line in lines]
    every = list(solutions(len(true), equations, max(each.total for each in equations)))
    tables = FittingTables(len(true), equations)
    for counted in ([0], [len(true) - 1], [0, len(true) - 1], list(range(columns))):
        sums = [sum(values[n] for n in counted) for values in every]
        for largest, wanted in ((True, max(sums)), (False, min(sums))):
            found = tables.extreme(counted, largest=largest)
            assert sum(found[n] for n in counted) == wanted
            assert all(value >= 0 for value in found)
            assert all(sum(found[n] for n in each.unknowns) == each.total for each in equations)


def test_what_no_equation_holds_back_has_no_most_and_is_at_least_nothing():
    tables = FittingTables(2, [Equation(frozenset({0}), 3)])
    assert tables.extreme([1], largest=True) is None
    assert tables.extreme([1], largest=False) == (3, 0)
    assert tables.extreme([0], largest=True) is not None


def test_equations_that_say_the_same_twice_do_no_harm():
    both = frozenset({0, 1})
    tables = FittingTables(2, [Equation(both, 7), Equation(both, 7), Equation(frozenset({0}), 7)])
    assert tables.extreme([1], largest=True) == (7, 0)


def test_without_unknowns_there_is_one_way():
    assert FittingTables(0, []).solution() == ()


def test_a_solution_may_lie_between_whole_numbers():
    odd = [Equation(frozenset(pair), 1) for pair in ({0, 1}, {1, 2}, {0, 2})]
    assert [float(each) for each in FittingTables(3, odd).solution()] == [0.5, 0.5, 0.5]
