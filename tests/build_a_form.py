"""A small worksheet and a small self-check in two languages, as the files that make them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from macros.problems import Place
from macros.project import Project
from macros.sources.rows import Row
from tests.build_a_project import load, write_project

WORKSHEETS = {
    "en": """\
use_when: Before the first meeting.
who: The whole group.
minutes: 30
sources: {LAW: law, ASK: survey}
sections:
  - heading: The plan
    explanation: Write plainly.
    from: [ASK-1.1, ASK-1.2, LAW-3]
    parts:
      - line: Name of the plan
      - long: What is it for?
        lines: 3
      - choice: Who knows of it?
        many: yes
        options: [Families, Staff]
      - choice: Does it go on?
        many: no
        options: ["Yes", "No"]
  - heading: The people
    parts:
      - table: Who comes
        columns: [Name, Language]
        rows: 2
      - table: What it costs
        columns: [Price]
        rows: [Food, Rides]
      - check: We have
        options: [A room, A date]
      - signatures: Those who agree
        options: [Parent, Teacher]
""",
    "es": """\
use_when: Antes de la primera reunión.
who: Todo el grupo.
minutes: 30
sources: {LAW: law, ASK: survey}
sections:
  - heading: El plan
    explanation: Escriba sencillo.
    from: [ASK-1.1, ASK-1.2, LAW-3]
    parts:
      - line: Nombre del plan
      - long: ¿Para qué es?
        lines: 3
      - choice: ¿Quién lo conoce?
        many: yes
        options: [Familias, Empleados]
      - choice: ¿Sigue?
        many: no
        options: ["Sí", "No"]
  - heading: La gente
    parts:
      - table: Quién viene
        columns: [Nombre, Idioma]
        rows: 2
      - table: Qué cuesta
        columns: [Precio]
        rows: [Comida, Transporte]
      - check: Tenemos
        options: [Un salón, Una fecha]
      - signatures: Quienes están de acuerdo
        options: [Familia, Maestra]
""",
}
SELF_CHECKS = {
    "en": """\
intro: Answer for one plan.
sources: {ASK: survey}
groups:
  - heading: Before
    questions:
      - ask: Did you ask families?
        from: [ASK-1.1]
        if_missing: Ask five families.
      - ask: Did you listen?
        from: [ASK-1.2, ASK-2]
        if_missing: Listen first.
  - heading: After
    questions:
      - ask: Did you answer?
        from: [ASK-3]
        if_missing: Write back.
""",
    "es": """\
intro: Respondan por un plan.
sources: {ASK: survey}
groups:
  - heading: Antes
    questions:
      - ask: ¿Preguntaron a las familias?
        from: [ASK-1.1]
        if_missing: Pregunten a cinco familias.
      - ask: ¿Escucharon?
        from: [ASK-1.2, ASK-2]
        if_missing: Escuchen primero.
  - heading: Después
    questions:
      - ask: ¿Respondieron?
        from: [ASK-3]
        if_missing: Escriban de vuelta.
""",
}
TITLES = {
    "worksheet": {"en": "Plan together", "es": "Planear juntos"},
    "self_check": {"en": "Look at yourselves", "es": "Mírense"},
}
FOLDERS = {"worksheet": "worksheets", "self_check": "self-checks"}
USUAL = {"worksheet": WORKSHEETS, "self_check": SELF_CHECKS}


def form_text(key: str, locale: str, front: str | None = None) -> str:
    """The page of a worksheet or a self-check; `front` takes the place of the usual one."""
    title = TITLES[key][locale]
    front = USUAL[key][locale] if front is None else front
    inside = "".join(f"  {line}\n" for line in front.splitlines())
    top = f"title: {title}\ndescription: {title}.\nnext: [{{kind: print}}]"
    return f"---\n{top}\n{key}:\n{inside}---\n# {title}\n\nText.\n"


def form_files(slug: str = "plan") -> Mapping[str, str]:
    """The files of one worksheet and one self-check in both languages."""
    return {
        f"content/{locale}/{FOLDERS[key]}/{slug}.md": form_text(key, locale)
        for key in FOLDERS
        for locale in ("en", "es")
    }


def with_forms(folder: Path, changes: Mapping[str, str] | None = None) -> Project:
    """A project in the folder that has the usual worksheet and self-check, and other files."""
    return load(write_project(folder, {**form_files(), **(changes or {})}))


def with_practices(project: Project, *practice_ids: str) -> Project:
    """The project with a table of practices that has these ids."""
    rows = tuple(
        Row(
            Place("data/practices.csv", number),
            {"practice_id": each, "text_en": f"Do {each}.", "text_es": f"Haga {each}.", "source": "survey"},
        )
        for number, each in enumerate(practice_ids, start=2)
    )
    table = replace(project.tables["sources"], rows=rows)
    return replace(project, tables={**project.tables, "practices": table})
