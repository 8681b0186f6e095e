"""An id that cannot be a part of an address or of a file's name is told."""

from __future__ import annotations

import pytest

from macros.checks.addresses import check_addresses
from tests.build_a_project import said, with_tables


@pytest.mark.parametrize(
    "term_id", ["../up", "a/b", "a b", "a.", ".a", "a\\b", "nul", "COM1.x", "ñ", "a?b", "a#b", "-a"]
)
def test_an_id_that_leads_elsewhere_is_told(project, term_id):
    changed = with_tables(project, glossary=[{"term_id": term_id}])
    assert said(list(check_addresses(changed))) == ["data/glossary.csv:2:term_id unsafe-name"]


@pytest.mark.parametrize("term_id", ["a", "0100001", "data_use", "C-1P", "1.0.0", "console", "_a"])
def test_any_other_passes(project, term_id):
    assert list(check_addresses(with_tables(project, glossary=[{"term_id": term_id}]))) == []


def test_the_project_passes(project):
    assert list(check_addresses(project)) == []
