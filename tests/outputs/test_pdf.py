"""A PDF is tagged, has only our fonts, says its languages, and is the same twice."""

from __future__ import annotations

import subprocess
import sys

import pytest

from macros.outputs import pdf
from macros.outputs.pdf import PdfError, render
from macros.outputs.pdf_styles import pdf_stylesheet
from tests.pdf_checks import elements, faults, tag

HEAD = '<html lang="en"><head><title>A sheet</title></head><body>'
SHEET = '<div class="sheet" lang="{locale}"><h1>{title}</h1><p>Ask first.</p></div>'
AGAIN = """
import hashlib, sys
from macros.outputs.pdf import render
print(hashlib.sha256(render(*sys.argv[1:3], 2).pdf).hexdigest())
"""


@pytest.fixture(scope="module")
def css(small_project) -> str:
    return pdf_stylesheet(small_project.scale, "letter")


def both() -> str:
    sheets = (SHEET.format(locale=locale, title=title) for locale, title in (("en", "Ask"), ("es", "Pregunte")))
    return f"{HEAD}{''.join(sheets)}</body></html>"


def test_a_file_is_tagged_and_says_the_language_of_each_sheet(css):
    import io

    import pikepdf

    made = render(both(), css, 2)
    assert (made.pages, made.lines_over, faults(made.pdf, "en")) == (2, 0, [])
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        sheets = [str(element.Lang) for element, parent in elements(document) if parent == "Document"]
        tags = [tag(element) for element, _ in elements(document)]
    assert sheets == ["en", "es"]
    assert tags.count("H1") == 2


def test_lines_on_pages_after_the_last_allowed_one_are_counted(css):
    paragraphs = "".join(f"<p>Line {number}</p>" for number in range(120))
    made = render(f"{HEAD}<div class='sheet'><h1>Long</h1>{paragraphs}</div></body></html>", css, 1)
    whole = render(f"{HEAD}<div class='sheet'><h1>Long</h1>{paragraphs}</div></body></html>", css, made.pages)
    assert made.pages > 1
    assert 0 < made.lines_over < 121
    assert whole.lines_over == 0


def test_a_picture_without_words_is_no_good_file(css):
    with pytest.raises(PdfError, match="alt"):
        render(f'{HEAD}<div class="sheet"><img src="data:image/svg+xml,<svg/>"></div></body></html>', css, 1)


def test_nothing_outside_is_read(css):
    html = f'{HEAD}<div class="sheet"><h1>A</h1><img alt="a" src="file:///etc/hostname"></div></body></html>'
    with pytest.raises(PdfError):
        render(html, css, 1)


def test_another_process_makes_the_same_bytes(css):
    import hashlib

    own = hashlib.sha256(render(both(), css, 2).pdf).hexdigest()
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "PYTHONPATH": str(pdf.FONTS.parents[2])}
        said = subprocess.run(
            [sys.executable, "-c", AGAIN, both(), css], env=environment, capture_output=True, text=True, check=True
        )
        assert said.stdout.strip() == own


@pytest.mark.parametrize(("system", "command"), [("Darwin", "brew install pango"), ("Linux", "sudo apt-get install")])
def test_the_command_that_installs_pango_fits_the_machine(monkeypatch, system, command):
    monkeypatch.setattr("macros.outputs.pdf.platform.system", lambda: system)
    assert pdf.install_command().startswith(command)


def test_a_renderer_without_its_library_is_no_renderer_and_says_nothing_itself(tmp_path):
    (tmp_path / "weasyprint.py").write_text('print("a long notice")\nraise OSError("no library")\n', encoding="utf-8")
    environment = {"PYTHONPATH": f"{tmp_path}:{pdf.FONTS.parents[2]}"}
    code = "from macros.outputs.pdf import can_render; print(can_render())"
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert (said.stdout, said.stderr) == ("False\n", "")
