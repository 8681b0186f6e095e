"""Turns finished HTML into PDF/UA files. The only module with WeasyPrint, which needs the system library Pango."""

from __future__ import annotations

import hashlib
import logging
import os
import platform
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

FONTS = Path(__file__).parent / "fonts"
DRAWN = "data:image/svg+xml,"
VARIANT = "pdf/ua-1"  # tagged; without it WeasyPrint's files have no tags
FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib")  # where brew puts Pango, and where the loader of macOS does not look


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file, how many pages it has, and how many lines of text stand on pages after the last one allowed."""

    pdf: bytes
    pages: int
    lines_over: int


class PdfError(Exception):
    """WeasyPrint wrote a file, but said that something is wrong with it."""


def can_render() -> bool:
    """True when WeasyPrint and the system library that it needs are here."""
    return _weasyprint() is not None


def engine() -> str:
    """What makes a PDF what it is, beside its words and styles: the version of the renderer and this module."""
    own = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    return f"{version('weasyprint')} {version('pydyf')} {version('fonttools')} {own}"


def render(html: str, css: str, most_pages: int) -> Rendered:
    """The PDF of one HTML text; nothing but our fonts is read beside it. PdfError when something is wrong with it."""
    weasyprint = _weasyprint()
    if weasyprint is None:
        raise PdfError("Pango is missing")
    styles, fonts = _styles(css)
    with _Listening() as said:
        document = weasyprint.HTML(string=html, base_url=FONTS.as_uri() + "/", url_fetcher=_only_fonts())
        laid_out = document.render(font_config=fonts, stylesheets=[styles], pdf_variant=VARIANT)
        pdf = laid_out.write_pdf(pdf_variant=VARIANT, finisher=_complete_tags)
    if said.errors:
        raise PdfError("; ".join(said.errors))
    over = sum(_lines(page._page_box) for page in laid_out.pages[most_pages:])
    return Rendered(pdf, len(laid_out.pages), over)


def _complete_tags(document: Any, pdf: Any) -> None:  # noqa: ANN401 - objects of WeasyPrint, which has no types
    """Says in the tags what WeasyPrint leaves out: the language of each sheet, and which way a header cell points."""
    from pydyf import String

    tagged = [each for each in pdf.objects if isinstance(each, dict) and "S" in each]
    for cell in (each for each in tagged if each["S"] == "/TH"):
        row = _object(pdf, cell["P"])
        cell["A"]["Scope"] = "/Column" if _object(pdf, row["P"])["S"] == "/THead" else "/Row"
    sheets = [box for page in document.pages for box in _sheets(page._page_box)]
    tree = next(each for each in tagged if each["S"] == "/Document")
    for reference, box in zip(tree["K"], sheets, strict=True):
        if box.element is not None and box.element.get("lang"):
            _object(pdf, reference)["Lang"] = String(box.element.get("lang"))


def _object(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401
    """What stands in a file under a reference such as 12 0 R."""
    return pdf.objects[int(reference.split()[0])]


def _sheets(page: Any) -> Iterator[Any]:  # noqa: ANN401
    """The boxes of the sheets on a page, which stand in its body."""
    html = next(box for box in page.children if box.element_tag == "html")
    yield from (box for body in html.children for box in body.children)


def install_command() -> str:
    """What installs Pango on this kind of machine."""
    if platform.system() == "Darwin":
        return "brew install pango"
    return "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def _lines(box: object) -> int:
    """How many lines of text stand in a box, side by side ones counted once."""
    return len({round(y) for y in _tops(box)})


def _tops(box: object) -> Iterator[float]:
    if type(box).__name__ == "LineBox":
        yield float(getattr(box, "position_y", 0))
        return
    for child in getattr(box, "children", ()):
        yield from _tops(child)


@cache
def _weasyprint() -> ModuleType | None:
    if platform.system() == "Darwin":
        os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", ":".join(FOLDERS))
    try:
        with redirect_stdout(StringIO()):  # it prints a notice of its own when a system library is missing
            import weasyprint
    except (ImportError, OSError):  # OSError: one of the system libraries is missing
        return None
    module: ModuleType = weasyprint
    return module


@cache
def _styles(css: str) -> tuple[object, object]:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = CSS(string=css, base_url=FONTS.as_uri() + "/", font_config=fonts, url_fetcher=_only_fonts())
    return sheet, fonts


@cache
def _only_fonts() -> object:
    """A fetcher that reads our font files and nothing else."""
    from weasyprint.urls import URLFetcher

    class OnlyFonts(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> object:
            if not url.startswith((FONTS.as_uri() + "/", DRAWN)) or ".." in url:
                raise ValueError(f"{url} is neither a font of ours nor drawn in a style sheet")
            return super().fetch(url, headers)

    return OnlyFonts()


class _Listening:
    """Collects what WeasyPrint says while a file is made."""

    def __init__(self) -> None:
        self.errors: list[str] = []

    def __enter__(self) -> _Listening:
        self._handler = logging.Handler(logging.ERROR)
        self._handler.emit = lambda record: self.errors.append(record.getMessage())  # type: ignore[method-assign]
        logging.getLogger("weasyprint").addHandler(self._handler)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self._handler)
