"""Builds the tiny project with a survey of two questions, a round of it, and a page that shows both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.build_a_project import BASE, dictionary, table_text, write_project

QUESTIONS = """\
title: {en: Were you asked?, es: ¿Le preguntaron?}
consent:
  - {en: You may stop., es: Puede parar.}
about_you:
  - id: district
    districts: yes
    ask: {en: Which district?, es: ¿Qué distrito?}
    name: {en: District, es: Distrito}
    why: {en: They differ., es: Son distintos.}
  - id: language
    ask: {en: Which language?, es: ¿Qué idioma?}
    name: {en: Language, es: Idioma}
    why: {en: Some are left out., es: Algunos quedan fuera.}
    options:
      - {id: english, label: {en: English, es: Inglés}}
      - {id: spanish, label: {en: Spanish, es: Español}}
questions:
  - id: asked
    ask: {en: Did they ask you?, es: ¿Le preguntaron a usted?}
    short: {en: Asked, es: Le preguntaron}
    says: {en: were asked, es: recibieron la pregunta}
    options:
      - {id: "yes", label: {en: "Yes", es: "Sí"}}
      - {id: "no", label: {en: "No", es: "No"}}
    counted: ["yes"]
    figures: [parents]
    caution: {en: Other people., es: Otras personas.}
  - id: heard
    ask: {en: Did they hear you?, es: ¿Le escucharon?}
    short: {en: Heard, es: Le escucharon}
    says: {en: were heard, es: les escucharon}
    options:
      - {id: "yes", label: {en: "Yes", es: "Sí"}}
      - {id: "no", label: {en: "No", es: "No"}}
      - {id: not_sure, label: {en: Not sure, es: No lo sé}}
    counted: ["yes"]
"""
HEADER = "collected_on,district,language,asked,heard"
HELD = {"state": "held_back", "count": ""}
ROWS: tuple[Mapping[str, str], ...] = (
    {},
    {"grouping": "language", "group_id": "english", "count": "28", "base": "65"},
    {"grouping": "language", "group_id": "spanish", "count": "12", "base": "35"},
    {"question": "heard", "state": "bounded", "count": "", "bound": "more_than", "bound_percent": "90"},
    {"question": "heard", "grouping": "language", "group_id": "english", "base": "65", "state": "bounded", "count": "",
     "bound": "more_than", "bound_percent": "80"},
    {"question": "heard", "grouping": "language", "group_id": "spanish", "base": "35", **HELD},
)  # fmt: skip
CALLS = "\n## The survey\n\n{{ survey_questionnaire() }}\n\n{{ survey_results(context='comparison') }}\n"


def write_survey(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """The folder with a whole project that has a survey; `changes` as for any other project."""
    families = {f"content/{locale}/families/index.md" for locale in ("en", "es")}
    files = {
        "data/datapackage.json": json.dumps(dictionary("survey"), indent=1),
        "data/survey.csv": table_text("survey", *ROWS),
        "data/survey_questions.yml": QUESTIONS,
        **{path: BASE[path] + CALLS for path in sorted(families)},
    }
    return write_project(folder, {**files, **(changes or {})})
