"""What changed as HTML: corrections with what stood there before, and the files to look at again."""

from __future__ import annotations

import pytest

from macros.outputs.changes import change_list, release_html
from macros.outputs.errors import AuthorError
from macros.views.changes import releases
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of


def test_the_list_says_of_each_release_its_day_and_how_many_changes_of_each_kind(page):
    html = change_list(page)
    assert [each.text for each in elements(html, "a")] == ["Release 1.0.0", "Release 0.9.0"]
    assert [each.text for each in elements(html, "span")] == ["March 9, 2026. Mended: 1.", "March 9, 2026. Begun: 1."]
    assert [each.attributes["href"] for each in elements(html, "a")] == ["../changes/1-0-0/", "../changes/0-9-0/"]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "A name is spelled right. Before: It had one letter less. Tables: districts.csv"),
        ("es", "Un nombre está bien escrito. Antes: Tenía una letra menos. Tablas: districts.csv"),
    ],
)
def test_a_correction_is_told_with_what_stood_there_before_and_its_tables(page, locale, said):
    here = at(page, locale=locale, address="changes/1-0-0/")
    html = release_html(here, releases(here.project)[0])
    assert said in [each.text for each in elements(html, "li")]
    prefix = "" if locale == "en" else "../"
    assert f"{prefix}../../downloads/districts.csv" in [each.attributes["href"] for each in elements(html, "a")]


def test_what_is_new_has_no_before(page):
    here = at(page, address="changes/0-9-0/")
    assert here.t("change.before") not in text_of(release_html(here, releases(here.project)[1]))


def test_without_changes_there_is_nothing_to_show(page):
    with pytest.raises(AuthorError) as caught:
        change_list(at(page, project=with_tables(page.project, changes=[])))
    assert caught.value.values == {"file": "data/changes.csv"}
