"""The names that authors may call in Markdown: the whole list, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from macros.outputs import comparison, download_list, privacy, references


@dataclass(frozen=True, slots=True)
class Macro:
    """A name that authors may call; a block macro stands alone on its line, an inline one inside a sentence."""

    draw: Callable[..., Markup]
    is_block: bool


def _block(draw: Callable[..., Markup]) -> Macro:
    return Macro(draw, is_block=True)


def _inline(draw: Callable[..., Markup]) -> Macro:
    return Macro(draw, is_block=False)


MACROS: Mapping[str, Macro] = MappingProxyType(
    {
        "cite": _inline(references.cite),
        "contact": _inline(comparison.contact),
        "context_note": _block(references.context_note),
        "coverage": _block(comparison.coverage),
        "dimension_list": _block(comparison.dimension_list),
        "district": _inline(comparison.district),
        "district_finder": _block(comparison.district_finder),
        "downloads": _block(download_list.downloads),
        "glossary": _block(references.glossary),
        "heat_map": _block(comparison.heat_map),
        "privacy_proof": _block(privacy.privacy_proof),
        "reading_notice": _block(comparison.reading_notice),
        "rubric": _block(comparison.rubric),
        "scale_legend": _block(comparison.scale_legend),
        "source_list": _block(references.source_list),
        "stat": _inline(references.stat),
        "state_list": _block(comparison.state_list),
        "term": _inline(references.term),
    }
)
