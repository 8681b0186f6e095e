"""`toolkit new coalition`: a folder that is whole, checks clean, builds, and knows nothing of where it is from."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from macros.site.build import check
from scripts.toolkit import toolkit
from tests.project_folders import ROOT, contents
from tests.test_architecture import place_names

NAME = 'River "Side": a, b # & <c>'
NAMES = ("--name-en", NAME, "--name-es", "Lado del río", "--address", "https://river.example/kit")
TEXTS = {".html", ".json", ".csv", ".txt", ".xml", ".md", ".yml"}


def run(*arguments, answers=None):
    return CliRunner().invoke(toolkit, ["--root", str(ROOT), "new", *arguments], input=answers)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "river"
    assert run("coalition", str(folder), *NAMES).exit_code == 0
    return folder


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "river"
    assert run("coalition", str(folder), *NAMES).exit_code == 0
    return folder


def test_its_check_finds_nothing_but_that_nobody_has_reviewed_it(made):
    checked = check(made)
    assert {problem.code for problem in checked.problems} == {"machine-not-reviewed", "one-reader", "no-way-to-reply"}
    assert checked.is_fine


def test_its_settings_are_those_that_were_given(made):
    settings = check(made).project.settings
    assert settings.site_name == {"en": NAME, "es": "Lado del río"}
    assert settings.site_url == "https://river.example/kit/"
    assert (made / "README.md").read_text(encoding="utf-8").startswith(f"# {NAME}\n")


def test_it_has_one_district_one_guide_and_one_letter_in_two_languages(made):
    project = check(made).project
    assert [district.name for district in project.districts.values()] == ["Example District (invented)"]
    assert {slug: sorted(each) for slug, each in project.letters.items()} == {"ask-who-sees": ["en", "es"]}
    assert {page.locale for page in project.pages if page.path == "families/who-sees-data.md"} == {"en", "es"}


def test_no_mark_is_left_to_fill_in(made):
    files = [path for folder in ("content", "data") for path in (made / folder).rglob("*") if path.is_file()]
    for path in (*files, made / "README.md", made / "LEAME.md"):
        assert not re.search(r"%[A-Z_]+%", path.read_text(encoding="utf-8")), path


def test_it_names_nothing_of_this_coalition(made):
    names = [re.compile(rf"\b{re.escape(name)}\b") for name in place_names()]
    files = [path for folder in ("content", "data") for path in (made / folder).rglob("*") if path.is_file()]
    for path in (*files, made / "README.md", made / "LEAME.md"):
        text = path.read_text(encoding="utf-8")
        assert [name.pattern for name in names if name.search(text)] == [], path


@pytest.mark.parametrize("kind", ["guide", "letter", "deck", "session"])
def test_more_can_be_added_at_once(own, kind):
    command = ["--root", str(own), "new", kind, "--title-en", "Our page", "--title-es", "Nuestra página"]
    assert CliRunner().invoke(toolkit, command).exit_code == 0
    checked = check(own)
    assert checked.is_fine
    assert "page-not-written" in {problem.code for problem in checked.problems}


def test_a_first_district_and_its_reading_can_be_added(own):
    cells = ("--set", "district_id=0100009", "--set", "name=Elm", "--set", "state=XX")
    assert CliRunner().invoke(toolkit, ["--root", str(own), "new", "district", *cells]).exit_code == 0
    answers = {
        "dimension": "agency_access", "level": "stated_specific", "finding_en": "Names two offices.",
        "finding_es": "Nombra dos oficinas.", "source_url": "https://elm.example.org/", "source_title": "Records",
        "source_language": "en", "source_kind": "district_primary", "extent_read": "whole_document",
    }  # fmt: skip
    command = ["--root", str(own), "new", "reading", "--district", "0100009"]
    for column, text in answers.items():
        command += ["--set", f"{column}={text}"]
    assert CliRunner().invoke(toolkit, command).exit_code == 0
    checked = check(own)
    assert checked.is_fine
    assert [reading.evidence_id for reading in checked.project.readings] == ["EV0001", "EV0002", "EV0003"]


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path):
    (tmp_path / "notes.txt").write_text("ours", encoding="utf-8")
    found = run("coalition", str(tmp_path), *NAMES)
    assert found.exit_code == 2
    assert contents(tmp_path) == {"notes.txt": b"ours"}


@pytest.mark.parametrize("address", ["river.example", "ftp://river.example/", "javascript:alert(1)"])
def test_an_address_that_is_none_is_refused_and_nothing_is_left(tmp_path, address):
    found = run("coalition", str(tmp_path / "river"), *NAMES[:4], "--address", address)
    assert found.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_its_name_and_address_are_asked_for(tmp_path):
    answers = "River\nRío\nhttps://river.example/\nhello@river.example\n"
    assert run("coalition", str(tmp_path / "river"), "--ask", answers=answers).exit_code == 0
    settings = check(tmp_path / "river").project.settings
    assert (settings.site_name["es"], settings.contact_email) == ("Río", "hello@river.example")


@pytest.mark.site
def test_its_own_engine_builds_its_site_and_nothing_of_this_coalition_is_in_it(made):
    command = [sys.executable, "-m", "scripts.toolkit", "build", "--no-pdf"]
    environment = os.environ | {"PYTHONPATH": str(made)}
    built = subprocess.run(command, cwd=made, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    site = made / "site"
    assert {path.relative_to(site).as_posix() for path in site.glob("**/who-sees-data/index.html")} == {
        "families/who-sees-data/index.html",
        "es/families/who-sees-data/index.html",
    }
    assert (site / "es/districts/xx/9900001/index.html").is_file()
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in place_names()))
    files = (path for path in site.rglob("*") if path.suffix in TEXTS)
    assert {path.name: names.findall(path.read_text(encoding="utf-8")) for path in files
            if names.search(path.read_text(encoding="utf-8"))} == {}  # fmt: skip
