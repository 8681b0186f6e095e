"""Projects of other tools have every page of a built site, with its words, in both languages."""

from __future__ import annotations

import json

import pytest
import yaml

from tests.built_pages import END, START
from tests.one_change import differing, digests
from tests.other_tools import LOCALES, TOOLS

PAGES = ("", "about", "districts", "districts/mn", "districts/mn/2733840")


@pytest.fixture
def site(tmp_path):
    for locale in ("", "es"):
        for page in PAGES:
            file = tmp_path / "built" / locale / page / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            words = f'{START}<p>Words of "{locale}/{page}".</p>{END}'
            file.write_text(f"<head><title>It's: one</title></head><nav>Menu</nav>{words}", encoding="utf-8")
        search = tmp_path / "built/search" / f"{locale or 'en'}.json"
        search.parent.mkdir(exist_ok=True)
        search.write_text(json.dumps({"entries": [["", "", ""], ["about/#part", "", ""]]}), encoding="utf-8")
    return tmp_path / "built"


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.package)
def test_every_page_becomes_one_source_with_its_words(tool, site, tmp_path):
    tool.write(site, tmp_path / "project", LOCALES)
    sources = [path for path in (tmp_path / "project").rglob("*") if path.is_file() and path.suffix in (".html", ".md")]
    texts = [path.read_text(encoding="utf-8") for path in sources if "layouts" not in path.parts]
    said = [f'<p>Words of "{locale}/{page}".</p>' for locale in ("", "es") for page in PAGES]
    assert sorted(words for words in said for text in texts if words in text) == sorted(said)
    assert all("It's: one" in text and "Menu" not in text for text in texts)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.package)
def test_the_page_to_change_is_the_one_of_the_district_in_the_main_language(tool, site, tmp_path):
    tool.write(site, tmp_path, LOCALES)
    (page,) = tmp_path.glob(tool.district.format("2733840"))
    assert '"/districts/mn/2733840"' in page.read_text(encoding="utf-8")


def test_menus_name_files_that_are_there(site, tmp_path):
    next(tool for tool in TOOLS if tool.package == "mkdocs").write(site, tmp_path, LOCALES)
    settings = json.loads((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))
    menu = yaml.safe_load((tmp_path / settings["INHERIT"]).read_text(encoding="utf-8"))["nav"]
    named = [path for path in _paths(menu) if path.partition("/")[0] == "about"]
    assert named == ["about/index.md"]
    assert (tmp_path / "docs/es/about/index.md").is_file()
    assert all(path.endswith("index.md") for path in _paths(menu))


def test_search_finds_the_pages_that_ours_finds(site, tmp_path):
    next(tool for tool in TOOLS if tool.package == "zensical").write(site, tmp_path, LOCALES)
    sources = {path: path.read_text(encoding="utf-8").split("---")[1] for path in tmp_path.glob("es/docs/**/*.md")}
    found = [path for path, front in sources.items() if not yaml.safe_load(front)["search"]["exclude"]]
    docs = tmp_path / "es/docs"
    assert sorted(found) == [docs / "about/index.md", docs / "index.md"]


def test_files_differ_that_are_new_gone_or_changed(tmp_path):
    for name in ("same", "changed", "gone"):
        (tmp_path / name).write_text("was", encoding="utf-8")
    before = digests([tmp_path])
    (tmp_path / "changed").write_text("is", encoding="utf-8")
    (tmp_path / "gone").unlink()
    (tmp_path / "new").write_text("is", encoding="utf-8")
    assert differing(before, digests([tmp_path])) == 3


def _paths(menu: object) -> list[str]:
    if isinstance(menu, list | dict):
        return [path for part in (menu.values() if isinstance(menu, dict) else menu) for path in _paths(part)]
    return [str(menu)]
