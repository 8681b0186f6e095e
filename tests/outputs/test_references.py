"""How prose cites sources, figures, terms and context notes."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from macros.outputs.errors import AuthorError
from macros.outputs.references import (
    TermUse,
    cite,
    context_note,
    explained_term,
    find_note,
    glossary,
    law,
    law_list,
    short_name,
    source_list,
    stat,
    term,
    with_uses,
)
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of


@pytest.mark.parametrize(
    ("author", "year", "short"),
    [
        ("Laird, E.", "2021", "Laird 2021"),
        ("Laird, E., and Grant-Chapman, H.", "2021", "Laird, Grant-Chapman 2021"),
        ("Peña, M. J., de la Cruz, A., and Ochoa, Á.", "2019", "Peña, de la Cruz, Ochoa 2019"),
        ("Office of Records", "2020", "Office of Records 2020"),
        ("", "1974", "Records law 1974"),
        ("Laird, E.", "", "Laird"),
        ("", "", "Records law"),
    ],
)
def test_a_work_is_cited_by_family_names_and_year_or_what_there_is_of_them(project, author, year, short):
    changed = with_tables(project, sources=[{"author": author, "year": year}])
    assert short_name(changed.sources["law"]) == short


@pytest.mark.parametrize(("locale", "lang"), [("en", None), ("es", "en")])
def test_a_citation_links_to_its_entry_in_the_list_and_says_its_language_when_it_is_another(page, locale, lang):
    here = at(page, locale=locale)
    (link,) = elements(cite(here, "survey"), "a")
    target = link.attributes["href"]
    assert target == "../sources/#survey"
    assert link.attributes.get("lang") == lang
    assert "survey" in [each.attributes.get("id") for each in elements(source_list(here), "li")]


def test_a_law_is_named_by_its_citation_and_links_to_its_entry_which_says_when_it_was_checked(page):
    (link,) = elements(law(page, "records_10"), "a")
    assert (link.text, link.attributes["href"]) == ("12 QCR § 34.10", "../laws/#records_10")
    assert text_of(law(page, "records_10")) == "12 QCR § 34.10"
    entries = {each.attributes["id"]: each.text for each in elements(law_list(page), "li")}
    assert entries["records_10"] == "12 QCR § 34.10 Seeing records. We checked it on March 2, 2026."


def test_a_law_that_nobody_checked_says_so_wherever_it_is_named(page, page_es):
    assert text_of(law(page, "qa_5")) == f"Quill. Stat. § 5 ({page.t('law.unchecked')})"
    assert page_es.t("law.not_checked") in text_of(law_list(page_es))


def test_laws_stand_in_order_of_their_sections_federal_ones_first(page):
    html = law_list(page)
    assert [each.attributes["id"] for each in elements(html, "li")] == ["records_9", "records_10", "qa_5"]
    assert [each.text for each in elements(html, "h2")] == [page.t("law.federal"), "North Quilland"]


def test_a_figure_is_said_in_the_language_of_the_page_with_its_source(page, page_es):
    assert text_of(stat(page, "parents")) == "93 percent of parents [Laird, Grant-Chapman 2021]"
    assert text_of(stat(page_es, "parents")).startswith("el 93 por ciento de los padres [")


@pytest.mark.parametrize(("shown", "text"), [(None, "consentimiento"), ("el consentimiento", "el consentimiento")])
def test_a_term_links_to_the_glossary_and_shows_itself_or_the_words_given(page_es, shown, text):
    (link,) = elements(term(page_es, "consent", shown), "a")
    assert (link.text, link.attributes["href"]) == (text, "../glossary/#consent")


def test_an_explained_term_has_its_definition_beside_it_under_an_id_of_its_own(page_es):
    for before, tip in ((0, "tk-tip-consent"), (1, "tk-tip-consent-2")):
        html = explained_term(page_es, "consent", Markup("sí &amp; no"), before)
        (link,), (box,) = elements(html, "a"), elements(html, name="tk-tip")
        assert (link.text, link.attributes["href"]) == ("sí & no", "../glossary/#consent")
        assert (link.attributes["aria-describedby"], box.attributes["id"]) == (tip, tip)
        assert box.text == "Un sí que se puede retirar."
        assert "title" not in link.attributes


def test_the_glossary_names_the_pages_that_use_a_term_most(page, page_es):
    uses = [TermUse(f"Page {number}", f"page-{number}/", number % 3) for number in range(5)]
    html = with_uses(page, glossary(page), {"consent": uses})
    assert [link.text for link in elements(html, "a")[1:]] == ["Page 2", "Page 1", "Page 4"]
    assert elements(html, "a")[1].attributes["href"] == "../page-2/"
    assert elements(html, name="tk-uses")[0].text.endswith("and 2 more pages")
    spanish = with_uses(page_es, glossary(page_es), {"consent": uses[:4]})
    assert elements(spanish, name="tk-uses")[0].text.startswith("Aparece en: Page 2")
    assert elements(spanish, name="tk-uses")[0].text.endswith("y 1 página más")
    assert "more" not in with_uses(page, glossary(page), {"consent": uses[:3]})


def test_a_term_that_no_page_uses_names_none(page):
    html = with_uses(page, glossary(page), {"another": [TermUse("Page", "page/", 1)]})
    assert elements(html, name="tk-uses") == []
    assert "<!--" not in html


def test_a_context_note_says_history_limits_and_sources(page):
    text = text_of(context_note(page, "comparison"))
    assert "Lists did harm." in text
    assert "It is a first reading." in text
    assert "[Records law 1974]" in text


def test_the_glossary_is_in_the_alphabetical_order_of_its_language_and_gives_the_other_term(page):
    rows = [
        {"term_id": "a", "term_en": "yes", "term_es": "Ámbito"},
        {"term_id": "b", "term_en": "Data", "term_es": "zona"},
    ]
    changed = with_tables(page.project, glossary=rows)
    english = glossary(at(page, project=changed))
    assert [each.text for each in elements(english, "dfn")] == ["Data", "yes"]
    assert [(each.text, each.attributes["lang"]) for each in elements(english, "span")] == [
        ("zona", "es"),
        ("Ámbito", "es"),
    ]
    assert [each.text for each in elements(glossary(at(page, project=changed, locale="es")), "dfn")] == [
        "Ámbito",
        "zona",
    ]


def test_the_list_of_sources_is_in_order_of_author_or_title(page):
    assert [each.attributes["id"] for each in elements(source_list(page), "li")] == ["survey", "law"]
    assert "Laird, E., and Grant-Chapman, H. What parents say. Center, 2021." in text_of(source_list(page))


@pytest.mark.parametrize(
    ("draw", "wrong", "kind", "where", "near"),
    [
        (cite, "lax", "source", "data/sources.csv", "law"),
        (stat, "parent", "statistic", "data/statistics.csv", "parents"),
        (term, "consnt", "term", "data/glossary.csv", "consent"),
        (context_note, "comparisons", "context note", "data/context_notes.yml", "comparison"),
        (find_note, "zzz", "context note", "data/context_notes.yml", None),
    ],
)
def test_an_id_that_is_not_there_says_where_ids_are_listed_and_offers_the_nearest(page, draw, wrong, kind, where, near):
    with pytest.raises(AuthorError) as caught:
        draw(page, wrong)
    error = caught.value
    assert (error.code, error.values["kind"], error.values["found"]) == ("unknown-id", kind, wrong)
    assert (error.values["where"], error.near) == (where, near)


def test_the_list_of_sources_is_in_the_language_of_most_works_and_the_others_say_theirs(page_es):
    rows = [{"source_id": "a"}, {"source_id": "b"}, {"source_id": "c", "language": "es", "title": "Ley"}]
    html = source_list(at(page_es, project=with_tables(page_es.project, sources=rows)))
    assert [each.attributes.get("lang") for each in elements(html, "ul")] == ["en"]
    assert [each.attributes.get("lang") for each in elements(html, "li")] == ["es", None, None]
    english = source_list(at(page_es, project=with_tables(page_es.project, sources=rows), locale="en"))
    assert [each.attributes.get("lang") for each in elements(english, "ul")] == [None]
    assert source_list(at(page_es, project=with_tables(page_es.project, sources=[])))
