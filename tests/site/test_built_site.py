"""The built site as files: every page there, every link leads somewhere, each language pure, nothing heavy."""

from __future__ import annotations

import csv
import gzip
import html
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from markupsafe import escape

from macros.outputs.page_context import PageContext
from macros.project import Project
from macros.site.build import Built
from macros.site.inspection.weight import OWN_SCRIPTS

pytestmark = pytest.mark.site

LINKS = re.compile(r"""(?:href|src)=(?:"([^"]*)"|'([^']*)')""")
IDS = re.compile(r"""\bid=(?:"([^"]*)"|'([^']*)')""")
FOREIGN = re.compile(r"<(\w+)[^>]*(?:\blang=\"(?!LOCALE)\w+\"|translate=\"no\")[^>]*>.*?</\1>", re.DOTALL)
UNSEEN = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SHOWN_ATTRIBUTES = re.compile(
    r"""\b(?:alt|title|aria-label|placeholder|content|data-tk-(?:one|other|none|loading|failed))="([^"]*)\""""
)
# Frequent words of one language that are not words of the other.
ONLY_ENGLISH = "the of and with this that what from have not you your are was which districts schools state read our we"
ONLY_SPANISH = "el los las del que con para por una este esta qué cuando hemos sus leímos distritos escuelas según más"
# Proper names inside findings and cases: organizations, newspapers, titles of works, a city.
ORGANIZATIONS = {
    "ACLU of Massachusetts",
    "Defeating the JPA",
    "Illinois Families for Public Schools",
    "International Journal of Population Data Science",
    "Lawyers for Civil Rights",
    "Los Angeles",
    "Protection of Pupil Rights Act",
    "Stop the Cradle to Prison Algorithm Coalition",
    "The 74",
    "The Markup",
    "The North Star",
    "U.S. Department of Agriculture",
    "University of Pittsburgh",
}
FIRST_VIEW = 90_000  # bytes, gzip: the page, its styles and its scripts


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_district_state_and_dimension_has_a_page_in_both_languages(site, shipped: Project):
    wanted = [f"districts/{d.state.lower()}/{d.district_id}" for d in shipped.districts.values()]
    wanted += [f"districts/{state.lower()}" for state in shipped.districts_by_state]
    wanted += [f"districts/dimensions/{d.slug}" for d in shipped.dimensions.values()]
    missing = [path for path in wanted for folder in ("", "es") if not (site / folder / path / "index.html").is_file()]
    assert missing == []
    assert len(shipped.districts) == 141


def test_both_languages_have_the_same_pages(site):
    found = {path.relative_to(site).as_posix() for path in pages(site)}
    spanish = {path.removeprefix("es/") for path in found if path.startswith("es/")}
    assert spanish == {path for path in found if not path.startswith("es/")}


def test_the_page_on_privacy_says_what_was_measured(site, shipped: Project):
    proof = shipped.privacy_proof
    if proof is None:  # the privacy test says whether there must be one
        pytest.skip("Nobody has measured this site.")
    for language in shipped.settings.languages:
        page = PageContext(shipped, language.locale, "privacy/")
        text = seen_text((site / language.link / "privacy/index.html").read_text(encoding="utf-8"), language.locale)
        assert page.day(proof.measured_on) in text
        assert page.many("privacy.pages_with_rule", proof.pages_of_the_site) in text
        assert page.many("privacy.action.search", proof.actions["search"]) in text
        assert page.t("privacy.more_than_nothing") not in text


def test_no_mark_of_the_shell_is_left(site):
    left = [path for path in site.rglob("*") if path.is_file() and path.suffix in {".html", ".xml", ".json"}
            and re.search("ZZ[a-z]+ZZ", path.read_text(encoding="utf-8"))]  # fmt: skip
    assert left == []


def test_every_link_inside_the_site_leads_to_a_page_and_an_anchor(site):
    ids = {path: {a or b for a, b in IDS.findall(path.read_text(encoding="utf-8"))} for path in pages(site)}
    broken = []
    for path in ids:
        for link in {html.unescape(a or b) for a, b in LINKS.findall(path.read_text(encoding="utf-8"))}:
            if problem := broken_link(site, path, link, ids):
                broken.append(f"{path.relative_to(site)}: {problem}")
    assert broken == []


def broken_link(site: Path, page: Path, link: str, ids: dict[Path, set[str]]) -> str:
    parts = urlsplit(urljoin(f"http://site/{page.relative_to(site).as_posix()}", link))
    if parts.netloc != "site" or parts.scheme != "http":
        return ""
    target = site / unquote(parts.path).lstrip("/")
    target = target / "index.html" if parts.path.endswith("/") or target.is_dir() else target
    if not target.is_file():
        return f"{link} leads nowhere"
    if (
        parts.fragment
        and parts.fragment != "tk-content"
        and "=" not in parts.fragment  # for a script, such as #district=2733840
        and target in ids
        and unquote(parts.fragment) not in ids[target]
    ):
        return f"{link} names an anchor that is not there"
    return ""


@pytest.mark.parametrize(("locale", "strange"), [("es", ONLY_ENGLISH), ("en", ONLY_SPANISH)])
def test_no_word_of_the_other_language_is_seen(site, shipped: Project, locale, strange):
    names = {str(escape(d.name)) for d in shipped.districts.values()} | {d.city for d in shipped.districts.values()}
    names |= {resource.path for resource in shipped.dictionary.resources.values()} | ORGANIZATIONS
    name = re.compile("|".join(re.escape(each) for each in sorted(names - {""}, key=len, reverse=True)))
    word = re.compile(rf"(?<![\w-])(?:{'|'.join(strange.split())})(?![\w-])", re.IGNORECASE)
    found = []
    for path in pages(site):
        in_spanish = path.relative_to(site).parts[0] == "es"
        if in_spanish != (locale == "es"):
            continue
        for match in word.finditer(seen_text(name.sub(" ", path.read_text(encoding="utf-8")), locale)):
            around = match.string[max(0, match.start() - 40) : match.end() + 40]
            found.append(f"{path.relative_to(site)}: …{around}…")
    assert found == []


def seen_text(page: str, locale: str) -> str:
    """Text and spoken attributes of a page, without what is marked as another language or as a name."""
    body = UNSEEN.sub(" ", page)
    inner = body[body.index("<body") :]
    foreign = re.compile(FOREIGN.pattern.replace("LOCALE", locale), re.DOTALL)
    while (shorter := foreign.sub(" ", inner)) != inner:
        inner = shorter
    attributes = " ".join(SHOWN_ATTRIBUTES.findall(inner))
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inner) + " " + attributes))


def test_every_page_about_a_real_district_says_it_is_a_first_reading(site, shipped: Project):
    for district in shipped.districts.values():
        text = (site / f"districts/{district.state.lower()}/{district.district_id}/index.html").read_text(
            encoding="utf-8"
        )
        read = any(r.extent_read != "none" for r in shipped.readings_by_district.get(district.district_id, ()))
        assert ("This is a first reading." in text) is read
        assert ("November 22, 2026" in text) or not read
        unread = ("We have not read any document here yet.", "Nobody has read this district yet")
        assert any(sentence in text for sentence in unread) is not read


def test_every_reading_is_shown_with_its_document_and_its_limits(site, shipped: Project):
    for reading in shipped.readings:
        district = shipped.districts[reading.district_id]
        for folder, locale in (("", "en"), ("es/", "es")):
            path = site / f"{folder}districts/{district.state.lower()}/{district.district_id}/index.html"
            text = html.unescape(path.read_text(encoding="utf-8"))
            if not reading.source_url:
                continue
            for shown in (reading.finding[locale], reading.caution[locale], reading.source_url, reading.source_title,
                          shipped.scale.extents[reading.extent_read].label[locale]):  # fmt: skip
                assert shown in text, (reading.evidence_id, locale, shown)


def test_no_page_ranks_or_judges_a_district(site):
    judging = re.compile(
        r"\b(worst|best district|ranked|ranking of|score of|grade of [A-F]\b|fails to|refuses to|hides)\b"
    )
    found = []
    for path in sorted((site / "districts").rglob("*.html")):
        if match := judging.search(seen_text(path.read_text(encoding="utf-8"), "en")):
            found.append((path.relative_to(site).as_posix(), match.group(0)))
    assert found == []


def test_open_data_is_offered_as_it_is(site, shipped: Project):
    for resource in shipped.dictionary.resources.values():
        assert (site / "downloads" / resource.path).read_bytes() == (shipped.root / "data" / resource.path).read_bytes()
    comparison = rows_of(site / "downloads/comparison.csv")
    assert len(comparison) == 55
    assert all(row[dimension] for row in comparison for dimension in shipped.dimensions)
    assert {len(row["district_id"]) for row in comparison} == {7}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_district_that_was_read_offers_its_readings(site, shipped: Project):
    rows = rows_of(site / "downloads/districts/0803360.csv")
    assert [row["district_id"] for row in rows] == ["0803360"] * 5


@pytest.mark.parametrize(
    "inside", ["", "districts/", "districts/mn/", "districts/mn/2733840/", "es/districts/", "families/"]
)
def test_the_first_view_of_a_page_is_light(site, inside):
    page = site / inside / "index.html"
    text = page.read_text(encoding="utf-8")
    needed = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"', text)
    parts = [page, *((page.parent / (a or b)).resolve() for a, b in needed)]
    assert sum(len(gzip.compress(part.read_bytes(), 9)) for part in parts) <= FIRST_VIEW


def test_our_own_script_is_small(site):
    pages = [site / "index.html", site / "about/index.html", next(site.glob("districts/??/*/index.html"))]
    named = [
        set(re.findall(r'<script[^>]* src="(?:\.\./)*([^"]+)"', each.read_text(encoding="utf-8"))) for each in pages
    ]
    assert set.intersection(*named) == set(OWN_SCRIPTS)
    assert sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in OWN_SCRIPTS) <= 5 * 1024


def test_the_build_says_what_it_made(built: Built, shipped: Project):
    pages_in = built.contents.pages
    assert pages_in.keys() == {"en", "es"}
    assert pages_in["en"] >= len(shipped.districts)
    assert len(built.contents.files) > sum(pages_in.values()) == built.inspection.pages


def test_sitemaps_name_every_page_once_with_its_languages(site, shipped: Project):
    own = (site / "sitemap.xml").read_text(encoding="utf-8")
    districts = (site / "sitemap-districts.xml").read_text(encoding="utf-8")
    spanish = (site / "es/sitemap.xml").read_text(encoding="utf-8")
    places = re.findall("<loc>(.*?)</loc>", own + spanish + districts)
    assert len(places) == len(set(places))
    base = shipped.settings.site_url
    assert {place.removeprefix(base) for place in places} == {
        path.parent.relative_to(site).as_posix().removeprefix(".") + ("/" if path.parent != site else "")
        for path in pages(site) if path.name == "index.html"
    }  # fmt: skip
    assert f'hreflang="es" href="{base}es/districts/mn/2733840/"' in districts
