"""A copy without a server: links name files, other languages are told of, and the same site gives the same bytes."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace

import pytest

from macros.model.pages import Language
from macros.site.file_names import unsafe_names
from macros.site.offline import FileNameError, copy_name, write_copies
from macros.site.offline_pages import CopiedPages
from macros.site.offline_search import as_script
from macros.site.privacy import policy, policy_of_copies

POLICY = '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
FILES = frozenset({"index.html", "families/index.html", "families/a b/index.html", "es/index.html",
                   "es/families/index.html", "downloads/table.csv", "assets/finder/all.json",
                   "assets/toolkit.js"})  # fmt: skip


@pytest.fixture
def pages(project) -> CopiedPages:
    """The English pages of a copy; the site stands below a path."""
    settings = replace(project.settings, site_url="https://site.example/toolkit/")
    return CopiedPages(FILES, settings, settings.languages[0])


@pytest.mark.parametrize(
    ("link", "copied"),
    [
        (".", "../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        ("#here", "#here"),
        ("?state=MN", "?state=MN"),
        ("a%20b/?state=MN&amp;x=1#here", "a%20b/index.html?state=MN&amp;x=1#here"),
        ("../downloads/table.csv", "../downloads/table.csv"),
        ("/toolkit/families/#law", "index.html#law"),
        ("../es/families/#law", "https://site.example/toolkit/es/families/#law"),
        ("https://other.example/x/", "https://other.example/x/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("../nowhere/", "../nowhere/"),
    ],
)
def test_a_link_names_a_file_and_keeps_what_follows(pages, link, copied):
    name = "families/a b/index.html" if link == "." else "families/index.html"
    wanted = "index.html" if link == "." else copied
    assert (
        pages.copied(name, f'<p><a class="x" href="{link}">A > B</a>') == f'<p><a class="x" href="{wanted}">A > B</a>'
    )


def test_the_switch_of_languages_leads_to_the_page_that_says_where_the_other_copy_is(pages):
    html = '<a href="../es/families/" hreflang="es" lang="es" class="tk-language">Español</a>'
    assert 'href="../language-es.html"' in pages.copied("families/index.html", html)


def test_files_and_lists_are_gathered_and_text_that_looks_like_a_link_stays(pages):
    html = ('<div data-tk-finder="../assets/finder/all.json" data-tk-base="../districts/"></div>'
            '<a href="../downloads/table.csv">T</a><code>&lt;a href="../downloads/"&gt;</code>')  # fmt: skip
    assert pages.copied("families/index.html", html) == html
    assert pages.linked == {"downloads/table.csv"}
    assert pages.fetched == {"assets/finder/all.json"}


def test_the_script_of_copies_comes_right_after_the_policy_and_before_all_others(pages):
    html = f'{POLICY}<title>T</title><script src="../assets/toolkit.js" defer></script>'
    copied = pages.copied("families/index.html", html)
    assert copied.index("Policy") < copied.index("../assets/offline.js") < copied.index("../assets/toolkit.js")
    assert "script-src 'self' file:" in copied


def test_a_page_without_scripts_gets_none(pages):
    assert "offline.js" not in pages.copied("families/index.html", f"{POLICY}<title>T</title>")


def test_the_policy_of_a_copy_allows_files_and_no_request():
    rules = dict(rule.split(" ", 1) for rule in policy_of_copies(policy(["'sha256-abc='"])).split("; "))
    assert rules["script-src"] == "'self' file: 'sha256-abc='"
    assert rules["img-src"] == "'self' file: data:"
    assert rules["connect-src"] == rules["worker-src"] == rules["object-src"] == "'none'"


@pytest.mark.parametrize(
    "name",
    ["a/con/index.html", "NUL.txt", "a/com1.csv", "a:b", "a?", 'a"b', "end./x", "end /x", "a|b", "a\tb", "x" * 201],
)
def test_a_name_that_windows_refuses_is_found(name):
    assert unsafe_names([name, "a/index.html"]) == [name]


def test_names_that_differ_in_case_alone_are_one_name_on_windows():
    assert unsafe_names(["a/B.html", "a/b.html"]) == ["a/b.html"]


@pytest.mark.parametrize("name", ["a/console/index.html", "districts/mn/2733840/index.html", "a/ñandú.csv", "com10/x"])
def test_other_names_are_fine(name):
    assert unsafe_names([name]) == []


@pytest.mark.parametrize(
    ("name", "copy"),
    [("Kit de justicia de datos", "kit-de-justicia-de-datos-en"), ("Niños: ¡sí!", "ninos-si-en"), ("数据", "site-en"),
     ("word " * 30, "word-word-word-word-word-word-word-word-en")],
)  # fmt: skip
def test_a_copy_is_named_after_the_site(project, name, copy):
    settings = replace(project.settings, site_name={**project.settings.site_name, "en": name})
    assert copy_name(replace(project, settings=settings), Language("en", "English", "", True)) == copy


@pytest.fixture
def tiny(tmp_path):
    """A built site of a few files."""
    site = tmp_path / "site"
    for name, text in {
        "index.html": f'{POLICY}<script src="assets/toolkit.js"></script><a href="downloads/table.csv">T</a>',
        "404.html": POLICY,
        "es/index.html": f"{POLICY}<p>Hola</p>",
        "es/404.html": POLICY,
        "sitemap.xml": "",
        "_headers": "",
        "downloads/table.csv": "a\n",
        "downloads/not_linked.csv": "b\n",
        "assets/toolkit.js": "1",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


def test_a_copy_has_its_pages_what_they_name_and_what_explains_it(project, tiny, tmp_path):
    english, spanish = write_copies(project, tiny, tmp_path / "copies")
    names = {name.partition("/")[2] for name in zipfile.ZipFile(english.path).namelist()}
    assert names == {"index.html", "language-es.html", "README.txt", "downloads/table.csv", "assets/toolkit.js",
                     "assets/offline.js"}  # fmt: skip
    names = {name.partition("/")[2] for name in zipfile.ZipFile(spanish.path).namelist()}
    assert names == {"index.html", "es/index.html", "language-en.html", "LEAME.txt", "assets/offline.js"}
    assert (english.files, english.bytes) == (6, english.path.stat().st_size)
    assert {path.name for path in (tmp_path / "copies").iterdir()} == {english.path.name, spanish.path.name}


def test_the_same_site_gives_the_same_bytes_on_another_day(project, tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = [copy.path.read_bytes() for copy in write_copies(project, tiny, tmp_path / "one")]
    for path in tiny.rglob("*"):
        os.utime(path, (1, 1))
    assert [copy.path.read_bytes() for copy in write_copies(project, tiny, tmp_path / "two")] == first
    with zipfile.ZipFile(tmp_path / "one" / f"{copy_name(project, project.settings.languages[0])}.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_a_name_that_cannot_be_unpacked_leaves_the_older_copy(project, tiny, tmp_path):
    before = [(copy.path, copy.path.read_bytes()) for copy in write_copies(project, tiny, tmp_path / "copies")]
    (tiny / "aux").mkdir()
    (tiny / "aux" / "index.html").write_text(POLICY, encoding="utf-8")
    with pytest.raises(FileNameError, match=r"aux/index\.html"):
        write_copies(project, tiny, tmp_path / "copies")
    assert [(path, path.read_bytes()) for path, _ in before] == before
    assert len(list((tmp_path / "copies").iterdir())) == len(before)


def test_a_list_becomes_a_script_that_hands_it_over():
    assert as_script(b'{"a": 1}\n') == b'tkGive({"a": 1})\n'
