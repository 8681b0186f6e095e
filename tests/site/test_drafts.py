"""Draft pages are built when somebody asks for them, and are nowhere in the site that is published."""

from __future__ import annotations

import pytest

from macros.site.generator import environment
from macros.site.session import DRAFTS

pytestmark = pytest.mark.site

PAGES = ("components/index.html", "es/components/index.html")
CASES = ("components-cases/index.html", "es/components-cases/index.html")


def test_a_draft_is_in_no_file_of_the_published_site(site):
    named = [path for path in site.rglob("*") if "components" in path.name]
    assert named == []
    written = [path for path in site.rglob("*") if path.suffix in {".html", ".xml", ".json", ".txt"}
               and "components/" in path.read_text(encoding="utf-8")]  # fmt: skip
    assert written == []


def test_all_else_is_published_as_it_is_with_drafts(site, drafts):
    def files(folder):
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    names = ("components", "components-cases")
    cards = {f"assets/cards/{locale}/{name}.png" for locale in ("en", "es") for name in names}
    assert files(drafts) - files(site) == {*PAGES, *CASES, *cards, "assets/components.svg"}
    assert files(site) <= files(drafts)


@pytest.mark.parametrize("path", PAGES)
def test_a_draft_that_is_asked_for_is_a_whole_page(drafts, path):
    text = (drafts / path).read_text(encoding="utf-8")
    assert '<meta http-equiv="Content-Security-Policy"' in text
    assert f'href="{"../../" if path.startswith("es/") else "../es/"}components/"' in text
    assert text.count('class="tk-box ') > 20


def test_a_variable_that_is_left_over_publishes_no_draft(shipped, monkeypatch):
    monkeypatch.setenv(DRAFTS, "1")
    assert DRAFTS not in environment(shipped)
    assert environment(shipped, drafts=True)[DRAFTS] == "1"
