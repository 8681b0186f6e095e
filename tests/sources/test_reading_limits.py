"""What `reading_levels` of content/site.yml becomes, and what is said of nonsense in it."""

from __future__ import annotations

import pytest

from macros.model.reading_limits import limit_for
from macros.sources.settings import read_settings
from tests.build_a_project import SITE, said

KEY = "content/site.yml:21:extra.toolkit.reading_levels"
LINE = "    reading_levels: {}\n    translations_reviewed_by:"


def limits_of(tmp_path, written):
    (tmp_path / "content").mkdir(exist_ok=True)
    text = SITE.replace("    translations_reviewed_by:", LINE.replace("{}", written))
    (tmp_path / "content/site.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    return settings.reading_limits, said(problems)


def test_nobody_promises_anything_unless_said(project):
    assert project.settings.reading_limits == ()


def test_limits_are_read(tmp_path):
    limits, problems = limits_of(tmp_path, "[{pages: /, en: 6, es: 65.5, words: 15}, {pages: faq/, en: 8}]")
    assert problems == []
    assert [(each.pages, dict(each.values), each.words) for each in limits] == [
        ("/", {"en": 6, "es": 65.5}, 15),
        ("faq/", {"en": 8}, None),
    ]


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        ("index.md", "/"),
        ("faq/index.md", "faq/"),
        ("faq/law/a.md", "faq/law"),
        ("faq-old/a.md", "/"),
        ("laws.md", "laws.md"),
        ("old-laws.md", "/"),
    ],
)
def test_the_nearest_limit_of_a_page_holds(tmp_path, path, pages):
    limits, _ = limits_of(tmp_path, "[{pages: faq/law}, {pages: faq/}, {pages: /}, {pages: laws.md}]")
    assert limit_for(path, limits).pages == pages
    assert limit_for("elsewhere.md", limits[:2]) is None


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("6", f"{KEY} not-a-list"),
        ("{pages: /, en: 6}", f"{KEY} not-a-list"),
        ("[6]", f"{KEY}.1.pages missing-key"),
        ("[{en: 6}]", f"{KEY}.1.pages missing-key"),
        ("[{pages: [a], en: 6}]", f"{KEY}.1.pages missing-key"),
        ("[{pages: /, en: six}]", f"{KEY}.1.en not-number"),
        ("[{pages: /, en: yes}]", f"{KEY}.1.en not-number"),
        ("[{pages: /, en: [6]}]", f"{KEY}.1.en not-number"),
        ("[{pages: /, en: .nan}]", f"{KEY}.1.en above-maximum"),
        ("[{pages: /, en: 0}]", f"{KEY}.1.en below-minimum"),
        ("[{pages: /, es: -65}]", f"{KEY}.1.es below-minimum"),
        ("[{pages: /, es: 101}]", f"{KEY}.1.es above-maximum"),
        ("[{pages: /, words: .inf}]", f"{KEY}.1.words above-maximum"),
        ("[{pages: /, word: 15}]", f"{KEY}.1.word not-listed"),
        ("[{pages: /, sw: 6}]", f"{KEY}.1.sw not-listed"),
        ("[{pages: faq/}, {pages: faq}]", f"{KEY}.2.pages id-twice"),
    ],
)
def test_nonsense_is_a_problem_where_it_stands(tmp_path, written, problem):
    assert limits_of(tmp_path, written)[1] == [problem]


def test_what_is_near_is_offered(tmp_path):
    limits_of(tmp_path, "[{pages: /, word: 15}]")
    (problem,) = read_settings(tmp_path)[1]
    assert problem.near == "words"
