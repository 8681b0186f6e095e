"""What is said about pages, the menu and the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import run_checks
from macros.problems import Place
from tests.build_a_project import PAGE, said, with_page

HEAD = "---\ntitle: {title}\ndescription: {description}\nnext: [{{kind: print}}]\n---\n"


def with_pages(project, text):
    return with_page(with_page(project, text, "en/a.md"), text, "es/a.md")


def test_macros_of_every_page_are_tried_and_a_mistake_has_its_line_in_the_file(project):
    changed = with_pages(project, HEAD.format(title="A", description="A.") + "\nText.\n\n{{ heatmap() }}\n")
    assert said(run_checks(changed)) == ["content/en/a.md:9 unknown-macro", "content/es/a.md:9 unknown-macro"]


@pytest.mark.parametrize(
    ("title", "description", "problem"),
    [
        ("", "A.", "1:title no-front-matter"),
        ("A", "", "1:description no-front-matter"),
        ("A", "   ", "1:description no-front-matter"),
        ("A", "x" * 161, "1:description long-description"),
        ("A", "x" * 160, None),
    ],
)
def test_a_page_has_a_title_and_a_description_that_is_not_too_long(project, title, description, problem):
    changed = with_pages(project, HEAD.format(title=title, description=description))
    wanted = [f"content/{locale}/a.md:{problem}" for locale in ("en", "es")] if problem else []
    assert said(run_checks(changed)) == wanted


def test_a_page_without_front_matter_lacks_both(project):
    problems = [each for each in said(run_checks(with_pages(project, "Text.\n"))) if "no-front-matter" in each]
    assert problems == [
        f"content/{locale}/a.md:1:{key} no-front-matter" for locale in ("en", "es") for key in ("description", "title")
    ]


def test_the_menu_names_pages_that_are_there_or_elsewhere(project):
    nav = [("famlies/index.md", Place("content/site.yml", 6)), ("https://other.example/", Place("content/site.yml", 7))]
    changed = replace(project, settings=replace(project.settings, nav_pages=tuple(nav)))
    (problem,) = run_checks(changed)
    assert (str(problem.place), problem.code, problem.near) == (
        "content/site.yml:6",
        "no-such-page",
        "families/index.md",
    )


@pytest.mark.parametrize(
    ("key", "found", "near"), [("district_context", "comparisn", "comparison"), ("directory_source", "", None)]
)
def test_the_note_and_the_source_that_district_pages_need_are_there(project, key, found, near):
    changed = replace(project, settings=replace(project.settings, **{key: found}))
    (problem,) = run_checks(changed)
    assert (str(problem.place), problem.code, problem.near) == (
        f"content/site.yml:extra.toolkit.{key}",
        "unknown-id",
        near,
    )


def test_pages_are_checked_even_where_the_scale_lacks_what_they_draw(project):
    lacking = replace(project, scale=replace(project.scale, reasons={}))
    changed = with_page(lacking, PAGE.format(title="A") + "\n{{ heatmap() }}\n")
    assert {"no-such-reason"} <= {problem.code for problem in run_checks(changed)}


DOOR = "{title: T, text: x, link: about/, action: a, drawing: letter}"


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (f"headline: H\nintro: I\ndoors: [{DOOR}]", []),
        (f"intro: I\ndoors: [{DOOR}]", ["headline no-front-matter"]),
        ("headline: H\nintro: I\ndoors: [{title: T, text: x, link: about/, drawing: letter}]",
         ["doors.1.action no-front-matter"]),
        (f"headline: H\nintro: I\ndoors: [{DOOR}, Families]",
         [f"doors.2.{key} no-front-matter" for key in ("action", "drawing", "link", "text", "title")]),
        ("headline: H\nintro: I\ndoors: Families",
         [f"doors.1.{key} no-front-matter" for key in ("action", "drawing", "link", "text", "title")]),
        (f"headline: H\nintro: I\ndoors: [{DOOR.replace('letter', 'leter')}]", ["doors.1.drawing unknown-id"]),
        ("drawing: leter", ["drawing unknown-id"]),
        ("drawing: ../letter", ["drawing unknown-id"]),
        ("drawing: letter", []),
    ],
)  # fmt: skip
def test_what_opens_a_page_is_complete_and_its_drawings_exist(project, lines, problems):
    more = "next: [{kind: print}]"
    changed = with_pages(project, f"---\ntitle: A\ndescription: A.\n{more}\n{lines}\n---\n")
    places = [f"content/{locale}/a.md:1:{each}" for locale in ("en", "es") for each in problems]
    assert said(run_checks(changed)) == places
