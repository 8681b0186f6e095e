"""No cell of a table and no word of a YAML file can put a tag, a script or a link of its own on a page."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from macros.model.decks import Deck
from macros.model.diagrams import Diagram, Diagrams, DiagramWords, Slot
from macros.model.handouts import Fact, Handout
from macros.model.letters import KINDS, Blank, Field, Letter, ListBlock, Paragraph
from macros.model.packets import Packet
from macros.model.practices import Framework, Frameworks, Part
from macros.model.privacy_proof import Note
from macros.model.self_checks import SelfCheck
from macros.model.worksheets import Worksheet
from macros.outputs.changes import release_html
from macros.outputs.district_html import dimension_html, state_html
from macros.outputs.downloads import download_files
from macros.outputs.embeds import embed_page, embeds
from macros.outputs.page_context import PageContext
from macros.outputs.page_parts import page_parts
from macros.outputs.policies import issue_html, jurisdiction_html
from macros.outputs.profile_html import profile_html
from macros.outputs.side_by_side import comparison_html, comparison_part_html
from macros.outputs.states_side_by_side import region_html
from macros.problems import Place
from macros.registry import MACROS
from macros.sources.pages import parse_page
from macros.sources.xlsx_files import read_book
from macros.views.changes import releases
from macros.views.comparison_parts import ComparisonPart
from macros.views.name_parts import NamePart
from macros.views.policies import jurisdictions
from macros.views.privacy_proof import LISTS
from macros.views.side_by_side import ready_made
from macros.views.states_side_by_side import region_comparisons
from tests.build_a_project import DEFAULTS, a_proof, with_tables
from tests.build_a_survey import QUESTIONS, ROWS
from tests.read_html import elements, text_of

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)><b> {{ 7 * 7 }} {% endraw %}"
FREE_TEXT = {
    "districts": ("name", "city", "county", "website", "note_en", "note_es", "enrollment_year"),
    "states": ("name_en", "name_es"),
    "evidence": ("finding_en", "finding_es", "source_title", "document_date", "caution_en", "caution_es"),
    "replies": ("reply_en", "reply_es"),
    "laws": ("citation", "title_en", "title_es"),
    "glossary": ("term_en", "term_es", "definition_en", "definition_es"),
    "sources": ("author", "title", "publisher", "year"),
    "statistics": ("text_en", "text_es", "group_en", "group_es", "says_en", "says_es"),
    "case_names": ("place_en", "place_es", "name_en", "name_es", "summary_en", "summary_es"),
    "cases": ("what_en", "what_es", "attribution_en", "attribution_es", "response_en", "response_es"),
    "agreements": ("district", "parties_en", "parties_es", "data_en", "data_es", "consent_en", "consent_es", "note_en",
                   "note_es"),
    "agency_access": ("agency_en", "agency_es"),
    "changes": ("text_en", "text_es", "before_en", "before_es"),
    "small_numbers_example": ("row_en", "row_es", "column_en", "column_es"),
    "policies": ("citation", "title_en", "title_es", "requirement_en", "requirement_es", "source_title", "note_en",
                 "note_es"),
    "state_tiles": ("name_en", "name_es"),
    "practices": ("text_en", "text_es", "why_en", "why_es", "ask_en", "ask_es", "traced_to"),
    "books": ("title", "authors", "publisher", "year", "isbn", "spanish_title", "why_en", "why_es", "questions_en",
              "questions_es", "session", "content_warning_en", "content_warning_es", "checked_where"),
    "library": ("title", "authors", "publisher", "year", "language", "first_effect_en", "first_effect_es",
                "second_effect_en", "second_effect_es", "checked_where"),
    "session_log": ("cohort",),
    "survey": ("bound",),
}  # fmt: skip
CALLS = {
    "agenda": ("day",),
    "box": ("notice",),
    "case_timeline": ("the_list",),
    "cite": ("survey",),
    "law": ("records_10",),
    "context_note": ("comparison",),
    "diagram": ("path",),
    "district": ("0100001",),
    "drawing": ("letter", HOSTILE),
    "heat_map_part": ("0100001", "who_sees"),
    "life_cycle_map": ("care",),
    "practice": ("positive-1", HOSTILE),
    "practice_audiences": ("care",),
    "practice_list": ("care", "gather"),
    "practice_pairs": ("care", "gather"),
    "self_audit": ("care",),
    "practice_steps": ("care", "gather"),
    "practice_tree": ("care", "gather"),
    "dos_and_donts": ("care", "gather"),
    "specimen": ("policy_card",),
    "stat": ("parents",),
    "term": ("consent", HOSTILE),
}
NO_CELLS = (
    "downloads",
    "drawing",
    "end_box",
    "reading_notice",
    "rule_list",
    "self_check_list",
    "specimen",
    "state_of_knowledge",
    "worksheet_list",
)  # these show no cell, no word of a YAML file
KINDS_OF_PRACTICES = (
    {"kind": "positive"},
    {"kind": "problematic", "parent": "positive-1"},
    {"kind": "dimension"},
    {"kind": "recommendation", "parent": "dimension-1"},
    {"kind": "principle"},
    {"kind": "phase"},
    {"kind": "do"},
    {"kind": "dont", "parent": "do-1"},
)
# Of macros that are for certain pages.
ADDRESSES = {"letter": "letters/see-records/", "agenda": "fellowship/sessions/"}
KEYWORDS = {
    "small_numbers": {"context": "comparison"},
    "statistics_chart": {"context": "comparison"},
    "box": {"title": HOSTILE},
    "agency_map": {"context": "comparison"},
    "compare": {"context": "comparison"},
    "heat_map": {"context": "comparison"},
    "survey_results": {"context": "comparison"},
    "coverage": {"context": "comparison"},
    "state_counts": {"context": "comparison"},
}


@pytest.fixture(scope="module")
def hostile(laws, shelf, survey, fellowship, tmp_path_factory):
    tables = {name: [dict.fromkeys(columns, HOSTILE)] for name, columns in FREE_TEXT.items()}
    tables["districts"] = [tables["districts"][0], {**tables["districts"][0], "district_id": "0900002"}]
    tables["state_tiles"] = [tables["state_tiles"][0], {**tables["state_tiles"][0], "state": "QB"}]
    tables["evidence"] = [
        {**tables["evidence"][0], "evidence_id": f"E{number}", "district_id": district, "level": "explains"}
        for number, district in enumerate(("0100001", "0900002"), start=1)
    ]
    tables["sources"] = [tables["sources"][0], {**tables["sources"][0], "source_id": "survey"}]
    tables["practices"] = [
        {**tables["practices"][0], **cells, "part": "gather", "practice_id": f"{cells['kind']}-1"}
        for cells in KINDS_OF_PRACTICES
    ]
    tables["statistics"] = [
        {**tables["statistics"][0], "statistic_id": first, "value": value, "compare_with": other}
        for first, value, other in (("parents", "90", "asked"), ("asked", "44", ""))
    ]
    tables["small_numbers_example"] = [
        {**tables["small_numbers_example"][0], "row_id": row, "column_id": column, "students": count}
        for row, column, count in (("a", "x", "3"), ("a", "y", "40"), ("b", "x", "50"), ("b", "y", "60"))
    ]
    laws = replace(laws, scale=replace(laws.scale, shelf_lists=shelf.scale.shelf_lists))
    del tables["survey"]  # its cells are codes; its words are those of the questions
    asked = with_tables(survey, survey=ROWS)
    (root := tmp_path_factory.mktemp("hostile") / "data").mkdir()
    asks = re.sub(r"\b(en|es): [^,}\n]+", lambda found: f"{found[1]}: {json.dumps(HOSTILE)}", QUESTIONS)
    (root / "survey_questions.yml").write_text(asks)
    on_shelf = with_tables(shelf, **{name: tables.pop(name) for name in ("books", "library")})
    recorded = with_tables(fellowship, session_log=tables.pop("session_log"))
    found = with_tables(laws, **tables)
    every = {**recorded.tables, **on_shelf.tables, **asked.tables, **found.tables}
    found = wordy(replace(found, tables=every, root=root.parent))
    return replace(found, sessions=wordy_sessions(fellowship), pages=(*found.pages, *days_and_dates()))


def wordy(project):
    """The project with the hostile text in every word of its scale, rubric and notes."""
    text = dict.fromkeys(project.locales, HOSTILE)

    def marks(found):
        return {name: replace(each, label=text, meaning=text) for name, each in found.items()}

    scale = project.scale
    lists = ("levels", "reasons", "extents", "source_kinds", "date_bases", "place_bases", "readers")
    names = ("case_lists", "shelf_lists")
    more = {name: {key: marks(each) for key, each in getattr(scale, name).items()} for name in names}
    bands = tuple(replace(each, label=text) for each in scale.size_bands)
    methods = tuple(replace(each, label=text, meaning=text) for each in scale.methods)
    access = marks(scale.access_words)
    scale = replace(scale, **{name: marks(getattr(scale, name)) for name in lists}, **more, size_bands=bands,
                    methods=methods, access_words=access)  # fmt: skip
    dimensions = {name: replace(each, label=text, short=text, question=text, why=text, ask=(text,) * 3,
                                levels=dict.fromkeys(each.levels, text))
                  for name, each in project.dimensions.items()}  # fmt: skip
    notes = {name: replace(each, history=text, limits=text) for name, each in project.context_notes.items()}
    settings = replace(project.settings, site_name=text, contact_email="", contact_address=HOSTILE)
    letters = {"see-records": {locale: wordy_letter(locale) for locale in project.locales}}
    seen = dict.fromkeys(LISTS, (HOSTILE,))
    note = Note(HOSTILE, (HOSTILE,), made_on_opening=True, contents=1)
    policies = {"pages": {HOSTILE: HOSTILE}, "headers": {HOSTILE: HOSTILE}}
    care = Framework(Place(""), "care", text, text, "law", True, True, {"gather": Part("gather", text, text)})
    worksheets = {"plan": {locale: wordy_worksheet(locale) for locale in project.locales}}
    checks = {"ready": {locale: wordy_self_check(locale) for locale in project.locales}}
    decks = {
        "talk": {locale: Deck(Place(""), "talk", locale, *(HOSTILE,) * 2, 5, (), ()) for locale in project.locales}
    }
    handouts = {"about/": {locale: wordy_handout(locale) for locale in project.locales}}
    packets = {"meeting": Packet(Place(""), "meeting", text, text, ("about/",), (Place(""),))}
    proof = a_proof(browser=HOSTILE, notes=(note,), policy=policies, **seen)
    words = project.policy_words
    issues = {name: replace(each, label=text, short=text, meaning=text) for name, each in words.issues.items()}
    lists = {name: marks(getattr(words, name)) for name in ("marks", "statuses", "verifications")}
    regions = tuple(replace(each, label=text) for each in words.regions)
    words = replace(words, issues=issues, nationwide_label=text, regions=regions, **lists)
    return replace(project, scale=scale, dimensions=dimensions, context_notes=notes, settings=settings,
                   letters=letters, frameworks=Frameworks({"care": care}, {"families": text}), pages=practice_pages(),
                   diagrams=wordy_diagrams(project), privacy_proof=proof, worksheets=worksheets,
                   self_checks=checks, decks=decks, policy_words=words,
                   handouts=handouts, packets=packets, has_pdfs=True)  # fmt: skip


def wordy_sessions(fellowship):
    """A session whose title is the hostile text; tests/outputs/test_session_text.py tries its other words."""
    versions = fellowship.sessions["01-hats"]
    return {"01-hats": {locale: replace(each, title=HOSTILE) for locale, each in versions.items()}}


def days_and_dates():
    """A page in each language with an agenda, and one with the dates of a group, all with the hostile text."""
    said = json.dumps(HOSTILE)
    block = f"[{{title: {said}, minutes: 9, aim: {said}}}]"
    day = f"---\ntitle: {said}\nagendas: [{{name: day, title: {said}, minutes: 9, blocks: {block}}}]\n---\n"
    for locale in ("en", "es"):
        for text, inside in (
            (day, "fellowship/sessions/index.md"),
            (f"---\ntitle: {said}\n---\n", "fellowship/cohorts/a.md"),
        ):
            yield parse_page(text, inside, locale=locale, inside=inside)[0]


def wordy_worksheet(locale):
    """A worksheet whose words are the hostile text."""
    place = Place("worksheets/plan.md")
    return Worksheet(place, {}, "plan", locale, HOSTILE, HOSTILE, HOSTILE, 20, {}, ())


def wordy_handout(locale):
    """A handout whose words are the hostile text."""
    fact = Fact(Place(""), HOSTILE, ("records_10",), ("survey",))
    lists = {"steps": (HOSTILE,), "facts": (fact,), "questions": (HOSTILE,)}
    return Handout(Place(""), {}, locale, "about/", HOSTILE, is_whole=False, message=HOSTILE, **lists)


def wordy_self_check(locale):
    """A self-check whose words are the hostile text."""
    return SelfCheck(Place("self-checks/ready.md"), {}, "ready", locale, HOSTILE, HOSTILE, {}, ())


def practice_pages():
    """A page in each language that shows practices, with the links that narrow them, under the hostile title."""
    text = f"---\ntitle: {json.dumps(HOSTILE)}\n---\n"
    text += '{{ practice_filter() }}\n\n{{ practice_pairs("care", "gather") }}\n'
    return tuple(
        parse_page(text, path, locale=locale, inside=path)[0]
        for path in ("about.md", "districts/compare.md", "policies/compare.md")
        for locale in ("en", "es")
    )


def wordy_diagrams(project):
    """A diagram with the hostile text in every word of it."""
    place = Place("content/assets/diagrams/path.svg", 1)
    slot = Slot("door", "", x=0, y=0, width=300, size=16, lines=9, anchor="start", hangs="top", classes="", place=place)
    said = DiagramWords(place, HOSTILE, HOSTILE, {"door": HOSTILE}, {})
    drawing = Diagram(place, "path", 300, 300, (slot,))
    return Diagrams({"path": drawing}, frozenset({"path"}), {locale: {"path": said} for locale in project.locales})


def wordy_letter(locale):
    """A letter with the hostile text in every word of it and of its questions."""
    place, line = Place("letters/see-records.md"), Paragraph((HOSTILE, Blank("who")), is_optional=True)
    words = dict.fromkeys(("title", "use_when", "goes_to", "next_step"), HOSTILE)
    lists = dict.fromkeys(("deadlines", "cautions", "keep"), (HOSTILE,))
    fields = tuple(Field(place, "who", HOSTILE, HOSTILE, kind, False, {"one": HOSTILE}) for kind in KINDS)
    return Letter(place=place, places={}, slug="see-records", locale=locale, **words, **lists, laws=("records_10",),
                  states=("QA",), field_ids=("who",), fields=fields, subject=line,
                  body=(line, ListBlock((line,)), line))  # fmt: skip


def assert_is_tame(html):
    for element in elements(html):
        is_ours = element.attributes.get("src", "").endswith(
            ("assets/print.js", "assets/compare.js", "assets/finder.js")
        )
        assert element.tag not in ("script", "img", "b") or is_ours, element
        assert not [name for name in element.attributes if name.startswith("on")], element
        assert not element.attributes.get("href", "").strip().lower().startswith("javascript"), element
    assert "49" not in text_of(html)


@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize("name", MACROS)
def test_a_macro_shows_hostile_text_as_text(hostile, name, locale):
    page = PageContext(hostile, locale, ADDRESSES.get(name, "about/"))
    html = MACROS[name].draw(page, *CALLS.get(name, ()), **KEYWORDS.get(name, {}))
    assert_is_tame(html)
    if name not in NO_CELLS:
        assert "<script>alert(1)</script>" in text_of(html)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_page_of_a_district_a_state_and_a_dimension_show_hostile_text_as_text(hostile, locale):
    page = PageContext(hostile, locale, "districts/qa/")
    for html in (
        profile_html(page, hostile.districts["0100001"]),
        state_html(page, hostile.states["QA"]),
        dimension_html(page, hostile.dimensions["who_sees"]),
        jurisdiction_html(page, jurisdictions(hostile)["QA"]),
        issue_html(page, hostile.policy_words.issues["firm_list"]),
        comparison_html(page, ready_made(hostile)[0]),
        release_html(page, releases(hostile)[0]),
        region_html(page, region_comparisons(hostile, locale)[0]),
    ):
        assert_is_tame(html)
        assert "<script>alert(1)</script>" in text_of(html)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_long_comparison_and_its_parts_show_hostile_text_as_text(hostile, locale):
    page, comparison = PageContext(hostile, locale, "districts/compare/qa/"), ready_made(hostile)[0]
    part = ComparisonPart(hostile.states["QA"], NamePart("<b>", "<b>", 0, ()), comparison.districts)
    alone = replace(part, districts=comparison.districts[:1])
    long = replace(comparison, parts=(part, alone))
    for html in (comparison_html(page, long), comparison_part_html(page, long, part)):
        assert_is_tame(html)
        assert "<script>alert(1)</script>" in text_of(html)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_heat_map_in_another_site_shows_hostile_text_as_text(hostile, locale):
    for embed in embeds(hostile, locale):
        html = embed_page(hostile, locale, embed)
        assert_is_tame(html)
        assert "<script>alert(1)</script>" in text_of(html)


def test_downloads_hold_hostile_text_as_text(hostile, laws):
    files = dict(download_files(replace(hostile, root=laws.root)))
    for path, raw in files.items():
        if path.endswith(".json") and path != "downloads/datapackage.json":
            assert (
                HOSTILE in json.dumps(json.loads(raw), ensure_ascii=False).replace('\\"', '"') or b"script" not in raw
            )
        if path.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(raw)) as parts:
                for name in parts.namelist():
                    tags = {
                        element.tag.rpartition("}")[2] for element in ElementTree.fromstring(parts.read(name)).iter()
                    }
                    assert not tags & {"script", "img", "b", "f"} - ({"b"} if name == "xl/styles.xml" else set())
            assert any(HOSTILE in cell for sheet in read_book(raw) for row in sheet.rows for cell in row)
        if path.endswith(".csv") and b"script" in raw:
            cells = [cell for row in csv.reader(io.StringIO(raw.decode(), newline="")) for cell in row]
            assert HOSTILE in cells
        if path.endswith(".bib"):
            assert raw.count(b"{") - 2 * raw.count(b"\\{") == raw.count(b"}") - 2 * raw.count(b"\\}")
            assert b"\n<" not in raw


def test_the_front_matter_of_the_home_page_is_shown_as_text(hostile):
    door = {"title": HOSTILE, "text": HOSTILE, "action": HOSTILE, "link": "about/", "drawing": "lost"}
    parts = page_parts(
        PageContext(hostile, "en", ""), {"headline": HOSTILE, "intro": HOSTILE, "doors": [door]}, is_filled=False
    )
    assert_is_tame(parts["hero"])
    step = {"title": HOSTILE, "text": HOSTILE, "link": "about/"}
    parts = page_parts(PageContext(hostile, "en", ""), {"next": [step], "related": [step]}, is_filled=False)
    assert_is_tame(parts["next_steps"])
    assert_is_tame(parts["related"])
    assert_is_tame(parts["footer"])


def test_every_free_text_column_of_the_tables_is_tried(project):
    coded = {"district_id", "state", "county_basis", "city_basis", "pilot", "enrollment"}
    assert set(FREE_TEXT["districts"]) == {f.name for f in project.dictionary.resources["districts"].fields} - coded
    assert set(FREE_TEXT) == set(DEFAULTS)
