"""Rules for privacy: no address, number or answer of a person is in what a coalition publishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.model.pages import MetaValue
from macros.problems import Place, Problem
from macros.project import DICTIONARY_FILE, Project

EMAIL = re.compile(r"(?<![\w/])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.§/-])(?:\+?1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?![\w-])")
NUMBER = re.compile(
    r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"
    r"|\b(?:student|pupil|learner) (?:id|number|no\.)[:# ]{1,3}[A-Z]?\d{4,}"
    r"|\b(?:número|núm\.|matrícula) de(?:l)? (?:estudiante|alumn[oa])[:# ]{1,3}[A-Z]?\d{4,}"
    r"|\b(?:DOB|date of birth|fecha de nacimiento)[: ]{1,2}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    re.IGNORECASE,
)
MAY_TELL = re.compile(r"[@0-9](?:(?<=@)|[0-9]{3}|[-/.][0-9])")  # whatever is found has one of these
# What is looked for, by code; before it, what must be there and is found sooner.
LOOKED_FOR: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "email-address": (re.compile("@"), EMAIL),
    "phone-number": (re.compile(r"\d[ .-]\d{4}"), PHONE),
    "student-number": (re.compile(r"\d-\d{4}|[:# ][A-Za-z]?\d{4}|\d[-/.]\d{1,2}[-/.]\d"), NUMBER),
}
HELD = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".sav", ".dta", ".sqlite", ".db", ".mdb", ".jsonl", ".parquet")
ANSWERS = re.compile(r"answers?|responses?|respuestas?|survey|encuesta|roster|raw|sign.?in|transcript|entrevista", re.I)
NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,}(?:[ _.-][A-ZÁÉÍÓÚÑ][\wáéíóúñ]*)*")


def check_personal_data(project: Project) -> Iterator[Problem]:
    """Cells, pages and their front matter hold no address, telephone number or number of a person."""
    for name, table in project.tables.items():
        fields = project.dictionary.resources[name].fields
        columns = [each.name for each in fields if each.type == "string" and not (each.enum or each.pattern)]
        for row in table.rows:
            texts = [row.text(column) for column in columns]
            if not MAY_TELL.search("\n".join(texts)):
                continue
            for column, text in zip(columns, texts, strict=True):
                yield from _found(row.place.at(column), text)
    for page in project.pages:
        for number, line in enumerate(page.text.split("\n")):
            yield from _found(Place(page.place.path, page.first_line + number), line)
        for key, value in page.meta.items():
            for text in _texts(value):
                yield from _found(page.front(key), text)


def check_readers_are_codes(project: Project) -> Iterator[Problem]:
    """Who read stands as a code, so that nobody's name is published by the way."""
    for reader in project.scale.readers:
        if NAME.fullmatch(reader):
            yield Problem(Place("data/scale.yml", None, "readers"), "person-not-code", {"found": reader})


def check_files(project: Project) -> Iterator[Problem]:
    """Every file with data is described in the dictionary, and none looks like raw answers of people."""
    described = {f"data/{each.path}" for each in project.dictionary.resources.values()}
    for folder in ("content", "data") if described else ():
        for path in sorted((project.root / folder).rglob("*")):
            shown = path.relative_to(project.root).as_posix()
            if path.suffix.lower() in HELD and shown not in described and path.is_file():
                code = "raw-answers" if _is_of_people(path) else "table-not-described"
                yield Problem(Place(shown), code, {"where": DICTIONARY_FILE})


def _is_of_people(path: Path) -> bool:
    return bool(ANSWERS.search(path.stem))


def _found(place: Place, text: str) -> Iterator[Problem]:
    if not MAY_TELL.search(text):
        return
    for code, (quick, pattern) in LOOKED_FOR.items():
        if quick.search(text) and (found := pattern.search(text)):
            yield Problem(place, code, {"found": _masked(found[0])})


def _masked(found: str) -> str:
    """Enough to find it in the file, and not the whole of it: reports are passed on."""
    return f"{found[:3]}…"


def _texts(value: MetaValue) -> Iterator[str]:
    if isinstance(value, dict):
        for child in value.values():
            yield from _texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from _texts(child)
    elif isinstance(value, str):
        yield value
