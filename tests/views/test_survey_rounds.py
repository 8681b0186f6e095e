"""Several rounds of a survey expose nobody either, also when the same people answered again."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date

import pytest

from macros.model.suppression import GUARD
from macros.model.survey import EVERYBODY, SHOWN
from macros.model.survey_release import Round, make_release, repeats
from macros.sources.survey import survey_csv
from macros.views.survey_rounds import given_away
from tests.survey_attack import SMALLEST, Attack, a_community, truth

DAYS = (date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1))
GROUPINGS = ("place", "tongue")


def rounds_of_the_same_people(seed):
    """Three communities, each with all that were in the one before and some more; for odd seeds some fewer."""
    chance = random.Random(seed)
    found = [a_community(seed)]
    for _ in DAYS[1:]:
        people, counted = Counter(found[-1][0]), {each: Counter(count) for each, count in found[-1][1].items()}
        everywhere = sorted(people)
        places = chance.sample(everywhere, chance.randint(1, min(2, len(everywhere))))
        for _ in range(chance.choice((1, 3, 8, 12, 20, 40, 80))):
            key = chance.choice(places if chance.random() < 0.8 else everywhere)
            people[key] += 1
            for count in counted.values():
                count[key] += chance.random() < chance.choice((0, 0.5, 1))
        found.append((people, counted))
    return found[:: -1 if seed % 2 else 1]


def releases(communities):
    made = (
        make_release(people, counted, GROUPINGS, Round(day, day, day, "paper", SMALLEST))
        for (people, counted), day in zip(communities, DAYS, strict=True)
    )
    return list(zip(communities, made, strict=True))


def is_refused(release, earlier):
    rows = [row for _, each in earlier for row in each.rows]
    return repeats(release, rows, SMALLEST) or next(given_away([*rows, *release.rows]), None) is not None


def found_by(attack, number, release):
    """The hidden rows of a round that are known to within two people."""
    for row in release.rows:
        low, high = attack.range[number, row.row, row.question]
        if row.state != SHOWN and high - low <= 2 * GUARD:
            yield row


def attack_on(published, seed):
    """The attack of somebody who knows which people were asked again, and that it is right about what is possible."""
    ordered = published[:: -1 if seed % 2 else 1]
    attack = Attack(*(survey_csv(release.rows).decode() for _, release in ordered), grown=True)
    for number, ((people, counted), release) in enumerate(ordered):
        real = truth(people, counted, release)
        for row in release.rows:
            low, high = attack.range[number, row.row, row.question]
            assert low <= real[row.row, row.question] <= high, (seed, row)
    return [row for number, (_, release) in enumerate(ordered) for row in found_by(attack, number, release)]


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_rounds_of_the_same_people_bring_no_hidden_number_back(start):
    together = 0
    for seed in range(start, start + 100):
        published = []
        for community, release in releases(rounds_of_the_same_people(seed)):
            if release and not is_refused(release, published):
                published.append((community, release))
        together += len(published) > 1
        assert attack_on(published, seed) == [], seed
    assert together > 30


def test_without_the_rule_such_rounds_would_tell_hidden_numbers():
    told = 0
    for seed in range(100):
        published = [each for each in releases(rounds_of_the_same_people(seed)) if each[1]]
        told += bool(attack_on(published, seed))
    assert told > 5


def test_rounds_of_other_people_are_hardly_ever_refused():
    refused, all_rounds = 0, 0
    for seed in range(200):
        made = releases([a_community(seed), a_community(seed + 3000), a_community(seed + 6000)])
        first, second = made[0], made[1]
        if first[1] and second[1]:
            all_rounds += 1
            refused += is_refused(second[1], [first])
    assert all_rounds > 150
    assert refused < all_rounds / 10


def test_a_number_that_a_second_round_shows_is_not_brought_back_to_the_first():
    first = {("a",): (40, 4), ("b",): (60, 30), ("c",): (50, 25)}
    second = {("a",): (40, 4), ("b",): (60, 30), ("c",): (150, 75)}
    made = []
    for day, cells in zip(DAYS, (first, second), strict=False):
        people = Counter({key: base for key, (base, _) in cells.items()})
        counted = {"q": Counter({key: count for key, (_, count) in cells.items()})}
        made.append(make_release(people, counted, ("place",), Round(day, day, day, "paper", SMALLEST)))
    hidden = [{row.group for row in each.rows if row.state != SHOWN} for each in made]
    assert hidden == [{"a", "c"}, {"a", "b"}]
    found = {(row.released_on, row.group) for row in given_away([row for each in made for row in each.rows])}
    assert (DAYS[1], "b") in found
    assert EVERYBODY not in {group for _, group in found}
