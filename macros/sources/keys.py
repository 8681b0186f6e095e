"""Does each row have a key of its own, and does each link lead to a row of another table?"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence

from macros.problems import Place, Problem, nearest
from macros.sources.faults import shown
from macros.sources.rows import Row, Table
from macros.sources.schema import Dictionary, ForeignKey, Resource

MOST_SUGGESTIONS = 20  # to look for the nearest of many thousand ids takes a while


def check_duplicates(rows: Sequence[Row], resource: Resource) -> Iterator[Problem]:
    """Rows that repeat a row, its key, or a value that may stand in one row only."""
    whole = _repeated(rows, resource.columns)
    for row, first in whole.items():
        yield Problem(Place(rows[row].place.path, rows[row].place.row), "duplicate-row", {"first": first})
    keys = [resource.primary_key] if resource.primary_key else []
    keys += [(field.name,) for field in resource.fields if field.unique and (field.name,) not in keys]
    for key in keys:
        code = "duplicate-key" if key == resource.primary_key else "duplicate-value"
        for row, first in _repeated(rows, key).items():
            if row not in whole:
                found = shown(" + ".join(rows[row].text(name) for name in key))
                yield Problem(rows[row].place.at(key[-1]), code, {"found": found, "first": first})
    if resource.primary_key:
        yield from _twins(rows, resource.primary_key)


def check_foreign_keys(tables: Mapping[str, Table], dictionary: Dictionary) -> Iterator[Problem]:
    """Every value of a column that links to another table stands in that table."""
    for resource in dictionary.resources.values():
        for link in resource.foreign_keys:
            if resource.name in tables and link.resource in tables:
                yield from _check_link(tables[resource.name], tables[link.resource], link)


def _repeated(rows: Sequence[Row], columns: Sequence[str]) -> dict[int, str]:
    """The index of each row whose cells stood in an earlier row, and the number of that row."""
    seen: dict[tuple[object, ...], int] = {}
    found: dict[int, str] = {}
    for index, row in enumerate(rows):
        key = tuple(row.cells[column] for column in columns)
        is_whole = len(columns) == len(row.cells)
        if any(key) if is_whole else all(part not in (None, "") for part in key):
            first = seen.setdefault(key, index)
            if first != index:
                found[index] = str(rows[first].place.row)
    return found


def _twins(rows: Sequence[Row], key: Sequence[str]) -> Iterator[Problem]:
    """Keys that differ only in capital letters or accents: people, addresses and some computers take them for one."""
    first: dict[str, tuple[str, Row]] = {}
    for row in rows:
        own = " + ".join(row.text(name) for name in key)
        written, other = first.setdefault(_plainly(own), (own, row))
        if written != own:
            values = {"found": shown(own), "other": shown(written), "first": str(other.place.row)}
            yield Problem(row.place.at(key[-1]), "twin-key", values)


def _plainly(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _check_link(table: Table, target: Table, link: ForeignKey) -> Iterator[Problem]:
    targets = {row.text(link.target_field) for row in target.rows} - {""}
    wrong = [row for row in table.rows if row.text(link.field) and row.text(link.field) not in targets]
    if wrong and not targets:
        yield Problem(Place(table.path, None, link.field), "no-rows-to-link-to", {"file": target.path})
        return
    near = _suggestions({row.text(link.field): None for row in wrong}, targets)
    for row in wrong:
        value = row.text(link.field)
        values = {"found": shown(value), "file": target.path, "column": link.target_field}
        yield Problem(row.place.at(link.field), "unknown-link", values, near.get(value))


def _suggestions(values: Collection[str], targets: Collection[str]) -> dict[str, str | None]:
    return {value: _near(value, targets) for value, _ in zip(values, range(MOST_SUGGESTIONS), strict=False)}


def _near(value: str, targets: Collection[str]) -> str | None:
    padded = f"0{value}"
    near = padded if padded in targets else nearest(value, targets)
    return near and shown(near)
