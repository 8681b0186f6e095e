"""Reads every table that the dictionary names, and whether those that a site needs are among them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.problems import Place, Problem
from macros.sources.schema import Dictionary
from macros.sources.tables import Table, check_foreign_keys, read_table, without_other_tables

REQUIRED_TABLES = ("districts", "states", "evidence")


def read_tables(data: Path, dictionary: Dictionary, shown: str) -> tuple[Mapping[str, Table], list[Problem]]:
    """The tables by name and every problem of them; `shown` names the dictionary's file in problems."""
    problems: list[Problem] = []
    tables: dict[str, Table] = {}
    for name, resource in dictionary.resources.items():
        if not resource.fields:
            continue  # said where the dictionary is read
        tables[name], found = read_table(data / resource.path, f"data/{resource.path}", resource)
        problems += [without_other_tables(problem, dictionary) for problem in found]
    for name in REQUIRED_TABLES:
        if dictionary.resources and name not in dictionary.resources:
            problems.append(Problem(Place(shown), "no-table", {"table": name}))
    return tables, problems + list(check_foreign_keys(tables, dictionary))
