"""The pages of a built site as projects of MkDocs and of Zensical without our engine, for a fair comparison.

A page is a Markdown file whose text is the finished HTML, so that little Markdown is read; the menu is ours, which
leaves out districts, and so does search. All of it helps. Theme and Markdown extensions are the same; MkDocs has its
plugin static-i18n. Zensical passes over that plugin in silence, so each language is a project of its own, with a cache
of its own. Without a search that leaves out districts, its index has no room for 13,300 of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.built_pages import body, built_pages, front_matter, searched
from tests.project_folders import ROOT

EXTENSIONS = {"attr_list": {}, "md_in_html": {}, "tables": {}, "toc": {"permalink": False}}
# Every page is an index.md in a folder of its own; the menu says about.md for some.
IN_MENU = re.compile(r"(?<!\bindex)\.md$", re.MULTILINE)


def write_plain(site: Path, folder: Path, locales: Sequence[str]) -> Path:
    """Writes a project of MkDocs with all languages; returns its configuration."""
    _write_pages(site, locales, {each: folder / "docs" / each for each in locales})
    i18n = {"docs_structure": "folder", "reconfigure_search": False}
    return _configure(folder, theme={"name": "material", "font": False}, plugins={"search": {}, "i18n": i18n})


def write_zensical(site: Path, folder: Path, locales: Sequence[str]) -> tuple[Path, ...]:
    """Writes a project of Zensical for each language; returns their configurations."""
    _write_pages(site, locales, {each: folder / each / "docs" for each in locales})
    return tuple(
        _configure(folder / each, theme={"name": "material", "font": False, "language": each}, plugins={"search": {}})
        for each in locales
    )


def _write_pages(site: Path, locales: Sequence[str], docs: Mapping[str, Path]) -> None:
    found = {locale: searched(site, locale) for locale in locales}
    for page in built_pages(site, locales):
        html, path = page.html(), docs[page.locale] / page.folder / "index.md"
        # JSON is YAML.
        front = json.dumps({**front_matter(html), "search": {"exclude": page.folder not in found[page.locale]}})
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{front}\n---\n<div>{body(html)}</div>\n", encoding="utf-8")


def _configure(folder: Path, *, theme: Mapping[str, object], plugins: Mapping[str, object]) -> Path:
    menu = (ROOT / "content/site.yml").read_text(encoding="utf-8")
    (folder / "site.yml").write_text(IN_MENU.sub("/index.md", menu), encoding="utf-8")
    settings = {"INHERIT": "site.yml", "docs_dir": "docs", "site_dir": "site", "theme": theme, "plugins": plugins,
                "markdown_extensions": EXTENSIONS}  # fmt: skip
    config = folder / "mkdocs.yml"
    config.write_text(json.dumps(settings), encoding="utf-8")
    return config
