"""What the command `toolkit` says, and with which exit code it ends."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from macros.outputs.formatting import number
from macros.outputs.pdf import install_command
from macros.sources.rules import rule_words
from macros.sources.words import engine_words
from scripts.toolkit import main, toolkit
from tests.build_a_project import BASE, SITE, TABLES, table_text, write_project
from tests.project_folders import EXAMPLE, project_folder

# Plain MkDocs is enough to see what `build` does with what MkDocs says.
MKDOCS = "site_name: Quill\ndocs_dir: content\ntheme: {name: mkdocs}\nplugins: []\nexclude_docs: site.yml\n"
# Plain MkDocs runs no macros, and knows no folder of a language: its home page is the folder's own.
PAGES = [path for path in BASE if path.startswith("content/") and path.endswith(".md")]
PLAIN = dict.fromkeys([*PAGES, "content/index.md"], "---\ntitle: Page\ndescription: Page.\n---\n# Page\n")
BROKEN_LINK = {path: f"{BASE[path]}\n[gone](gone.md)\n" for path in ("content/en/index.md", "content/es/index.md")}
BAD = {"data/evidence.csv": table_text("evidence", {"level": "mention"}, {"evidence_id": "E2"})}


def run(folder, *arguments):
    return CliRunner().invoke(toolkit, ["--root", str(folder), *arguments])


def old_site(folder):
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("old")


def files_of(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_checking_a_project_without_mistakes_ends_with_0_and_counts_what_was_checked(folder):
    result = run(folder, "check")
    assert result.exit_code == 0
    rows = sum(map(len, TABLES.values()))
    words = engine_words("en")
    assert result.output.splitlines() == [
        words.say("command.all_fine", pages=4, rows=rows, districts=3),
        words.say("command.quiet_notes", counts="DJ110 1, DJ803 1"),
    ]


def test_checking_a_project_with_mistakes_ends_with_1_and_says_each_and_how_many(folder):
    result = run(write_project(folder, BAD), "check")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stdout.splitlines()] == [
        "data/evidence.csv:2:level",
        "data/evidence.csv:3:level",
    ]
    assert result.stderr.strip() == engine_words("en").count("command.problems", 2)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_checking_can_print_how_hard_each_text_is(folder, locale):
    long = BASE[f"content/{locale}/index.md"] + "\n" + "Leo lo que dicen. " * 400
    result = run(write_project(folder, {f"content/{locale}/index.md": long}), "--lang", locale, "check", "--reading")
    words = engine_words(locale)
    header, row, *rest = result.output.splitlines()
    assert header.split()[:2] == [words.say("command.reading.page"), words.say("command.reading.language")]
    assert row.split()[:2] == ["index.md", locale]
    assert row.split()[3:] == ["4.0", "1,600"]
    assert rest[0] == words.say("command.reading.explain")
    assert result.exit_code == 0
    assert "index.md" not in run(folder, "check").output


def test_the_table_of_texts_does_not_stand_among_problems_for_programs(folder):
    assert json.loads(run(folder, "check", "--reading", "--format", "json").output) == []


@pytest.mark.parametrize(("locale", "near"), [("en", "mentions"), ("es", "mentions")])
def test_the_command_speaks_the_language_that_is_asked_for(folder, locale, near):
    result = run(write_project(folder, BAD), "--lang", locale, "check")
    words = engine_words(locale)
    assert words.say("problems.did-you-mean", near=near) in result.stdout
    assert result.stderr.strip() == words.count("command.problems", 2)


def test_problems_as_json_are_json_and_nothing_else(folder):
    result = run(write_project(folder, BAD), "check", "--format", "json")
    assert result.exit_code == 1
    assert [row["code"] for row in json.loads(result.output)] == ["not-listed", "no-level-no-reason"]
    write_project(folder)
    assert json.loads(run(folder, "check", "--format", "json").output) == []


def test_problems_for_github_are_its_commands_and_nothing_else(folder):
    result = run(write_project(folder, BAD), "check", "--format", "github")
    assert result.exit_code == 1
    assert all(line.startswith("::error file=data/evidence.csv,line=") for line in result.output.splitlines())
    assert len(result.output.splitlines()) == 2


def test_a_note_is_told_but_does_not_fail_a_check(folder):
    text = table_text("states", {}, {"state": "QB", "name_en": "East", "name_es": "Este"})
    header, *rows = text.splitlines()
    write_project(folder, {"data/states.csv": "\n".join([header, rows[0], ",,", rows[1]]) + "\n"})
    result = run(folder, "check")
    assert result.exit_code == 0
    assert result.output.startswith(f"data/states.csv:3: DJ002 {engine_words('en').say('problems.note')} ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "more"],
        ["chekc"],
        ["--root", "/nowhere/at/all", "check"],
        ["build", "--sight", "x"],
    ],
)
def test_wrong_usage_ends_with_2(folder, arguments):
    assert run(folder, *arguments).exit_code == 2


def test_the_project_is_the_folder_with_mkdocs_yml_here_or_above(folder, tmp_path, monkeypatch):
    (folder / "mkdocs.yml").write_text(MKDOCS)
    monkeypatch.chdir(folder / "content/en")
    assert CliRunner().invoke(toolkit, ["check"]).exit_code == 0
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(toolkit, ["check"])
    assert result.exit_code == 2
    assert engine_words("en").say("command.no_root", file="mkdocs.yml") in result.output


def test_a_failed_check_builds_nothing_and_leaves_the_old_site(folder):
    write_project(folder, {**BAD, "mkdocs.yml": MKDOCS})
    old_site(folder)
    result = run(folder, "build", "--no-pdf")
    assert result.exit_code == 1
    assert engine_words("en").say("command.not_built") in result.output
    assert files_of(folder / "site") == ["index.html"]
    assert (folder / "site/index.html").read_text() == "old"


def test_a_failed_build_says_why_and_leaves_the_old_site_and_nothing_beside_it(folder):
    write_project(folder, {**BROKEN_LINK, "mkdocs.yml": MKDOCS})
    old_site(folder)
    before = sorted(path.name for path in folder.iterdir())
    result = run(folder, "build", "--no-pdf")
    assert result.exit_code == 1
    assert "gone.md" in result.output
    assert engine_words("en").say("command.not_built") in result.output
    assert "INFO" not in result.output
    assert (folder / "site/index.html").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_build_whose_process_dies_without_a_word_leaves_the_old_site(folder):
    dying = "import os\n\ndef on_post_build(config):\n    os._exit(9)\n"
    write_project(folder, {"mkdocs.yml": MKDOCS + "hooks: [dying.py]\n", "dying.py": dying})
    old_site(folder)
    result = run(folder, "build", "--no-pdf")
    assert result.exit_code == 1
    assert files_of(folder / "site") == ["index.html"]


@pytest.mark.site
def test_a_site_with_drafts_gets_a_folder_of_its_own_and_the_site_stays(tmp_path):
    root = project_folder(EXAMPLE, tmp_path / "example")
    old_site(root)
    result = run(root, "build", "--no-pdf", "--drafts")
    assert result.exit_code == 0
    assert files_of(root / "site") == ["index.html"]
    assert "es/families/index.html" in files_of(root / "site.drafts")


@pytest.mark.site
def test_a_build_ends_with_0_replaces_the_old_site_and_says_what_it_made(tmp_path):
    root = project_folder(EXAMPLE, tmp_path / "example")
    old_site(root)
    (root / "site/old.html").write_text("old")
    result = run(root, "--lang", "es", "build", "--no-pdf")
    assert result.exit_code == 0
    words, made = engine_words("es"), files_of(root / "site")
    assert "es/families/index.html" in made
    assert "old.html" not in made
    shown = [line.split("  ")[0] for line in result.stdout.splitlines()]
    labels = [text for key, text in words.sentences.items() if key.startswith("command.report.label.")]
    assert [line for line in shown if line in labels] == labels
    assert words.say("command.report.files", files=number(len(made), "es"), megabytes="")[:-4] in result.stdout
    assert sorted(path.name for path in root.iterdir()) == [
        ".cache",
        "content",
        "data",
        "macros",
        "mkdocs.yml",
        "overrides",
        "site",
    ]


@pytest.mark.site
def test_a_site_can_go_to_another_folder_and_its_figures_to_a_program(tmp_path):
    root = project_folder(EXAMPLE, tmp_path / "example")
    result = run(root, "build", "--no-pdf", "--offline", "--site", str(tmp_path / "out/kit"), "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["built"], found["site"]) == (True, str(tmp_path / "out/kit"))
    assert found["files"] == len(files_of(tmp_path / "out/kit"))
    assert list(found["seconds"]) == ["check", "pages", "inspect", "publish"]
    assert not (root / "site").exists()
    assert [copy["language"] for copy in found["offline"]] == ["en", "es", "fr"]
    for copy in found["offline"]:
        assert Path(copy["file"]).parent == tmp_path / "out/kit.offline"
        assert Path(copy["file"]).stat().st_size == copy["bytes"]


def test_a_build_that_cannot_be_says_why_to_a_program_too(folder):
    write_project(folder, {**BAD, "mkdocs.yml": MKDOCS})
    result = run(folder, "build", "--no-pdf", "--format", "json")
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (found["built"], [row["code"] for row in found["problems"]]) == (False, ["not-listed", "no-level-no-reason"])


def test_what_mkdocs_said_is_told_to_a_program_too(folder):
    write_project(folder, {**BROKEN_LINK, "mkdocs.yml": MKDOCS})
    result = run(folder, "build", "--no-pdf", "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["built"], found["problems"]) == (1, False, [])
    assert "gone.md" in found["said"]


def test_a_page_with_a_broken_link_is_told_and_the_old_site_stays(folder):
    raw = PLAIN["content/index.md"] + '<a href="gone/">gone</a>\n'
    write_project(folder, {**PLAIN, "content/index.md": raw, "mkdocs.yml": MKDOCS})
    old_site(folder)
    result = run(folder, "build", "--no-pdf")
    assert result.exit_code == 1
    assert "site/index.html: DJ710 The link 'gone/' leads nowhere." in result.output
    assert (folder / "site/index.html").read_text() == "old"


@pytest.mark.parametrize("inside", ["file/site", "file/deep/er/site"])
@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_site_below_a_file_is_wrong_usage_in_plain_words(folder, inside, locale):
    write_project(folder, {"mkdocs.yml": MKDOCS, "file": "mine"})
    result = run(folder, "--lang", locale, "build", "--no-pdf", "--site", str(folder / inside))
    assert result.exit_code == 2
    assert engine_words(locale).say("command.no_place", site=str(folder / inside)) in result.stderr
    assert (folder / "file").read_text() == "mine"


@pytest.mark.parametrize("site", ["", "..", "content", "mkdocs.yml", "content/../data"])
def test_a_build_never_replaces_a_folder_that_holds_anything_but_a_site(folder, site):
    write_project(folder, {"mkdocs.yml": MKDOCS})
    before = files_of(folder)
    result = run(folder, "build", "--no-pdf", "--site", str(folder / site))
    assert result.exit_code == 2
    assert files_of(folder) == before


def test_a_build_never_replaces_the_project_even_when_it_looks_like_a_site(folder):
    write_project(folder, {"mkdocs.yml": MKDOCS, "index.html": "mine"})
    assert run(folder, "build", "--no-pdf", "--site", str(folder)).exit_code == 2
    assert (folder / "content/site.yml").is_file()


@pytest.fixture
def a_bug(monkeypatch):
    """A command that fails as only a bug of ours can."""

    def fail():
        raise RuntimeError("lost the thread")

    monkeypatch.setitem(toolkit.commands, "fail", click.Command("fail", callback=fail))


def test_a_bug_of_ours_ends_with_3_and_a_plain_sentence(folder, a_bug, monkeypatch, capsys):
    monkeypatch.delenv("TOOLKIT_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as ended:
        main(["--root", str(folder), "fail"])
    assert ended.value.code == 3
    said = capsys.readouterr().err
    assert said.strip() == engine_words("en").say("command.our_bug", error="RuntimeError: lost the thread")


def test_a_bug_of_ours_shows_where_when_asked(folder, a_bug, monkeypatch):
    monkeypatch.setenv("TOOLKIT_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="lost the thread"):
        main(["--root", str(folder), "fail"])


@pytest.mark.parametrize(("arguments", "code"), [(["check"], 0), (["chekc"], 2), (["--help"], 0)])
def test_the_program_ends_with_the_code_of_its_command(folder, arguments, code, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--root", str(folder), *arguments])
    assert ended.value.code == code


@pytest.mark.parametrize("name", ["check", "build", "serve"])
def test_every_command_explains_itself(folder, name):
    result = run(folder, name, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 4
    assert name in CliRunner().invoke(toolkit, ["--help"]).output


def test_one_rule_can_be_reported_alone_with_the_notes_that_are_only_counted(folder):
    result = run(folder, "check", "--rule", "DJ110")
    assert result.exit_code == 0
    first, *others = result.output.splitlines()
    assert first.startswith("data/evidence.csv:2:second_reader: DJ110 note: ")
    assert len(others) == 1
    bad = run(write_project(folder, BAD), "check", "--rule", "DJ110")
    assert (bad.exit_code, "DJ103" in bad.output) == (0, False)
    assert run(folder, "check", "--rule", "DJ103").exit_code == 1


def test_notes_that_are_only_counted_can_be_listed(folder):
    found = json.loads(run(folder, "check", "--format", "json", "--notes").stdout)
    assert [(each["rule"], each["severity"]) for each in found] == [("DJ110", "note"), ("DJ803", "note")]
    assert json.loads(run(folder, "check", "--format", "json").stdout) == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_rule_is_explained_in_the_language_of_the_command(folder, locale):
    result = run(folder, "--lang", locale, "check", "--explain", "DJ304")
    words, said = engine_words(locale), rule_words("DJ304", locale)
    assert result.exit_code == 0
    assert result.output.startswith(f"DJ304 {said.title}\n")
    for text in (said.about, said.wrong, said.right, words.say("rule.waiver.can"), "silence-as-fact"):
        assert text in result.output


@pytest.mark.parametrize("option", ["--rule", "--explain"])
def test_a_rule_that_is_not_there_is_wrong_usage(folder, option):
    result = run(folder, "check", option, "DJ999")
    assert result.exit_code == 2
    assert "DJ101" in result.stderr


def test_a_waived_problem_is_listed_and_does_not_fail_a_check(folder):
    waiver = "    waivers: [{rule: DJ704, page: index.md, reason: An example., decided_by: data lead, "
    site = f"{SITE}{waiver}decided_on: 2026-11-01, expires: 2026-12-01}}]\n"
    text = f"{BASE['content/en/index.md']}\nSee https://alder.example/list there.\n"
    both = {"content/en/index.md": text, "content/es/index.md": text.replace("Home", "Inicio")}
    write_project(folder, {**both, "content/site.yml": site})
    result = run(folder, "check")
    assert (result.exit_code, result.output.count("DJ704 set aside until 2026-12-01")) == (0, 2)
    write_project(folder, {**both, "content/site.yml": SITE})
    assert run(folder, "check").exit_code == 1


def test_watching_checks_again_after_a_change_and_ends_as_the_last_check_did(folder, monkeypatch):
    def one_change(root):
        write_project(root, BAD)
        yield

    monkeypatch.setattr("scripts.toolkit.changes", one_change)
    result = run(folder, "check", "--watch")
    assert result.exit_code == 1
    assert engine_words("en").say("command.watching") in result.stderr
    assert result.stdout.index("Everything is fine") < result.stdout.index("DJ103")


def test_a_build_makes_pdf_files_that_its_pages_link_to_and_says_how_many(tmp_path):
    root = project_folder(EXAMPLE, tmp_path / "example")
    result = run(root, "build")
    assert result.exit_code == 0, result.output
    made = [path for path in files_of(root / "site") if path.endswith(".pdf")]
    assert {path.split("/")[1] for path in made} == {"handouts", "snapshots", "packets"}
    assert f"{len(made)} PDF files" in result.output
    assert "downloads/handouts/families.en-es.pdf" in (root / "site/families/index.html").read_text(encoding="utf-8")


def test_without_pango_one_sentence_says_how_to_get_it_and_the_site_is_built_without_pdf_files(tmp_path, monkeypatch):
    monkeypatch.setattr("scripts.toolkit.can_render", lambda: False)
    root = project_folder(EXAMPLE, tmp_path / "example")
    result = run(root, "build")
    assert result.exit_code == 0, result.output
    assert [line for line in result.stderr.splitlines() if "Pango" in line] == [
        engine_words("en").say("command.no_pango", command=install_command())
    ]
    assert not [path for path in files_of(root / "site") if path.endswith(".pdf")]
    assert ".pdf" not in (root / "site/families/index.html").read_text(encoding="utf-8")
