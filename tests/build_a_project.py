"""Builds a tiny project of made-up districts, so that a test says its input in a few lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from macros.model.districts import Reading
from macros.model.privacy_proof import Note, PrivacyProof
from macros.outputs.page_context import PageContext
from macros.problems import Place, Problem
from macros.project import Project, load_project
from macros.sources.pages import parse_page
from macros.sources.records import to_reading
from macros.sources.rows import Row
from macros.sources.tables import parse_table
from macros.views.privacy_proof import LISTS

Cells = Mapping[str, str]

# Columns by table: "!" after a name means required, ":" stands before a type, ">" before a table that it links to.
COLUMNS = {
    "districts": "district_id! name! state!>states county county_basis! city city_basis! enrollment:integer "
    "enrollment_year website pilot! note_en note_es",
    "states": "state! name_en! name_es!",
    "evidence": "evidence_id! district_id!>districts dimension! level reason finding_en finding_es source_url "
    "source_title source_language source_kind! document_date document_date_basis accessed_on:date extent_read! "
    "reader! second_reader caution_en caution_es",
    "replies": "reply_id! district_id!>districts dimension received_on:date reply_en! reply_es! original_language "
    "source_url",
    "glossary": "term_id! term_en! definition_en! term_es! definition_es! link source>sources",
    "sources": "source_id! author title! publisher year url language! kind! accessed_on:date",
    "laws": "law_id! citation! title_en! title_es! jurisdiction! url checked_on:date verification!",
    "statistics": "statistic_id! value! unit! year text_en! text_es! compare_with>statistics group_en group_es says_en "
    "says_es source_id!>sources",
    "case_names": "case_id! kind! place_en! place_es! state!>states district_id>districts name_en! name_es! "
    "summary_en! summary_es!",
    "cases": "event_id! case_id!>case_names date! date_end date_basis! what_en! what_es! attribution_en! "
    "attribution_es! response_en response_es no_response law_enforcement! source_ids!",
    "agreements": "agreement_id! district! district_id>districts state!>states parties_en! parties_es! kind! date "
    "date_basis status! status_date data_en! data_es! consent_en consent_es law_enforcement! document_seen! "
    "source_ids! note_en note_es",
    "agency_access": "access_id! evidence_id>evidence agreement_id>agreements agency_en! agency_es! kind! access!",
    "changes": "change_id! release! changed_on!:date kind! tables text_en! text_es! before_en before_es",
    "small_numbers_example": "row_id! row_en! row_es! column_id! column_en! column_es! students!:integer",
    # Only in a project that tracks laws: tests/build_laws.py
    "policies": "policy_id! jurisdiction! citation! title_en! title_es! issue! requirement_en! requirement_es! "
    "dimension! status! verification! checked_on:date source_title! source_url note_en note_es",
    "state_tiles": "state! name_en! name_es! column!:integer row!:integer",
    "practices": "practice_id! framework! part! kind! parent>practices audiences! text_en! text_es! why_en why_es "
    "ask_en ask_es source!>sources traced_to",
    "books": "book_id! title! authors! publisher year isbn pages_or_empty:integer language! spanish_title "
    "spanish_publisher spanish_year spanish_isbn core! why_en! why_es! questions_en! questions_es! session! "
    "content_warning_en content_warning_es checked_on!:date checked_where!",
    "library": "item_id! title! authors publisher year url! kind! topic! minutes!:integer language! level! "
    "first_effect_en! first_effect_es! second_effect_en! second_effect_es! checked_on!:date checked_where!",
    # Only in a project with sessions: tests/build_a_session.py
    "session_log": "log_id! observed_on!:date cohort! session! part:integer minutes!:integer",
    # Only in a project with a survey: tests/build_a_survey.py
    "survey": "released_on!:date collected_from!:date collected_to!:date how! grouping! group_id! question! state! "
    "count:integer base!:integer bound bound_percent:integer smallest!:integer invented!",
}
KEYS = {
    "survey": ["released_on", "grouping", "group_id", "question"],
    "small_numbers_example": ["row_id", "column_id"],
}  # of tables whose first column is no key by itself

# What stands in the cells that a row does not name.
DEFAULTS: Mapping[str, Cells] = {
    "districts": {
        "district_id": "0100001",
        "name": "Alder Falls",
        "state": "QA",
        "county_basis": "unknown",
        "city": "Alder",
        "city_basis": "in_name",
        "pilot": "no",
    },
    "states": {"state": "QA", "name_en": "North Quilland", "name_es": "Quilandia del Norte"},
    "evidence": {
        "evidence_id": "E1",
        "district_id": "0100001",
        "dimension": "who_sees",
        "finding_en": "Names two offices.",
        "finding_es": "Nombra dos oficinas.",
        "source_url": "https://alder.example/privacy",
        "source_title": "Privacy page",
        "source_language": "en",
        "source_kind": "own_page",
        "document_date": "2021-05",
        "document_date_basis": "shown",
        "accessed_on": "2026-03-01",
        "extent_read": "part",
        "reader": "R1",
    },
    "replies": {
        "reply_id": "A1",
        "district_id": "0100001",
        "dimension": "who_sees",
        "received_on": "2026-04-02",
        "reply_en": "We will post a list.",
        "reply_es": "Publicaremos una lista.",
        "original_language": "en",
    },
    "glossary": {
        "term_id": "consent",
        "term_en": "consent",
        "definition_en": "A yes that can be taken back.",
        "term_es": "consentimiento",
        "definition_es": "Un sí que se puede retirar.",
        "source": "law",
    },
    "sources": {"source_id": "law", "title": "Records law", "year": "1974", "language": "en", "kind": "law"},
    "laws": {
        "law_id": "records_10",
        "citation": "12 QCR § 34.10",
        "title_en": "Seeing records",
        "title_es": "Ver los expedientes",
        "jurisdiction": "US",
        "checked_on": "2026-03-02",
        "verification": "checked_text",
    },
    "statistics": {
        "statistic_id": "parents",
        "value": "93",
        "unit": "percent",
        "year": "2021",
        "text_en": "93 percent of parents",
        "text_es": "el 93 por ciento de los padres",
        "source_id": "survey",
    },
    "survey": {
        "released_on": "2026-05-01",
        "collected_from": "2026-04-01",
        "collected_to": "2026-04-20",
        "how": "paper",
        "grouping": "everybody",
        "group_id": "everybody",
        "question": "asked",
        "state": "shown",
        "count": "40",
        "base": "100",
        "smallest": "10",
        "invented": "no",
    },
    "policies": {
        "policy_id": "QA01",
        "jurisdiction": "QA",
        "citation": "Quill. Stat. § 5",
        "title_en": "List of firms",
        "title_es": "Lista de empresas",
        "issue": "firm_list",
        "requirement_en": "Schools must post a list.",
        "requirement_es": "Las escuelas deben publicar una lista.",
        "dimension": "who_sees",
        "status": "in_force",
        "verification": "text_read",
        "checked_on": "2026-03-09",
        "source_title": "Code of Quill",
        "source_url": "https://law.example/5",
    },
    "state_tiles": {
        "state": "QA",
        "name_en": "North Quilland",
        "name_es": "Quilandia del Norte",
        "column": "1",
        "row": "1",
    },
    "case_names": {
        "case_id": "the_list",
        "kind": "lists",
        "place_en": "Alder Falls",
        "place_es": "Alder Falls",
        "state": "QA",
        "name_en": "The list",
        "name_es": "La lista",
        "summary_en": "An office kept a list.",
        "summary_es": "Una oficina llevaba una lista.",
    },
    "cases": {
        "event_id": "list_1",
        "case_id": "the_list",
        "date": "2019-03",
        "date_basis": "stated",
        "what_en": "The list was begun.",
        "what_es": "Se empezó la lista.",
        "attribution_en": "A paper",
        "attribution_es": "Un periódico",
        "no_response": "silent",
        "law_enforcement": "no",
        "source_ids": "law",
    },
    "agreements": {
        "agreement_id": "deal",
        "district": "Birch Academy",
        "state": "QA",
        "parties_en": "A museum",
        "parties_es": "Un museo",
        "kind": "lists",
        "status": "over",
        "data_en": "names",
        "data_es": "nombres",
        "law_enforcement": "no",
        "document_seen": "part",
        "source_ids": "law",
    },
    "agency_access": {
        "access_id": "museum",
        "evidence_id": "E1",
        "agency_en": "A museum",
        "agency_es": "Un museo",
        "kind": "clubs",
        "access": "named",
    },
    "changes": {
        "change_id": "a_name",
        "release": "1.0.0",
        "changed_on": "2026-03-09",
        "kind": "mended",
        "tables": "districts",
        "text_en": "A name is spelled right.",
        "text_es": "Un nombre está bien escrito.",
        "before_en": "It had one letter less.",
        "before_es": "Tenía una letra menos.",
    },
    "books": {
        "book_id": "old_hats",
        "title": "Old Hats",
        "authors": "Ada Quill; Bo Reed",
        "publisher": "Quill Press",
        "year": "2019",
        "isbn": "9780000000002",
        "pages_or_empty": "120",
        "language": "en",
        "core": "yes",
        "why_en": "Hats were counted.",
        "why_es": "Contaron los sombreros.",
        "questions_en": "Who counted? | Who wore one?",
        "questions_es": "¿Quién contó? | ¿Quién llevaba uno?",
        "session": "S5",
        "checked_on": "2026-03-02",
        "checked_where": "quill.example",
    },
    "library": {
        "item_id": "hat_story",
        "title": "A Hat Is Read",
        "publisher": "Quill News",
        "year": "2020",
        "url": "https://news.quill.example/hat",
        "kind": "article",
        "topic": "hats",
        "minutes": "5",
        "language": "en",
        "level": "start",
        "first_effect_en": "Hats got numbers.",
        "first_effect_es": "Los sombreros recibieron números.",
        "second_effect_en": "People left hats at home.",
        "second_effect_es": "La gente dejó el sombrero en casa.",
        "checked_on": "2026-03-02",
        "checked_where": "news.quill.example",
    },
    "session_log": {
        "log_id": "seen_1",
        "observed_on": "2026-03-02",
        "cohort": "River side",
        "session": "01-hats",
        "minutes": "61",
    },
    "small_numbers_example": {
        "row_id": "red",
        "row_en": "Red",
        "row_es": "Rojo",
        "column_id": "yes",
        "column_en": "Yes",
        "column_es": "Sí",
        "students": "12",
    },
    "practices": {
        "practice_id": "C-1P",
        "framework": "care",
        "part": "gather",
        "kind": "positive",
        "audiences": "families",
        "text_en": "Ask first.",
        "text_es": "Pregunte primero.",
        "source": "law",
    },
}

TABLES: Mapping[str, Sequence[Cells]] = {
    "districts": (
        {"enrollment": "12345", "enrollment_year": "2023-24", "county": "Birch", "county_basis": "guessed"},
        {"district_id": "0900002", "name": "Zinnia Valley", "city": ""},
        {"district_id": "2700003", "name": "Mistral Bay", "state": "QB"},
    ),
    "states": ({}, {"state": "QB", "name_en": "East Quilland", "name_es": "Quilandia del Este"}),
    "evidence": (
        {"level": "explains"},
        {
            "evidence_id": "E2",
            "dimension": "what_is_kept",
            "reason": "not_found",
            "finding_en": "No list seen.",
            "finding_es": "No se vio una lista.",
        },
        {
            "evidence_id": "E3",
            "district_id": "0900002",
            "level": "mentions",
            "second_reader": "R2",
            "source_url": "https://zinnia.example/data",
            "accessed_on": "2026-03-09",
            "extent_read": "whole",
        },
    ),
    "replies": ({},),
    "glossary": ({},),
    "laws": (
        {},
        {
            "law_id": "records_9",
            "citation": "12 QCR § 34.9",
            "url": "https://law.example/9",
            "verification": "fact_base",
        },
        {
            "law_id": "qa_5",
            "citation": "Quill. Stat. § 5",
            "jurisdiction": "QA",
            "checked_on": "",
            "verification": "unverified",
        },
    ),
    "sources": (
        {},
        {
            "source_id": "survey",
            "author": "Laird, E., and Grant-Chapman, H.",
            "title": "What parents say",
            "publisher": "Center",
            "year": "2021",
            "url": "https://survey.example/",
            "kind": "report",
        },
    ),
    "statistics": ({},),
    "case_names": ({"district_id": "0100001"}, {"case_id": "the_bus", "kind": "buses", "name_en": "The bus"}),
    "cases": (
        {"date_end": "2019-06", "law_enforcement": "yes"},
        {
            "event_id": "list_2",
            "date": "2021",
            "date_basis": "guessed",
            "what_en": "It was ended.",
            "response_en": "It had helped.",
            "response_es": "Había servido.",
            "no_response": "",
            "source_ids": "law;survey",
        },
        {"event_id": "bus_1", "case_id": "the_bus", "date": "2022-05-06"},
    ),
    "agreements": (
        {"district_id": "0100001", "date": "2018-19", "date_basis": "shown", "consent_en": "a form",
         "consent_es": "un formulario"},
        {"agreement_id": "other_deal", "document_seen": "nothing", "source_ids": "law;survey"},
    ),
    "agency_access": (
        {},
        {"access_id": "choir", "evidence_id": "", "agreement_id": "other_deal", "agency_en": "A choir",
         "access": "gone"},
    ),
    "changes": ({}, {"change_id": "a_list", "release": "0.9.0", "kind": "begun", "before_en": "", "before_es": ""}),
    "small_numbers_example": (),
    "practices": (),  # tests/build_practices.py has some, with the pages that show them
}  # fmt: skip

SITE = """\
site_name: Quill Toolkit
site_url: https://quill.example/
nav:
  - index.md
  - Families:
      - families/index.md
plugins:
  i18n:
    languages:
      - {locale: en, name: English, default: true, build: true}
      - locale: es
        name: Español
        build: true
        site_name: Kit Quill
        nav_translations: {Families: Familias}
extra:
  toolkit:
    contact: {email: hello@quill.example, address: ""}
    district_context: comparison
    directory_source: survey
    translations_reviewed_by: {es: ""}
"""

SCALE = """\
levels:
  - {id: mentions, symbol: "→", colour: "#ffffff", ink: "#1b2a4a", label: {en: Mentions, es: Menciona},
     meaning: {en: It mentions it., es: Lo menciona.}}
  - {id: explains, symbol: "●", colour: "#1b2a4a", ink: "#ffffff", label: {en: Explains, es: Explica},
     meaning: {en: It explains it., es: Lo explica.}}
no_level: {colour: "#f3efe6", ink: "#2b2b2b"}
reasons:
  - {id: refused, symbol: "×", label: {en: Declined, es: No quiso}, meaning: {en: It said no., es: Dijo que no.}}
  - {id: not_found, symbol: "–", label: {en: Not found, es: No está}, meaning: {en: Not seen., es: No se vio.}}
  - {id: not_reviewed, symbol: "?", label: {en: Not read, es: Sin leer}, meaning: {en: Unread., es: Sin leer aún.}}
extents:
  - {id: part, label: {en: Part, es: Parte}}
  - {id: whole, whole: true, label: {en: Whole, es: Todo}}
  - {id: none, label: {en: Nothing, es: Nada}}
source_kinds:
  - {id: own_page, label: {en: Own page, es: Página propia}}
  - {id: none, label: {en: No document, es: Sin documento}}
date_bases:
  - {id: shown, label: {en: date shown, es: fecha visible}}
smallest_group: 5
case_kinds:
  - {id: lists, label: {en: A list, es: Una lista}}
  - {id: buses, label: {en: A bus, es: Un autobús}}
event_date_bases:
  - {id: stated, label: {en: stated, es: dicha}}
  - {id: guessed, say_so: true, label: {en: a guess, es: una suposición}}
response_absences:
  - {id: silent, label: {en: No answer., es: Sin respuesta.}}
police_roles:
  - {id: "yes", label: {en: took part, es: tomó parte}}
  - {id: "no", label: {en: no part, es: sin parte}}
agreement_kinds:
  - {id: lists, label: {en: About lists, es: Sobre listas}}
agreement_statuses:
  - {id: over, label: {en: Ended, es: Terminado}}
agency_kinds:
  - {id: clubs, label: {en: Clubs, es: Clubes}}
  - {id: police, label: {en: Police, es: Policía}}
access_words:
  - {id: named, symbol: "●", level: explains, label: {en: Named, es: Con nombre}, meaning: {en: So., es: Así.}}
  - {id: gone, symbol: "×", label: {en: Gone, es: Ya no}, meaning: {en: They left., es: Se fueron.}}
  - {id: not_named, symbol: "–", label: {en: Nobody, es: Nadie}, meaning: {en: None named., es: A nadie.}}
size_bands:
  - {id: large, least: 1000, label: {en: many students, es: muchos estudiantes}}
  - {id: small, least: 0, label: {en: few students, es: pocos estudiantes}}
methods:
  - {id: by_hand, since: 2026-03-05, label: {en: By hand, es: A mano}, meaning: {en: Two read., es: Leen dos.}}
  - {id: by_eye, since: 2025-01-01, label: {en: By eye, es: A ojo}, meaning: {en: One read., es: Lee una.}}
change_kinds:
  - {id: mended, before: true, label: {en: Mended, es: Arreglado}, meaning: {en: It was wrong., es: Estaba mal.}}
  - {id: begun, label: {en: Begun, es: Empezado}}
documents_seen:
  - {id: part, read: true, label: {en: In part., es: En parte.}}
  - {id: nothing, label: {en: Not at all., es: Nada.}}
place_bases:
  - {id: in_name, label: {en: in the name, es: en el nombre}}
  - {id: guessed, say_so: true, label: {en: not checked, es: sin comprobar}}
  - {id: unknown, label: {en: not known, es: no se sabe}}
readers:
  - {id: R1, label: {en: Reader R1, es: Lectura R1}}
  - {id: R2, label: {en: Reader R2, es: Lectura R2}}
"""

RUBRIC = """\
order: {order}
label: {{en: "{en}", es: "{es}"}}
short: {{en: "{en}", es: "{es}"}}
question: {{en: "{en}, in public?", es: "¿{es}, en público?"}}
why: {{en: Families ask., es: Las familias preguntan.}}
levels:
  mentions: {{en: A link., es: Un enlace.}}
  explains: {{en: A list., es: Una lista.}}
ask:
  - {{en: "Where is the list?", es: "¿Dónde está la lista?"}}
  - {{en: "Who wrote it?", es: "¿Quién la escribió?"}}
learn: [law]
"""

NOTES = """\
comparison:
  history: {en: Lists did harm., es: Las listas hicieron daño.}
  limits: {en: It is a first reading., es: Es una primera lectura.}
  sources: [law]
"""

PAGE = """\
---
title: {title}
description: {title}.
next: [{{kind: print}}]
---
# {title}

{{{{ heat_map(context="comparison") }}}}
"""

BASE: Mapping[str, str] = {
    "content/site.yml": SITE,
    "content/en/index.md": PAGE.format(title="Home"),
    "content/es/index.md": PAGE.format(title="Inicio"),
    "content/en/families/index.md": PAGE.format(title="Families"),
    "content/es/families/index.md": PAGE.format(title="Familias"),
    "data/scale.yml": SCALE,
    "data/context_notes.yml": NOTES,
    "data/rubric/who_sees.yml": RUBRIC.format(order=1, en="Who sees data", es="Quién ve los datos"),
    "data/rubric/what_is_kept.yml": RUBRIC.format(order=2, en="What is kept", es="Qué se guarda"),
}


def write_project(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """The folder with a whole project in it; `changes` replaces or adds files by path, None leaves one out."""
    files: dict[str, str | None] = {**BASE, "data/datapackage.json": json.dumps(dictionary(), indent=1)}
    files |= {f"data/{name}.csv": table_text(name, *rows) for name, rows in TABLES.items()}
    for path, text in {**files, **(changes or {})}.items():
        if text is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    return folder


def load(folder: Path) -> Project:
    """The project in the folder, of which nothing needs mending."""
    project, problems = load_project(folder)
    assert all(problem.severity == "note" for problem in problems), said(problems)
    return project


def table_text(name: str, *rows: Cells) -> str:
    """A CSV file: every row has the table's usual cells except those it names."""
    columns = [column[0] for column in _columns(name)]
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**DEFAULTS[name], **row} for row in rows)
    return buffer.getvalue()


def with_tables(project: Project, **tables: Sequence[Cells]) -> Project:
    """The project with other rows in some of its tables."""
    read = {}
    for name, rows in tables.items():
        resource = project.dictionary.resources[name]
        read[name], problems = parse_table(table_text(name, *rows), f"data/{resource.path}", resource)
        assert not any(problem.stops for problem in problems), said(problems)
    return replace(project, tables={**project.tables, **read})


def with_evidence(project: Project, *rows: Cells) -> Project:
    """The project with other readings; each has an id of its own."""
    numbered = [{"evidence_id": f"E{number}", **row} for number, row in enumerate(rows, start=1)]
    return with_tables(project, evidence=numbered)


def with_page(project: Project, text: str, path: str = "en/index.md") -> Project:
    """The project with one more page, or another text on a page that it has."""
    locale, _, inside = path.partition("/")
    page, problems = parse_page(text, f"content/{path}", locale=locale, inside=inside)
    assert not problems, said(problems)
    others = [each for each in project.pages if each.place != page.place]
    return replace(project, pages=(*others, page))


def a_proof(**changes: Any) -> PrivacyProof:
    """The record of a site that knows nothing, except for the given changes."""
    policy = {"default-src": "'none'", "script-src": "'self'", "img-src": "'self' data:"}
    look = Note("/.__palette", ("index",), made_on_opening=True, contents=1)
    proof = PrivacyProof(
        measured_on=date(2026, 3, 14),
        browser="chromium",
        browser_version="123.0.4.5",
        languages=("en", "es"),
        kinds_of_pages=("home", "families", "lost"),
        pages_opened=5,
        actions={"search": 5, "look": 5, "language": 1, "chart": 0},
        notes=(look,),
        forms_tried=6,
        intrusions_tried=3,
        pages_of_the_site=2017,
        pages_with_policy=2017,
        policy={"pages": policy, "headers": {**policy, "frame-ancestors": "'none'"}},
        **dict.fromkeys(LISTS, ()),
    )
    return replace(proof, **changes)


def proof_text(**changes: Any) -> str:
    """The same as its file holds it."""
    return json.dumps(asdict(a_proof(**changes)), default=str)


def at(page: PageContext, **changes: Any) -> PageContext:
    """The page with another project, locale or address."""
    return replace(page, **changes)


def a_reading(**cells: str) -> Reading:
    """One reading with the usual cells except those given."""
    found: dict[str, Any] = {**DEFAULTS["evidence"], **cells}
    found["accessed_on"] = date.fromisoformat(found["accessed_on"]) if found["accessed_on"] else None
    return to_reading(Row(Place("data/evidence.csv", 2), found), ("en", "es"))


def said(problems: Sequence[Problem]) -> list[str]:
    """Each problem in short: its place and its code."""
    return [f"{problem.place} {problem.code}" for problem in problems]


def dictionary(*more: str) -> dict[str, Any]:
    """data/datapackage.json of the project, with more tables when they are named."""
    return {"name": "quill", "resources": [_resource(name) for name in COLUMNS if name in TABLES or name in more]}


def _resource(name: str) -> dict[str, Any]:
    columns = _columns(name)
    links = [
        {"fields": [column], "reference": {"resource": target, "fields": [_columns(target)[0][0]]}}
        for column, _, _, target in columns
        if target
    ]
    schema = {
        "fields": [_field(*column) for column in columns],
        "primaryKey": KEYS.get(name, columns[0][0]),
        "foreignKeys": links,
    }
    words = {"title": name.title(), "title_es": f"Tabla {name}", "description": "Rows.", "description_es": "Filas."}
    return {"name": name, "path": f"{name}.csv", **words, "schema": schema}


def _field(name: str, kind: str, is_required: bool, _target: str) -> dict[str, Any]:
    words = dict.fromkeys(("description", "description_es", "purpose", "purpose_es"), "Words.")
    pattern = {"pattern": "^[0-9]{7}$"} if name == "district_id" else {}
    return {
        "name": name,
        "type": kind,
        **words,
        "serves": ["families"],
        "constraints": {"required": is_required, **pattern},
    }


def _columns(name: str) -> list[tuple[str, str, bool, str]]:
    found = []
    for column in COLUMNS[name].split():
        left, _, target = column.partition(">")
        left, _, kind = left.partition(":")
        found.append((left.rstrip("!"), kind or "string", left.endswith("!"), target))
    return found
