"""Drawings and icons: the SVG files of overrides/components/, put into a page as they are."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from macros.outputs.errors import not_found
from macros.outputs.page_context import PageContext

COMPONENTS = Path(__file__).resolve().parents[2] / "overrides" / "components"
DRAWINGS = COMPONENTS / "drawings"
ICONS = COMPONENTS / "icons"
NAME = re.compile(r"[a-z0-9-]{1,40}")  # keeps to the folder: a name is no path


def drawing(page: PageContext, name: str, alt: str = "") -> Markup:
    """The drawing with an alternative text: the given one or the engine's. AuthorError when there is none."""
    svg = _read(DRAWINGS, name, "drawing")
    return _opened(svg, Markup('role="img" aria-label="{}"').format(alt or page.t(f"drawing.{name}")))


def decoration(name: str) -> Markup:
    """The drawing for eyes alone, where words beside it say the same. AuthorError when there is no such drawing."""
    return _opened(_read(DRAWINGS, name, "drawing"), Markup('aria-hidden="true"'))


def icon(name: str) -> Markup:
    """The icon, which screen readers pass over: words stand beside it. AuthorError when there is no such icon."""
    return Markup(_read(ICONS, name, "icon"))


def names(folder: Path) -> tuple[str, ...]:
    """The drawings or icons of a folder, in alphabetical order."""
    return tuple(sorted(path.stem for path in folder.glob("*.svg")))


def _read(folder: Path, name: str, kind: str) -> str:
    path = folder / f"{name}.svg"
    if not NAME.fullmatch(str(name)) or not path.is_file():
        raise not_found(kind, name, names(folder), f"overrides/components/{folder.name}/")
    return _text(path, path.stat().st_mtime_ns)


@cache
def _text(path: Path, _changed: int) -> str:
    """The text of a file; it is read again when the file changes, which `toolkit serve` needs."""
    return path.read_text(encoding="utf-8").strip()


def _opened(svg: str, attributes: Markup) -> Markup:
    return Markup(svg.replace("<svg", f"<svg {attributes}", 1))
