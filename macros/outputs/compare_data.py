"""The files that the form of comparisons reads: names, squares with their words, what was found; one for a language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from macros.model.policies import FOUND, NOT_CHECKED
from macros.outputs.page_context import PageContext
from macros.project import Project
from macros.views.cells import NOT_REVIEWED, Cell, cells_in
from macros.views.names import alphabetical
from macros.views.policies import PolicyCell, build_policy_map

DISTRICTS, STATES = "districts", "states"
CSS = {FOUND: "tk-law-found", NOT_CHECKED: f"tk-reason tk-reason-{NOT_REVIEWED}"}


def compare_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every file whose page a coalition has written."""
    for locale in project.locales:
        page = PageContext(project, locale, "")
        if "districts/compare/" in project.addresses:
            yield compare_path(locale, DISTRICTS), _bytes(district_data(page))
        if "policies/compare/" in project.addresses:
            yield compare_path(locale, STATES), _bytes(state_data(page))


def compare_path(locale: str, what: str) -> str:
    """Where the file stands in the site."""
    return f"assets/compare/{what}.{locale}.json"


def district_data(page: PageContext) -> Mapping[str, object]:
    """Questions, and every district with its squares: class, symbol, word, finding; none where nobody has read."""
    project = page.project
    rows = []
    for district in sorted(project.districts.values(), key=lambda each: (alphabetical(each.name), each.district_id)):
        is_listed = district.district_id in project.readings_by_district
        cells = cells_in(project, district.district_id) if is_listed else ()
        size = page.t("profile.enrollment", count=page.number(district.enrollment), year=district.enrollment_year) \
            if district.enrollment is not None else page.t("profile.not_recorded")  # fmt: skip
        rows.append({
            "id": district.district_id,
            "name": district.name,
            "place": district.state,
            "address": f"districts/{district.state.lower()}/{district.district_id}/",
            "facts": [size],
            "cells": [_square(page, cell) for cell in cells],
        })  # fmt: skip
    reason = project.scale.reasons[NOT_REVIEWED]
    blank = [f"tk-reason tk-reason-{NOT_REVIEWED}", reason.symbol, page.pick(reason.label), ""]
    questions = [page.pick(each.label) for each in project.dimensions.values()]
    return {"facts": [page.t("profile.students")], "questions": questions, "blank": blank, "rows": rows}


def state_data(page: PageContext) -> Mapping[str, object]:
    """Issues, and every state with its squares: class, symbol, word, laws; none where nobody has looked."""
    view = build_policy_map(page.project, page.locale)
    rows = [
        {
            "id": row.jurisdiction.code,
            "name": page.pick(row.jurisdiction.name),
            "place": "",
            "address": f"policies/{row.jurisdiction.slug}/" if row.policies else "policies/",
            "facts": [],
            "cells": [] if row.is_blank else [_of_laws(page, cell) for cell in row.cells],
        }
        for row in view.rows
    ]
    mark = page.project.policy_words.marks[NOT_CHECKED]
    blank = [CSS[NOT_CHECKED], mark.symbol, page.pick(mark.label), ""]
    return {"facts": [], "questions": [page.pick(issue.label) for issue in view.issues], "blank": blank, "rows": rows}


def _square(page: PageContext, cell: Cell) -> list[str]:
    scale = page.project.scale
    mark = scale.levels[cell.level] if cell.level else scale.reasons[cell.reason]
    css = f"tk-level-{cell.level}" if cell.level else f"tk-reason tk-reason-{cell.reason}"
    return [css, mark.symbol, page.pick(mark.label), " ".join(findings(page, cell))]


def findings(page: PageContext, cell: Cell) -> list[str]:
    """What the readings behind a square found, those that give its word."""
    own = [each for each in cell.readings if (each.level, each.reason) == (cell.level, cell.reason)]
    return [found for each in own if (found := page.pick(each.finding))]


def _of_laws(page: PageContext, cell: PolicyCell) -> list[str]:
    said = laws_of(page, cell)
    return [CSS.get(cell.mark.mark_id, "tk-reason"), cell.mark.symbol, page.pick(cell.mark.label), said]


def laws_of(page: PageContext, cell: PolicyCell) -> str:
    """The laws behind a square, or the day on which somebody came upon none; nothing where nobody looked."""
    if cell.searched_on:
        said = page.t("policy.searched", day=page.day(cell.searched_on))
        return f"{said} {page.t('policy.needs_check')}" if cell.is_old else said
    return "; ".join(f"{page.pick(law.title)} ({law.citation})" for law in cell.policies)


def _bytes(data: Mapping[str, object]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
