"""Nobody finds a hidden count: what is hidden, and an attack on hundreds of tables that knows nothing of the solver."""

from __future__ import annotations

import random
from itertools import pairwise, product

import pytest

from macros.model.counts import ALL, count_table
from macros.model.suppression import GUARD, Range, audit, hide, small_counts, told

SMALLEST = 10


def a_table(*rows, **options):
    cells = {(f"r{r}", f"c{c}"): count for r, row in enumerate(rows) for c, count in enumerate(row)}
    return count_table(cells, **options)


def a_chance_table(seed):
    """Two to five rows, two to four columns; every total is large enough to stand."""
    chance = random.Random(seed)
    pick = (lambda: 0, lambda: chance.randint(1, 3), lambda: chance.randint(0, 9), lambda: chance.randint(10, 60),
            lambda: chance.randint(10, 300))  # fmt: skip
    while True:
        rows, columns = chance.randint(2, 5), chance.randint(2, 4)
        table = a_table(*([chance.choice(pick)() for _ in range(columns)] for _ in range(rows)))
        if all(count >= SMALLEST for key, count in table.counts.items() if ALL in key):
            return table


class Attack:
    """Somebody who has the published totals: tries a count for one hidden square and sends the rest through the table.

    Rows are springs, columns are sinks, hidden squares are pipes (maximum flow): where all that is left of the totals
    gets through, a whole table with that count exists. Nothing here knows of the solver that it attacks.
    """

    def __init__(self, table, hidden):
        self.squares = [key for key in table.inner if key in hidden]
        self.left = {}
        for key in table.counts:
            if (key[0] == ALL) != (key[1] == ALL):  # the total of a row or of a column
                known = sum(table.counts[part] for part in table.parts[key] if part not in hidden)
                self.left[key] = table.counts[key] - known

    def fits(self, square, count):
        """True when a whole table with that count exists."""
        row, column = (square[0], ALL), (ALL, square[1])
        left = {**self.left, row: self.left[row] - count, column: self.left[column] - count}
        if count < 0 or min(left.values()) < 0:
            return False
        pipes = [key for key in self.squares if key != square]
        return self._flow(dict(left), pipes) == sum(n for key, n in left.items() if key[1] == ALL)

    def _flow(self, left, pipes):
        flow = dict.fromkeys(pipes, 0)
        while path := self._path(left, flow):
            amount = min(left[path[0]], left[path[-1]], *(flow[pipe] for pipe, sign in self._steps(path) if sign < 0),
                         10_000)  # fmt: skip
            for pipe, sign in self._steps(path):
                flow[pipe] += sign * amount
            left[path[0]] -= amount
            left[path[-1]] -= amount
        return sum(flow.values())

    def _path(self, left, flow):
        """From a row with something left, forward through pipes and back through used ones, to a column with room."""
        paths = [[key] for key in left if key[1] == ALL and left[key]]
        seen = {path[0] for path in paths}
        for path in paths:
            here = path[-1]
            if here[0] == ALL and left[here]:
                return path
            for row, column in flow:
                for start, end, is_open in (
                    ((row, ALL), (ALL, column), True),
                    ((ALL, column), (row, ALL), flow[row, column] > 0),
                ):
                    if here == start and is_open and end not in seen:
                        seen.add(end)
                        paths.append([*path, end])
        return None

    @staticmethod
    def _steps(path):
        for start, end in pairwise(path):
            yield ((start[0], end[1]), 1) if start[1] == ALL else ((end[0], start[1]), -1)


def tables_that_fit(table, hidden, most):
    """Every way to fill in the hidden squares with counts up to `most`, tried one by one."""
    squares = [key for key in table.inner if key in hidden]
    for counts in product(range(most + 1), repeat=len(squares)):
        tried = {**table.counts, **dict(zip(squares, counts, strict=True))}
        if all(sum(tried[part] for part in table.parts[key]) == table.counts[key] for key in table.published - hidden):
            yield tried


@pytest.mark.parametrize("start", range(0, 600, 60))
def test_no_attack_finds_a_hidden_count_exactly_or_within_two(start):
    attacked = 0
    for seed in range(start, start + 60):
        table = a_chance_table(seed)
        hidden = hide(table, SMALLEST).hidden
        if hidden - set(table.inner):
            continue  # this attack needs the totals; there are others below
        attacked += 1
        attack = Attack(table, hidden)
        for key in attack.squares:
            count = table.counts[key]
            assert attack.fits(key, count)
            away = (count + GUARD + 1, count - GUARD - 1)
            assert any(attack.fits(key, n) for n in away), (seed, key, table.counts, hidden)
    assert attacked >= 50  # of 60, so 500 of all


@pytest.mark.parametrize("seed", range(60))
def test_the_ranges_of_the_audit_are_those_that_the_attack_finds(seed):
    table = a_chance_table(seed)
    for hidden in (hide(table, SMALLEST).hidden & set(table.inner), small_counts(table, SMALLEST)):
        attack = Attack(table, hidden)
        for key, found in audit(table, hidden).items():
            assert attack.fits(key, found.least)
            assert attack.fits(key, found.most)
            assert not attack.fits(key, found.most + 1)
            assert not attack.fits(key, found.least - 1)


@pytest.mark.parametrize("seed", range(40))
def test_tables_whose_totals_are_small_too_are_safe_when_every_way_to_fill_them_is_tried(seed):
    chance = random.Random(seed)
    table = a_table(*([chance.choice((0, 1, 2, 3, 5, 6)) for _ in range(2)] for _ in range(2)))
    hidden = hide(table, 4).hidden
    every = list(tables_that_fit(table, hidden, 12))
    for key in hidden & set(table.inner):
        assert max(abs(each[key] - table.counts[key]) for each in every) > GUARD, (table.counts, hidden)


def exchanges(table, hidden, most):
    """The squares that are not shown, and every exchange of people among them that leaves all shown numbers as is."""
    squares = [key for key in table.inner if key in hidden]
    lines = [[n for n, key in enumerate(squares) if key in table.parts[shown]] for shown in table.published - hidden]
    moves = (move for move in product(range(-most, most + 1), repeat=len(squares)) if any(move))
    return squares, [move for move in moves if not any(sum(move[n] for n in line) for line in lines)]


@pytest.mark.parametrize("seed", range(12))
def test_three_questions_are_safe_over_all_their_margins(seed):
    chance = random.Random(seed)
    table = count_table({key: chance.choice((2, 4, 12, 15, 20, 30, 40)) for key in product("ab", "cd", "fg")})
    hidden = hide(table, 5).hidden
    assert small_counts(table, 5) <= hidden
    safe = set()
    for most in (1, 2):
        squares, moves = exchanges(table, hidden, most)
        for move in moves:
            steps = dict(zip(squares, move, strict=True))
            times = min((table.counts[key] // -step for key, step in steps.items() if step < 0), default=GUARD + 1)
            safe |= {key for key, step in steps.items() if abs(step) * times > GUARD}
        if safe == set(squares):
            break
    assert safe == set(squares), (table.counts, hidden)


def test_hiding_only_what_is_small_lets_subtraction_bring_it_back():
    table = a_table((12, 23, 61), (2, 18, 70), (11, 15, 66))
    small = small_counts(table, SMALLEST)
    assert small == {("r1", "c0")}
    assert audit(table, small) == {("r1", "c0"): Range(2, 2)}
    assert list(told(table, small)) == [("r1", "c0")]


def test_a_square_of_four_is_enough_where_one_number_is_small():
    table = a_table((12, 23, 61), (2, 18, 70), (11, 15, 66))
    hiding = hide(table, SMALLEST)
    assert hiding.others == {("r1", "c1"), ("r2", "c0"), ("r2", "c1")}
    assert audit(table, hiding.hidden)[("r1", "c0")] == Range(0, 13)
    assert list(told(table, hiding.hidden)) == []


def test_two_small_numbers_in_a_line_can_still_tell_too_much():
    table = a_table((1, 1, 50), (20, 30, 40))
    assert set(told(table, small_counts(table, SMALLEST))) == {("r0", "c0"), ("r0", "c1")}
    assert hide(table, SMALLEST).others


def test_a_table_without_small_numbers_is_shown_whole():
    assert hide(a_table((10, 20), (30, 40)), SMALLEST).hidden == frozenset()


def test_a_zero_is_hidden_because_it_tells_about_everybody_in_its_line():
    assert ("r0", "c0") in hide(a_table((0, 20), (30, 40)), SMALLEST).small


def test_the_zero_of_a_square_that_nobody_can_be_in_may_stand_and_hides_nothing():
    table = a_table((0, 20), (30, 40), impossible=[("r0", "c0")])
    assert hide(table, SMALLEST).hidden == frozenset()
    table = a_table((0, 20, 3), (30, 40, 50), impossible=[("r0", "c0")])
    hidden = hide(table, SMALLEST).hidden
    assert ("r0", "c0") not in hidden
    assert {("r0", "c1"), ("r0", "c2")} <= hidden


def test_a_small_total_is_hidden_like_a_small_square():
    hiding = hide(a_table((2, 3), (30, 40)), SMALLEST)
    assert ("r0", ALL) in hiding.small
    assert list(told(a_table((2, 3), (30, 40)), hiding.hidden)) == []


def test_where_nothing_else_helps_the_totals_go_too():
    hiding = hide(a_table((3,)), SMALLEST)
    assert hiding.hidden == {("r0", "c0"), ("r0", ALL), (ALL, "c0"), (ALL, ALL)}


def test_squares_that_are_not_published_are_kept_safe_from_the_margins_that_are():
    table = a_table((2, 40), (50, 60), margins=[{0}, {1}, set()])
    assert ("r0", "c0") not in table.published
    assert list(told(table, hide(table, SMALLEST).hidden)) == []


def test_a_wider_guard_hides_at_least_as_many_people():
    table = a_table((1, 11, 12), (13, 14, 15), (40, 50, 60))
    narrow, wide = (hide(table, SMALLEST, guard=guard) for guard in (2, 30))
    assert list(told(table, narrow.hidden, 30)) != []
    assert list(told(table, wide.hidden, 30)) == []


@pytest.mark.parametrize(
    ("found", "count", "is_wide"),
    [(Range(0, 5), 3, True), (Range(1, 6), 3, True), (Range(1, 5), 3, False), (Range(7, 12), 10, True),
     (Range(3, None), 3, True), (Range(4, 4), 4, False)],
)  # fmt: skip
def test_a_range_is_wide_when_it_reaches_more_than_two_away(found, count, is_wide):
    assert found.is_wide(count) is is_wide
    assert found.is_exact is (found.least == found.most)


def test_the_same_table_is_hidden_the_same_way_whatever_the_order_of_its_rows():
    rows = [("a", 3, 40), ("b", 20, 30), ("c", 12, 18)]
    first, second = (
        hide(
            count_table({(name, c): n for name, *counts in order for c, n in zip("xy", counts, strict=True)}), SMALLEST
        )
        for order in (rows, rows[::-1])
    )
    assert first == second
