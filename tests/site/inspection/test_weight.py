"""A first view is weighed with all that it asks for."""

from __future__ import annotations

from macros.site.inspection.page import read_page
from macros.site.inspection.weight import (
    FIRST_VIEW,
    LONGEST,
    OWN_SCRIPT,
    OWN_SCRIPTS,
    first_view,
    packed_size,
    weigh,
)
from tests.site.inspection.fine_site import write_site
from tests.site.inspection.noise import noise

PAGE = '<link rel="stylesheet" href="../a.css"><script defer src="../a.js"></script><p>x</p>'
PRINT = '<link rel="stylesheet" href="../p.css" media="print">'


def view(folder, html):
    """The weight of b/ with this HTML."""
    site = write_site(folder, {"a.css": noise(1000), "a.js": noise(2000), "p.css": noise(3000)})
    return first_view(read_page("b/index.html", html), site, {})


def test_styles_and_scripts_count_each_by_itself(tmp_path):
    needed = packed_size(noise(1000).encode()) + packed_size(noise(2000).encode())
    assert view(tmp_path, PAGE) == packed_size(PAGE.encode()) + needed


def test_print_styles_do_not_count(tmp_path):
    assert view(tmp_path, PRINT) == packed_size(PRINT.encode())


def test_a_file_of_another_site_or_one_that_is_not_there_weighs_nothing(tmp_path):
    html = '<script src="https://elsewhere.example/a.js"></script><script src="none.js"></script>'
    assert view(tmp_path, html) == packed_size(html.encode())


def test_the_heaviest_page_is_named(tmp_path):
    weight = weigh({"b/index.html": 2, "index.html": 1}, {}, write_site(tmp_path))
    assert (weight.page, weight.bytes, weight.problems) == ("b/index.html", 2, ())


def test_scripts_that_every_page_runs_are_weighed_together(tmp_path):
    site = write_site(tmp_path, {name: noise(1000) for name in OWN_SCRIPTS})
    assert weigh({}, {}, site).own_script == len(OWN_SCRIPTS) * packed_size(noise(1000).encode())


def test_a_page_or_a_script_above_its_budget_is_a_problem(tmp_path):
    script = noise(2 * OWN_SCRIPT)
    site = write_site(tmp_path, {OWN_SCRIPTS[0]: script})
    problems = weigh({"index.html": FIRST_VIEW + 100, "b/index.html": FIRST_VIEW}, {}, site).problems
    assert [(each.code, str(each.place), dict(each.values)) for each in problems] == [
        ("heavy-page", "site/index.html", {"found": "90.1", "most": "90.0"}),
        (
            "heavy-page",
            f"site/{OWN_SCRIPTS[0]}",
            {"found": f"{packed_size(script.encode()) / 1000:.1f}", "most": "5.1"},
        ),
    ]


def test_a_page_that_is_too_long_is_a_problem_however_well_it_packs(tmp_path):
    lengths = {"index.html": LONGEST + 100, "b/index.html": LONGEST}
    problems = weigh({}, lengths, write_site(tmp_path)).problems
    assert [(each.code, str(each.place), dict(each.values)) for each in problems] == [
        ("long-page", "site/index.html", {"found": "600.1", "most": "600.0"})
    ]
