"""Builds the tiny project with a tracker of laws: one nationwide, some of one state, none of the others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.build_a_project import NOTES, PAGE, dictionary, table_text, write_project

WORDS = """\
context: laws
nationwide: {id: QX, label: {en: All of Quilland, es: Toda Quilandia}}
marks:
  - {id: found, symbol: "●", label: {en: Law found, es: Hay ley}, meaning: {en: We have one., es: Tenemos una.}}
  - {id: none_known, symbol: "–", label: {en: None known, es: Ninguna}, meaning: {en: We looked., es: Buscamos.}}
  - {id: not_checked, symbol: "?", label: {en: Not checked, es: Sin revisar}, meaning: {en: No one did., es: Nadie.}}
issues:
  - {id: firm_list, label: {en: Say which firms, es: Decir qué empresas}, short: {en: Firms, es: Empresas},
     meaning: {en: A list of firms., es: Una lista de empresas.}}
  - {id: consent, label: {en: Ask families, es: Preguntar a familias}, short: {en: Consent, es: Permiso},
     meaning: {en: A yes comes first., es: Primero va el sí.}}
statuses:
  - {id: in_force, label: {en: In force, es: Vigente}, meaning: {en: It counts., es: Vale.}}
  - {id: listed, label: {en: Listed, es: En una lista}, meaning: {en: A report has it., es: Está en un informe.}}
verifications:
  - {id: text_read, label: {en: Text read, es: Texto leído}, meaning: {en: We read it., es: La leímos.}}
  - {id: from_report, undated: true, label: {en: From a report, es: De un informe},
     meaning: {en: We did not read it., es: No la leímos.}}
searches:
  - {jurisdiction: QB, issue: consent, searched_on: 2026-03-02}
regions:
  - {id: main_land, label: {en: Main land, es: Tierra firme}, states: [QB, QA]}
  - {id: far_away, label: {en: Far away, es: Lejos}, states: [QC]}
"""
NOTE = """\
laws:
  history: {en: Laws opened files., es: Las leyes abrieron archivos.}
  limits: {en: It is not a full list., es: No es una lista completa.}
  sources: [law]
"""
POLICIES: tuple[Mapping[str, str], ...] = (
    {},
    {"policy_id": "QA02", "issue": "consent", "dimension": "what_is_kept", "checked_on": "2025-02-01",
     "note_en": "We read the start.", "note_es": "Leímos el comienzo."},
    {"policy_id": "QX01", "jurisdiction": "QX", "citation": "12 QCR § 34", "status": "listed",
     "verification": "from_report", "checked_on": "", "source_url": ""},
)  # fmt: skip
TILES: tuple[Mapping[str, str], ...] = (
    {},
    {"state": "QB", "name_en": "East Quilland", "name_es": "Quilandia del Este", "column": "2"},
    {"state": "QC", "name_en": "Far Quilland", "name_es": "Quilandia Lejana", "column": "2", "row": "3"},
)
LAW_PAGE = PAGE.replace('{{{{ heat_map(context="comparison") }}}}', "{{{{ policy_map() }}}}")


def write_laws(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """The folder with a whole project that tracks laws; `changes` as for any other project."""
    files = {
        "data/datapackage.json": json.dumps(dictionary("policies", "state_tiles"), indent=1),
        "data/policies.csv": table_text("policies", *POLICIES),
        "data/state_tiles.csv": table_text("state_tiles", *TILES),
        "data/policy_issues.yml": WORDS,
        "data/context_notes.yml": NOTES + NOTE,
        "content/en/policies/index.md": LAW_PAGE.format(title="Laws"),
        "content/es/policies/index.md": LAW_PAGE.format(title="Leyes"),
    }
    return write_project(folder, {**files, **(changes or {})})
