"""Kinds of damage to one cell of a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping

from tests.damaged_sheets.sheets import CLEAN, Damaged, cell, file

CELLS: Mapping[str, Damaged] = {
    # ids
    "a lost zero": cell("districts", "district_id", "100001", "lost-leading-zero"),
    "scientific notation in an id": file(
        "districts", CLEAN["districts"].replace("2700003", "2.70E+06"), "4:district_id id-in-scientific-notation"
    ),
    "decimals in an id": cell("districts", "district_id", "0100001.0", "id-with-decimals"),
    "commas in an id": cell("districts", "district_id", '"0,100,001"', "id-with-separators"),
    "an apostrophe before an id": cell("districts", "district_id", "'0100001", "leading-apostrophe"),
    "an id wrapped as a formula": cell("districts", "district_id", '"=""0100001"""', "text-formula"),
    "a space in an id": cell("districts", "district_id", "010 0001", "spaces-inside"),
    "a space after an id": cell("districts", "district_id", "0100001 ", "stray-spaces"),
    "a line break in an id": cell("districts", "district_id", '"0100\n001"', "line-break-in-cell"),
    "a space of no width in an id": cell("districts", "district_id", "0100001\u200b", "invisible-character"),
    "a mark of direction in an id": cell("districts", "district_id", "\u200e0100001", "invisible-character"),
    "a letter of another alphabet in an id": cell("evidence", "evidence_id", "\u04151", "look-alike-letter"),
    "an id cut to fifteen digits": cell(
        "evidence",
        "evidence_id",
        "123456789012345000",
        "id-cut-short",
        "data/agency_access.csv:2:evidence_id unknown-link",
    ),
    "an emoji in an id": cell(
        "evidence", "evidence_id", "E1\U0001f600", "wrong-form", "data/agency_access.csv:2:evidence_id unknown-link"
    ),
    "an id of no row": cell("evidence", "district_id", "0100009", "unknown-link"),
    "capital letters mixed up": cell("districts", "state", "qa", "unknown-link"),
    # numbers
    "commas for thousands": cell("districts", "enrollment", '"12,345"', "number-with-separators"),
    "points for thousands": cell("districts", "enrollment", "12.345", "number-with-separators"),
    "spaces for thousands": cell("districts", "enrollment", "12\u00a0345", "number-with-separators"),
    "a comma without quotes for thousands": cell("districts", "enrollment", "12,345", "@ too-many-cells"),
    "a decimal comma": cell("districts", "enrollment", '"12345,0"', "number-with-decimals"),
    "needless decimals": cell("districts", "enrollment", "12345.00", "number-with-decimals"),
    "scientific notation": cell("districts", "enrollment", "1.2345E+04", "number-in-scientific-notation"),
    "a percent sign": cell("districts", "enrollment", "12%", "not-whole-number"),
    "a currency sign": cell("districts", "enrollment", "$12345", "number-with-sign"),
    "a plus sign before a number": cell("districts", "enrollment", "+12345", "number-with-sign"),
    "a number in brackets": cell("districts", "enrollment", "(12345)", "not-whole-number"),
    "a number below zero": cell("districts", "enrollment", "-12345", "below-minimum"),
    "a letter for a digit": cell("districts", "enrollment", "1234O", "letter-for-digit"),
    "digits of another kind": cell("districts", "enrollment", "\uff11\uff12", "other-digits"),
    "words with a number": cell("districts", "enrollment", "about 12345", "not-whole-number"),
    # days and years
    "a date turned": cell("evidence", "accessed_on", "03/04/2026", "date-in-two-ways"),
    "a date with slashes": cell("evidence", "accessed_on", "3/14/2026", "date-other-form"),
    "a date with points": cell("evidence", "accessed_on", "14.3.2026", "date-other-form"),
    "a date as a number of days": cell("evidence", "accessed_on", "46082", "date-as-number"),
    "a date with a time": cell("evidence", "accessed_on", "2026-03-01 00:00:00", "date-with-time"),
    "a date in words": cell("evidence", "accessed_on", "1 de marzo de 2026", "not-date"),
    "a date that is not in the calendar": cell("evidence", "accessed_on", "2026-02-30", "date-not-in-calendar"),
    "half a date": cell("evidence", "accessed_on", "2026-03", "date-not-complete"),
    "a month made of a document's date": cell("evidence", "document_date", "May-21", "date-made-by-spreadsheet"),
    "a school year with a long dash": cell("districts", "enrollment_year", "2023–24", "odd-dash"),
    "a school year made a date": cell("districts", "enrollment_year", "Feb-24", "date-made-by-spreadsheet"),
    # answers from a list
    "TRUE for yes": cell("districts", "pilot", "TRUE", "not-in-list"),
    "VERDADERO for yes": cell("districts", "pilot", "VERDADERO", "not-in-list"),
    "a cross for yes": cell("districts", "pilot", "x", "not-in-list"),
    "a misspelled level": cell("evidence", "level", "explain", "not-listed"),
    "a level in other letters": cell("evidence", "level", "expl\u0430ins", "look-alike-letter"),
    "a level with a space that stays": cell("evidence", "level", "explains\u00a0", "invisible-character*"),
    # words that stand for nothing
    "None in a text": cell("evidence", "finding_en", "None", "word-for-nothing"),
    "NA in a text": cell("evidence", "caution_en", "NA", "word-for-nothing"),
    "N/A for a level": cell("evidence", "level", "N/A", "word-for-nothing"),
    "N/A for a number": cell("districts", "enrollment", "N/A", "word-for-nothing"),
    "S/D for a date": cell("evidence", "accessed_on", "S/D", "word-for-nothing"),
    "NULL where a value is needed": cell("districts", "name", "NULL", "word-for-needed-value"),
    "a dash for nothing": cell("districts", "county", "–", "word-for-nothing"),
    "an empty cell that needs a value": cell("districts", "name", "", "required"),
    # spreadsheet errors and formulas
    "#N/A": cell("evidence", "finding_en", "#N/A", "spreadsheet-error"),
    "#REF!": cell("districts", "enrollment", "#REF!", "spreadsheet-error"),
    "#¡VALOR!": cell("evidence", "finding_es", "#¡VALOR!", "spreadsheet-error"),
    "a column too narrow": cell("evidence", "accessed_on", "########", "spreadsheet-error"),
    "a formula": cell("districts", "county", "=B2&C2", "looks-like-formula"),
    "a command as a formula": cell("districts", "county", "=cmd|'/C calc'!A0", "looks-like-formula"),
    "a formula behind an apostrophe": cell("districts", "county", "'=B2", "looks-like-formula"),
    "a telephone number with a plus sign": cell("districts", "county", "+1 612 555 0100", "looks-like-formula"),
    "a name with an at sign": cell("districts", "county", "@birch", "looks-like-formula"),
    # letters and spaces
    "letters read in the wrong encoding": cell("glossary", "definition_es", "Un sÃ­ que se puede retirar.", "mojibake"),
    "a lost letter": cell("glossary", "definition_es", "Un s\ufffd.", "lost-character"),
    "a question mark for a letter": cell("glossary", "definition_es", "Un ni?o.", "question-mark-in-word*", other=True),
    "code for a letter": cell("glossary", "definition_es", "Un s&iacute;.", "web-code"),
    "a space at the start": cell("districts", "name", " Alder Falls", "stray-spaces*"),
    "two spaces": cell("districts", "name", "Alder  Falls", "double-space*"),
    "a space that does not break": cell("districts", "name", "Alder\u00a0Falls", "invisible-character*"),
    "a space of no width": cell("districts", "name", "Alder\u200b Falls", "invisible-character*"),
    "a mark of direction": cell("districts", "name", "\u200fAlder Falls", "invisible-character*"),
    "text turned around": cell("districts", "name", "\u202eAlder Falls", "invisible-character*"),
    "a letter of another alphabet": cell("districts", "name", "Ald\u0435r Falls", "look-alike-letter"),
    "letters joined in one sign": cell("evidence", "finding_en", "Names two o\ufb03ces.", "joined-letters*"),
    "an accent apart from its letter": cell(
        "glossary", "definition_es", "Un si\u0301 que se puede retirar.", "loose-accents*"
    ),
    "a control character": cell("districts", "name", "Alder\x07 Falls", "control-character"),
    "a tab in a cell": cell("districts", "name", "Alder\tFalls", "control-character"),
    "an apostrophe before a word": cell("districts", "name", "'Alder Falls", "lone-apostrophe*", other=True),
    "an emoji": cell("districts", "name", "Alder Falls \U0001f600", "picture-sign*", other=True),
    "a very long cell": cell("districts", "county", "x" * 32_767, "cell-too-long"),
    # what would run
    "a link that runs": cell("evidence", "source_url", "javascript:alert(1)", "not-a-link"),
    "a link with data in it": cell("districts", "website", '"data:text/html,hi"', "not-a-link"),
    "a link to a file": cell("sources", "url", "file:///C:/law.pdf", "not-a-link"),
    "a link without its start": cell("laws", "url", "www.law.example", "not-a-link"),
    "a link with a space": cell("evidence", "source_url", "https://alder.example/a b", "not-a-link"),
    "HTML in a cell": cell("glossary", "definition_en", "A <b>yes</b> that counts.", "code-in-cell*", other=True),
    "a script in a cell": cell("sources", "title", "<script>alert(1)</script>", "code-in-cell*", other=True),
    "Jinja in a cell": cell("glossary", "definition_en", "A yes {{ says_who }}.", "code-in-cell*", other=True),
}
