"""data/rule_practices.yml is read strictly, and this coalition's own file covers what its self-audit shows."""

from __future__ import annotations

from macros.sources.rule_practices import FILE, read_rule_practices

WHOLE = """\
rules:
  DJ101: [C-1P]
people:
  - practices: [C-1X]
    who: {en: Readers., es: Quienes leen.}
    why: {en: It is so., es: Es así.}
"""


def read(folder, text):
    (folder / FILE).parent.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(text, encoding="utf-8")
    found, problems = read_rule_practices(folder, ("en", "es"))
    return found, [(each.place.column, each.code) for each in problems]


def test_a_project_without_the_file_is_fine(tmp_path):
    found, problems = read_rule_practices(tmp_path, ("en", "es"))
    assert (dict(found.rules), found.watchers, problems) == ({}, (), [])


def test_rules_and_people_are_found_by_practice(tmp_path):
    found, problems = read(tmp_path, WHOLE)
    assert problems == []
    assert found.of_practice("C-1P") == ("DJ101",)
    assert found.watched("C-1P") is None
    watchers = found.watched("C-1X")
    assert watchers is not None
    assert watchers.why["es"] == "Es así."


def test_what_is_wrong_is_told_at_its_place(tmp_path):
    for old, new, problem in [
        ("DJ101", "DJ199", ("rules.DJ199", "unknown-rule")),
        ("[C-1P]", "[]", ("rules.DJ101", "missing-key")),
        (", es: Es así.", "", ("people.1.why.es", "missing-words")),
        ("people:", "persons:", ("persons", "not-listed")),
    ]:
        assert problem in read(tmp_path, WHOLE.replace(old, new))[1]
