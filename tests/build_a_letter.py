"""A small letter in two languages, as the files that make it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.project import Project
from tests.build_a_project import load, write_project

HEADS = {
    "en": """\
use_when: When you want to see records.
goes_to: The school office.
laws: [records_10]
deadlines: [45 days.]
cautions: [Copies may cost money., Send no papers.]
keep: [A copy.]
next: Send a reminder.
states: []
fields: [your_name, your_address, date, office, district_name, student_name, answer_by, meeting_date]
subject: Records of {student_name}
""",
    "es": """\
use_when: Cuando quiere ver expedientes.
goes_to: La oficina de la escuela.
laws: [records_10]
deadlines: [45 días.]
cautions: [Las copias pueden costar., No mande papeles.]
keep: [Una copia.]
next: Mande un recordatorio.
states: []
fields: [your_name, your_address, date, office, district_name, student_name, answer_by, meeting_date]
subject: Expedientes de {student_name}
""",
}
BODIES = {
    "en": """\
Dear {office},

Please show me the records of {student_name}:

- on paper
- in apps

? We meet on {meeting_date}.

Please answer {answer_by}.

Sincerely,

{your_name}
""",
    "es": """\
A la atención de: {office}

Por favor, muéstreme los expedientes de {student_name}:

- en papel
- en aplicaciones

? Nos reunimos el {meeting_date}.

Por favor, responda {answer_by}.

Atentamente,

{your_name}
""",
}
TITLES = {"en": "Ask to see records", "es": "Pida ver los expedientes"}
FIELDS = {
    "en": """\
your_name: {label: Your name, hint: First and last, kind: text, required: yes}
your_address: {label: Your address, kind: long, required: no}
date: {label: Today's date, kind: date, required: yes}
office: {label: Office, kind: text, required: yes}
district_name: {label: District, kind: text, required: yes}
student_name: {label: Student's name, kind: text, required: yes}
answer_by: {label: How to answer, kind: choice, required: yes, options: {email: by email, paper: on paper}}
meeting_date: {label: Day of the meeting, kind: date, required: no}
""",
    "es": """\
your_name: {label: Su nombre, hint: Nombre y apellidos, kind: text, required: yes}
your_address: {label: Su dirección, kind: long, required: no}
date: {label: Fecha de hoy, kind: date, required: yes}
office: {label: Oficina, kind: text, required: yes}
district_name: {label: Distrito, kind: text, required: yes}
student_name: {label: Nombre del estudiante, kind: text, required: yes}
answer_by: {label: Cómo responder, kind: choice, required: yes, options: {email: por correo, paper: en papel}}
meeting_date: {label: Día de la reunión, kind: date, required: no}
""",
}


def page_text(locale: str, head: str | None = None, body: str | None = None, *, title: str = "") -> str:
    """The page of a letter; `head` and `body` take the place of the usual ones."""
    title = title or TITLES[locale]
    letter = (HEADS[locale] if head is None else head) + "body: |\n" + _in(BODIES[locale] if body is None else body)
    return f"---\ntitle: {title}\ndescription: {title}.\nletter:\n{_in(letter)}---\n# {title}\n\nText.\n"


def letter_files(slug: str = "see-records", states: str = "", **titles: str) -> Mapping[str, str]:
    """The files of one letter in both languages, and the questions of all letters."""
    files = {f"content/{locale}/letters/fields.yml": text for locale, text in FIELDS.items()}
    for locale, head in HEADS.items():
        text = page_text(locale, head.replace("states: []", f"states: [{states}]"), title=titles.get(locale, ""))
        files[f"content/{locale}/letters/{slug}.md"] = text
    return files


def with_letters(folder: Path, *more: Mapping[str, str]) -> Project:
    """A project in the folder that has the usual letter, and others."""
    files: dict[str, str] = dict(letter_files())
    for each in more:
        files |= each
    return load(write_project(folder, files))


def _in(text: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())
