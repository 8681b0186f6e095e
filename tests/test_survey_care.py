"""Pages promise about answers what the command says, and raw answers stay out of the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from macros.model.survey import DAYS_TO_KEEP
from macros.project import Project, load_project
from macros.sources.survey_questions import read_questionnaire

ROOT = Path(__file__).resolve().parents[1]
# Said by the command and by the page: on time, the file, its copies, the trash, phones, the paper, who did it.
SAME = {
    "en": "looked at the table|file|every copy|trash|phones|[Ss]hred|[Ww]rite down the day and who did it",
    "es": "revisado la tabla|archivo|todas sus copias|papelera|teléfonos|[Tt]riture|[Aa]note el día y quién lo hizo",
}


@pytest.fixture(scope="module")
def own() -> Project:
    """The coalition's own content and data."""
    return load_project(ROOT)[0]


@pytest.mark.parametrize("locale", sorted(SAME))
def test_the_page_on_care_and_the_command_say_the_same_about_destroying_answers(own, locale):
    page = next(each for each in own.pages if (each.locale, each.address) == (locale, "survey/"))
    words = own.words[locale]
    command = " ".join(words.say(f"command.survey.{each}", file="x", day="y") for each in ("destroy", "destroy_how"))
    for text in (page.text, command):
        assert [each for each in SAME[locale].split("|") if not re.search(each, text)] == []
    sheet = " ".join(each[locale] for each in read_questionnaire(ROOT, own.locales)[0].consent)
    for promise in (page.text, sheet):
        assert set(re.findall(r"\b(\d+) (?:days|días)", promise)) == {str(DAYS_TO_KEEP)}


@pytest.mark.skipif(shutil.which("git") is None, reason="only git reads .gitignore")
@pytest.mark.parametrize(
    ("path", "is_kept_out"),
    [
        ("answers.csv", True),
        ("answers.es.xlsx", True),
        ("data/answers.csv", True),
        ("content/en/survey/answers.en.xlsx", True),
        ("answers/march.csv", True),
        ("survey-march.xlsx", True),
        ("survey/raw/march.csv", True),
        ("march.answers.csv", True),
        ("data/survey.csv", False),
        ("data/survey_questions.yml", False),
        ("tests/broken/data/survey_answers.csv", False),
        ("content/en/survey/index.md", False),
    ],
)
def test_git_takes_no_file_of_answers_and_every_file_of_the_site(tmp_path, path, is_kept_out):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text((ROOT / ".gitignore").read_text(encoding="utf-8"), encoding="utf-8")
    found = subprocess.run(["git", "-C", str(tmp_path), "check-ignore", "-q", path], check=False)
    assert (found.returncode == 0) == is_kept_out
