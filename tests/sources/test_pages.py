"""What a Markdown page becomes, with its front matter and the line its text starts on."""

from __future__ import annotations

import pytest

from macros.sources.pages import parse_page, read_pages
from tests.build_a_project import said


def parse(text):
    return parse_page(text, "content/en/a.md", locale="en", inside="a.md")


@pytest.mark.parametrize(
    ("text", "meta", "body", "first_line"),
    [
        ("---\ntitle: A\n---\n# A\n", {"title": "A"}, "# A\n", 4),
        ("---\r\ntitle: A\r\n---\r\n# A\r\n", {"title": "A"}, "# A\r\n", 4),
        ("---  \ntitle: A\ntags: [x, 1]\n---\t\n\ntext", {"title": "A", "tags": ["x", 1]}, "\ntext", 5),
        ("---\ntitle: A\n---", {"title": "A"}, "", 3),
        ("# A\n\n---\n\nB\n", {}, "# A\n\n---\n\nB\n", 1),
        ("---\nno end\n", {}, "---\nno end\n", 1),
        ("---\n- a list\n---\nB\n", {}, "B\n", 4),
        ("", {}, "", 1),
    ],
)
def test_front_matter_is_told_from_text(text, meta, body, first_line):
    page, problems = parse(text)
    assert not problems
    assert (page.meta, page.text, page.first_line) == (meta, body, first_line)


def test_every_entry_of_the_front_matter_has_its_place_in_the_file():
    page, _ = parse("---\ntitle: A\nnext:\n  - title: B\n    link: b/\n  - {title: C, link: c/}\n---\n")
    assert page.lines == {"title": 2, "next": 4, "next.1": 4, "next.1.title": 4, "next.1.link": 5, "next.2": 6,
                          "next.2.title": 6, "next.2.link": 6}  # fmt: skip
    assert str(page.front("next.1.link")) == "content/en/a.md:5:next.1.link"
    assert str(page.front("related")) == "content/en/a.md:1:related"


def test_broken_front_matter_is_a_problem_at_its_line_in_the_file_and_the_text_is_kept():
    page, problems = parse("---\ntitle: A\ndescription: [open\n---\n# A\n")
    assert said(problems) == ["content/en/a.md:3 broken-yaml"]
    assert page.text == "# A\n"


def test_pages_of_every_language_are_read_in_order_of_path(tmp_path):
    for path in ("en/b.md", "en/a/z.md", "en/a/not.txt", "es/b.md", "assets/c.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("# A\n", encoding="utf-8")
    pages, problems = read_pages(tmp_path, ("en", "es"))
    assert not problems
    assert [(page.locale, page.path) for page in pages] == [("en", "a/z.md"), ("en", "b.md"), ("es", "b.md")]


def test_a_page_in_another_encoding_is_a_problem_and_the_others_are_read(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en/a.md").write_bytes("# Año".encode("latin-1"))
    (tmp_path / "en/b.md").write_bytes(b"\xef\xbb\xbf---\ntitle: B\n---\n")
    pages, problems = read_pages(tmp_path, ("en",))
    assert said(problems) == ["content/en/a.md not-utf-8"]
    assert [page.meta for page in pages] == [{"title": "B"}]


def test_a_language_without_a_folder_has_no_pages(tmp_path):
    assert read_pages(tmp_path, ("en",)) == ((), [])
