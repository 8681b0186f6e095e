"""A survey exposes nobody: two attacks on what it publishes, one with sums and one that looks for other communities."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from macros.model.counts import count_table
from macros.model.suppression import GUARD, told
from macros.model.survey import BOUNDED, EVERYBODY, OTHERS, SHOWN
from macros.model.survey_hiding import hide_counts, named_groups
from macros.model.survey_release import Round, make_release, repeats
from macros.sources.survey import survey_csv
from tests.survey_attack import ROUND, SMALLEST, Attack, read_row, released, truth

COMMUNITIES = 2000


@pytest.mark.parametrize("start", range(0, COMMUNITIES, 100))
def test_sums_bring_no_hidden_number_back_to_within_two(start):
    hidden = 0
    for seed in range(start, start + 100):
        people, counted, release = released(seed)
        real = truth(people, counted, release)
        attack = Attack(survey_csv(release.rows).decode())
        for row in release.rows:
            low, high = attack.range[0, row.row, row.question]
            count = real[row.row, row.question]
            assert low <= count <= high, (seed, row)  # what is published is true
            if row.state == SHOWN:
                assert row.count == count
            else:
                hidden += 1
                assert high - low > 2 * GUARD, (seed, row, count, low, high)  # no guess is near all that is possible
    assert hidden > 300


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_the_exact_solver_of_tables_finds_no_hidden_number_either(start):
    for seed in range(start, start + 100):
        people, counted, release = released(seed)
        real = truth(people, counted, release)
        for grouping in {row.grouping for row in release.rows} - {EVERYBODY}:
            for question in counted:
                rows = [row for row in release.rows if row.grouping == grouping and row.question == question]
                every = next(r for r in release.rows if r.grouping == EVERYBODY and r.question == question)
                cells = {}
                for row in rows:
                    count = real[row.row, question]
                    cells |= {(row.group, "said"): count, (row.group, "not"): row.base - count}
                table = count_table(cells)
                hidden = {(row.group, each) for row in rows if row.state != SHOWN for each in ("said", "not")}
                hidden |= {("", each) for each in ("said", "not") if every.state != SHOWN}
                assert list(told(table, hidden)) == [], (seed, grouping, question)


def another_community(people, counted, release, row):
    """A community with the same numbers in every shown place, in which three people of a row answered otherwise.

    Each person is one square here, so nothing of the rule that hides is used: only which rows are shown, and limits.
    """
    columns = {"place": 0, "tongue": 1}
    named = {g: {r.group for r in release.rows if r.grouping == g} for g in columns}
    rows = {r.row: r for r in release.rows if r.question == row.question}

    def rows_of(key):
        own = [(g, key[n] if key[n] in named[g] else OTHERS) for g, n in columns.items() if named[g]]
        return [(EVERYBODY, EVERYBODY), *own]

    real = truth(people, counted, release)
    ranges = {each.row: read_row({name: str(getattr(each, name) or "") for name in
              ("base", "count", "bound", "bound_percent", "smallest")}, tells_ends=any(
              r.bound for r in rows.values())) for each in rows.values()}  # fmt: skip
    for sign in (1, -1):
        change, moved = Counter(), 0
        room = {}
        for key, count in people.items():
            said = counted[row.question][key]
            room[key] = {1: count - said, -1: said}

        def fits(changed, real=real, ranges=ranges):
            return all(ranges[at][0] <= real[at, row.question] + n <= ranges[at][1] for at, n in changed.items())

        pairs = [(a, b) for a in people if row.row in rows_of(a) for b in (None, *people)
                 if b is None or row.row not in rows_of(b) or row.row == (EVERYBODY, EVERYBODY)]  # fmt: skip
        for first, second in pairs:
            while moved < GUARD + 1 and room[first][sign] > 0 and (second is None or room[second][-sign] > 0):
                tried = Counter(change)
                for at in rows_of(first):
                    tried[at] += sign
                for at in rows_of(second) if second else ():
                    tried[at] -= sign
                if not fits(tried) or abs(tried[row.row]) <= abs(change[row.row]):
                    break
                change, moved = tried, moved + 1
                room[first][sign] -= 1
                if second:
                    room[second][-sign] -= 1
        if abs(change[row.row]) > GUARD:
            return True
    return False


def test_for_nearly_every_hidden_number_a_whole_other_community_is_found_by_trying():
    found = Counter()
    for seed in range(0, 400):
        people, counted, release = released(seed)
        for row in release.rows:
            if row.state != SHOWN:
                found[another_community(people, counted, release, row)] += 1
    assert found[True] > 1000
    assert found[False] <= found[True] / 50  # the search takes one step at a time and does not go back


def test_a_percent_says_no_more_than_its_count_and_never_reaches_an_end():
    for seed in range(200):
        for row in released(seed)[2].rows:
            if row.state == SHOWN:
                assert SMALLEST <= row.count <= row.base - SMALLEST
                assert abs(Fraction(100 * row.count, row.base) - row.percent) <= Fraction(1, 2)
                assert 0 < row.percent < 100
            if row.state == BOUNDED:
                assert row.base >= 4 * SMALLEST
                assert row.bound_percent % 5 == 0


def test_what_is_hidden_is_an_empty_cell_and_never_a_zero():
    for seed in range(100):
        for row in csv.DictReader(io.StringIO(survey_csv(released(seed)[2].rows).decode())):
            assert (row["count"] == "") == (row["state"] != SHOWN)
            assert not re.fullmatch("0+", row["count"])


def test_no_group_is_named_that_is_smaller_than_the_smallest():
    for seed in range(300):
        for row in released(seed)[2].rows:
            assert row.base >= SMALLEST, seed


@cache
def sizes(*counts):
    return named_groups(Counter({(f"g{n}",): count for n, count in enumerate(counts)}), 0, SMALLEST)


def test_one_small_group_takes_another_with_it_so_that_it_is_not_what_is_left():
    assert sizes(50, 40, 4) == {"g0"}
    assert sizes(50, 40, 4, 7) == {"g0", "g1"}
    assert sizes(50, 40) == {"g0", "g1"}
    assert sizes(4, 5) == frozenset()


def test_a_group_that_is_small_in_two_answers_hides_and_another_hides_with_it():
    found = hide_counts({("a",): (30, 3), ("b",): (35, 15), ("c",): (60, 30)}, SMALLEST)
    states = {row[1]: each.is_shown for row, each in found.items()}
    assert states == {"a": False, "b": False, "c": True, EVERYBODY: True}


def test_a_large_group_near_an_end_gets_a_limit():
    found = hide_counts({("a",): (200, 197), ("b",): (150, 148)}, SMALLEST)
    assert {row[1]: (each.is_shown, each.bound) for row, each in found.items()} == {
        "a": (False, 95), "b": (False, 90), EVERYBODY: (False, 95)}  # fmt: skip


def test_too_few_people_publish_nothing():
    people = Counter({("p", "t"): 9})
    assert make_release(people, {"q": Counter({("p", "t"): 4})}, ("place", "tongue"), ROUND) is None


def test_a_round_that_is_an_earlier_one_with_a_few_people_more_is_noticed():
    repeated = 0
    for seed in range(60):
        people, counted, first = released(seed)
        if len(first.rows) < 4:
            continue
        more = Counter(people)
        more[next(iter(people))] += 2
        later = Round(date(2026, 8, 1), date(2026, 7, 1), date(2026, 7, 2), "paper", SMALLEST)
        second = make_release(more, counted, ("place", "tongue"), later)
        assert repeats(second, first.rows, SMALLEST), seed
        repeated += 1
    assert repeated > 50
    other = released(1)[2]
    assert not repeats(other, released(6)[2].rows, SMALLEST)
