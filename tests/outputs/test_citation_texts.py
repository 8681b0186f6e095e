"""How to cite the site, a page and a table, in forms that programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from macros.outputs.citation_texts import (
    Cited,
    bibtex,
    citation_files,
    citation_list,
    cited_page,
    cited_site,
    cited_tables,
    csl,
    csl_list,
    sentence,
)
from macros.outputs.page_context import PageContext
from tests.read_html import text_of


@pytest.fixture(scope="module")
def dated(project):
    package = replace(project.dictionary.package, name="quill", version="1.2", created=date(2026, 3, 9))
    return replace(project, dictionary=replace(project.dictionary, package=package))


def test_a_page_is_cited_in_one_sentence_in_each_language(dated):
    english, spanish = (
        sentence(cited_page(dated, locale, "about/", title), PageContext(dated, locale, ""))
        for locale, title in (("en", "About us"), ("es", "¿Quiénes somos?"))
    )
    names = dated.settings.site_name
    assert english == f"About us. {names['en']}. Version 1.2, March 9, 2026."
    assert spanish == f"¿Quiénes somos? {names['es']}. Versión 1.2, 9 de marzo de 2026."


def test_the_site_is_named_once(dated):
    said = sentence(cited_site(dated, "en"), PageContext(dated, "en", ""))
    assert said.count(dated.settings.site_name["en"]) == 1


def test_every_table_is_cited_with_the_address_of_its_file(dated):
    found = {table.name: cited for table, cited in cited_tables(dated, "en")}
    assert set(found) == {"comparison", *dated.tables}
    assert found["districts"].url == f"{dated.settings.site_url}downloads/districts.csv"
    assert found["districts"].kind == "dataset"


def test_bibtex_keeps_signs_that_mean_something_to_it():
    title, url = r"50% of {A} & B_C #1 \x ~^$", "https://x.example/a%20b"
    cited = Cited("k", "webpage", title, "Site", url, "1", None, "en", "Version 1")
    assert bibtex(cited) == (
        "@misc{k,\n"
        r"  title = {{50\% of \{A\} \& B\_C \#1 {\textbackslash}x {\textasciitilde}{\textasciicircum}\$}}," + "\n"
        "  howpublished = {Site},\n"
        "  url = {https://x.example/a%20b},\n"
        "  note = {Version 1},\n"
        "  language = {en},\n"
        "}"
    )


def test_an_entry_says_its_version_in_its_language(dated):
    assert "  note = {Versión 1.2},\n" in bibtex(cited_site(dated, "es"))
    assert "  note = {Version 1.2},\n" in bibtex(cited_site(dated, "en"))


def test_csl_has_the_day_in_parts_and_leaves_out_what_is_not_known(dated, project):
    assert csl(cited_site(dated, "en"))["issued"] == {"date-parts": [[2026, 3, 9]]}
    bare = replace(project.dictionary.package, version="", created=None)
    bare = replace(project, dictionary=replace(project.dictionary, package=bare))
    assert not {"issued", "version"} & set(csl(cited_site(bare, "en")))
    assert "year" not in bibtex(cited_site(bare, "en"))
    assert "no day given" in sentence(cited_site(bare, "en"), PageContext(bare, "en", ""))


def test_the_files_hold_every_entry_under_a_key_of_its_own(dated):
    cited = [cited_site(dated, "en"), *(each for _, each in cited_tables(dated, "en"))]
    files = dict(citation_files("tables", "en", cited))
    entries = json.loads(files["downloads/cite/tables.en.json"])
    assert [each["id"] for each in entries] == [each.key for each in cited]
    assert len({each.key for each in cited}) == len(cited)
    assert files["downloads/cite/tables.en.bib"].count(b"@misc{") == len(cited)
    assert json.loads(csl_list([])) == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_page_shows_the_words_to_copy_and_leads_to_the_files(dated, locale):
    page = PageContext(dated, locale, "funders/cite/")
    html = citation_list(page)
    site = cited_site(dated, locale)
    assert f"{sentence(site, page)} {site.url}" in text_of(html)
    assert f"@misc{{quill-{locale}," in text_of(html)
    assert f"downloads/cite/pages.{locale}.bib" in html
