"""Diagrams in a browser: every word has room and stands alone; the built site holds them and not their templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.outputs.diagrams import diagram
from macros.outputs.page_context import PageContext
from macros.outputs.stylesheet import stylesheet
from macros.project import Project
from macros.site.build import Checked
from tests.read_html import elements
from tests.test_architecture import ROOT

pytestmark = [pytest.mark.site, pytest.mark.browser]

PHONE = 328
WORDS = """() => [...document.querySelectorAll("figure")].flatMap(figure => {
    const svg = figure.querySelector("svg"), frame = svg.viewBox.baseVal, told = []
    const texts = [...svg.querySelectorAll("text")].map(each => [each.textContent, each.getBBox()])
    for (const [index, [words, box]] of texts.entries()) {
        if (box.x < 1 || box.y < -1 || box.x + box.width > frame.width - 1 || box.y + box.height > frame.height + 1)
            told.push(`${figure.id}: ${words} is cut off`)
        for (const [others, other] of texts.slice(index + 1))
            if (box.x < other.x + other.width && other.x < box.x + box.width
                && box.y + 2 < other.y + other.height - 2 && other.y + 2 < box.y + box.height - 2)
                told.push(`${figure.id}: ${words} and ${others} overlap`)
    }
    return told
})"""
SIZES = """() => [...document.querySelectorAll("figure text")].map(each =>
    parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a)"""


@pytest.fixture(params=["en", "es"])
def all_of_them(request, browser: Browser, shipped: Project, tmp_path: Path):
    """A page as wide as a phone's text with every diagram of the site, in the site's own fonts."""
    page = PageContext(shipped, request.param, "districts/")
    figures = "".join(str(diagram(page, name)).replace("<figure", f'<figure id="{name}"', 1)
                      for name in sorted(shipped.diagrams.drawings))  # fmt: skip
    (tmp_path / "toolkit.css").write_bytes(stylesheet(shipped.settings.look, shipped.scale))
    (tmp_path / "fonts").symlink_to(ROOT / "overrides/assets/fonts")
    (tmp_path / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="toolkit.css">'
        f'<body data-md-color-scheme="default"><div class="md-typeset">{figures}</div>',
        encoding="utf-8",
    )
    context = browser.new_context(viewport={"width": PHONE, "height": 800})
    opened = context.new_page()
    opened.goto((tmp_path / "index.html").as_uri())
    opened.add_style_tag(content="body { margin: 0 } figure.tk-diagram { margin-inline: 0 }")
    opened.evaluate("document.fonts.ready")
    yield opened
    context.close()


def test_no_words_are_cut_off_or_overlap_and_all_can_be_read_on_a_phone(all_of_them):
    assert all_of_them.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible\"')")
    assert all_of_them.evaluate(WORDS) == []
    sizes = all_of_them.evaluate(SIZES)
    assert len(sizes) > 50
    assert min(sizes) >= 14


def test_the_templates_are_in_no_site(site: Path, example_site: Path):
    for built in (site, example_site):
        assert not (built / "assets/diagrams").exists()
        assert list(built.rglob("diagrams.yml")) == []


def test_each_language_of_another_coalition_has_its_own_words(example: Checked, example_site: Path):
    for language in example.project.settings.languages:
        html = (example_site / language.link / "families/index.html").read_text(encoding="utf-8")
        said = example.project.diagrams.said[language.locale]["two-offices"]
        (figure,) = elements(html, "figure", "tk-diagram")
        assert figure.text.endswith(said.caption)
        (svg,) = [each for each in elements(html, "svg") if each.attributes.get("aria-label") == said.alt]
        assert svg.attributes["role"] == "img"
        shown = [each.text for each in elements(html, "text")]
        assert shown[0] == "1"
        assert ["".join(text.split()) for text in shown[1:]] == ["".join(text.split()) for text in said.words.values()]
