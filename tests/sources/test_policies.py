"""The words of laws, read strictly, and the rows of their tables."""

from __future__ import annotations

from datetime import date

import pytest

from macros.model.policies import MARKS
from macros.sources.policies import read_policy_words
from tests.build_a_project import said, with_tables
from tests.build_laws import WORDS

FILE = "data/policy_issues.yml"


def read(folder, text, *, is_needed=True):
    if text is not None:
        (folder / "policy_issues.yml").write_text(text, encoding="utf-8")
    words, problems = read_policy_words(folder, ("en", "es"), is_needed=is_needed)
    return words, said(problems)


def test_the_words_are_read_in_the_order_of_the_file(tmp_path):
    words, problems = read(tmp_path, WORDS)
    assert problems == []
    assert (words.context, words.nationwide) == ("laws", "QX")
    assert words.nationwide_label == {"en": "All of Quilland", "es": "Toda Quilandia"}
    assert tuple(words.marks) == MARKS
    assert [(each.issue_id, each.slug) for each in words.issues.values()] == [("firm_list", "firm-list"),
                                                                             ("consent", "consent")]  # fmt: skip
    assert words.verifications["from_report"].flags == {"undated"}
    assert [(each.jurisdiction, each.issue, each.searched_on) for each in words.searches] == [
        ("QB", "consent", date(2026, 3, 2))
    ]
    assert [(each.region_id, each.slug, each.label["es"], each.states) for each in words.regions] == [
        ("main_land", "main-land", "Tierra firme", ("QB", "QA")),
        ("far_away", "far-away", "Lejos", ("QC",)),
    ]


def test_a_coalition_without_laws_needs_no_words_and_one_with_laws_does(tmp_path):
    assert read(tmp_path, None, is_needed=False)[1] == []
    assert read(tmp_path, None)[1] == [f"{FILE} missing-file"]


def test_a_country_without_nationwide_laws_leaves_them_out(tmp_path):
    lines = [line for line in WORDS.splitlines(keepends=True) if not line.startswith("nationwide")]
    words, problems = read(tmp_path, "".join(lines))
    assert (problems, words.nationwide) == ([], "")


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("context: laws", "contexts: laws", ["context missing-key", "contexts not-listed"]),
        ("{id: found,", "{id: fond,", ["marks missing-key", "marks.1.id not-listed"]),
        ('symbol: "●", ', "", ["marks.1.symbol missing-key"]),
        ("{en: Law found, es:", "{en: Law, found, es:", ["marks.1.label.found not-listed"]),
        ("short: {en: Firms, es: Empresas}", "short: {en: Firms}", ["issues.1.short.es missing-words"]),
        ("{id: consent, label", "{id: firm_list, label", ["issues.2.id id-twice"]),
        ("searched_on: 2026", "searched_on: in 2026", ["searches.1.searched_on not-a-document-date"]),
        ("searched_on: 2026", "on: 2026", ["searches.1.on not-listed", "searches.1.searched_on missing-key"]),
        ("states: [QC]", "state: [QC]", ["regions.2.state not-listed", "regions.2.states missing-key"]),
        ("{id: far_away", "{id: main_land", ["regions.2.id id-twice"]),
        (
            "{en: Far away, es: Lejos}",
            "{en: Far, away}",
            ["regions.2.label.away not-listed", "regions.2.label.es missing-words"],
        ),
        ("statuses:", "states:", ["states not-listed", "statuses missing-key"]),
    ],
)
def test_a_word_that_is_missing_misspelled_or_cut_by_a_comma_is_told(tmp_path, old, new, wanted):
    assert old in WORDS
    (tmp_path / "policy_issues.yml").write_text(WORDS.replace(old, new, 1), encoding="utf-8")
    problems = read_policy_words(tmp_path, ("en", "es"), is_needed=True)[1]
    assert sorted(f"{problem.place.column} {problem.code}" for problem in problems) == wanted
    assert {problem.place.path for problem in problems} == {FILE}


def test_a_row_becomes_a_law(laws):
    first, second, third = laws.policies
    assert (first.policy_id, first.anchor, first.jurisdiction, first.issue) == ("QA01", "qa01", "QA", "firm_list")
    assert first.requirement == {"en": "Schools must post a list.", "es": "Las escuelas deben publicar una lista."}
    assert (first.checked_on, third.checked_on) == (date(2026, 3, 9), None)
    assert second.note["es"] == "Leímos el comienzo."
    assert third.place.row == 4


def test_a_row_becomes_a_square(laws):
    assert [(tile.state, tile.column, tile.row) for tile in laws.tiles] == [("QA", 1, 1), ("QB", 2, 1), ("QC", 2, 3)]
    assert with_tables(laws, state_tiles=[]).tiles == ()
