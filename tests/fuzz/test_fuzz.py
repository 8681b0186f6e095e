"""Whatever stands in a file becomes a value or a problem in words; what is written out comes back as it was."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.outputs.components import draw
from macros.outputs.data_tables import DataTable, data_tables
from macros.outputs.page_context import PageContext
from macros.outputs.report import as_json, describe
from macros.outputs.table_files import COLUMNS, LISTS, READ_ME, csv_file, json_file, xlsx_file
from macros.page_macros import expand
from macros.problems import Place, Problem
from macros.project import Project
from macros.registry import MACROS
from macros.site.page_html import page_html
from macros.sources.decoding import decode
from macros.sources.settings import read_settings
from macros.sources.sheet_files import read_sheets
from macros.sources.tables import parse_table
from macros.sources.words import engine_words
from macros.sources.yaml_files import parse_yaml
from tests.build_a_project import SITE, with_page
from tests.damaged_sheets.sheets import CLEAN
from tests.fuzz.examples import examples
from tests.read_html import elements

# A failing example would be told with all of the project.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
WORDS = (engine_words("en"), engine_words("es"))
PLACE = Place("data/districts.csv")
# Signs and words that mean something to a reader of tables, to Markdown, to HTML, to Jinja or to YAML.
SIGNS = st.sampled_from(
    [
        *[*",;\t|\"'\n\r\0=+-@#*_`[](){}<>&%$!?:/\\ \u00a0\u200b\u202e\ufeff\u2028\ufffd\u00e9e\u0301\u0430\U0001f600"],
        *["{{", "}}", "{%", "%}", "{#", "#}", "<b>", "</script>", "<!--", "&amp;", "javascript:", "]]>", "http://a.b/"],
        *["None", "N/A", "#REF!", "1e5", "2026-03-01", "0100001", "TRUE", "---", "- ", ": ", "!!int x", "&a", "*a"],
    ]
)
TEXTS = st.text(max_size=30) | st.lists(SIGNS, max_size=12).map("".join)
CODES = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman", "latin-1"]


def told(problems: list[Problem]) -> None:
    """Every problem has words in both languages and in every form."""
    for problem in problems:
        for words in WORDS:
            assert describe(problem, words)
    if problems:
        assert as_json(problems[:3], "es")


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """The text with other words in some places, and perhaps without its end."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 20)))
        text = text[:start] + draw(TEXTS) + text[end:]
    return text[: draw(st.integers(0, len(text)))] if draw(st.integers(0, 9)) == 0 else text


@examples()
@given(st.data())
def test_any_bytes_give_a_table_and_problems_in_words(project: Project, data: st.DataObject):
    name = data.draw(st.sampled_from(["districts", "evidence", "sources"]))
    if data.draw(st.booleans()):
        code = data.draw(st.sampled_from(CODES))
        raw = data.draw(damaged(CLEAN[name])).encode(code, errors="replace")
    else:
        raw = data.draw(st.binary(max_size=200) | st.binary(max_size=60).map(CLEAN[name].encode().__add__))
    text, problems = decode(raw, PLACE)
    resource = project.dictionary.resources[name]
    table, more = parse_table(text, PLACE.path, resource) if text else (None, [])
    told([*problems, *more])
    for row in table.rows if table else ():
        assert set(row.cells) == set(resource.columns)
        assert all(isinstance(row.text(column), str) for column in resource.columns)


@examples()
@given(st.lists(st.sampled_from(["\n", "\r\n", ",", '"', '""', "a", "b c", " ", ";", "\u00e9"]), max_size=25))
def test_a_table_of_three_columns_loses_no_letter_without_a_word(project: Project, parts: list[str]):
    resource = project.dictionary.resources["states"]
    text = "state,name_en,name_es\n" + "".join(parts)
    table, problems = parse_table(text, PLACE.path, resource)
    kept = "".join(row.text(column) for row in table.rows for column in resource.columns)
    if not problems:
        wanted = re.sub(r'[\s,"]', "", text.partition("\n")[2])
        assert re.sub(r'[\s,"]', "", kept) == wanted


@examples()
@given(TEXTS)
def test_what_a_cell_says_is_what_a_page_says_and_nothing_more(project: Project, said: str):
    assume(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", said))
    page = PageContext(project, "en", "")
    term = replace(next(iter(project.terms.values())), definition={"en": said, "es": said})
    found = elements(f"<div>{draw('glossary', page, groups=[('C', [term])])}</div>", "dd")
    assert [each.text for each in found] == [" ".join(said.split())]


def one_state(project: Project, said: str) -> tuple[DataTable, Project]:
    """A table of one row with the text, as it is read; nothing when no table may hold it."""
    resource = project.dictionary.resources["states"]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows([resource.columns, ("QA", "North", said)])
    read, problems = parse_table(buffer.getvalue(), "data/states.csv", resource)
    assume(len(read.rows) == 1 and not any(problem.stops for problem in problems))
    changed = replace(project, tables={**project.tables, "states": read})
    return next(each for each in data_tables(changed) if each.name == "states"), changed


def brought_back(raw: bytes, form: str, changed: Project, folder: Path) -> None:
    """The file says what the table says."""
    file = folder / f"states.{form}"
    file.write_bytes(raw)
    found, problems = read_sheets(file, changed.dictionary, (READ_ME, COLUMNS, LISTS))
    assert not any(problem.stops for problem in problems)
    assert [dict(row.cells) for row in found["states"].rows] == [
        dict(row.cells) for row in changed.tables["states"].rows
    ]


@examples()
@given(said=TEXTS)
def test_what_leaves_as_csv_or_json_runs_no_formula_and_comes_back(
    project: Project, tmp_path_factory: pytest.TempPathFactory, said: str
):
    table, changed = one_state(project, said)
    folder = tmp_path_factory.getbasetemp()
    raw = csv_file(table)
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert not any(cell[:1] in set("=+-@\t\r\n") for row in rows for cell in row if cell)
    brought_back(raw, "csv", changed, folder)
    brought_back(json_file(changed, table), "json", changed, folder)


@examples()
@given(said=TEXTS)
def test_what_leaves_as_a_workbook_comes_back(project: Project, tmp_path_factory: pytest.TempPathFactory, said: str):
    table, changed = one_state(project, said)
    brought_back(xlsx_file(changed, table), "xlsx", changed, tmp_path_factory.getbasetemp())


CALLS = st.sampled_from(
    [f"{{{{ {name}() }}}}" for name in sorted(MACROS)]
    + ['{{ term("consent") }}', '{{ cite("law") }}', '{{ box("example") }}', "{{ end_box() }}", "{{ term(1) }}"]
    + ["{{ 1 / 0 }}", "{{ ''.__class__ }}", "{% for a in 'ab' %}{{ a }}{% endfor %}", "{{ x.y }}", "{{ [1][9] }}"]
    + ["\n\n", "\n", "# ", "- ", "    ", "| a |\n| --- |\n", "\ue0000\ue001", '{{ heat_map(context="comparison") }}']
)
PAGES = st.lists(CALLS | SIGNS | st.text(max_size=8), max_size=10).map("".join)


@examples()
@given(PAGES)
def test_any_markdown_gives_text_and_problems_in_words(project: Project, text: str):
    done = expand(PageContext(project, "en", "families/"), text, Place("content/en/families/index.md"))
    assert done.failures == ()
    told(list(done.problems))


@examples()
@given(PAGES)
def test_any_markdown_becomes_a_page(project: Project, text: str):
    assume("\r" not in text and not text.startswith("---"))
    changed = with_page(project, f"---\ntitle: A\ndescription: A.\nnext: []\n---\n# A\n\n{text}\n", "en/fuzz.md")
    page = next(each for each in changed.pages if each.path == "fuzz.md")
    assert page_html(changed, page) is not None


@examples()
@given(damaged(SITE))
def test_any_settings_give_settings_and_problems_in_words(tmp_path_factory: pytest.TempPathFactory, text: str):
    root = tmp_path_factory.getbasetemp()
    (root / "content").mkdir(exist_ok=True)
    (root / "content/site.yml").write_bytes(text.encode("utf-8", errors="replace"))
    settings, problems = read_settings(root)
    told(problems)
    assert settings.languages


@examples()
@given(TEXTS)
def test_any_yaml_gives_a_tree_or_a_problem(text: str):
    node, problems = parse_yaml(text, "data/scale.yml")
    told(problems)
    assert node.text() is not None
