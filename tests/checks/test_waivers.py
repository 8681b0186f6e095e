"""What is set aside stays in the report; what is past its day, not allowed or never needed is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.checks import check_all
from macros.checks.today import DAY, MOMENT, today
from macros.checks.waivers import standing, with_waivers
from macros.model.rules import Standing, Waiver
from macros.problems import Place, Problem
from macros.sources.waivers import read_waivers
from macros.sources.yaml_files import parse_yaml
from tests.build_a_project import PAGE, with_page

TODAY = date(2026, 11, 22)
IN_FORCE = Waiver(
    place=Place("content/site.yml", 30, "extra.toolkit.waivers.1"),
    rule="DJ704",
    path="new.md",
    is_page=True,
    reason="It is an example.",
    decided_by="data lead",
    decided_on=date(2026, 10, 1),
    expires=date(2026, 12, 31),
)
BARE = Problem(Place("content/es/new.md", 9), "bare-address", {"found": "https://alder.example/"})
ENTRY = """\
- rule: DJ704
  page: new.md
  reason: It is an example.
  decided_by: data lead
  decided_on: 2026-10-01
  expires: 2027-09-30
"""


def test_a_waived_problem_stays_in_the_report_with_its_reason_and_stops_nothing():
    (problem,) = with_waivers([BARE], [IN_FORCE], TODAY)
    assert (problem.code, problem.severity, problem.stops) == ("bare-address", "waived", False)
    assert problem.waiver == {"reason": "It is an example.", "decided_by": "data lead", "decided_on": "2026-10-01",
                              "expires": "2026-12-31"}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({}, "content/es/other.md"),
        ({}, "content/es/deep/new.md"),
        ({}, "data/new.md"),
        ({"rule": "DJ703"}, "content/es/new.md"),
        ({"is_page": False}, "content/es/new.md"),
    ],
)
def test_a_waiver_covers_its_rule_and_its_page_only(change, path):
    problem = replace(BARE, place=Place(path, 9))
    found = with_waivers([problem], [replace(IN_FORCE, **change)], TODAY)
    assert [(each.code, each.severity) for each in found] == [("bare-address", "problem"), ("waiver-unused", "note")]


def test_a_waiver_for_a_file_covers_that_file():
    waiver = replace(IN_FORCE, path="content/es/new.md", is_page=False)
    assert [each.severity for each in with_waivers([BARE], [waiver], TODAY)] == ["waived"]


@pytest.mark.parametrize(("expires", "codes"), [("2026-11-22", ["waived"]), ("2026-11-21", ["problem", "problem"])])
def test_a_waiver_holds_through_its_last_day(expires, codes):
    found = with_waivers([BARE], [replace(IN_FORCE, expires=date.fromisoformat(expires))], TODAY)
    assert [each.severity for each in found] == codes
    if len(codes) > 1:
        assert (found[1].code, found[1].place.column) == ("waiver-expired", "extra.toolkit.waivers.1.expires")


def test_a_page_of_the_project_is_covered(project):
    settings = replace(project.settings, waivers=(IN_FORCE,))
    text = f"{PAGE.format(title='New')}\nSee https://alder.example/list there.\n"
    found = check_all(replace(with_page(project, text, "en/new.md"), settings=settings), ())
    assert [each.severity for each in found if each.code == "bare-address"] == ["waived"]


def test_the_standing_counts_problems_notes_and_what_is_set_aside():
    note = Problem(Place("data/evidence.csv", 2), "one-reader", severity="note")
    found = standing([*with_waivers([BARE], [IN_FORCE], TODAY), note, note])
    assert (found["DJ704"], found["DJ110"], found["DJ101"]) == (Standing(waived=1), Standing(notes=2), Standing())


def read(text):
    node, problems = parse_yaml(text, "content/site.yml")
    return read_waivers(node, problems), [(each.place.column, each.code) for each in problems]


def test_a_whole_waiver_is_read():
    (waiver,), problems = read(ENTRY)
    assert problems == []
    assert (waiver.rule, waiver.path, waiver.is_page) == ("DJ704", "new.md", True)
    assert waiver.expires == date(2027, 9, 30)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("DJ704", "DJ700", ("1.rule", "unknown-rule")),
        ("DJ704", "DJ101", ("1.rule", "waiver-not-allowed")),
        ("  page: new.md\n", "", ("1", "waiver-without-aim")),
        ("  page: new.md\n", "  page: new.md\n  file: data/a.csv\n", ("1", "waiver-without-aim")),
        ("It is an example.", '""', ("1.reason", "missing-key")),
        ("data lead", "Rowan Example", ("1.decided_by", "person-not-code")),
        ("data lead", "rowan@alder.example", ("1.decided_by", "person-not-code")),
        ("2026-10-01", "October", ("1.decided_on", "not-a-day")),
        ("2027-09-30", "2027-10-03", ("1.expires", "waiver-too-long")),
        ("2027-09-30", "2026-09-30", ("1.expires", "waiver-too-long")),
        ("  reason:", "  until: never\n  reason:", ("1.until", "not-listed")),
    ],
)
def test_what_is_missing_or_wrong_in_a_waiver_is_told_and_it_does_not_hold(old, new, problem):
    assert read(ENTRY.replace(old, new)) == ((), [problem])


def test_waivers_are_a_list():
    assert read("rule: DJ704\n")[1] == [(None, "not-a-list")]
    assert read("[]") == ((), [])


def test_the_day_can_be_named_so_that_a_check_can_be_repeated(monkeypatch):
    monkeypatch.setenv(DAY, "2031-05-06")
    assert today() == date(2031, 5, 6)
    monkeypatch.delenv(DAY)
    monkeypatch.setenv(MOMENT, "86400")
    assert today() == date(1970, 1, 2)
