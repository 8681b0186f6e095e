"""The coalition's own practices are all there: as many of each kind in each part as its sources have."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COUNTS = ROOT / "tests" / "practice_counts.csv"  # restates the sources, item by item


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_as_many_practices_as_the_sources_have():
    wanted = {(each["framework"], each["kind"], each["part"]): int(each["count"]) for each in rows(COUNTS)}
    found = Counter((each["framework"], each["kind"], each["part"]) for each in rows(ROOT / "data/practices.csv"))
    assert found == wanted


@pytest.mark.parametrize("kinds", [("positive", "problematic"), ("do", "dont")])
def test_pairs_have_numbers_that_belong_together(kinds):
    helps, harms = ([each for each in rows(ROOT / "data/practices.csv") if each["kind"] == kind] for kind in kinds)
    assert [each["parent"] for each in harms] == [each["practice_id"] for each in helps]
