"""The part of the stylesheet that comes from data/scale.yml: the colours of levels and reasons."""

from __future__ import annotations

from macros.model.scale import Scale

SCALE_CSS = "assets/scale.css"


def scale_css(scale: Scale) -> bytes:
    """One rule per level, and one for cells that have a reason."""
    rules = [_rule(f".tk-level-{each.level_id}", each.colour, each.ink) for each in scale.levels.values()]
    rules.append(_rule(".tk-reason", scale.no_level.colour, scale.no_level.ink))
    return "".join(rules).encode()


def _rule(selector: str, colour: str, ink: str) -> str:
    return f"{selector}{{--tk-cell:{colour};--tk-ink:{ink}}}\n"
