"""Which addresses the sitemaps name."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from macros.site.sitemap import by_language, district_sitemaps, sitemap_index, without_guests, without_shells


def district_sitemap(pages, settings) -> str:
    ((name, text),) = district_sitemaps(pages, settings)
    assert name == "sitemap-districts.xml"
    return text


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


def entry(place: str, *others: str) -> str:
    links = "".join(f'\n<xhtml:link rel="alternate" hreflang="xx" href="{each}"/>' for each in others)
    return f"\n<url>\n<loc>{place}</loc>{links}\n</url>"


def test_guests_are_in_no_sitemap_and_no_page_names_them_as_its_other_language():
    home, guest = "https://q.example/?a&amp;b/", "https://q.example/?a&amp;b/es/"
    other = entry("https://q.example/c/", "https://q.example/c/", "https://q.example/es/c/")
    mixed = f"<urlset>{entry(home, home, guest)}{entry(guest, home, guest)}{other}\n</urlset>"
    kept = without_guests(mixed, {"https://q.example/?a&b/es/"})
    assert kept == f"<urlset>{entry(home, home)}{other}\n</urlset>"


def test_a_sitemap_without_guests_stays_as_it_is():
    mixed = f"<urlset>{entry('https://q.example/', 'https://q.example/es/')}</urlset>"
    assert without_guests(mixed, set()) == mixed


def test_sitemaps_of_many_pages_keep_the_limits_of_the_protocol(small_project):
    pages = [("en", f"districts/qa/{number:07d}/") for number in range(50_001)]
    found = dict(district_sitemaps(pages, small_project.settings))
    assert [text.count("<loc>") for text in found.values()] == [50_000, 1]
    assert all(len(text.encode()) < 50_000_000 for text in found.values())
    root = ET.fromstring(sitemap_index(found, small_project.settings))
    assert [each.text for each in root.iter(f"{SITE}loc")] == [
        "https://quill.example/sitemap-districts-1.xml",
        "https://quill.example/sitemap-districts-2.xml",
    ]
