"""What `toolkit serve` shows: the last good build, and above it what stops a newer one, until it is mended."""

from __future__ import annotations

import re
import threading
from urllib.parse import urlencode

import pytest

from macros.problems import Place, Problem
from macros.site.preview import OPEN, Preview, forget_previews
from macros.sources.words import engine_words

BROKEN = [
    Problem(Place("data/evidence.csv", 12, "level"), "not-listed",
            {"found": "<b>x</b>", "where": "data/scale.yml", "listed": "a, b", "known": "a, b"}),
    Problem(Place("content/en/index.md", 3, "next"), "no-next-step"),
    Problem(Place("data/states.csv", 2), "blank-rows", {"count": "1"}, severity="note"),
]  # fmt: skip


@pytest.fixture
def made(tmp_path):
    folder = tmp_path / "made"
    write(folder, "One")
    yield folder
    forget_previews()
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


@pytest.fixture
def preview(project, made):
    return Preview(project, made, "/kit/", "en")


def write(folder, text):
    for name in ("index.html", "families/index.html", "404.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"<html><body><p>{text} {name}</p></body></html>", encoding="utf-8")
    (folder / "style.css").write_text("p {}", encoding="utf-8")


def ask(preview, path, query=""):
    """Status, headers and body of an answer."""
    got = {}
    body = preview.answer({"PATH_INFO": path, "QUERY_STRING": query}, lambda status, headers: got.update(
        status=status, **dict(headers)))  # fmt: skip
    return got, b"".join(body).decode()


def test_a_good_build_is_shown_and_the_folder_for_the_next_one_is_empty(preview, made):
    got, body = ask(preview, "/kit/")
    assert got["status"] == "200 OK"
    assert int(got["Content-Length"]) == len(body.encode())
    assert "One index.html" in body
    assert "tk-preview" not in body
    assert list(made.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "moved"), [("/", "/kit/"), ("/elsewhere", "/kit/"), ("/kit/families", "/kit/families/")]
)
def test_an_address_without_its_end_leads_to_the_whole_one(preview, path, moved):
    got, _ = ask(preview, path)
    assert (got["status"], got["Location"]) == ("302 Found", moved)


@pytest.mark.parametrize(
    "path", ["/kit/gone/", "/kit/../../secret", "/kit/%2e%2e/x", "/_toolkit/../hooks.py", "/_toolkit/x"]
)
def test_what_is_not_there_is_not_shown(preview, made, path):
    (made.parent / "secret").write_text("secret")
    got, body = ask(preview, path)
    (made.parent / "secret").unlink()
    assert got["status"] == "404 Not Found"
    assert "secret" not in body


@pytest.mark.parametrize(
    ("path", "kind"), [("/kit/style.css", "text/css"), ("/_toolkit/preview.js", "text/javascript")]
)
def test_other_files_are_sent_as_they_are(preview, path, kind):
    got, body = ask(preview, path)
    assert (got["status"], got["Content-Type"]) == ("200 OK", kind)
    assert "</body>" not in body


@pytest.mark.parametrize("locale", ["en", "es"])
def test_what_is_wrong_stands_above_the_last_good_page_with_file_row_column_and_a_way_to_mend_it(project, made, locale):
    preview = Preview(project, made, "/kit/", locale)
    preview.stop(BROKEN, "")
    words = engine_words(locale)
    _, body = ask(preview, "/kit/families/")
    assert "One families/index.html" in body
    assert body.count("<li>") == 2  # a note stops nothing
    for key, path, row, column in (
        ("row_column", "data/evidence.csv", 12, "level"),
        ("line_column", "content/en/index.md", 3, "next"),
    ):
        assert words.say(f"command.preview.{key}", path=path, row=row, column=column) in body
    assert words.say("command.preview.last") in body
    assert "&lt;b&gt;x&lt;/b&gt;" in body
    assert body.index("One families") < body.index("tk-preview") < body.index("</body>")


def test_it_goes_away_when_all_is_mended(preview, made):
    preview.stop(BROKEN, "")
    write(made, "Two")
    preview.keep()
    _, body = ask(preview, "/kit/")
    assert "Two index.html" in body
    assert "tk-preview" not in body


def version_of(body):
    return re.search(r'data-version="([^"]+)"', body).group(1)


def news(preview, known, path="/kit/"):
    return ask(preview, "/_toolkit/news", urlencode({"known": known, "page": path}))[1]


def test_a_browser_that_knows_another_version_is_told_at_once_and_one_that_waits_when_there_is_news(preview):
    now = version_of(ask(preview, "/kit/")[1])
    assert news(preview, "0") == now
    answers = []
    waiting = threading.Thread(target=lambda: answers.append(news(preview, now)))
    waiting.start()
    preview.stop(BROKEN, "")
    waiting.join(timeout=10)
    assert answers == [version_of(ask(preview, "/kit/")[1])] != [now]


def test_a_build_that_changes_nothing_on_a_page_is_no_news_of_it(preview, made):
    before = [version_of(ask(preview, path)[1]) for path in ("/kit/", "/kit/families/", "/kit/gone/")]
    write(made, "One")
    (made / "families/index.html").write_text("<body>Other</body>")
    preview.keep()
    after = [version_of(ask(preview, path)[1]) for path in ("/kit/", "/kit/families/", "/kit/gone/")]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_other_styles_are_news_of_every_page(preview, made):
    before = version_of(ask(preview, "/kit/")[1])
    write(made, "One")
    (made / "style.css").write_text("p { color: red }")
    preview.keep()
    assert version_of(ask(preview, "/kit/")[1]) != before


def test_pages_that_browsers_show_are_known_and_closed_ones_forgotten(preview, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("macros.site.preview.time.monotonic", lambda: clock[0])
    for path in ("/kit/", "/kit/style.css", "/kit/gone/", "/kit/families/"):
        ask(preview, path)
        clock[0] += 1
    assert preview.open_pages() == ["families/", ""]
    clock[0] += OPEN - 1.5
    assert preview.open_pages() == ["families/"]
    news(preview, "0", "/kit/")
    assert preview.open_pages() == ["", "families/"]


def test_a_page_that_was_rendered_alone_takes_the_place_of_the_older_one(preview, made):
    preview.stop(BROKEN, "")
    before = version_of(ask(preview, "/kit/families/")[1])
    write(made, "Two")
    preview.patch(["families/", "gone/"])
    body = ask(preview, "/kit/families/")[1]
    assert "Two families/index.html" in body
    assert "tk-preview" in body  # whether problems are mended is for the check to say
    assert version_of(body) != before
    assert "One index.html" in ask(preview, "/kit/")[1]
