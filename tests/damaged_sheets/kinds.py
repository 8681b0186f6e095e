"""Kinds of damage that real spreadsheets have: what stands in the file, and what is told of it.

The words that people read, in both languages, stand in expected.en.txt and expected.es.txt.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping

from tests.damaged_sheets.cells import CELLS
from tests.damaged_sheets.sheets import CLEAN, Damaged, file

D, E, G, S = (CLEAN[name] for name in ("districts", "evidence", "glossary", "sources"))
ZINNIA = "0900002,Zinnia Valley,QA,,unknown,,in_name,,,,no,,"


def zipped() -> bytes:
    """An .xlsx file is a zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
    return packed.getvalue()


def swapped(text: str, old: str, new: str) -> str:
    """The text with one other place, which must be there."""
    assert old in text, old
    return text.replace(old, new, 1)


def turned(text: str) -> str:
    """Rows as columns."""
    rows = [line.split(",") for line in text.strip().split("\n")]
    return "".join(",".join(column) + "\n" for column in zip(*rows, strict=True))


WHOLE_FILES: Mapping[str, Damaged] = {
    "an empty file": file("districts", b"", "empty-file"),
    "nothing but blank lines": file("districts", b"\r\n\r\n", "empty-file"),
    "nothing but commas": file("glossary", b",,,,,,\n,,,,,,\n", "empty-file"),
    "a workbook named .csv": file("districts", zipped(), "spreadsheet-not-csv"),
    "an old workbook named .csv": file("states", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet-not-csv"),
    "a PDF named .csv": file("glossary", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf-not-text"),
    "a word processor file named .csv": file("glossary", b"{\\rtf1\\ansi Total}", "word-file-not-text"),
    "a picture named .csv": file("glossary", b"\x89PNG\r\n\x1a\n", "picture-not-text"),
    "a packed file named .csv": file("glossary", gzip.compress(G.encode(), mtime=0), "compressed-not-text"),
    "the page to sign in, saved as .csv": file(
        "glossary", "<!DOCTYPE html><html><title>Sign in</title></html>", "web-page-not-text"
    ),
    "a pointer to a file": file("glossary", "version https://git-lfs.github.com/spec/v1\n", "pointer-not-text"),
    "200 MB": Damaged("districts", b"", ("sheet-file-too-large",), size=200_000_000),
    "NUL bytes": file("glossary", swapped(G, "A yes", "A\0yes"), "nul-bytes"),
    "half a file": file("evidence", E[: E.index("No list seen")], "3 too-few-cells"),
    "half a file, cut inside quotes": file("sources", S[: S.index(", and Grant")], "3 unclosed-quote"),
    "UTF-16": file("glossary", G.encode("utf-16"), "read-as-utf-16*"),
    "UTF-16 without a mark": file("glossary", G.encode("utf-16-le"), "read-as-utf-16*"),
    "UTF-32": file("glossary", G.encode("utf-32"), "read-as-utf-32*"),
    "Latin-1": file("glossary", G.encode("latin-1"), "read-as-cp1252*"),
    "Windows-1252 with curly quotes": file(
        "glossary", swapped(G, "A yes", "A “yes”").encode("cp1252"), "read-as-cp1252*", other=True
    ),
    "Mac Roman": file(
        "glossary", swapped(G, "retirar.", "retirará después.").encode("mac_roman"), "read-as-mac-roman*", other=True
    ),
    "two encodings in one file": file(
        "glossary",
        G.encode() + "ano,year,Twelve months.,año,Doce meses en un año.,,law\n".encode("cp1252"),
        "mixed-encodings",
        "3:term_es lost-character",
        "3:definition_es lost-character",
    ),
    "bytes of no encoding": file("glossary", b"term_id\n\x81\x8d\x8f\n", "unknown-encoding"),
    "a byte order mark": file("glossary", G.encode("utf-8-sig"), "byte-order-mark*"),
    "line ends of an old Mac": file("glossary", G.replace("\n", "\r")),
    "line ends of Windows": file("glossary", G.replace("\n", "\r\n")),
    "each line end twice": file("glossary", swapped(G, "\n", "\r\r\n"), "2 blank-rows*"),
    "marks of a merge": file(
        "glossary",
        f"{G.split(chr(10))[0]}\n<<<<<<< HEAD\n{G.split(chr(10))[1]}\n=======\n>>>>>>> other\n",
        "2 merge-mark",
        "4 merge-mark",
        "5 merge-mark",
    ),
}
SHAPES: Mapping[str, Damaged] = {
    "semicolons": file("districts", D.replace(",", ";"), "read-with-semicolons*"),
    "tabs": file("districts", D.replace(",", "\t"), "read-with-tabs*"),
    "bars": file("districts", D.replace(",", "|"), "read-with-pipes*"),
    "the line that only Excel needs": file("districts", f"sep=,\n{D}", "separator-line*"),
    "each row in one cell": file(
        "districts", "".join(f'"{line}"\n' for line in D.strip().split("\n")), "2 row-in-one-cell*"
    ),
    "blank rows in between": file("districts", swapped(D, "\n0900002", "\n\n,,,,,,,,,,,,\n0900002"), "3 blank-rows*"),
    "blank rows at the end": file("districts", D + ",,,,,,,,,,,,\n" * 50),
    "empty columns at the end": file(
        "districts", "".join(f"{line},,\n" for line in D.strip().split("\n")), "1 empty-columns*"
    ),
    "extra commas at the end of a row": file(
        "districts", swapped(D, "no,,\n", "no,,,,,\n"), "2 empty-cells-at-the-end*"
    ),
    "a comma that cuts a cell": file(
        "districts", swapped(D, "Alder Falls", "Alder Falls, North"), "2:name unquoted-separator"
    ),
    "a comma too few": file("districts", swapped(D, "Zinnia Valley,QA", "Zinnia Valley QA"), "3 too-few-cells"),
    "two columns merged": file(
        "evidence", swapped(E, "Names two offices.,Nombra", "Names two offices. / Nombra"), "2 too-few-cells"
    ),
    "cells moved to the right": file(
        "districts",
        swapped(D, ZINNIA, "0900002,,Zinnia Valley,QA,,unknown,,in_name,,,,no,"),
        "3 cells-moved-right",
    ),
    "cells moved to the left": file(
        "evidence",
        swapped(E, "E3,0900002,who_sees,mentions,,Names", "E3,0900002,who_sees,mentions,Names").replace(
            ",whole,R1,R2,,", ",whole,R1,R2,,,"
        ),
        "4 cells-moved-left",
    ),
    "a row with semicolons": file(
        "districts", swapped(D, ZINNIA, ZINNIA.replace(",", ";")), "3 row-with-other-separator"
    ),
    "a quote that nothing closes": file("districts", swapped(D, "Alder Falls", '"Alder Falls'), "2 unclosed-quote"),
    "rows inside a cell": file(
        "districts",
        swapped(swapped(D, "Alder Falls", '"Alder Falls'), "Mistral Bay", 'Mistral Bay"'),
        "2 rows-inside-cell",
        "data/evidence.csv:4:district_id unknown-link",
    ),
    "text after a quote": file("districts", swapped(D, "Alder Falls", '"Alder" Falls'), "2 text-after-quote"),
    "quotes after backslashes": file(
        "districts", swapped(D, "Alder Falls", '"The \\"Alder\\" Falls"'), "2 quote-after-backslash"
    ),
    "a space before a quote": file("districts", swapped(D, "Alder Falls", ' "Alder, Falls"'), "2 space-before-quote"),
    "curly quotes around a cell": file(
        "districts", swapped(D, "Alder Falls", "“Alder, Falls”"), "2:name curly-quotes-around-cell"
    ),
    "a title above the table": file("districts", f"Our districts,,,,,,,,,,,,\n{D}", "1 title-above-header"),
    "the header twice": file("districts", D + D.split("\n")[0] + "\n", "5 repeated-header"),
    "no header": file("districts", D.partition("\n")[2], "1 no-header"),
    "another table's header": file("glossary", "colour,shape,size\nred,round,5\n", "1 header-not-found"),
    "a table on its side": file("glossary", turned(G), "1 table-on-its-side"),
    "a blank header": file(
        "evidence", swapped(E, ",source_language,", ",,"), "1 column-without-name", "1 missing-column"
    ),
    "a header twice": file("evidence", swapped(E, ",caution_en", ",level"), "1 duplicate-column", "1 missing-column"),
    "a renamed header": file("evidence", swapped(E, ",level,", ",lvl,"), "1 unknown-column"),
    "a header in Spanish": file(
        "districts",
        swapped(D, ",state,county,", ",estado,condado,"),
        "1 unknown-column",
        "1 unknown-column",
        "1 missing-column",
        "1 missing-column",
    ),
    "a header in capitals and with spaces": file(
        "evidence", swapped(E, "evidence_id,", "EVIDENCE ID,"), "1 column-respelled*"
    ),
    "a column too few": file(
        "glossary", swapped(G, ",link,", ",").replace("retirar.,,law", "retirar.,law"), "1 missing-column"
    ),
    "a column too many": file(
        "glossary",
        swapped(G, "source\n", "source,phone\n").replace(",law\n", ",law,612-555-0100\n"),
        "1 unknown-column",
    ),
    "data without a header": file(
        "glossary", swapped(G, "source\n", "source,\n").replace(",law\n", ",law,ask Ana\n"), "1 column-without-name"
    ),
    "a row with totals": file("districts", f"{D}Total,,,,,,,12345,,,,,\n", "5 totals-row"),
    "a row with totals in Spanish": file("districts", f"{D},Suma:,,,,,,12345,,,,,\n", "5 totals-row"),
    "a row with a remark": file("districts", f"{D}# checked by the team,,,,,,,,,,,,\n", "5 remark-row"),
    "a row with a remark and no commas": file("districts", f"{D}# checked by the team\n", "5 remark-row"),
    "a heading between rows": file(
        "districts", swapped(D, ZINNIA, f"North Quilland,,,,,,,,,,,,\n{ZINNIA}"), "3 remark-row"
    ),
    "a date below the table": file("districts", f"{D}Updated 3 March 2026,,,,,,,,,,,,\n", "5 remark-row"),
    "a row twice": file("glossary", G + G.split("\n")[1] + "\n", "3 duplicate-row"),
    "an id twice": file("sources", S + "law,,Other law,,1975,,en,law,\n", "4:source_id duplicate-key"),
    "ids that differ by case": file("sources", S + "LAW,,Other law,,1975,,en,law,\n", "4:source_id twin-key"),
    "ids that differ by an accent": file(
        "agreements",
        CLEAN["agreements"] + CLEAN["agreements"].split("\n")[1].replace("deal", "déal") + "\n",
        "4:agreement_id twin-key",
    ),
    "merged cells saved as one": file(
        "districts", swapped(D, "0900002,Zinnia Valley,QA", "0900002,Zinnia Valley,"), "3:state required"
    ),
}
KINDS: Mapping[str, Damaged] = {**WHOLE_FILES, **SHAPES, **CELLS}
