"""The project is reported as whole, and what damages it is reported where it is."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from macros.problems import Problem
from macros.site.build import Checked, check
from tests.damage import Damage, Damager
from tests.damage_kinds import KINDS
from tests.project_folders import ROOT, project_folder

SEED, DAMAGES, ROUNDS = 2026, 200, 4
LEAST = 0.95
# A changed English page is always behind its translation: that is not counted, unless nothing else can see the damage.
ONLY_TIME_TELLS = "an English text moves on"


@pytest.fixture(scope="module")
def whole() -> Checked:
    """The project as it is."""
    return check(ROOT)


@pytest.fixture(scope="module")
def damaged(whole: Checked, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Damage, list[Problem]]]:
    """Every damage with what was reported of its files: many are done to one copy, each to a page or row of its own."""
    chance = random.Random(SEED)
    known = {(str(each.place), each.code) for each in whole.problems}
    found = []
    for _ in range(ROUNDS):
        root = project_folder(ROOT, tmp_path_factory.mktemp("damaged"))
        damager = Damager(whole.project, root, chance)
        kinds = chance.sample(KINDS, len(KINDS))
        while len(damager.done) < DAMAGES // ROUNDS:
            damager.damage(kinds.pop() if kinds else chance.choice(KINDS))
        damager.write()
        new = [each for each in check(root).problems if (str(each.place), each.code) not in known]
        found += [(damage, [each for each in new if is_told(damage, each)]) for damage in damager.done]
    return found


def is_told(damage: Damage, problem: Problem) -> bool:
    of_another_rule = problem.code not in ("translation-behind", "machine-not-reviewed")
    counts = problem.code == "translation-behind" if damage.kind == ONLY_TIME_TELLS else of_another_rule
    return counts and any(place.has(problem) for place in damage.places)


def test_nothing_is_reported_of_the_project_as_it_is(whole):
    assert [str(each.place) for each in whole.listed] == []


def test_damages_are_of_many_kinds(damaged):
    assert len(damaged) == DAMAGES
    assert len({damage.kind for damage, _ in damaged}) >= 60
    assert all(damage.before != damage.after for damage, _ in damaged)


def test_damages_are_reported_where_they_are(damaged):
    missed = [(damage.kind, damage.places[0].path, damage.after) for damage, found in damaged if not found]
    assert len(missed) <= DAMAGES * (1 - LEAST), missed


def test_no_kind_of_damage_is_always_missed(damaged):
    told = Counter(damage.kind for damage, found in damaged if found)
    assert {damage.kind for damage, _ in damaged} == set(told)
