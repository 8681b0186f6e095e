"""A first view is weighed with all that it asks for."""

from __future__ import annotations

import random

import pytest

from macros.site.weight import FIRST_VIEW, OWN_SCRIPT, OWN_SCRIPT_FILE, first_view, weigh

PAGE = '<link rel="stylesheet" href="../a.css"><script defer src="../a.js"></script><p>x</p>'


def noise(size: int) -> str:
    """Letters that cannot be packed much smaller than three quarters of their number."""
    return "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=size))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b/index.html").write_text(PAGE)
    (tmp_path / "index.html").write_text("<p>x</p>")
    (tmp_path / "a.css").write_text(noise(1000))
    (tmp_path / "a.js").write_text(noise(2000))
    return tmp_path


def test_styles_and_scripts_count_and_print_styles_do_not(folder):
    alone = first_view(folder / "index.html", {})
    both = first_view(folder / "b/index.html", {})
    assert both > alone + 3000 * 0.7
    (folder / "b/index.html").write_text(PAGE + '<link rel="stylesheet" href="../a.css" media="print">')
    assert first_view(folder / "b/index.html", {}) < both + 100


def test_the_heaviest_page_is_named(folder):
    weight = weigh(folder, sorted(folder.rglob("*.html")))
    assert (weight.page, weight.bytes, weight.problems) == ("b/index.html", first_view(folder / "b/index.html", {}), ())


def test_a_page_or_a_script_above_its_budget_is_a_problem(folder):
    (folder / "index.html").write_text(noise(FIRST_VIEW * 2))
    (folder / "assets").mkdir()
    (folder / OWN_SCRIPT_FILE).write_text("x" * (OWN_SCRIPT + 1))
    problems = weigh(folder, sorted(folder.rglob("*.html"))).problems
    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("heavy-page", "site/index.html"),
        ("heavy-page", f"site/{OWN_SCRIPT_FILE}"),
    ]
    assert problems[0].values["most"] == "90.0"
