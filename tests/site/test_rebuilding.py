"""After a change while the site is served: open pages are rendered at once, and the whole site in the background."""

from __future__ import annotations

import sys
import time

import pytest

from macros.problems import Place, Problem
from macros.site.loading import ProblemsError
from macros.site.open_pages import is_partial, is_wanted
from macros.site.preview import Preview
from macros.site.rebuilding import Rebuilder, forget_rebuilds, whole_build
from macros.sources.words import engine_words

PROBLEM = Problem(Place("content/en/index.md", 3, "next"), "no-next-step")
WHOLE = """
import pathlib, sys
folder = pathlib.Path(sys.argv[1])
print("INFO - starts", flush=True)
print("progress 1", flush=True)
folder.mkdir()
for name in ("index.html", "families/index.html"):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(f"<body>Whole {name}</body>")
"""
BROKEN = """
import json, os, pathlib, sys
told = [{"place": {"path": "data/evidence.csv", "row": 12, "column": "level"}, "code": "required"}]
pathlib.Path(os.environ["TOOLKIT_TOLD"]).write_text(json.dumps(told))
sys.exit(1)
"""
FAILING = "print('INFO - starts'); print('WARNING - a link leads nowhere'); raise SystemExit(1)"
CHECKED = "import time; print('progress 1', flush=True); time.sleep(600)"
ENDLESS = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).mkdir(); time.sleep(600)"


class Server:
    """What is needed of a server: it builds when it is told to."""

    builder = None
    app = None

    def set_app(self, application):
        self.app = application


@pytest.fixture
def preview(project, tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    (made / "index.html").write_text("<body>Old index.html</body>")
    yield Preview(project, made, "/", "en")
    forget_rebuilds()
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def python(program):
    return lambda folder: [sys.executable, "-c", program, str(folder)]


def ask(preview, path="/"):
    return b"".join(preview.answer({"PATH_INFO": path, "QUERY_STRING": ""}, lambda *_: None)).decode()


def until(condition):
    limit = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < limit, "it never came"
        time.sleep(0.01)


def nothing():
    raise AssertionError("nobody looks at a page")


def test_the_whole_build_takes_the_place_of_the_old_one_when_it_is_finished(preview):
    server = Server()
    Rebuilder(preview, nothing, python(WHOLE)).attach(server)
    assert b"Old index.html" in b"".join(server.app({"PATH_INFO": "/", "QUERY_STRING": ""}, lambda *_: None))
    preview.open.clear()
    server.builder()
    until(lambda: "Whole index.html" in ask(preview))
    assert "Whole families/index.html" in ask(preview, "/families/")


def test_open_pages_come_before_the_whole_build(preview):
    def builder():
        assert (is_partial(), is_wanted(""), is_wanted("families/")) == (True, True, False)
        (preview.made / "index.html").write_text("<body>New index.html</body>")

    ask(preview)
    Rebuilder(preview, builder, python(ENDLESS)).build()
    assert "New index.html" in ask(preview)
    assert not is_partial()
    assert is_wanted("families/")


def test_what_an_open_page_cannot_be_rendered_for_is_told_at_once(preview):
    def builder():
        try:
            raise ProblemsError([PROBLEM], "en")
        except ProblemsError:
            raise SystemExit("Aborted") from None

    ask(preview)
    Rebuilder(preview, builder, python(ENDLESS)).build()
    assert "content/en/index.md" in ask(preview)
    assert "Old index.html" in ask(preview)


def test_an_error_of_the_generator_is_left_for_the_whole_build_to_tell(preview):
    def builder():
        raise SystemExit("Aborted")

    ask(preview)
    Rebuilder(preview, builder, python(FAILING)).build()
    until(lambda: "tk-preview" in ask(preview))
    body = ask(preview)
    assert "WARNING - a link leads nowhere" in body
    assert "INFO" not in body
    assert "Old index.html" in body


def test_what_the_check_finds_is_told_and_goes_away_when_it_is_mended(preview):
    server = Server()
    Rebuilder(preview, nothing, python(BROKEN)).attach(server)
    server.builder()
    until(lambda: "data/evidence.csv" in ask(preview))
    assert engine_words("en").say("problems.required") in ask(preview)
    Rebuilder(preview, lambda: None, python(CHECKED)).attach(server)
    server.builder()
    until(lambda: "tk-preview" not in ask(preview))  # the check is over; the pages are not made yet
    assert "Old index.html" in ask(preview)


def test_a_newer_change_ends_the_build_of_an_older_one(preview):
    commands = [python(ENDLESS), python(WHOLE)]
    rebuilder = Rebuilder(preview, lambda: None, lambda folder: commands.pop(0)(folder))
    rebuilder.build()
    older = rebuilder.running.process
    rebuilder.build()
    assert older.poll() is not None
    until(lambda: "Whole index.html" in ask(preview))


def test_the_glossary_waits_for_the_whole_build(preview):
    (preview.shown / "glossary").mkdir()
    (preview.shown / "glossary/index.html").write_text("<body>Old glossary</body>")
    ask(preview, "/glossary/")
    Rebuilder(preview, nothing, python(WHOLE)).build()
    until(lambda: "Whole index.html" in ask(preview))


def test_the_whole_build_is_the_strict_one_of_the_generator(tmp_path):
    command = whole_build("kit/mkdocs.yml")(tmp_path)
    assert command[1:5] == ["-m", "mkdocs", "build", "--strict"]
    assert command[5:] == ["--config-file", "kit/mkdocs.yml", "--site-dir", str(tmp_path)]
