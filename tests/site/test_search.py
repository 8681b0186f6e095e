"""What stands in the index of each language, on strings and tiny projects."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.model.pages import Language
from macros.site.search import (
    LONGEST_TEXT,
    Entry,
    complete,
    index_json,
    plain,
    shorten,
    split,
    stemmer_file,
    to_entry,
    unglue,
    write_search,
)
from tests.build_a_project import load, with_page

ENGLISH = Language("en", "English", "", is_default=True)
SPANISH = Language("es", "Español", "es/", is_default=False)
DOCS = [
    {"location": "es/families/", "title": "Para familias", "text": "<p>Los niños.</p>"},
    {"location": "glossary/", "title": "Glossary", "text": "<p>every term again</p>"},
    {"location": "", "title": "Home", "text": ""},
    {"location": "families/#a", "title": "Asking &amp; telling", "text": "<ul><li>One</li><li>two</li></ul>"},
    {"location": "es/glossary/", "title": "Glosario", "text": ""},
]


def mixed(site: Path) -> Path:
    """A site folder with MkDocs' index of all languages."""
    (site / "search").mkdir(parents=True)
    (site / "search" / "search_index.json").write_text(json.dumps({"config": {}, "docs": DOCS}), encoding="utf-8")
    return site


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two</p>", "One two"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("nin\u0303os", "niños"),
        ("a\n  b", "a b"),
        ("&lt;script&gt;", "<script>"),
    ],
)
def test_html_becomes_plain_text(html, text):
    assert plain(html) == text


def test_entries_go_to_the_language_of_their_folder():
    found = split(map(to_entry, DOCS), [ENGLISH, SPANISH])
    assert [entry.location for entry in found["en"]] == ["glossary/", "", "families/#a"]
    assert [entry.location for entry in found["es"]] == ["es/families/", "es/glossary/"]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [("specificsThe text", "specifics The text"), ("visitantes¿Qué", "visitantes ¿Qué"),
     ("EdTech helps", "EdTech helps"), ("FERPA and IDs", "FERPA and IDs")],
)  # fmt: skip
def test_words_that_lost_the_tag_between_them_are_set_apart(glued, apart):
    assert unglue(glued, {"EdTech"}) == apart


def test_a_long_text_ends_at_a_word():
    assert shorten("word " * 3000).endswith(" word")
    assert len(shorten("word " * 3000)) <= LONGEST_TEXT
    assert shorten("short") == "short"


def test_terms_are_entries_of_their_own_and_are_found_in_both_languages(project):
    spanish = next(language for language in project.settings.languages if not language.is_default)
    entries = complete([Entry("es/glossary/", "Glosario", "every term again")], project, spanish)
    by_location = {entry.location: entry for entry in entries}
    assert by_location["es/glossary/"].text == ""
    for term in project.terms.values():
        entry = by_location[f"es/glossary/#{term.term_id}"]
        assert (entry.title, entry.text) == (term.term["es"], term.definition["es"])
        assert term.term["en"] in entry.keywords


def test_a_site_without_a_glossary_has_no_terms_to_find(project):
    assert not [entry for entry in complete([], project, ENGLISH) if "#" in entry.location]


def test_laws_are_found_by_their_place(laws):
    found = {entry.location: entry for entry in complete([], laws, SPANISH) if "policies/" in entry.location}
    assert sorted(found) == [
        *("es/policies/qa/", "es/policies/qx/"),
    ]
    words = laws.words["es"]
    assert found["es/policies/qa/"].title == words.say("policy.title", place="Quilandia del Norte")
    assert found["es/policies/qa/"].keywords == "North Quilland Quilandia del Norte"


def test_states_and_dimensions_are_found_and_districts_are_left_to_the_shared_list(project):
    entries = complete([], project, SPANISH)
    locations = [entry.location for entry in entries]
    assert locations == sorted(locations)
    assert {f"es/districts/{project.states[code].slug}/" for code in project.districts_by_state} <= set(locations)
    assert {f"es/districts/dimensions/{each.slug}/" for each in project.dimensions.values()} <= set(locations)
    assert not [place for place in locations for district in project.districts if district in place]


def test_each_language_gets_its_own_file_and_the_mixed_one_is_gone(project, tmp_path):
    site = mixed(tmp_path)
    write_search(project, site)
    names = ["en.json", "en.words.json", "es.json", "es.words.json"]
    assert sorted(path.name for path in (site / "search").iterdir()) == names
    for locale, other in (("en", "es/"), ("es", "")):
        index = json.loads((site / "search" / f"{locale}.json").read_text(encoding="utf-8"))
        assert index["locale"] == locale
        inside = [entry[0].startswith("es/") for entry in index["entries"]]
        assert all(inside) if other == "" else not any(inside)


def test_the_same_site_gives_the_same_bytes(project, tmp_path):
    first, second = mixed(tmp_path / "a"), mixed(tmp_path / "b")
    write_search(project, first)
    write_search(project, second)
    for name in ("en.json", "es.json"):
        assert (first / "search" / name).read_bytes() == (second / "search" / name).read_bytes()


def test_a_site_without_search_stays_without(project, tmp_path):
    write_search(project, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("locale", "file"),
    [
        ("en", "assets/search/lunr.en.js"),
        ("es", "assets/javascripts/lunr/min/lunr.es.min.js"),
        ("es-MX", "assets/javascripts/lunr/min/lunr.es.min.js"),
        ("hmn", ""),
    ],
)
def test_a_language_without_rules_for_endings_has_no_file(tmp_path, locale, file):
    for name in ("assets/search/lunr.en.js", "assets/javascripts/lunr/min/lunr.es.min.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert stemmer_file(tmp_path, locale) == file


def test_equal_words_of_the_language_and_of_maps_reach_the_browser(folder):
    (folder / "content" / "es" / "search.yml").write_text("- [san pablo, saint paul]\n", encoding="utf-8")
    project = load(folder)
    index = json.loads(index_json([], project, SPANISH, ""))
    assert ["san pablo", "saint paul"] in index["equal"]
    assert ["saint", "st"] in index["equal"]
    assert ["san pablo", "saint paul"] not in json.loads(index_json([], project, ENGLISH, ""))["equal"]


def test_a_case_is_found_at_the_first_page_of_the_site_that_shows_it(project):
    text = '# Cases\n\n{{ case_timeline("the_list") }}\n'
    changed = with_page(with_page(project, text, "en/cases.md"), text, "es/cases.md")
    built = [Entry("cases/", "Cases", "")]
    found = {entry.title: entry for entry in complete(built, changed, ENGLISH)}
    assert found["The list"].location == "cases/#case-the-list"
    assert "The bus" not in found
    assert "The list" not in {entry.title for entry in complete([], changed, ENGLISH)}  # a draft, or not built
    spanish = {entry.location for entry in complete([Entry("es/cases/", "Casos", "")], changed, SPANISH)}
    assert "es/cases/#case-the-list" in spanish


def test_books_and_works_are_found_by_title_and_author_at_the_page_that_shows_them(shelf):
    found = {entry.title: entry for entry in complete([Entry("families/", "Families", "")], shelf, ENGLISH)}
    assert found["Old Hats"].location == "families/#book-old-hats"
    assert found["Old Hats"].keywords == "Sombreros viejos Ada Quill Bo Reed"
    assert found["El autobús"].location == "families/#work-bus-film"
    assert "Old Hats" not in {entry.title for entry in complete([], shelf, ENGLISH)}  # a draft, or not built
    spanish = {each.location: each for each in complete([Entry("es/families/", "Familias", "")], shelf, SPANISH)}
    assert spanish["es/families/#work-hat-story"].text == "Los sombreros recibieron números."
