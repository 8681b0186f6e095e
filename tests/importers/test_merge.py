"""What an import would change: nothing that a curator wrote, unless a column is named."""

from __future__ import annotations

from macros.importers.merge import Rules, Step, merge

COLUMNS = ("id", "name", "county", "county_basis", "note")
RULES = Rules("id", groups=(("county", "county_basis"),), unset=("not_stated",))
OLD = [
    {"id": "1", "name": "Alder", "county": "", "county_basis": "not_stated", "note": "mine"},
    {"id": "2", "name": "Birch", "county": "Own", "county_basis": "general_knowledge", "note": ""},
    {"id": "3", "name": "Cedar", "county": "", "county_basis": "", "note": ""},
]
NEW = [
    {"id": "1", "name": "ALDER SCHOOLS", "county": "A", "county_basis": "federal_list"},
    {"id": "2", "name": "Birch", "county": "B", "county_basis": "federal_list"},
    {"id": "9", "name": "Dune", "county": "D", "county_basis": "federal_list", "other": "x"},
]


def test_empty_cells_are_filled_new_rows_added_and_cells_of_curators_kept_and_told():
    found = merge(COLUMNS, OLD, NEW, RULES)
    assert found.rows == (
        {"id": "1", "name": "Alder", "county": "A", "county_basis": "federal_list", "note": "mine"},
        OLD[1],
        OLD[2],
        {"id": "9", "name": "Dune", "county": "D", "county_basis": "federal_list", "note": ""},
    )
    assert found.steps == (
        Step("filled", "1", "county", "", "A"),
        Step("kept", "1", "name", "Alder", "ALDER SCHOOLS"),
        Step("kept", "2", "county", "Own", "B"),
        Step("absent", "3"),
        Step("added", "9", new="Dune"),
    )


def test_a_column_that_is_named_is_replaced_with_what_belongs_to_it_and_told_with_the_old_text():
    found = merge(COLUMNS, OLD, NEW, Rules("id", RULES.groups, RULES.unset, take=("county",)))
    assert found.rows[1] == {**OLD[1], "county": "B", "county_basis": "federal_list"}
    assert Step("changed", "2", "county", "Own", "B") in found.steps
    assert found.rows[0]["name"] == "Alder"


def test_rows_are_dropped_only_when_asked_and_never_when_another_table_uses_them():
    drops = Rules("id", drops=True, used={"3"})
    assert [row["id"] for row in merge(COLUMNS, OLD, NEW[:1], drops).rows] == ["1", "3"]
    assert [(step.done, step.key) for step in merge(COLUMNS, OLD, NEW[:1], drops).of("dropped", "used")] == [
        ("dropped", "2"), ("used", "3"),
    ]  # fmt: skip


def test_the_same_import_again_changes_nothing():
    once = merge(COLUMNS, OLD, NEW, RULES)
    again = merge(COLUMNS, once.rows, NEW, RULES)
    assert again.rows == once.rows
    assert not again.changes_something


def test_an_empty_cell_of_the_import_takes_nothing_away():
    found = merge(
        COLUMNS, OLD, [{"id": "2", "name": "", "county": "not_stated"}], Rules("id", take=COLUMNS, unset=RULES.unset)
    )
    assert found.rows[1] == OLD[1]
