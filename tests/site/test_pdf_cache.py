"""PDF files are made once for each content; one that is too long says by how much."""

from __future__ import annotations

import pytest

from macros.outputs.pdf_styles import pdf_stylesheet
from macros.problems import Place
from macros.site.pdf_cache import write_pdfs
from macros.site.pdf_files import PdfFile
from tests.project_folders import contents

HTML = (
    '<html lang="en"><head><title>A</title></head><body><div class="sheet"><h1>{title}</h1>{text}</div></body></html>'
)


@pytest.fixture
def files(small_project) -> list[PdfFile]:
    css = pdf_stylesheet(small_project.scale, "letter")
    titles = ("One", "Two", "Three", "Four")
    return [
        PdfFile(f"downloads/{title}.pdf", HTML.format(title=title, text=""), css, 1, Place("a.md", 3, "handout"))
        for title in titles
    ]


def test_nothing_changed_nothing_is_made(files, tmp_path):
    done: list[tuple[int, int]] = []
    first = write_pdfs(files, tmp_path / "first", tmp_path / "cache", lambda *each: done.append(each))
    again = write_pdfs(files, tmp_path / "again", tmp_path / "cache")
    assert (first.files, first.made, first.pages) == (4, 4, 4)
    assert (again.files, again.made) == (4, 0)
    assert contents(tmp_path / "first") == contents(tmp_path / "again")
    assert done[-1] == (4, 4)


def test_only_what_changed_is_made_again(files, tmp_path):
    from dataclasses import replace

    write_pdfs(files, tmp_path / "first", tmp_path / "cache")
    changed = [replace(files[0], html=HTML.format(title="Other", text="")), *files[1:]]
    assert write_pdfs(changed, tmp_path / "again", tmp_path / "cache").made == 1


def test_a_file_that_is_too_long_says_by_how_many_lines_and_is_not_kept(files, tmp_path):
    text = "".join(f"<p>{number}</p>" for number in range(80))
    long = PdfFile("downloads/long.pdf", HTML.format(title="A", text=text), files[0].css, 1, files[0].place)
    for _ in range(2):
        report = write_pdfs([long], tmp_path / "site", tmp_path / "cache")
        (problem,) = report.problems
        assert (str(problem.place), problem.code) == ("a.md:3:handout", "handout-too-long")
        assert problem.values["pages"] == "2"
        assert int(problem.values["lines"]) > 10
    assert contents(tmp_path / "cache") == {}
    assert not (tmp_path / "site").exists()


def test_a_stop_leaves_no_half_of_a_file(files, tmp_path):
    write_pdfs(files, tmp_path / "site", tmp_path / "cache", is_stopped=lambda: True)
    assert not (tmp_path / "site").exists()
    assert all(content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")
               for content in contents(tmp_path / "cache").values())  # fmt: skip
