"""What a page tells networks about itself."""

from __future__ import annotations

import pytest

from macros.outputs.share_tags import Shared, card_path, share_tags
from tests.build_a_project import at
from tests.read_html import elements

FAMILIES = Shared('What "families" do', "assets/cards/es/families.png", "Families & friends")


def tags(page, shared=FAMILIES) -> dict[str, str]:
    found = elements(str(share_tags(page, shared)), "meta")
    keys = [each.attributes.get("property") or each.attributes["name"] for each in found]
    assert len(keys) == len(set(keys)) or keys.count("og:locale:alternate") > 1
    return {key: each.attributes["content"] for key, each in zip(keys, found, strict=True)}


def test_a_page_names_its_card_with_an_absolute_address_a_size_and_a_text(page_es):
    told = tags(at(page_es, address="families/"))
    assert told == {
        "og:title": 'What "families" do',
        "og:type": "article",
        "og:url": "https://quill.example/es/families/",
        "og:site_name": "Kit Quill",
        "og:locale": "es_LA",
        "og:locale:alternate": "en_US",
        "og:image": "https://quill.example/assets/cards/es/families.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Families & friends",
        "twitter:card": "summary_large_image",
    }


def test_a_page_without_a_card_names_none(page):
    told = tags(page, Shared("Families"))
    assert not [key for key in told if key.startswith("og:image")]
    assert told["twitter:card"] == "summary"


def test_the_home_page_is_the_site(page):
    told = tags(at(page, address=""))
    assert (told["og:type"], told["og:url"]) == ("website", "https://quill.example/")


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "assets/cards/en/index.png"),
        ("families/", "assets/cards/en/families.png"),
        ("districts/qa/0100001/", "assets/cards/en/districts/qa/0100001.png"),
    ],
)
def test_a_card_stands_where_its_page_stands(address, path):
    assert card_path("en", address) == path
