"""Is a row that lacks cells no record at all, but a total or a remark?"""

from __future__ import annotations

from collections.abc import Sequence

from macros.sources.csv_lines import Line
from macros.sources.damage import SPREADSHEET_ERROR
from macros.sources.faults import Fault, shown
from macros.sources.headers import Header
from macros.sources.schema import Resource

TOTALS = frozenset({
    *("total", "totals", "grand total", "subtotal", "subtotals", "sum", "average", "mean", "count"),
    *("totales", "total general", "gran total", "subtotales", "suma", "promedio", "media", "cuenta", "recuento"),
})  # fmt: skip
REMARKS = ("#", "//", "--", "*", "\u2022")


def stray(line: Line, header: Header, resource: Resource) -> Fault | None:
    """Why the line is no record; None for one that only lacks something."""
    filled = [cell.strip() for cell in line.cells if cell.strip()]
    required = [header.positions[field.name] for field in resource.fields
                if field.required and field.name in header.positions]  # fmt: skip
    if not filled or not any(_is_empty(line.cells, position) for position in required):
        return None
    first = filled[0]
    if first.rstrip(":").casefold() in TOTALS:
        return Fault("totals-row", {"found": shown(first)})
    is_marked = first.startswith(REMARKS) and not SPREADSHEET_ERROR.fullmatch(first)
    if is_marked and len(filled) < len(required):
        return Fault("remark-row", {"found": shown(first)})
    return Fault("remark-row", {"found": shown(first)}) if _is_alone(filled, required) and " " in first else None


def _is_alone(filled: Sequence[str], required: Sequence[int]) -> bool:
    return len(filled) == 1 < len(required)


def _is_empty(cells: Sequence[str], position: int) -> bool:
    return position >= len(cells) or not cells[position].strip()
