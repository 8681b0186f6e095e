"""What search fetches is counted and weighed."""

from __future__ import annotations

import json

from macros.site.inspection.search_size import INDEX, read_search
from macros.site.inspection.weight import packed_size
from tests.site.inspection.fine_site import FILES, write_site
from tests.site.inspection.noise import noise


def test_entries_and_packed_bytes_are_those_of_each_index_and_of_the_list_of_districts(tmp_path):
    found = read_search(write_site(tmp_path))
    assert {locale: size.entries for locale, size in found.languages.items()} == {"en": 2, "es": 1}
    assert found.languages["en"].bytes == packed_size(FILES["search/en.json"].encode())
    assert (found.districts.entries, found.problems) == (1, ())


def test_an_index_above_its_budget_is_a_problem_of_that_index(tmp_path):
    index = json.dumps({"entries": [["", "Title", noise(INDEX * 2)]]})
    (problem,) = read_search(write_site(tmp_path, {"search/es.json": index})).problems
    assert (problem.code, str(problem.place), problem.values["most"]) == (
        "heavy-search-index",
        "site/search/es.json",
        "300",
    )
    assert problem.values["found"] == f"{packed_size(index.encode()) / 1000:.1f}"


def test_a_site_may_have_no_search(tmp_path):
    left_out = dict.fromkeys(("search/en.json", "search/es.json", "assets/districts.json"))
    found = read_search(write_site(tmp_path, left_out))
    assert (found.languages, found.districts.bytes, found.problems) == ({}, 0, ())
