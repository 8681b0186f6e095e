"""Which regions of states are ready-made comparisons, and who stands in them."""

from __future__ import annotations

import pytest

from macros.views.states_side_by_side import PAGE, comparisons_of, region_comparisons
from tests.build_a_project import with_page, with_tables

TEXT = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"


@pytest.fixture
def compared(laws):
    """The project with laws and the page that compares states."""
    return with_page(laws, TEXT, "en/policies/compare.md")


@pytest.mark.parametrize(("locale", "wanted"), [("en", ["QB", "QA"]), ("es", ["QB", "QA"])])
def test_a_region_has_all_its_states_in_the_order_of_the_alphabet_also_those_without_a_law(compared, locale, wanted):
    (comparison,) = region_comparisons(compared, locale)
    assert comparison.region.slug == "main-land"
    assert [row.jurisdiction.code for row in comparison.rows] == wanted
    assert [bool(row.policies) for row in comparison.rows] == [False, True]
    assert comparison.groups == (comparison.rows,)


def test_a_region_of_one_state_is_no_comparison(compared):
    assert comparisons_of(compared, "en", "QC") == ()
    assert [each.region.region_id for each in comparisons_of(compared, "en", "QA")] == ["main_land"]


def test_a_coalition_without_the_page_or_without_laws_has_none(laws, compared):
    assert PAGE not in laws.addresses
    assert region_comparisons(laws, "en") == ()
    assert region_comparisons(with_tables(compared, policies=[]), "en") == ()
