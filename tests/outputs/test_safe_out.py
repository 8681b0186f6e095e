"""Whatever a cell says, every form in which it leaves shows it as text: nothing runs, nothing leads elsewhere."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree

import pytest

from macros.outputs.compare_data import compare_files
from macros.outputs.data_tables import data_tables
from macros.outputs.embeds import embed_page, embeds
from macros.outputs.finder_files import finder_files
from macros.outputs.page_context import PageContext
from macros.outputs.profile_html import profile_html
from macros.outputs.report import as_github, as_json
from macros.outputs.share_tags import Shared, share_tags
from macros.outputs.stylesheet import stylesheet
from macros.outputs.table_files import csv_file, json_file, xlsx_file
from macros.page_macros import expand
from macros.problems import Place, Problem
from macros.sources.formula_guard import unguarded
from tests.build_a_project import with_tables
from tests.read_html import elements

NASTY = "\"'></td></script><script>alert(1)</script><img src=x onerror=alert(2)>]]>--> & {{ 7 * 7 }} *a* [b](data:c)"
SHOWN = " ".join(NASTY.split())
LOCALES = ("en", "es")
BLOCKS = ("glossary()", "source_list()", 'heat_map(context="comparison")', "state_list()", "district_finder()",
          "reading_notice()", 'coverage(context="comparison")', 'cite("law")', 'stat("parents")', 'term("consent")',
          'district("0100001")', 'law("records_10")', "case_list()", "agreement_list()")  # fmt: skip


@pytest.fixture(scope="module")
def nasty(project):
    """A project whose cells say what no cell should."""
    both = {f"{stem}{end}": NASTY for stem in ("finding", "caution") for end in ("_en", "_es")}
    return with_tables(
        project,
        districts=[{"name": NASTY, "county": NASTY, "city": NASTY, "note_en": NASTY, "note_es": NASTY}],
        states=[{"name_en": NASTY, "name_es": NASTY}],
        evidence=[{"level": "explains", "source_title": NASTY, **both}],
        replies=[{"reply_en": NASTY, "reply_es": NASTY}],
        glossary=[{"term_en": NASTY, "definition_en": NASTY, "term_es": NASTY, "definition_es": NASTY}],
        sources=[{"author": NASTY, "title": NASTY, "publisher": NASTY}, {"source_id": "survey", "title": NASTY}],
        laws=[{"citation": NASTY, "title_en": NASTY, "title_es": NASTY}],
        statistics=[{"text_en": NASTY, "text_es": NASTY}],
    )


def is_plain(html):
    """Nothing in the HTML runs, and no attribute came out of a text."""
    for each in elements(f"<div>{html}</div>"):
        assert each.tag != "script" or not each.text or each.attributes.get("type", "").endswith("json"), each
        assert not (each.tag == "img" and each.attributes.get("src") == "x")
        assert not [key for key in each.attributes if key.startswith("on") or "<" in key or '"' in key], each
        assert not each.attributes.get("href", "").strip().lower().startswith(("javascript:", "data:")), each
    return True


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("block", BLOCKS)
def test_a_component_shows_the_words_of_cells_as_text(nasty, block, locale):
    done = expand(PageContext(nasty, locale, "districts/"), f"{{{{ {block} }}}}", Place("content/en/a.md"))
    assert done.failures == ()
    assert all(is_plain(fragment) for fragment in done.fragments)
    assert "49" not in "".join(done.fragments).replace(NASTY, "")  # nothing of a cell was worked out


@pytest.mark.parametrize("locale", LOCALES)
def test_a_profile_shows_the_words_of_cells_as_text(nasty, locale):
    html = profile_html(PageContext(nasty, locale, "districts/qa/0100001/"), nasty.districts["0100001"])
    assert is_plain(html)
    assert SHOWN in elements(f"<div>{html}</div>")[0].text


@pytest.mark.parametrize("locale", LOCALES)
def test_maps_for_other_sites_show_the_words_of_cells_as_text(nasty, locale):
    for each in embeds(nasty, locale):
        html = str(embed_page(nasty, locale, each)).partition("<body")[2].partition("</body>")[0]
        assert is_plain(f"<div{html}</div>")


def test_what_networks_read_of_a_page_stays_inside_its_attributes(nasty):
    tags = share_tags(PageContext(nasty, "en", ""), Shared(NASTY, "a.png", NASTY))
    assert is_plain(tags)
    assert NASTY in [each.attributes.get("content") for each in elements(f"<div>{tags}</div>", "meta")]


def test_json_for_scripts_is_json_and_holds_the_words_whole(nasty):
    files = [*compare_files(nasty), *finder_files(nasty)]
    assert files
    assert all(json.loads(content) is not None for name, content in files if name.endswith(".json"))
    assert any(NASTY in json.dumps(json.loads(content)).encode().decode("unicode_escape") or b"alert" in content
               for name, content in files if name.endswith(".json"))  # fmt: skip


def test_downloads_hold_the_words_whole_and_no_formula(nasty):
    for formula in ("=1+1", "-1", "+1", "@a"):
        changed = replace(nasty, dictionary=nasty.dictionary)
        table = next(each for each in data_tables(changed) if each.name == "states")
        table = replace(table, read_rows=partial(list, [("QA", formula, NASTY)]))
        row = list(csv.reader(io.StringIO(csv_file(table).decode("utf-8-sig"), newline="")))[1]
        assert row == ["QA", f"'{formula}", NASTY]
        assert [unguarded(cell) for cell in row] == ["QA", formula, NASTY]
        assert list(json.loads(json_file(changed, table))["rows"][0].values()) == ["QA", formula, NASTY]
        with zipfile.ZipFile(io.BytesIO(xlsx_file(changed, table))) as parts:
            texts = [parts.read(name) for name in parts.namelist() if name.endswith((".xml", ".rels"))]
        said = [each.text for part in texts for each in ElementTree.fromstring(part).iter() if each.text]
        assert NASTY in said
        assert not [each for part in texts for each in ElementTree.fromstring(part).iter() if each.tag.endswith("}f")]


def test_reports_for_programs_stay_one_line_and_one_text():
    problem = Problem(Place("data/a.csv", 2, "b"), "not-a-link", {"found": f"{NASTY}\n::error ::%0A"})
    assert json.loads(as_json([problem], "en"))[0]["message"].count(NASTY) == 1
    assert len(as_github([problem], "es").split("\n")) == 1


def test_a_style_sheet_has_nothing_of_the_words_of_the_scale(project):
    levels = {key: replace(each, label=dict.fromkeys(LOCALES, NASTY)) for key, each in project.scale.levels.items()}
    changed = replace(project.scale, levels=levels)
    assert stylesheet(project.settings.look, changed) == stylesheet(project.settings.look, project.scale)
