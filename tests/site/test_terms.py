"""The built site links each glossary term at its first use on a page, and its glossary names the pages."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

from macros.model.pages import Page
from macros.outputs.references import MOST_USES
from macros.project import Project
from macros.views.sessions import facilitator_pages
from tests.read_html import Element, elements

pytestmark = pytest.mark.site


def text_of_page(folder: Path, project: Project, locale: str, address: str) -> str:
    path = folder / project.link(locale) / address / "index.html"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def written(project: Project) -> list[tuple[str, str]]:
    """Language and address of every page that people wrote, but the glossary."""
    return [(page.locale, page.address) for page in every_page(project) if page.address != "glossary/"]


def every_page(project: Project) -> list[Page]:
    """The pages that stand in files, and those that sessions make."""
    return [*project.pages, *facilitator_pages(project)]


def whole(titles: set[str], text: str) -> list[str]:
    """The titles that stand in the text, longest first; one that only stands inside another does not count."""
    found = []
    for title in sorted(titles, key=len, reverse=True):
        if title in text:
            found.append(title)
            text = text.replace(title, "", 1)
    return found


def terms_of(html: str) -> list[tuple[str, Element, Element]]:
    """Id, link and tooltip of each term on a page."""
    links, tips = elements(html, "a", "tk-term"), elements(html, name="tk-tip")
    assert len(links) == len(tips)
    return [(link.attributes["href"].partition("#")[2], link, tip) for link, tip in zip(links, tips, strict=True)]


def entries(html: str) -> dict[str, str]:
    """What the glossary says of the use of each term, by its id."""
    found = {}
    for part in html.split('<dl class="tk-glossary">')[1:]:
        for entry in re.findall(r'<div id="(\w+)">(.*?)</div>', part, re.DOTALL):
            uses = elements(entry[1], name="tk-uses")
            found[entry[0]] = uses[0].text if uses else ""
    return found


def test_every_term_on_a_page_is_told_beside_it_and_leads_to_the_glossary(site, shipped):
    count = 0
    for locale, address in written(shipped):
        html = text_of_page(site, shipped, locale, address)
        for term_id, link, tip in terms_of(html):
            count += 1
            assert link.attributes["href"] == f"{'../' * address.count('/')}glossary/#{term_id}"
            assert link.attributes["aria-describedby"] == tip.attributes["id"]
            assert tip.text == shipped.terms[term_id].definition[locale]
            assert "title" not in link.attributes
    assert count > 100


def test_only_an_author_links_a_term_twice_on_a_page(site, shipped):
    for page in shipped.pages:
        found = [term_id for term_id, *_ in terms_of(text_of_page(site, shipped, page.locale, page.address))]
        for term_id in set(found):
            by_hand = len(re.findall(rf'\bterm\("{term_id}"', page.text))
            assert found.count(term_id) == by_hand or (found.count(term_id), by_hand) == (1, 0), (page.place, term_id)
            assert by_hand or not shipped.terms[term_id].is_by_hand, (page.place, term_id)


def test_a_term_stands_in_no_heading_link_or_table_unless_an_author_put_it_there(site, shipped):
    for locale, address in written(shipped):
        html = text_of_page(site, shipped, locale, address)
        for inside in re.findall(r"<(h[1-6]|a|button|summary|dt|nav|table)\b[^>]*>(.*?)</\1>", html, re.DOTALL):
            assert inside[0] == "table" or "tk-tip" not in inside[1], (locale, address)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_glossary_names_the_pages_on_which_a_term_is_linked(site, shipped, locale):
    titles = {page.address: str(page.meta["title"]) for page in every_page(shipped) if page.locale == locale}
    pages: dict[str, set[str]] = defaultdict(set)
    for of_page, address in written(shipped):
        for term_id, *_ in terms_of(text_of_page(site, shipped, of_page, address)) if of_page == locale else ():
            pages[term_id].add(titles[address])
    told = entries(text_of_page(site, shipped, locale, "glossary/"))
    assert told.keys() == shipped.terms.keys()
    for term_id, text in told.items():
        shown = [title for title in titles.values() if title in text]
        assert bool(text) == bool(pages[term_id]), term_id
        assert len(whole(pages[term_id], text)) == min(len(pages[term_id]), MOST_USES), shown
        more = re.search(r"(\d+)\D*$", text.rpartition(" · ")[2]) if len(pages[term_id]) > MOST_USES else None
        assert more is None or int(more[1]) == len(pages[term_id]) - MOST_USES, term_id
    assert sum(map(bool, told.values())) > 20


def test_the_glossary_and_filled_pages_have_no_tooltips(site, shipped):
    district = next(iter(shipped.districts.values()))
    for address in ("glossary/", f"districts/{district.state.lower()}/{district.district_id}/"):
        html = text_of_page(site, shipped, "en", address)
        assert "<h1" in html
        assert "tk-tip" not in html
        assert "terms.js" not in html


def test_a_draft_is_linked_and_no_glossary_names_it(site, drafts, shipped):
    assert terms_of(text_of_page(drafts, shipped, "en", "components/"))
    for locale in shipped.locales:
        glossary = text_of_page(drafts, shipped, locale, "glossary/")
        assert glossary == text_of_page(site, shipped, locale, "glossary/")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_search_and_descriptions_know_a_page_without_its_tooltips(site, shipped, locale):
    index = json.loads((site / f"search/{locale}.json").read_text(encoding="utf-8"))
    folder = shipped.link(locale)
    texts = " ".join(entry[2] for entry in index["entries"] if not entry[0].startswith(f"{folder}glossary/"))
    consent = shipped.terms["consent"].definition[locale]
    pages = [address for of_page, address in written(shipped) if of_page == locale]
    told = [address for address in pages if consent in text_of_page(site, shipped, locale, address)]
    assert told
    assert consent not in texts
    for address in told:
        html = text_of_page(site, shipped, locale, address)
        assert not [meta for meta in elements(html.partition("</head>")[0] + "</head></html>", "meta")
                    if consent in meta.attributes.get("content", "")]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "words", "definition", "used"),
    [
        ("en", "cameras", "A device that makes pictures", "Used in: How we read"),
        ("es", "cámaras", "Un aparato que hace imágenes", "Aparece en: Cómo leemos"),
        ("fr", "caméras", "Un appareil qui fait des images", "Utilisé dans : Notre façon de lire"),
    ],
)
def test_another_coalition_has_its_terms_linked_in_each_of_its_languages(
    example, example_site, locale, words, definition, used
):
    html = text_of_page(example_site, example.project, locale, "districts/method/")
    ((term_id, link, tip),) = terms_of(html)
    assert (term_id, link.text) == ("camera", words)
    assert tip.text.startswith(definition)
    told = entries(text_of_page(example_site, example.project, locale, "glossary/"))
    assert told["camera"].startswith(used)
    assert told["heat_map"] == ""
