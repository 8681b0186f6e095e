"""tests/broken/ has every mistake once: the whole list of problems, in order, word for word, in both languages."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.checks.echoes import OF_A_PAGE, UNREAD
from macros.outputs.report import describe
from macros.project import PROOF_FILE
from macros.site.build import check
from macros.sources.survey_answers import PERSONAL
from macros.sources.words import engine_words
from scripts.toolkit import toolkit
from tests.build_a_project import (
    PAGE,
    RUBRIC,
    SCALE,
    SITE,
    TABLES,
    dictionary,
    proof_text,
    said,
    table_text,
    write_project,
)

ROOT = Path(__file__).resolve().parents[1]
BROKEN = ROOT / "tests/broken"
EXPECTED = {"en": BROKEN / "expected.txt", "es": BROKEN / "expected.es.txt"}
DICTIONARY = json.dumps(dictionary(), indent=1)
EVIDENCE = table_text("evidence", *TABLES["evidence"])
NEEDED = "data/datapackage.json"

# Mistakes that would hide others in tests/broken/, each alone in a project that is fine otherwise:
# the file, what stands in it (None: the file is missing), and everything that is said.
ALONE: dict[str, tuple[str, str | bytes | None, list[str]]] = {
    "settings cannot be read": ("content/site.yml", "nav: [", ["content/site.yml:1 broken-yaml"]),
    "settings are missing": ("content/site.yml", None, ["content/site.yml missing-file"]),
    "no language": ("content/site.yml", SITE.replace("languages:", "tongues:"), ["content/site.yml no-languages"]),
    "a language without a code": (
        "content/site.yml",
        SITE.replace("- locale: es", "- local: es"),
        ["content/site.yml:11:plugins.i18n.languages.2.locale missing-key"],
    ),
    "a page in the old Windows way": (
        "content/es/index.md",
        "# Año".encode("cp1252"),
        ["content/es/index.md not-utf-8"],
    ),
    "a page for one language whose front matter cannot be read": (
        "content/en/new.md",
        "---\nonly_in: [\n---\n# New\n",
        ["content/en/new.md:2 broken-yaml"],
    ),
    "words cannot be read": ("content/es/words.yml", "context: [", ["content/es/words.yml:1 broken-yaml"]),
    "equal words cannot be read": ("content/es/search.yml", "- [a, b", ["content/es/search.yml:1 broken-yaml"]),
    "equal words in the old Windows way": (
        "content/es/search.yml",
        "- [niño, hijo]".encode("cp1252"),
        ["content/es/search.yml not-utf-8"],
    ),
    "the scale cannot be read": ("data/scale.yml", "levels: [", ["data/scale.yml:1 broken-yaml"]),
    "the scale is missing": ("data/scale.yml", None, ["data/scale.yml missing-file"]),
    "the scale has no readers": (
        "data/scale.yml",
        SCALE.partition("readers:")[0],
        ["data/scale.yml:1:readers missing-key"],
    ),
    "the scale has no word for cells that nobody read": (
        "data/scale.yml",
        "".join(line for line in SCALE.splitlines(keepends=True) if "not_reviewed" not in line),
        ["data/scale.yml:reasons no-such-reason"],
    ),
    "a rubric cannot be read": ("data/rubric/who_sees.yml", "order: [", ["data/rubric/who_sees.yml:1 broken-yaml"]),
    "a rubric names an unknown source": (
        "data/rubric/who_sees.yml",
        RUBRIC.format(order=1, en="Who sees data", es="Quién ve los datos").replace("[law]", "[lawbook]"),
        ["data/rubric/who_sees.yml:learn unknown-id"],
    ),
    "a rubric names a letter that is not there": (
        "data/rubric/who_sees.yml",
        RUBRIC.format(order=1, en="Who sees data", es="Quién ve los datos") + "letter: ask-nicely\n",
        ["data/rubric/who_sees.yml:letter unknown-id"],
    ),
    "a question that is not there": (
        "data/evidence.csv",
        EVIDENCE.replace("who_sees", "who_reads", 1),
        ["data/evidence.csv:2:dimension not-listed"],
    ),
    "context notes cannot be read": ("data/context_notes.yml", "- [", ["data/context_notes.yml:1 broken-yaml"]),
    "a table is missing": ("data/states.csv", None, ["data/states.csv missing-file"]),
    "a table is a spreadsheet": (
        "data/districts.csv",
        b"PK\x03\x04\x14\x00",
        ["data/districts.csv spreadsheet-not-csv"],
    ),
    "a table in UTF-16": ("data/evidence.csv", EVIDENCE.encode("utf-16"), ["data/evidence.csv read-as-utf-16"]),
    "a table with semicolons": (
        "data/states.csv",
        table_text("states", *TABLES["states"]).replace(",", ";"),
        ["data/states.csv read-with-semicolons"],
    ),
    "a row is too short": ("data/evidence.csv", f"{EVIDENCE}E4,0100001\n", ["data/evidence.csv:5 too-few-cells"]),
    "a column is missing": (
        "data/evidence.csv",
        "".join(f"{line.rpartition(',')[0]}\n" for line in EVIDENCE.splitlines()),
        ["data/evidence.csv:1 missing-column"],
    ),
    "a day that cannot be read": (
        "data/evidence.csv",
        EVIDENCE.replace("2026-03-01", "3/14/2026", 1),
        ["data/evidence.csv:2:accessed_on date-other-form"],
    ),
    "a table that is not described": (
        NEEDED,
        DICTIONARY.replace('"name": "evidence"', '"name": "evidences"'),
        [f"{NEEDED} no-table", f"{NEEDED}:resources.agency_access.schema.foreignKeys unknown-table"],
    ),
    "an entry of the dictionary is misspelled": (
        NEEDED,
        DICTIONARY.replace('"purpose":', '"purpsoe":', 1),
        [f"{NEEDED}:resources.districts.schema.fields.district_id json-unknown-key"],
    ),
    "the record of the privacy test lacks an entry": (
        PROOF_FILE,
        proof_text().replace('"cookies": [], ', ""),
        [f"{PROOF_FILE}:cookies proof-no-key"],
    ),
    "the record of the privacy test was written by hand": (
        PROOF_FILE,
        proof_text(measured_on="in March"),
        [f"{PROOF_FILE}:measured_on proof-wrong-value"],
    ),
    "a table of small numbers is called for, and there is none": (
        "content/es/families/index.md",
        PAGE.format(title="Familias") + "\n{{ small_numbers() }}\n",
        ["content/es/families/index.md:10 nothing-to-show", "content/es/families/index.md:10 other-calls"],
    ),
    "the dictionary is missing": (NEEDED, None, [f"{NEEDED} missing-file"]),
    "the dictionary has no tables": (NEEDED, "{}", [f"{NEEDED}:resources dictionary-without-tables"]),
    "the dictionary has a comma too many": (NEEDED, '{\n "a": 1,\n}', [f"{NEEDED}:2 json-trailing-comma"]),
    "the dictionary has a comma too few": (NEEDED, '{\n "a": 1\n "b": 2}', [f"{NEEDED}:3 json-missing-comma"]),
    "the dictionary has single quotes": (NEEDED, "{\n 'a': 1}", [f"{NEEDED}:2 json-wrong-quotes"]),
    "the dictionary is not closed": (NEEDED, '{\n "a": [1', [f"{NEEDED}:2 json-not-closed"]),
    "the dictionary has a comment": (NEEDED, '{\n // tables\n "a": 1}', [f"{NEEDED}:2 json-comment"]),
    "the dictionary has a bare word": (NEEDED, '{\n "a": yes}', [f"{NEEDED}:2 json-broken"]),
    "the dictionary has too many brackets": (NEEDED, "[" * 200_000, [f"{NEEDED} json-too-much"]),
}  # fmt: skip

# Why a code is in neither: each has a test elsewhere.
OF_A_FILE_BROUGHT_BACK = (
    *("merged-cells", "formula-in-cell", "not-a-workbook", "workbook-old-or-locked", "workbook-damaged"),
    *("workbook-too-large", "sheet-file-too-large", "sheet-of-no-table", "no-known-table", "json-no-rows"),
)
OF_A_SPREADSHEET = (
    *("totals-row", "remark-row", "cells-moved-right", "cells-moved-left", "twin-key", "word-for-needed-value"),
    *("id-cut-short", "lone-apostrophe", "look-alike-letter", "joined-letters", "double-space", "code-in-cell"),
    "picture-sign",
)
ELSEWHERE = {
    **{
        code: f"only a built site shows it: tests/site/inspection/test_{module}.py"
        for module, codes in {
            "accessibility": "no-alt-text empty-heading skipped-heading not-one-main-heading id-on-page-twice "
            "field-without-name table-without-header",
            "inspection": "left-over",
            "languages": "wrong-page-language wrong-canonical no-language-link wrong-language-link",
            "links": "broken-link broken-anchor",
            "outside": "outside-address",
            "policies": "no-policy wide-policy script-not-in-policy inline-style inline-handler odd-link",
            "search_size": "heavy-search-index",
            "sitemaps": "no-page-of-sitemap not-in-sitemap",
            "weight": "heavy-page long-page",
        }.items()
        for code in codes.split()
    },
    **{
        f"survey-{code}": "only a file of answers has it, which is never here: tests/sources/test_survey_answers.py"
        for code in (
            "not-read",
            "not-csv",
            "large-book",
            "other-sheet",
            "odd-cell",
            "broken-row",
            "no-answers",
            "no-column",
            "column-twice",
            "other-column",
            "no-day",
            "day-form",
            "day-to-come",
            "day-released",
            "no-place",
            "no-district",
            "no-option",
            *(code.removeprefix("survey-") for code in PERSONAL.values()),
        )
    },
    **dict.fromkeys(OF_A_SPREADSHEET, "the catalogue of damaged spreadsheets has it: tests/test_damaged_sheets.py"),
    "unsafe-name": "the dictionary has forms for ids: tests/checks/test_addresses.py",
    "handout-too-long": "only a laid out file shows it: tests/site/test_pdf_cache.py",
    **dict.fromkeys(OF_A_FILE_BROUGHT_BACK, "it takes a file that people bring back: tests/scripts/test_sheets.py"),
    **{
        code: f"it takes more tables, or is only counted: tests/checks/test_{module}.py"
        for module, codes in {
            "dated": "law-citation-form law-checked-long-ago law-not-checked undated-reply old-figure no-way-to-reply "
            "machine-not-reviewed",
            "how_read": "one-reader stale-reading readings-differ",
            "translations": "translation-not-recorded",
        }.items()
        for code in codes.split()
    },
    "no-formula": "it takes a language that cannot be measured: tests/checks/test_plain_language.py",
    "translated-in-part": "it takes three languages: tests/checks/test_languages.py",
    "no-dimensions": "the folder is empty, see below",
    "no-words": "a language that the engine does not have lacks everything, see below",
    "no-word": "the engine has every sentence in its own languages, see below",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(toolkit, arguments)


def in_json(locale: str) -> list[dict[str, str]]:
    return json.loads(run("--root", str(BROKEN), "--lang", locale, "check", "--format", "json").stdout)


@pytest.mark.parametrize("locale", EXPECTED)
def test_every_mistake_is_told_in_order_word_for_word(locale, assert_golden: Callable[[Path, str], None]):
    result = run("--root", str(BROKEN), "--lang", locale, "check")
    assert_golden(EXPECTED[locale], result.stdout)
    assert result.exit_code == 1


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("seed", ["0", "1", "2026"])
def test_the_list_is_the_same_in_one_run_of_any_command_whatever_the_hash_seed(command, seed, tmp_path):
    arguments = ["--root", str(BROKEN), command, *(["--site", str(tmp_path / "site")] if command == "build" else [])]
    result = subprocess.run(
        [sys.executable, "-m", "scripts.toolkit", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stdout.decode() == EXPECTED["en"].read_text(encoding="utf-8")


def test_nothing_is_told_twice():
    lines = EXPECTED["en"].read_text(encoding="utf-8").splitlines()
    assert len(set(lines)) == len(lines)
    found = [(each["path"], each["row"], each["column"], each["code"]) for each in in_json("en") if each["column"]]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("mistake", ALONE)
def test_a_mistake_that_hides_others_is_told_alone(mistake, folder):
    path, content, wanted = ALONE[mistake]
    write_project(folder, dict.fromkeys(("content/en/index.md", "content/es/index.md"), every_macro()))
    target = folder / path
    if content is None:
        target.unlink()
    else:
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert said(check(folder).listed) == wanted


def every_macro() -> str:
    blocks = ("scale_legend()", "rubric()", 'coverage(context="comparison")', "source_list()", "glossary()",
              "reading_notice()", "downloads()", "state_list()", "dimension_list()", "district_finder()")  # fmt: skip
    calls = "".join(f"\n{{{{ {block} }}}}\n" for block in ('heat_map(context="comparison")', *blocks))
    return f"---\ntitle: Home\ndescription: Home.\nnext: [{{kind: print}}]\n---\n# Home\n{calls}"


def test_a_folder_without_questions_is_told_alone(folder):
    shutil.rmtree(folder / "data/rubric")
    assert said(check(folder).listed) == ["data/rubric no-dimensions"]


@pytest.mark.parametrize(("words", "code"), [("", "no-words"), ("context: {label: Gundua}\n", "no-word")])
def test_a_language_that_the_engine_does_not_have_lacks_words(words, code, folder):
    site = SITE.replace("- locale: es", "- {locale: sw, name: Kiswahili}\n      - locale: es")
    write_project(folder, {"content/site.yml": site} | ({"content/sw/words.yml": words} if words else {}))
    found = {each.code for each in check(folder).listed if each.place.path == "content/sw/words.yml"}
    assert found == {code}


def test_every_code_has_its_mistake():
    in_tree = {each["code"] for each in in_json("en")}
    alone = {problem.split()[-1] for _, _, problems in ALONE.values() for problem in problems}
    told = in_tree | alone | set(ELSEWHERE)
    assert sorted(codes_in_words() - told) == []
    assert sorted(told - codes_in_words()) == []
    assert sorted(set(ELSEWHERE) & (in_tree | alone)) == []


def test_every_code_has_words_and_all_words_are_used():
    assert sorted(codes_at_calls() - codes_in_words()) == []
    assert sorted(codes_in_words() - strings_in_engine()) == []
    assert codes_in_words() >= UNREAD | OF_A_PAGE


def codes_in_words() -> set[str]:
    keys = (key.partition("problems.") for key in engine_words("en").sentences)
    return {code for before, _, code in keys if code and not before} - {"did-you-mean", "note", "waived"}


def codes_at_calls() -> set[str]:
    """What stands in the engine where a code must stand."""
    position = {"Problem": 1, "Fault": 0, "AuthorError": 0, "repair": 0, "say": None}
    found: set[str] = set()
    for call in (node for tree in engine() for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in position:
            continue
        given = call.args[:2] if position[name] is None else call.args[position[name] : position[name] + 1]
        texts = {each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)}
        found |= {text for text in texts if re.fullmatch("[a-z0-9-]+", text) and (name != "say" or "-" in text)}
    return found


def strings_in_engine() -> set[str]:
    nodes = (node for tree in engine() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def engine() -> list[ast.Module]:
    paths = sorted((ROOT / "macros").rglob("*.py"))
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths if path.name != "echoes.py"]


@pytest.mark.parametrize("locale", EXPECTED)
def test_every_sentence_ends_as_one_and_has_its_values_filled_in(locale):
    for each in in_json(locale):
        assert each["message"].endswith((".", "?")), each
        assert not re.search(r"\{[a-z_]+\}", each["message"]), each


@pytest.mark.parametrize("locale", EXPECTED)
def test_every_sentence_quotes_the_value_that_was_found(locale):
    not_a_value = {"other-headings", "other-values", "unreadable-file"}
    for each in check(BROKEN).listed:
        if "found" in each.values and each.code not in not_a_value:
            assert f"'{each.values['found']}'" in describe(each, engine_words(locale)), each


@pytest.mark.parametrize("command", [["check"], ["build"]])
def test_what_fails_leaves_the_old_site_as_it_was(command, tmp_path):
    root = tmp_path / "root"
    shutil.copytree(BROKEN, root)
    (root / "site/es").mkdir(parents=True)
    (root / "site/index.html").write_bytes(b"old\r\n")
    (root / "site/es/index.html").write_bytes(b"viejo\n")
    before = files_of(root)
    assert run("--root", str(root), *command).exit_code == 1
    assert files_of(root) == before


def files_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}


def test_files_keep_their_line_ends_and_letters_in_git():
    assert (BROKEN / ".gitattributes").read_text(encoding="utf-8") == "* -text\n"
