"""What somebody sees who gets a link to a page of the built site: a title, a sentence and a picture."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from macros.project import Project
from macros.site.cards import write_cards
from tests.project_folders import contents

pytestmark = pytest.mark.site

# The description is one tag for networks and for search engines.
TAG = re.compile(
    r'<meta (?:name="description" )?(?:property|name)="((?:og|twitter):[a-z:_]+)"'
    r'(?: lang="[a-z-]+")? content="([^"]*)">'
)
NEEDED = {
    *("og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale", "og:locale:alternate"),
    *("og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card"),
}
MOST = 20_000  # bytes; chats show no picture above about 300,000


@pytest.fixture(scope="session")
def told(site) -> dict[str, dict[str, str]]:
    """What every page tells, by its path; a heat map that stands in another site's page tells nothing."""
    every = (path.relative_to(site) for path in site.rglob("*.html") if path.name != "404.html")
    pages = (site / path for path in every if path.parts[0] != "embed" and path.parts[:2] != ("es", "embed"))
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in pages}
    return {path: {key: html.unescape(said) for key, said in TAG.findall(text)} for path, text in texts.items()}


def test_every_page_tells_everything_once(site, told):
    assert len(told) > 300
    for path, tags in told.items():
        assert tags.keys() == NEEDED, path
        assert all(tags.values()), path
        assert len(TAG.findall((site / path).read_text(encoding="utf-8"))) == len(NEEDED), path


def test_the_address_is_the_canonical_one_and_the_language_that_of_the_page(site, told):
    for path, tags in told.items():
        text = (site / path).read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{tags["og:url"]}">' in text, path
        locale, other = ("es_LA", "en_US") if path.startswith("es/") else ("en_US", "es_LA")
        assert (tags["og:locale"], tags["og:locale:alternate"]) == (locale, other), path


def test_every_page_has_a_card_of_its_own_and_every_card_is_of_a_page(site, told, shipped: Project):
    cards = [tags["og:image"].removeprefix(shipped.settings.site_url) for tags in told.values()]
    assert len(set(cards)) == len(cards)
    assert {f"assets/cards/{path}" for path in contents(site / "assets/cards")} == set(cards)


def test_cards_are_small_pictures_of_the_size_that_pages_name(site, told):
    sizes = []
    for path, content in contents(site / "assets/cards").items():
        picture = Image.open(io.BytesIO(content))
        picture.load()
        assert (picture.mode, picture.size) == ("P", (1200, 630)), path
        sizes.append(len(content))
    assert {(tags["og:image:width"], tags["og:image:height"]) for tags in told.values()} == {("1200", "630")}
    assert max(sizes) <= MOST
    assert sum(sizes) / len(sizes) <= 15_000


def test_cards_are_drawn_the_same_again(site, shipped: Project, tmp_path):
    write_cards(shipped, tmp_path, lambda: False)
    again, built = contents(tmp_path / "assets/cards"), contents(site / "assets/cards")
    assert {path: again[path] for path in built} == built
    drafts = {
        f"{page.locale}/{page.address.strip('/')}.png"
        for page in shipped.pages
        if page.address.startswith("components")
    }
    assert again.keys() - built.keys() == drafts


@pytest.mark.parametrize(
    ("page", "alt"),
    [
        (
            "districts/mn/2733840/",
            "Saint Paul Public Schools, Minnesota. What its public documents say about student data. "
            "Agency access: General words; Data types: Names specifics; Data shared: General words; "
            "Companies: General words; Consent: Names specifics. Preliminary, in the part we read.",
        ),
        (
            "es/districts/tx/4827300/",
            "Lewisville Independent School District, Texas. "
            "Todavía no hemos leído los documentos de este distrito. Pregunte a su distrito.",
        ),
        (
            "es/districts/dimensions/data-types/",
            "Tipos de datos – ¿Qué tipos de datos guarda el distrito sobre mi hijo o hija?",
        ),
        (
            "families/",
            "For families – Find your district, pick your question and get your letter. Guides on student data and your"
            " rights, in plain words.",
        ),
    ],
)
def test_who_does_not_see_the_picture_is_told_what_it_shows(told, page, alt):
    assert told[f"{page}index.html"]["og:image:alt"] == alt


def test_no_card_ranks_judges_or_counts_squares(told):
    for path, tags in told.items():
        if re.fullmatch(r"(es/)?districts/[a-z]{2}/\d+/index.html", path):
            assert not re.search(
                r"\b(worst|best|rank|score|grade|peor|mejor)\b|\d of \d|\d de \d", tags["og:image:alt"]
            )


def test_a_page_that_is_not_there_names_no_card(site: Path):
    assert not TAG.findall((site / "404.html").read_text(encoding="utf-8"))
