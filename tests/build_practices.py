"""A few practices of three made-up frameworks, with the pages that show them, as the files that make them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.project import Project
from tests.build_a_project import Cells, load, table_text, write_project

FRAMEWORKS = """\
audiences:
  - {id: families, label: {en: families, es: familias}}
  - {id: offices, label: {en: offices, es: oficinas}}
frameworks:
  - id: care
    source: law
    label: {en: Care for data, es: Cuidar los datos}
    summary: {en: In two parts., es: En dos partes.}
    cycle: yes
    parts:
      - {id: gather, label: {en: Gather, es: Reunir}, summary: {en: Ask., es: Pregunte.}}
      - {id: tell, label: {en: Tell, es: Contar}, summary: {en: Say., es: Diga.}}
  - id: team
    source: survey
    label: {en: Work together, es: Trabajar juntos}
    summary: {en: In three parts., es: En tres partes.}
    parts:
      - {id: start, label: {en: Start, es: Empezar}, summary: {en: Go., es: Vaya.}}
      - {id: values, label: {en: Values, es: Valores}, summary: {en: Hold., es: Guarde.}}
      - {id: phases, label: {en: Phases, es: Fases}, summary: {en: Grow., es: Crezca.}}
  - id: deals
    source: survey
    label: {en: Deals, es: Tratos}
    summary: {en: In one part., es: En una parte.}
    own: yes
    parts:
      - {id: all, label: {en: All, es: Todo}, summary: {en: Sign., es: Firme.}}
"""


def row(practice_id: str, place: str, kind: str, **cells: str) -> Cells:
    """A row: its number, its framework and part with a slash, its kind, and other cells that are not the usual ones."""
    framework, part = place.split("/")
    words = {"text_en": f"{practice_id} says.", "text_es": f"{practice_id} dice."}
    reasons = {"why_en": "It helps.", "why_es": "Ayuda.", "ask_en": "Who says so?", "ask_es": "¿Quién lo dice?"}
    usual = {**words, **(reasons if kind == "positive" else {})}
    return {"practice_id": practice_id, "framework": framework, "part": part, "kind": kind, **usual, **cells}


ROWS: Sequence[Cells] = (
    row("C-1P", "care/gather", "positive"),
    row("C-1X", "care/gather", "problematic", parent="C-1P", audiences="offices"),
    row("C-2P", "care/gather", "positive", audiences="offices"),
    row("C-2X", "care/gather", "problematic", parent="C-2P", audiences="offices"),
    row("C-3P", "care/tell", "positive"),
    row("C-3X", "care/tell", "problematic", parent="C-3P"),
    row("W", "team/start", "dimension"),
    row("W1", "team/start", "recommendation", parent="W", audiences="offices"),
    row("W1.1", "team/start", "helpful", parent="W1"),
    row("W1.2", "team/start", "helpful", parent="W1", audiences="offices"),
    row("W2", "team/start", "recommendation", parent="W", audiences="offices"),
    row("V1", "team/values", "principle"),
    row("P1", "team/phases", "phase"),
    row("P1.1", "team/phases", "step", parent="P1"),
    row("P1.2", "team/phases", "step", parent="P1", audiences="offices"),
    row("D1", "deals/all", "do", source="survey", traced_to="C-1;W1.1;X-9"),
    row("N1", "deals/all", "dont", parent="D1", source="survey"),
)
CALLS: Mapping[str, Sequence[str]] = {
    "gather": ('life_cycle_map("care")', 'practice_pairs("care", "gather")'),
    "tell": ('life_cycle_map("care")', 'practice_pairs("care", part="tell")'),
    "team": ('practice_tree("team", "start")', 'practice_list("team", "values")', 'practice_steps("team", "phases")'),
    "deals": ('dos_and_donts("deals")',),
}


def page_text(calls: Sequence[str]) -> str:
    """A page that calls these macros, each below a heading; the first call stands on line 9."""
    blocks = "".join(f"\n## Part\n\n{{{{ {call} }}}}\n" for call in calls)
    return f"---\ntitle: Practices\ndescription: Practices.\nnext: [{{kind: print}}]\n---\n{blocks}"


def practice_files(rows: Sequence[Cells] = ROWS, **calls: Sequence[str]) -> dict[str, str]:
    """The files of these practices in both languages; `calls` replaces or adds what pages call, by their name."""
    files = {"data/practice_frameworks.yml": FRAMEWORKS, "data/practices.csv": table_text("practices", *rows)}
    for name, each in {**CALLS, **calls}.items():
        files |= {f"content/{locale}/{name}.md": page_text(each) for locale in ("en", "es")}
    return files


def with_practices(folder: Path, rows: Sequence[Cells] = ROWS, **calls: Sequence[str]) -> Project:
    """A project in the folder that has these practices and pages."""
    return load(write_project(folder, practice_files(rows, **calls)))


def changed(practice_id: str, **cells: str) -> Sequence[Cells]:
    """The usual rows, one of them with other cells."""
    return tuple({**each, **cells} if each["practice_id"] == practice_id else each for each in ROWS)
