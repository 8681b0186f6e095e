"""Draws a component: one partial of overrides/components/ with one object, escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.outputs.drawings import COMPONENTS, decoration, drawing, icon
from macros.outputs.page_context import PageContext

# What every component may call: icon("print"), decoration("letter"), drawing(page, "letter").
DRAWING = {"decoration": decoration, "drawing": drawing, "icon": icon}


def draw(name: str, page: PageContext, **values: object) -> Markup:
    """The HTML of the component `name` on this page."""
    html = _environment().get_template(f"{name}.html").render(page=page, **values)
    return Markup(html.strip())  # the template escaped its values


def patch_icon(name: str) -> str:
    """The SVG of a sign on a patch."""
    return str(_environment().get_template("patch_icons.html").make_module().draw(name)).strip()  # type: ignore[attr-defined]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(COMPONENTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    environment.globals.update(DRAWING)
    return environment
