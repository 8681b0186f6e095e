"""Small sessions in two languages, with a page that lists them, as the files that make them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.project import Project
from tests.build_a_project import Cells, dictionary, load, table_text, write_project

SESSION = {
    "en": """\
number: {number}
kind: {kind}
minutes: 50
objectives: [Name one hat., "2. Try it [on] *now*"]
key_questions: [Whose hat is it?]
materials: [A hat, Paper]
reading:
  - {{page: families/, text: On families.}}
  - {{source: survey, text: What parents say.}}
home_practice: [Wear it.]
access: [A chair for each person.]
activities:
  - title: Opening circle
    minutes: 10
    kind: opening
    participants: |-
      **Question:** Who gave you a hat?

      Ask [the families](../../families/index.md).
    facilitator: Wait a while.
    slides: []
  - title: "A game: hats & {{ caps }}"
    minutes: 30
    kind: activity
    participants: Swap hats.
    facilitator: |-
      Someone counted {{{{ cite("survey") }}}}.

      **What can go wrong.** A hat falls. See [home](../../index.md).
    slides:
      - title: Two hats
        points: [Old <hat>, New hat]
        notes: "Say it {{{{ cite(\\"survey\\") }}}}."
  - title: Closing circle
    minutes: 10
    kind: closing
    participants: One word.
    facilitator: Thank them.
    slides: []
""",
    "es": """\
number: {number}
kind: {kind}
minutes: 50
objectives: [Nombrar un sombrero., "2. Probarlo *ya*"]
key_questions: [¿De quién es?]
materials: [Un sombrero, Papel]
reading:
  - {{page: families/, text: Sobre familias.}}
  - {{source: survey, text: Lo que dicen.}}
home_practice: [Úselo.]
access: [Una silla para cada persona.]
activities:
  - title: Círculo de apertura
    minutes: 10
    kind: opening
    participants: |-
      **Pregunta:** ¿Quién le dio un sombrero?

      Pregunte a [las familias](../../families/index.md).
    facilitator: Espere un poco.
    slides: []
  - title: Un juego
    minutes: 30
    kind: activity
    participants: Cambien de sombrero.
    facilitator: |-
      Alguien contó {{{{ cite("survey") }}}}.

      **Qué puede salir mal.** Se cae. Vea el [inicio](../../index.md).
    slides:
      - title: Dos sombreros
        points: [Viejo, Nuevo]
        notes: "Dígalo {{{{ cite(\\"survey\\") }}}}."
  - title: Círculo de cierre
    minutes: 10
    kind: closing
    participants: Una palabra.
    facilitator: Dé las gracias.
    slides: []
""",
}
TITLES = {"en": "Hats {number}", "es": "Sombreros {number}"}
SLUGS: Mapping[str, tuple[int, str]] = {"01-hats": (1, "core"), "02-caps": (2, "core"), "lab-1-try": (1, "lab")}
LIST = {
    "en": """\
rhythms:
  - {title: Quick, weeks: 6, core: [1, 3]}
  - {title: Slow, weeks: 30, core: [1, 28], lab: [20]}
agendas:
  - name: day
    title: One day
    minutes: 100
    starts: "11:30"
    blocks:
      - {title: Talk, minutes: 40, aim: Listen}
      - {title: Lunch & rest, minutes: 60}
""",
    "es": """\
rhythms:
  - {title: Rápido, weeks: 6, core: [1, 3]}
  - {title: Lento, weeks: 30, core: [1, 28], lab: [20]}
agendas:
  - name: day
    title: Un día
    minutes: 100
    starts: "11:30"
    blocks:
      - {title: Charla, minutes: 40, aim: Escuchar}
      - {title: Almuerzo, minutes: 60}
""",
}
LIST_TITLES = {"en": "All of them", "es": "Todas"}
CALLS = '{{ session_list() }}\n\n{{ agenda("day") }}\n\n{{ cohort_list() }}\n'


def session_text(locale: str, slug: str = "01-hats", front: str | None = None) -> str:
    """The page of a session; `front` takes the place of the usual one."""
    number, kind = SLUGS[slug]
    title = TITLES[locale].format(number=number)
    front = SESSION[locale].format(number=number, kind=kind) if front is None else front
    inside = "".join(f"  {line}\n" for line in front.splitlines())
    top = f"title: {title}\ndescription: {title}.\nnext: [{{kind: print}}]"
    return f"---\n{top}\nsession:\n{inside}---\n# {title}\n\nHi.\n"


def list_text(locale: str, front: str | None = None) -> str:
    """The page that lists the sessions; `front` takes the place of the usual rhythms and agendas."""
    title = LIST_TITLES[locale]
    front = LIST[locale] if front is None else front
    return f"---\ntitle: {title}\ndescription: {title}.\nnext: [{{kind: print}}]\n{front}---\n# {title}\n\n{CALLS}"


def session_files() -> dict[str, str]:
    """The files of two sessions and a lab, and of the page that lists them, in both languages."""
    folder = "fellowship/sessions"
    files = {f"content/{locale}/{folder}/{slug}.md": session_text(locale, slug) for slug in SLUGS for locale in SESSION}
    return files | {f"content/{locale}/{folder}/index.md": list_text(locale) for locale in LIST}


def write_sessions(folder: Path, changes: Mapping[str, str | None] | None = None, log: Sequence[Cells] = ()) -> Path:
    """The folder with a whole project that has sessions and a log of them; `changes` as for any other project."""
    files: dict[str, str | None] = {**session_files(), "data/session_log.csv": table_text("session_log", *log)}
    files["data/datapackage.json"] = json.dumps(dictionary("session_log"), indent=1)
    return write_project(folder, {**files, **(changes or {})})


def with_sessions(folder: Path, changes: Mapping[str, str | None] | None = None, log: Sequence[Cells] = ()) -> Project:
    """The same, loaded."""
    return load(write_sessions(folder, changes, log))
