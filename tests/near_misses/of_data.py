"""Near-misses in files, data, settings and what is published about people: DJ0, DJ1, DJ2, DJ3 and DJ4."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.build_a_letter import letter_files
from tests.build_a_project import BASE, RUBRIC, Cells, dictionary, proof_text
from tests.build_a_session import session_files, write_sessions
from tests.build_a_survey import HEADER, ROWS, write_survey
from tests.near_misses.twins import (
    SITE,
    Files,
    Twins,
    cells,
    in_dictionary,
    on_pages,
    pages,
    readings,
    rows,
    swap,
    with_letters,
)

SCALE = "data/scale.yml"
RUBRIC_FILE = "data/rubric/who_sees.yml"
BARE = pages("See https://alder.example/list there.", "Vea https://alder.example/list allí.")
BEHIND_WORDS = pages("See [the list](https://alder.example/list).", "Vea [la lista](https://alder.example/list).")
COMMA = cells("districts", name="Alder Falls, QA")
SMALL = json.dumps(dictionary(), separators=(",", ":"))
NO_DOCUMENT = {
    "level": "",
    "reason": "not_reviewed",
    "source_kind": "none",
    "extent_read": "none",
    "source_url": "",
    "source_title": "",
    "document_date": "",
    "document_date_basis": "",
    "accessed_on": "",
    "finding_en": "",
    "finding_es": "",
}


def waiver(expires: str) -> Files:
    """The settings with a waiver of bare addresses on the new page."""
    text = (
        "    waivers:\n      - {rule: DJ704, page: new.md, reason: It is an example., decided_by: data lead,\n"
        f"         decided_on: 2026-10-01, expires: {expires}}}\n"
    )
    return {SITE: BASE[SITE] + text}


def sessions(minutes: str) -> Files:
    """The first session in both languages, with another time for its opening."""
    files = {path: text for path, text in session_files().items() if path.endswith("01-hats.md")}
    changed = {path: text.replace("minutes: 10", f"minutes: {minutes}", 1) for path, text in files.items()}
    return {path: text.replace("minutes: 30", "minutes: 28", 1) for path, text in changed.items()}


def letters(subject: str) -> Files:
    """The letter in both languages, which names the student in its subject or nowhere."""
    files = {path: text for path, text in letter_files().items() if path.endswith(".md")}
    bare = {path: text.replace(" of {student_name}:", ":").replace(" de {student_name}:", ":")
            for path, text in files.items()}  # fmt: skip
    done = {path: text.replace(" {student_name}", subject) for path, text in bare.items()}
    return {path: text.replace("letter:\n", "next: [{kind: print}]\nletter:\n") for path, text in done.items()}


def survey(*changes: Cells) -> Files:
    """The rows of the survey, the first of them with other cells."""
    changed = [{**row, **change} for row, change in zip(ROWS, changes, strict=False)]
    return rows("survey", *changed, *ROWS[len(changed) :])


def figure(year: str) -> Files:
    """Two figures side by side, the second of this year."""
    words = {"group_en": "Parents", "group_es": "Padres", "says_en": "say so", "says_es": "lo dicen"}
    return rows("statistics", {"compare_with": "asked", **words}, {"statistic_id": "asked", **words, "year": year})


def same_document(address: str) -> Files:
    """A second reading of the same district and question, with another level, at an address."""
    usual = {"second_reader": "R2"}
    other = {"evidence_id": "E4", "level": "explains", "source_url": address}
    return rows("evidence", {"level": "mentions", **usual}, {**other, **usual})


def rubric(ask: str) -> Files:
    """A question whose list of what to ask is this."""
    text = RUBRIC.format(order=1, en="Who sees data", es="Quién ve los datos")
    head, _, rest = text.partition("ask:\n")
    return {RUBRIC_FILE: f"{head}ask:{ask}learn{rest.partition('learn')[2]}"}


def serves(*whom: str) -> Files:
    """The dictionary with a column that serves these groups."""
    return in_dictionary(lambda said: said["resources"][0]["schema"]["fields"][0].update(serves=list(whom)))


NEAR: Mapping[str, Twins] = {
    "DJ001": Twins(rows("replies"), {"data/replies.csv": ""}, is_alone=True),
    "DJ002": Twins(COMMA, swap("data/districts.csv", '"Alder Falls, QA"', "Alder Falls, QA", COMMA), is_alone=True),
    "DJ003": Twins(
        cells("districts", 1, name="Alder Falls"), cells("districts", 1, district_id="0100001"), is_alone=True
    ),
    "DJ004": Twins(cells("districts", 2, district_id="0000003"), cells("districts", 2, district_id="3")),
    "DJ005": Twins(
        swap(SITE, "https://quill.example/", "https://quill.example/kit/"),
        swap(SITE, "https://quill.example/", "quill.example/kit/"),
        is_alone=True,
    ),
    "DJ006": Twins({"data/datapackage.json": SMALL}, {"data/datapackage.json": f"{SMALL[:-1]},}}"}, is_alone=True),
    "DJ007": on_pages(
        ('{{ box("notice") }}\n\nRead on.\n\n{{ end_box() }}', '{{ box("notice") }}\n\nSiga.\n\n{{ end_box() }}'),
        ('{{ box("notice") }}\n\nRead on.', '{{ box("notice") }}\n\nSiga.'),
    ),
    "DJ008": Twins(letters(" {student_name}"), letters(""), with_letters),
    "DJ009": Twins(BARE | waiver("2026-11-22"), BARE | waiver("2026-11-21")),
    "DJ010": Twins(BARE | waiver("2026-12-31"), BEHIND_WORDS | waiver("2026-12-31")),
    "DJ011": Twins(sessions("12"), sessions("13"), write_sessions),
    "DJ101": readings({"level": "", "reason": "not_found"}, {"reason": "not_found"}),
    "DJ102": readings({"document_date": "", "document_date_basis": ""}, {"source_url": ""}),
    "DJ103": readings({"level": "mentions"}, {"level": "mention"}),
    "DJ104": readings({"document_date": "2020-02-29"}, {"document_date": "2021-02-29"}),
    "DJ105": readings({"source_url": "https://alder.example/a?b=1#c"}, {"source_url": "alder.example/a?b=1#c"}),
    "DJ106": readings({"source_url": "https://localhost.example/a"}, {"source_url": "https://localhost/a"}),
    "DJ107": readings({"source_url": "https://rabbit.ly.example/abc"}, {"source_url": "https://bit.ly/abc"}),
    "DJ108": readings({"document_date": "2026-03-01"}, {"document_date": "2026-03-02"}),
    "DJ109": readings({"accessed_on": "2024-11-23"}, {"accessed_on": "2024-11-21"}),
    "DJ110": readings({"second_reader": "R2"}, {"second_reader": ""}),
    "DJ111": readings({"second_reader": "R2"}, {"second_reader": "R1"}),
    "DJ112": Twins(same_document("https://alder.example/privacy2"), same_document("https://alder.example/privacy")),
    "DJ113": on_pages(
        ('It says so {{ cite("law") }}.', 'Lo dice {{ cite("law") }}.'),
        ('It says so {{ cite("laws") }}.', 'Lo dice {{ cite("laws") }}.'),
    ),
    "DJ114": on_pages(
        ('So say 62 percent of parents {{ cite("survey") }}.', 'Lo dice el 62 por ciento {{ cite("survey") }}.'),
        ("So say 62 percent of parents.", "Lo dice el 62 por ciento."),
    ),
    "DJ115": Twins(cells("sources", year="", publisher="Center"), cells("sources", year="")),
    "DJ116": Twins(
        cells("cases", date="2019-03", date_end="2019-03"), cells("cases", date="2019-03", date_end="2019-02")
    ),
    "DJ201": on_pages(('{{ heat_map(context="comparison") }}',) * 2, ("{{ heat_map() }}",) * 2),
    "DJ202": Twins(swap("data/context_notes.yml", "[law]", "[survey]"), swap("data/context_notes.yml", "[law]", "[]")),
    "DJ203": Twins(rubric('\n  - {en: "Where?", es: "¿Dónde?"}\n'), rubric(" []\n")),
    "DJ204": Twins(
        pages("Hi.", "Hola."),
        {path: text.replace("next: [{kind: print}]\n", "") for path, text in pages("Hi.", "Hola.").items() if text},
    ),
    "DJ205": Twins(cells("statistics", year="2016"), cells("statistics", year="2015")),
    "DJ206": Twins(figure("2021"), figure("2019")),
    "DJ301": Twins(
        swap(SCALE, "en: Not read,", "en: Not yet read,"),
        swap(SCALE, "id: not_reviewed", "id: not_asked"),
        is_alone=True,
    ),
    "DJ302": Twins(cells("districts", enrollment="0"), cells("districts", enrollment="none")),
    "DJ303": readings({"level": "", "reason": "not_found"}, {"level": "not_found"}),
    "DJ304": on_pages(
        ("In the part we read, Alder Falls has no list.", "En la parte que leímos, Alder Falls no publica la lista."),
        ("Alder Falls has no list.", "Alder Falls no publica la lista."),
    ),
    "DJ305": readings(NO_DOCUMENT, {"level": "", "reason": "not_reviewed"}),
    "DJ401": on_pages(
        ("Write to the office @ the school.", "Escriba a la oficina @ la escuela."),
        ("Write to pat@alder.example.", "Escriba a pat@alder.example."),
    ),
    "DJ402": on_pages(
        ("Its number is 2155550134 in the file.", "Su número es 2155550134 en el archivo."),
        ("Its number is 215-555-0134 in the file.", "Su número es 215-555-0134 en el archivo."),
    ),
    "DJ403": on_pages(
        ("A student ID has 6 digits.", "Un número de estudiante tiene 6 cifras."),
        ("A student ID: 448812.", "Un número de estudiante: 448812."),
    ),
    "DJ404": Twins({"data/survey_answers.md": "We keep no answers here.\n"}, {"data/survey_answers.csv": "a,b\n"}),
    "DJ405": Twins(serves("families"), serves()),
    "DJ406": Twins(
        swap(SCALE, "{id: R2,", "{id: reader-2,") | cells("evidence", 2, second_reader="reader-2"),
        swap(SCALE, "{id: R2,", "{id: Maria,") | cells("evidence", 2, second_reader="Maria"),
    ),
    "DJ407": Twins(
        {"data/privacy_proof.json": proof_text(pages_with_policy=2018, pages_of_the_site=2018)},
        {"data/privacy_proof.json": proof_text(pages_with_policy=2017, pages_of_the_site=2018)},
    ),
    "DJ409": Twins(
        survey({"count": "35"}, {"count": "10"}, {"count": "25"}),
        survey({"count": "34"}, {"count": "9"}, {"count": "25"}),
        write_survey,
    ),
    "DJ410": Twins(
        {"content/en/x.txt": f"The columns are {HEADER}.\n"},
        {"content/en/x.txt": f"{HEADER}\n2026-04-01,,english,yes,no\n"},
        write_survey,
    ),
    "DJ411": Twins(
        survey(*({"collected_to": "2026-05-01"} for _ in ROWS)),
        survey(*({"collected_to": "2026-05-02"} for _ in ROWS)),
        write_survey,
    ),
}
