"""Search for a copy without a server: the worker and what it reads, as scripts that the page itself can run."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from macros.model.pages import Language
from macros.site.search import index_file
from macros.site.search_dialog import dialog_file, theme_script

WORKER = "assets/search/worker.js"
PARTS = ("words.js", "index.js", "results.js", "worker.js")  # in the order in which the worker reads them
SUPPORT = "assets/javascripts/lunr/min/lunr.stemmer.support.min.js"
DISTRICTS = "assets/districts.json"
# The worker asks for its parts, which are there already, and for the rules of a language, which become functions.
IMPORT = "const importScripts = (...files) => files.forEach((file) => rules[`${file}`.split('/').pop()]?.call(self));"


def search_files(site: Path, language: Language, files: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the scripts that search in one language needs; none when the site has no search."""
    index = index_file(language.locale)
    if index not in files:
        return
    stemmer = json.loads((site / index).read_text(encoding="utf-8"))["stemmer"]
    yield WORKER, _worker(site, [each for each in (SUPPORT, stemmer) if each]).encode()
    if theme := theme_script(site):
        yield theme, (site / theme).read_bytes()
    for name in (index, dialog_file(language.locale), DISTRICTS):
        if name in files:
            yield f"{name}.js", as_script((site / name).read_bytes())


def as_script(content: bytes) -> bytes:
    """A list as a script that hands it over."""
    return b"tkGive(" + content.strip() + b")\n"


def _worker(site: Path, rules: Collection[str]) -> str:
    functions = (
        f"{json.dumps(PurePosixPath(name).name)}() {{ const {{ lunr }} = this;\n{_read(site, name)}\n}},"
        for name in rules
    )
    parts = (_read(site, f"assets/search/{name}") for name in PARTS)
    return "\n".join(["tkGive((self) => {", "const rules = {", *functions, "};", IMPORT, *parts, "})", ""])


def _read(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")
