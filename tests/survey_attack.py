"""Invented communities, what is published of them, and an attack on that: sums, limits, several rounds."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

from macros.model.survey import EVERYBODY, OTHERS
from macros.model.survey_release import Round, make_release

SMALLEST = 10
ROUND = Round(date(2026, 5, 1), date(2026, 4, 1), date(2026, 4, 20), "paper", SMALLEST)


def a_community(seed):
    """Up to 800 people in up to seven places and four languages who answer two questions, some with hardly a doubt."""
    chance = random.Random(seed)
    places = [f"p{n}" for n in range(chance.randint(1, 7))]
    tongues = [f"t{n}" for n in range(chance.randint(1, 4))]
    weights = [[chance.random() ** 3 + 0.01 for _ in names] for names in (places, tongues)]
    tied = chance.random() < 0.3  # then a place has a language of its own
    shares = [[chance.choice((0, 0.02, 0.08, 0.3, 0.5, 0.92, 0.98, 1)) for _ in places] for _ in range(2)]
    people, counted = Counter(), {"q0": Counter(), "q1": Counter()}
    for _ in range(chance.choice((12, 25, 40, 60, 90, 140, 220, 400, 800))):
        place = chance.choices(range(len(places)), weights[0])[0]
        tongue = place % len(tongues) if tied else chance.choices(range(len(tongues)), weights[1])[0]
        key = places[place], tongues[tongue]
        people[key] += 1
        for number, share in enumerate(shares):
            counted[f"q{number}"][key] += chance.random() < share[place]
    return people, counted


def released_as(people, counted, groupings):
    """What is published of a community, sorted by groups of these names."""
    return make_release(people, counted, groupings, ROUND)


def released(seed):
    """A community, its answers, and what is published of them."""
    people, counted = a_community(seed)
    return people, counted, released_as(people, counted, ("place", "tongue"))


def truth(people, counted, release):
    """The real number of each published row, sorted again from the answers."""
    named = defaultdict(set)
    for row in release.rows:
        named[row.grouping].add(row.group)
    found = Counter()
    for row in release.rows:
        number = ("place", "tongue").index(row.grouping) if row.grouping != EVERYBODY else None
        for key, count in counted[row.question].items():
            own = EVERYBODY if number is None else key[number]
            own = own if own in named[row.grouping] else OTHERS
            found[row.row, row.question] += count * (own == row.group)
    return found


def read_row(row, *, tells_ends):
    """The least and the most that one published row says of its count."""
    base, count, percent = int(row["base"]), row["count"], row["bound_percent"]
    if count:
        return int(count), int(count)
    if row["bound"] == "fewer_than":
        return 0, max(n for n in range(base + 1) if 100 * n < int(percent) * base)
    if row["bound"] == "more_than":
        return min(n for n in range(base + 1) if 100 * n > int(percent) * base), base
    # Whoever knows that every large group near an end has a limit knows that this one is not near an end.
    smallest = int(row["smallest"])
    return (smallest, base - smallest) if tells_ends and base >= 4 * max(smallest, 6) else (0, base)


class Attack:
    """Somebody with the published tables, who knows the rule, and narrows every number until nothing more narrows.

    `grown`: who also knows that everybody in a table is in all later ones, with the same answers.
    """

    def __init__(self, *texts, grown=False):
        self.range, self.sums = {}, []
        tables = [list(csv.DictReader(io.StringIO(text))) for text in texts]
        for number, rows in enumerate(tables):
            with_ends = {row["question"] for row in rows if row["bound"]}
            for row in rows:
                key = number, (row["grouping"], row["group_id"]), row["question"]
                self.range[key] = read_row(row, tells_ends=row["question"] in with_ends)
            self.add_up(number, rows)
        for (first, smaller), (second, larger) in combinations(enumerate(tables), 2) if grown else ():
            self.compare(first, smaller, second, larger)
        while self.is_possible and sum(self.narrow(*each) for each in self.sums):
            pass

    @property
    def is_possible(self):
        return all(low <= high for low, high in self.range.values())

    def add_up(self, number, rows):
        parts = defaultdict(list)
        for row in rows:
            if row["grouping"] != EVERYBODY:
                key = number, (row["grouping"], row["group_id"]), row["question"]
                parts[row["grouping"], row["question"]].append((1, key))
        for (_, question), terms in parts.items():
            self.sums.append(([*terms, (-1, (number, (EVERYBODY, EVERYBODY), question))], 0, 0))

    def compare(self, first, smaller, second, larger):
        """Each group, and the groups without a name together, gain between none and all of those who are new in it."""
        bases = [{(r["question"], r["grouping"], r["group_id"]): int(r["base"]) for r in t} for t in (smaller, larger)]
        rest = defaultdict(list)
        gained = Counter()
        for number, own, other, sign in ((first, bases[0], bases[1], -1), (second, bases[1], bases[0], 1)):
            for (question, grouping, group), base in own.items():
                key = number, (grouping, group), question
                if (question, grouping, group) not in other or group == OTHERS:
                    rest[question, grouping].append((sign, key))
                    gained[question, grouping] += sign * base
                elif sign > 0:
                    new = base - other[question, grouping, group]
                    self.sums.append(([(1, key), (-1, (first, (grouping, group), question))], 0, new))
        has_both = {at for at in rest if all(any(q == at[0] and g == at[1] for q, g, _ in own) for own in bases)}
        self.sums += [(rest[at], 0, gained[at]) for at in has_both]

    def narrow(self, terms, least, most):
        """True when a count was narrowed by what these counts together are at least and at most."""
        ends = {}
        for sign, key in terms:
            low, high = self.range[key]
            ends[key] = (low, high) if sign > 0 else (-high, -low)
        before = [self.range[key] for _, key in terms]
        all_low, all_high = (sum(each[end] for each in ends.values()) for end in (0, 1))
        for sign, key in terms:
            low, high = ends[key]
            low, high = max(low, least - (all_high - high)), min(high, most - (all_low - low))
            self.range[key] = (low, high) if sign > 0 else (-high, -low)
        return before != [self.range[key] for _, key in terms]
