"""Which addresses the sitemaps name."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from macros.site.sitemap import by_language, district_sitemap, without_shells

SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_shells_are_taken_out_of_a_sitemap_and_pages_are_kept():
    pages = ("about/", "districts/ZZstateZZ/ZZidZZ/", "es/districts/dimensions/ZZidZZ/", "ZZ/")
    entries = "".join(f"\n    <url>\n         <loc>https://q.example/{page}</loc>\n    </url>" for page in pages)
    kept = without_shells(f'<?xml version="1.0"?>\n<urlset>{entries}\n</urlset>')
    assert [each.text for each in ET.fromstring(kept).iter("loc")] == [
        "https://q.example/about/",
        "https://q.example/ZZ/",
    ]
    assert "\n\n" not in kept


def test_every_filled_page_is_named_with_its_other_languages(small_project):
    root = ET.fromstring(district_sitemap([("en", "districts/qa/"), ("es", "districts/qa/")], small_project.settings))
    first, second = root.findall(f"{SITE}url")
    assert first.findtext(f"{SITE}loc") == "https://quill.example/districts/qa/"
    assert second.findtext(f"{SITE}loc") == "https://quill.example/es/districts/qa/"
    for entry in (first, second):
        assert {each.get("hreflang"): each.get("href") for each in entry.findall(LINK)} == {
            "en": "https://quill.example/districts/qa/",
            "es": "https://quill.example/es/districts/qa/",
        }


def test_addresses_are_written_as_xml_asks(small_project):
    settings = replace(small_project.settings, site_url='https://quill.example/?a="b"&c=<d>/')
    root = ET.fromstring(district_sitemap([("en", "x/")], settings))
    assert root.findtext(f"{SITE}url/{SITE}loc") == 'https://quill.example/?a="b"&c=<d>/x/'
    assert root.find(f"{SITE}url/{LINK}").get("href") == 'https://quill.example/?a="b"&c=<d>/x/'


def test_a_sitemap_of_nothing_is_still_a_sitemap(small_project):
    assert len(ET.fromstring(district_sitemap([], small_project.settings))) == 0


def test_the_sitemap_is_split_by_language_and_no_page_is_lost(small_project):
    pages = ("", "about/", "es/", "es/about/", "especial/")
    mixed = "".join(f"<url><loc>https://quill.example/{page}</loc></url>" for page in pages)
    split = {
        link: ET.fromstring(text)
        for link, text in by_language(f"<urlset>{mixed}</urlset>", small_project.settings).items()
    }
    found = {
        link: [each.text.removeprefix("https://quill.example/") for each in root.iter(f"{SITE}loc")]
        for link, root in split.items()
    }
    assert found == {"": ["", "about/", "especial/"], "es/": ["es/", "es/about/"]}
