"""A tiny finished site in two languages that no rule complains about, and changed copies of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from macros.model.pages import Language, Settings
from macros.problems import Problem
from macros.site.inspection import PageRule
from macros.site.inspection.page import read_page
from macros.site.inspection.site import BuiltSite
from macros.site.privacy import CHARSET, with_policy

URL = "https://quill.example/"
SETTINGS = Settings(
    site_name={"en": "Quill", "es": "Quill"},
    site_url=URL,
    languages=(Language("en", "English", "", True), Language("es", "Español", "es/", False)),
    contact_email="",
    contact_address="",
    district_context="",
    directory_source="",
    names_locale="en",
    share_cards="every",
    paper="letter",
    reviewed_by={},
    nav_pages=(),
    nav_sections=(),
    nav_translations={},
)
SITEMAP = "<urlset>{}</urlset>"
BODY = '<h1 id="top">Title</h1><p><a href="#top">Up</a></p>'


def page(address: str = "", locale: str = "en", body: str = BODY, head: str = "") -> str:
    """A page with all that the rules ask for; `address` stands inside its language."""
    own = {"en": f"{URL}{address}", "es": f"{URL}es/{address}"}
    links = "".join(
        f'<link rel="alternate " hreflang="{name}" href="{href}">'
        for name, href in {**own, "x-default": own["en"]}.items()
    )
    return with_policy(
        f'<!doctype html><html lang="{locale}"><head>{CHARSET}<link rel="canonical" href="{own[locale]}">{links}'
        f"{head}</head><body>{body}</body></html>"
    )


def entry(address: str) -> str:
    """An entry of a sitemap; `address` stands inside the site."""
    return f'<url><loc>{URL}{address}</loc><xhtml:link rel="alternate" hreflang="en" href="{URL}{address}"/></url>'


FILES: Mapping[str, str] = {
    "index.html": page(),
    "b/index.html": page("b/"),
    "es/index.html": page("", "es"),
    "es/b/index.html": page("b/", "es"),
    "404.html": with_policy(f'<html lang="en">{CHARSET}<h1>Lost</h1><a href="/b/#top">B</a></html>'),
    "p.svg": "<svg/>",
    "a.css": "a { background: url(p.svg) }",
    "sitemap.xml": SITEMAP.format(entry("")),
    "es/sitemap.xml": SITEMAP.format(entry("es/")),
    "sitemap-districts.xml": SITEMAP.format(entry("b/") + entry("es/b/")),
    "search/en.json": json.dumps({"entries": [["", "Title", "Text"], ["b/", "Title", "Text"]]}),
    "search/es.json": json.dumps({"entries": [["es/", "Título", "Texto"]]}),
    "assets/districts.json": json.dumps({"districts": [["0100001", "Alder Falls", "QA", ""]]}),
    "assets/toolkit.js": "a()",
}


def write_site(
    folder: Path, changes: Mapping[str, str | None] | None = None, settings: Settings = SETTINGS
) -> BuiltSite:
    """The site in a folder, with some files changed, added, or left out (None)."""
    files = {name: text for name, text in {**FILES, **(changes or {})}.items() if text is not None}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return BuiltSite(folder, frozenset(files), settings)


def told(rule: PageRule, html: str, name: str = "index.html") -> list[Problem]:
    """What a rule says about a page of the site, which is in no folder."""
    return list(rule(read_page(name, html), BuiltSite(Path("nowhere"), frozenset(FILES), SETTINGS)))
