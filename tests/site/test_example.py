"""Another coalition, in three languages, is another site: only content/ and data/ are replaced."""

from __future__ import annotations

import csv
import html
import re
from datetime import date
from pathlib import Path

import pytest

from macros.model.policies import NONE_KNOWN
from macros.outputs.page_context import PageContext
from macros.outputs.policies import policy_map
from macros.outputs.report import as_text
from macros.project import Project
from macros.site.build import check
from tests.page_kinds import of_project
from tests.project_folders import EXAMPLE, project_folder, said_of_the_example
from tests.read_html import text_of

pytestmark = pytest.mark.site


def test_the_example_has_no_problem(example):
    assert as_text(said_of_the_example(example.problems), "en") == ""
    assert not any(each.stops for each in example.problems)


def test_the_example_has_its_own_languages_and_dimensions(example, shipped: Project):
    assert example.project.locales == ("en", "es", "fr")
    assert not set(example.project.dimensions) & set(shipped.dimensions)
    assert not set(example.project.districts) & set(shipped.districts)


@pytest.mark.parametrize(("folder", "lang"), [("", "en"), ("es", "es"), ("fr", "fr")])
def test_every_district_has_a_page_in_every_language(example, example_site, folder, lang):
    for district in example.project.districts.values():
        path = example_site / folder / "districts" / district.state.lower() / district.district_id / "index.html"
        text = path.read_text(encoding="utf-8")
        assert f'<html lang="{lang}"' in text
        assert district.name in html.unescape(text)
        for other in example.project.locales:
            assert f'hreflang="{other}"' in text


def test_names_and_cells_are_shown_as_they_are_written(example, example_site):
    for path in example_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<(Test|b>)", text), path
        assert "&amp;amp;" not in text


def test_nothing_of_the_first_coalition_is_in_the_example(example_site, shipped: Project):
    names = {shipped.settings.site_name["en"], *(district.name for district in shipped.districts.values())}
    for path in example_site.rglob("*.html"):
        text = html.unescape(path.read_text(encoding="utf-8"))
        assert not [name for name in names if name in text], path


def test_a_reply_stands_on_the_page_of_its_district(example, example_site):
    assert example.project.replies
    for reply in example.project.replies:
        district = example.project.districts[reply.district_id]
        for folder, locale in (("", "en"), ("es", "es"), ("fr", "fr")):
            path = example_site / folder / "districts" / district.state.lower() / district.district_id / "index.html"
            assert reply.reply[locale] in html.unescape(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("folder", "session"), [("", "Session 1:"), ("es", "Sesión 1:"), ("fr", "Séance 1")])
def test_dates_of_a_group_link_the_calendar_of_their_language(example_site, folder, session):
    cohorts = example_site / folder / "fellowship" / "cohorts"
    page = cohorts / "made-up-spring" / "index.html"
    (link,) = re.findall(r'href="([^"]+\.ics)"', page.read_text(encoding="utf-8"))
    calendar = (page.parent / link).resolve()
    assert calendar == (cohorts / "made-up-spring.ics").resolve()
    assert f"SUMMARY:{session}" in calendar.read_text(encoding="utf-8")
    listed = (example_site / folder / "fellowship" / "sessions" / "index.html").read_text(encoding="utf-8")
    assert 'href="../cohorts/made-up-spring/"' in listed


def test_a_site_that_nobody_measured_says_so_and_how_to_do_it(example, example_site):
    assert example.project.privacy_proof is None
    for language in example.project.settings.languages:
        text = html.unescape((example_site / language.link / "privacy" / "index.html").read_text(encoding="utf-8"))
        words = example.project.words[language.locale]
        assert words.say("privacy.not_measured") in text
        assert words.say("privacy.how_to_measure") in text
        assert "<code>make proof</code>" in text
        assert words.say("privacy.device") not in text


def test_the_privacy_test_finds_the_pages_of_another_coalition(example, example_site):
    found = of_project(example.project)
    assert {"home", "compare", "state", "dimension", "read profile", "privacy", "lost"} <= set(found)
    for address in found.values():
        path = example_site / address
        assert (path if path.suffix else path / "index.html").is_file()


@pytest.mark.parametrize(("folder", "locale"), [("", "en"), ("es", "es"), ("fr", "fr")])
def test_where_somebody_looked_and_met_no_law_the_map_says_so_with_the_day(example, example_site, folder, locale):
    page = PageContext(example.project, locale, "policies/")
    mark = example.project.policy_words.marks[NONE_KNOWN]
    day = page.t("policy.searched", day=page.day(date(2026, 1, 12)))
    said = f"{mark.symbol} {mark.label[locale]} {day}"
    for address in ("policies/", "policies/compare/lands/"):
        text = text_of((example_site / folder / address / "index.html").read_text(encoding="utf-8"))
        assert said in text, address
    text = text_of((example_site / folder / "policies/index.html").read_text(encoding="utf-8"))
    assert page.t("policy.not_said") not in text


def test_the_own_site_says_that_no_square_says_none_known_while_nobody_has_looked(shipped: Project):
    assert shipped.policy_words.searches == ()
    page = PageContext(shipped, "en", "policies/")
    mark = shipped.policy_words.marks[NONE_KNOWN]
    told = f"{mark.symbol} {mark.label['en']} {mark.meaning['en']} {page.t('policy.not_said')}"
    assert told in text_of(policy_map(page))


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda root: (root / "content/fr/glossary.md").unlink(), "content/fr/glossary.md: DJ601 "),
        (lambda root: shorten(root / "content/fr/words.yml"), "content/fr/words.yml:finder.label:"),
        (lambda root: empty(root / "data/evidence.csv"), "data/evidence.csv:"),
        (lambda root: unlabel(root / "data/scale.yml"), "data/scale.yml:"),
    ],
    ids=["a page", "a sentence", "a cell", "a label"],
)
def test_every_gap_of_a_language_is_listed(tmp_path, damage, told):
    root = project_folder(EXAMPLE, tmp_path)
    damage(root)
    checked = check(root)
    assert not checked.is_fine
    lines = as_text(checked.problems, "en").splitlines()
    assert any(line.startswith(told) and ("fr" in line) for line in lines), lines


def shorten(path: Path) -> None:
    """Takes the label of the finder out of the words."""
    text = path.read_text(encoding="utf-8")
    finder = text.index("\nfinder:")
    start = text.index("  label:", finder)
    path.write_text(text[:start] + text[text.index("\n", start) + 1 :], encoding="utf-8")


def empty(path: Path) -> None:
    """Empties the first French finding."""

    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    column = rows[0].index("finding_fr")
    next(row for row in rows[1:] if row[column])[column] = ""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def unlabel(path: Path) -> None:
    """Takes the first French label out of the scale."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\n +fr: [^\n]*", "", text, count=1), encoding="utf-8")
