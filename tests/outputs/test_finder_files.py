"""The lists of the finder: small for the first letter, and every district is in the list of each of its own words."""

from __future__ import annotations

import gzip
import json

import pytest

from macros.outputs.finder_files import FINDER, ROOT, finder_files
from macros.project import load_project
from tests.invented_districts import invented_project

FIRST_LETTER = 15_000  # bytes, packed


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    project, _ = load_project(invented_project(tmp_path_factory.mktemp("many"), 3000))
    return dict(finder_files(project)), project


def walked(files, word):
    """The lists that the finder fetches while a word is typed, with what is in the last of them."""
    found, asked = json.loads(files[ROOT]), [ROOT]
    for at, letter in enumerate(word):
        if "deeper" not in found:
            break
        if letter not in found["deeper"]:
            return asked, {"districts": []}
        asked.append(f"{FINDER}/{word[: at + 1]}.json")
        found = json.loads(files[asked[-1]])
    return asked, found


def test_few_districts_are_one_list(small_project):
    ((path, content),) = finder_files(small_project)
    assert path == ROOT
    assert [each[0] for each in json.loads(content)["districts"]] == ["0100001", "2700003", "0900002"]


def test_the_first_letter_of_any_word_costs_little(files):
    contents, _ = files
    letters = json.loads(contents[ROOT])["deeper"]
    assert len(letters) > 10
    for letter in letters:
        asked, _ = walked(contents, letter)
        assert sum(len(gzip.compress(contents[path], 6)) for path in asked) <= FIRST_LETTER
    assert all(len(gzip.compress(content, 6)) <= FIRST_LETTER for content in contents.values())


def test_every_district_is_found_by_its_name_and_by_its_city(files):
    contents, project = files
    whole: dict[str, set[str]] = {}
    for district in project.districts.values():
        for word in (district.name.split()[0], *district.city.split()[:1]):
            key = word.lower().replace(".", "")
            if key not in whole:
                _, found = walked(contents, key)
                assert "deeper" not in found or len(found["districts"]) > 0
                whole[key] = {each[0] for each in found["districts"]} if "deeper" not in found else set()
            assert not whole[key] or district.district_id in whole[key] or not key.isascii()


def test_words_that_most_districts_share_are_no_beginning_but_of_names_that_begin_with_them(files):
    contents, _ = files
    root = json.loads(contents[ROOT])
    assert "district" in root["common"]
    assert "saint" not in root["common"]
