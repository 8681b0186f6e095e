"""Imports go down, a library touches one module, and every module can be read in one sitting."""

from __future__ import annotations

import ast
import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# From the top; a row imports only from itself and from rows below.
ROWS: tuple[tuple[str, ...], ...] = (
    ("scripts", "macros.site"),
    ("macros.checks",),
    ("macros.importers",),
    ("macros.page_macros", "macros.registry", "macros.sandbox"),
    ("macros.outputs",),
    ("macros.views",),
    ("macros.project", "macros.sources"),
    ("macros.model", "macros.problems"),
)
ONE_MODULE = {
    "mkdocs": "macros/site/hooks.py",
    "mkdocs_static_i18n": "macros/site/hooks.py",
    "plotly": "macros/outputs/charts.py",
    "pandas": "macros/outputs/downloads.py",
    "babel": "macros/outputs/formatting.py",
    "docx": "macros/outputs/word_file.py",
    "icalendar": "macros/outputs/calendar_file.py",
    "pptx": "macros/outputs/slides.py",
    "PIL": "macros/outputs/share_cards.py",
    "markdown": "macros/site/page_html.py",
    "segno": "macros/outputs/qr_codes.py",
    "weasyprint": "macros/outputs/pdf.py",
    "openpyxl": "macros/sources/xlsx_files.py",
    "yaml": "macros/sources/yaml_files.py",
}
LONGEST = 250


def modules() -> list[Path]:
    return sorted(path for folder in ("macros", "scripts") for path in (ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


def row_of(module: str) -> int | None:
    for number, row in enumerate(ROWS):
        if any(module == name or module.startswith(f"{name}.") for name in row):
            return number
    return None


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_imports_only_go_down():
    upward = [
        f"{module_name(path)} imports {target}"
        for path in modules()
        for target in imports(path)
        if (own := row_of(module_name(path))) is not None and (other := row_of(target)) is not None and other < own
    ]
    assert upward == []


def test_every_module_has_a_row():
    assert [module_name(p) for p in modules() if row_of(module_name(p)) is None] == ["macros"]


@pytest.mark.parametrize("library", ONE_MODULE)
def test_a_library_touches_one_module(library):
    users = {p.relative_to(ROOT).as_posix() for p in modules() for name in imports(p) if name.split(".")[0] == library}
    assert users == {ONE_MODULE[library]}


def test_the_engine_imports_no_web_client():
    names = {name for path in modules() for name in imports(path)}
    clients = {"requests", "urllib.request", "urllib3", "httpx", "socket", "http.client", "aiohttp"}
    assert not names & clients


def test_modules_are_short_and_say_what_they_are_for():
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= LONGEST, path
        assert not text or ast.get_docstring(ast.parse(text)), path


def test_the_engine_knows_no_place_and_no_coalition():
    """Nothing that content/ and data/ name is named in the engine; tests/example is another such site."""
    names = place_names()
    assert len(names) > 100
    found = []
    for path in sorted((*(ROOT / "macros").rglob("*"), *(ROOT / "overrides").rglob("*"))):
        if path.is_file() and path.suffix in {".py", ".html", ".css", ".js", ".yml"}:
            text = path.read_text(encoding="utf-8")
            found += [
                f"{path.relative_to(ROOT)}: {name}" for name in names if re.search(rf"\b{re.escape(name)}\b", text)
            ]
    assert found == []


def place_names() -> set[str]:

    with (ROOT / "data/districts.csv").open(encoding="utf-8", newline="") as file:
        districts = list(csv.DictReader(file))
    with (ROOT / "data/states.csv").open(encoding="utf-8", newline="") as file:
        states = [row["name_en"] for row in csv.DictReader(file)]
    return {*states, *(row["name"] for row in districts), *(row["city"] for row in districts if len(row["city"]) > 5),
            "Data Justice Toolkit", "Twin Cities", "TCIA"}  # fmt: skip
