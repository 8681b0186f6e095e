"""What the data says, how sure that is, what is missing, and how much work each missing piece is. Counts only."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.policies import UNDATED
from macros.project import Project
from macros.views.heat_map import build_heat_map
from macros.views.policies import build_policy_map


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; `name` says of what. Work to do has no whole: it is as much as it is."""

    name: str
    count: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The four parts, each with its counts; one without a count that makes sense is left out."""

    known: tuple[Share, ...]
    sure: tuple[Share, ...]
    missing: tuple[Share, ...]
    possible: tuple[Share, ...]


def build_knowledge(project: Project, locale: str) -> Knowledge:
    """The counts of all tables as they are now."""
    view = build_heat_map(project)
    readings = [each for each in project.readings if each.has_document]
    whole = {name for name, each in project.scale.extents.items() if "whole" in each.flags}
    listed, cells = len(project.districts), len(view.cells)
    read = len(project.readings_by_district)
    unread, replied = listed - read, len(project.replies_by_district)
    dimensions = len(project.dimensions)
    confirmed, level = view.confirmed_cells, view.cells_with_a_level
    in_part = sum(each.extent_read not in whole for each in readings)
    rows = build_policy_map(project, locale).rows if project.policies else ()
    verifications = project.policy_words.verifications
    checked = sum(UNDATED not in verifications[p.verification].flags for p in project.policies
                  if p.verification in verifications)  # fmt: skip
    unchecked = sum(row.is_blank for row in rows)
    return Knowledge(
        known=_some(
            Share("districts", read, listed),
            Share("levels", level, cells),
            Share("laws", len(project.policies)),
            Share("states", sum(bool(row.policies) for row in rows), len(rows)),
            Share("agreements", len(project.agreements)),
            Share("cases", len(project.cases)),
        ),
        sure=_some(
            Share("confirmed", confirmed, cells),
            Share("whole", len(readings) - in_part, len(readings)),
            Share("checked", checked, len(project.policies)),
            Share("replies", replied, read),
        ),
        missing=_some(
            Share("unread", unread, listed),
            Share("no_level", cells - level, cells),
            Share("unchecked", unchecked, len(rows)),
        ),
        possible=_some(
            Share("second_reader", cells - confirmed),
            Share("whole_documents", in_part),
            Share("new_readings", unread * dimensions),
            Share("states_to_check", unchecked),
            Share("questions_to_ask", read - replied),
        ),
    )


def _some(*shares: Share) -> tuple[Share, ...]:
    """Those that can be said: a share of something, or an amount above nothing."""
    return tuple(each for each in shares if (each.of if each.of is not None else each.count))
