"""Kinds of damage: each takes the lines of a file and the number of one, and gives that line as it is when damaged.

None means that this line cannot be damaged so. A line that is taken out is the mark NO_LINE.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence

NO_LINE = "\0"
Change = Callable[[Sequence[str], int, str], str | None]
PROSE = re.compile(r"[A-ZÁÉÍÓÚÑ¿¡“][^|<>]{60,}[.!?]$")


def replace(pattern: str, instead: str, *, count: int = 1) -> Change:
    """Another text in place of what a pattern finds."""

    def change(lines: Sequence[str], number: int, _locale: str) -> str | None:
        found, times = re.subn(pattern, instead, lines[number], count=count)
        return found if times and found != lines[number] else None

    return change


def add(english: str, spanish: str = "") -> Change:
    """A sentence more at the end of a paragraph, in the language of the page."""

    def change(lines: Sequence[str], number: int, locale: str) -> str | None:
        said = {"en": english, "es": spanish or english}[locale or "en"]
        return f"{lines[number]} {said}" if PROSE.fullmatch(lines[number]) else None

    return change


def link_words(lines: Sequence[str], number: int, locale: str) -> str | None:
    """A link that says nothing."""
    said = {"en": "click here", "es": "haga clic aquí"}[locale]
    return replace(r"(?<!!)\[[^\]]+\](?=\([\w./-]+\.md)", f"[{said}]")(lines, number, locale)


def table_head(lines: Sequence[str], number: int, locale: str) -> str | None:
    """A column without a name."""
    is_head = number + 1 < len(lines) and re.fullmatch(r"[|: -]*-{3,}[|: -]*", lines[number + 1])
    return replace(r"^(\|[^|]+\|)[^|]+(?=\|)", r"\1  ")(lines, number, locale) if is_head else None


def cell(name: str, change: Callable[[dict[str, str]], str | None]) -> Change:
    """Another value in a column of a table; `change` gets the row by column and says the new value."""

    def changed(lines: Sequence[str], number: int, _locale: str) -> str | None:
        if not lines[number]:
            return None
        names, values = (next(csv.reader([lines[at]])) for at in (0, number))
        row = dict(zip(names, values, strict=True))
        value = change(row)
        if value is None or value == row[name]:
            return None
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="").writerow([*(row | {name: value}).values()])
        return buffer.getvalue()

    return changed


def when(column: str, value: Callable[[str], str]) -> Callable[[dict[str, str]], str | None]:
    """A value made from what stands in a column; nothing when it is empty."""
    return lambda row: value(row[column]) if row[column] else None


# In the text of pages: "" for pages of either language.
BODY: Mapping[str, tuple[str, Change]] = {
    "a context note is dropped": ("", replace(r"(heat_map|coverage)\(context=\"\w+\"(?:, )?", r"\1(")),
    "a number is another": ("", replace(r"(?<![\w(\"/.§#-])[1-9][0-9]+(?![\w)\"/.-])(?=[^\]\[]*$)", "777")),
    "a citation is broken": ("", replace(r"(\bcite\(\")(\w)", r"\1zz\2")),
    "a law is broken": ("", replace(r"(\{\{ law\(\")(\w)", r"\1zz\2")),
    "a term is broken": ("", replace(r"(\{\{ term\(\")(\w)", r"\1zz\2")),
    "a macro is misspelled": ("", replace(r"(\{\{ [a-z_]+)[a-z]\(", r"\1(")),
    "a call is not closed": ("", replace(r"\}\}", "}")),
    "the end of a box is lost": ("", replace(r"^\{\{ end_box\(\) \}\}$", NO_LINE)),
    "a box is misspelled": ("", replace(r"(\{\{ box\(\"\w+)\w\"", r'\1"')),
    "a heading is lost": ("", replace(r"^##+ .*$", NO_LINE)),
    "a heading jumps": ("", replace(r"^## ", "#### ")),
    "a link leads elsewhere": ("", replace(r"(\]\((?:\.\./)*)(\w[\w/-]*\.md)", r"\1zz-\2")),
    "a link is lost": ("", replace(r"(?<!!)\[([^\]]+)\]\([\w./-]+\.md[^)]*\)", r"\1")),
    "a link says nothing": ("", link_words),
    "a bare address": ("", add("See https://alder.example/list.", "Vea https://alder.example/list.")),
    "a picture without words": ("", add("![](plan.png)")),
    "a column without a head": ("", table_head),
    "an e-mail address of a person": ("", add("Write to pat.doe@alder.example.", "Escriba a pat.doe@alder.example.")),
    "a telephone number": ("", add("Call 218-555-0134.", "Llame al 218-555-0134.")),
    "a number of a student": ("", add("Her student ID: 4471234.", "Su número de estudiante: 4471234.")),
    "a district is accused": ("", add("Saint Paul Public Schools hides it.", "Saint Paul Public Schools lo oculta.")),
    "districts are ranked": ("", add("It is the best district of all.", "Es el mejor distrito de todos.")),
    "a label for people": ("", add("Think of at-risk students.", "Piense en los estudiantes en riesgo.")),
    "a word of the office": ("", add("We leverage synergies.", "Hay sinergias.")),
    "letters nobody explains": ("", add("Ask the XQZV.", "Pregunte a la XQZV.")),
    "a figure without a source": ("", add("So say 61 percent of parents.", "Lo dice el 61 por ciento.")),
    "English on a Spanish page": ("es", add("", "They say that the parents are not there with you.")),
    "Spanish on an English page": ("en", add("Esta frase que los padres no leen con la escuela.")),
    "a sentence without end": ("", add("We " + "ask and " * 30 + "ask.", "Pedimos " + "y pedimos " * 30 + "más.")),
    "an English text moves on": ("en", add("Then ask once more.")),
}
FRONT: Mapping[str, tuple[str, Change]] = {
    "no description": ("", replace(r"^description: .*$", NO_LINE)),
    "a next step leads nowhere": ("", replace(r"^(    link: )(?=[a-z])", r"\1zz-")),
    "no next steps": ("", replace(r"^next:", "nxt:")),
    "an unknown drawing": ("", replace(r"^(drawing: )", r"\1zz-")),
    "the front matter is broken": ("", replace(r"^title: .*$", "title: [broken")),
    "a misspelled entry": ("es", replace(r"^  machine_assisted:", "  machine_asisted:")),
}
EVIDENCE = "data/evidence.csv"
CELLS: Mapping[str, tuple[str, Change]] = {
    "a misspelled level": (EVIDENCE, cell("level", when("level", lambda found: f"{found}x"))),
    "neither level nor reason": (EVIDENCE, cell("level", when("level", lambda _: ""))),
    "level and reason": (EVIDENCE, cell("reason", when("level", lambda _: "not_found"))),
    "a level without a document": (EVIDENCE, cell("source_url", when("level", lambda _: ""))),
    "the same reader twice": (EVIDENCE, cell("second_reader", lambda row: row["reader"] if row["level"] else None)),
    "read tomorrow": (EVIDENCE, cell("accessed_on", when("accessed_on", lambda _: "2031-01-01"))),
    "a finding in one language": (EVIDENCE, cell("finding_es", when("finding_es", lambda _: ""))),
    "a finding with another number": (
        EVIDENCE,
        cell("finding_es", lambda row: re.sub(r"\d+", "777", row["finding_es"]) if row["finding_es"] else None),
    ),
    "a finding that was not translated": (
        EVIDENCE, cell("finding_es", lambda row: row["finding_en"] if len(row["finding_en"].split()) > 5 else None)
    ),
    "a finding that accuses": (EVIDENCE, cell("finding_en", when("finding_en", lambda found: f"{found} It hides it."))),
    "an unknown district": (EVIDENCE, cell("district_id", lambda _: "0000001")),
    "a date that is none": (EVIDENCE, cell("document_date", when("document_date", lambda _: "2021-13"))),
    "a date of unknown origin": (EVIDENCE, cell("document_date_basis", when("document_date", lambda _: ""))),
    "an address without https": (
        EVIDENCE, cell("source_url", when("source_url", lambda found: found.removeprefix("https://")))
    ),
    "a short address": (EVIDENCE, cell("source_url", when("source_url", lambda _: "https://bit.ly/abc"))),
    "a spreadsheet's error": (EVIDENCE, cell("finding_en", when("finding_en", lambda _: "#REF!"))),
    "a number with a comma": ("data/districts.csv", cell("enrollment", when("enrollment", lambda _: "12,345"))),
    "a number without its year": ("data/districts.csv", cell("enrollment_year", when("enrollment", lambda _: ""))),
    "a lost zero": ("data/districts.csv", cell("district_id", lambda row: row["district_id"][1:])),
    "a source without an address": ("data/sources.csv", cell("url", when("url", lambda _: "library shelf"))),
    "a law without a number": ("data/laws.csv", cell("citation", lambda _: "Records law")),
    "a law with one title": ("data/laws.csv", cell("title_es", lambda _: "")),
    "a term that explains itself": (
        "data/glossary.csv", cell("definition_en", lambda row: f"{row['term_en']} is that.")
    ),
    "a term in one language": ("data/glossary.csv", cell("definition_es", lambda _: "")),
    "a figure without a year": ("data/statistics.csv", cell("year", lambda _: "")),
    "a figure of no source": ("data/statistics.csv", cell("source_id", lambda _: "zz")),
    "an issue that is none": ("data/policies.csv", cell("issue", lambda _: "zz")),
    "a work of no kind": ("data/library.csv", cell("kind", lambda _: "zz")),
    "a practice of another framework": ("data/practices.csv", cell("framework", lambda _: "zz")),
    "a day that is none": ("data/cases.csv", cell("date", lambda _: "2021-02-30")),
}  # fmt: skip
LINES: Mapping[str, tuple[str, Change]] = {
    "a note in one language": ("data/context_notes.yml", replace(r"^    es:", "    ess:")),
    "a note without sources": ("data/context_notes.yml", replace(r"^  sources:", "  souces:")),
    "a level that is not described": (
        "data/rubric/*.yml",
        replace(r"^  (points_to_source|stated_general):", r"  zz_\1:"),
    ),
    "two equal signs": ("data/scale.yml", replace(r"symbol: \"[→◐]\"", 'symbol: "●"')),
    "a column without purpose": ("data/datapackage.json", replace(r"\"purpose_es\":", '"purpos_es":')),
    "an alternative text is lost": ("content/*/diagrams.yml", replace(r"^  alt: .*$", NO_LINE)),
    "a menu of lost pages": ("content/site.yml", replace(r"(families|practices)/(\w+)\.md", r"\1/zz-\2.md")),
}
KINDS = tuple({**BODY, **FRONT, **CELLS, **LINES})
