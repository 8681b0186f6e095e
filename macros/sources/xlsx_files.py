"""Workbooks as files (XLSX), written and read. The only module that imports openpyxl.

Every text is written as text, so that no program makes a number, a date or a formula of it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import zip_longest

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from macros.model.books import MOST_HINT, MOST_TEXT, Book, CellValue, Column, FoundSheet, Oddity, Sheet

MOST_BYTES = 200_000_000  # of all parts, unpacked
MOST_CELLS = 5_000_000
SPARE_ROWS = 500  # below the last one, where lists to choose from still open
TEXT_FORMAT = "@"
DIGITS = 15  # that a spreadsheet keeps of a number
# What XML cannot hold, and what looks like the way in which a workbook writes it.
SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
HEAD_FONT, HEAD_FILL = Font(bold=True), PatternFill("solid", fgColor="FFFBE2AD")
WRAPPED = Alignment(wrap_text=True, vertical="top")


class NotAWorkbookError(Exception):
    """The bytes are no workbook that can be read; the message is the code of a Problem."""


def write_book(book: Book) -> bytes:
    """The file: the same book gives the same bytes. ValueError for a text that no cell can hold."""
    workbook = Workbook(write_only=True)
    for sheet in book.sheets:
        written = workbook.create_sheet(sheet.name)
        try:
            _write_sheet(written, sheet)
        except ValueError:
            written.close()
            raise
    saved, packed = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    moment = book.moment.replace(tzinfo=None)
    about = DocumentProperties(creator=book.author, title=book.title, created=moment, modified=moment)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as settled:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = tostring(about.to_tree()) if part.filename == ARC_CORE else parts.read(part)
            settled.writestr(entry, content)
    return packed.getvalue()


def read_book(raw: bytes) -> tuple[FoundSheet, ...]:
    """Every sheet with the text of its cells. NotAWorkbookError when the bytes are none."""
    _check_parts(raw)
    try:
        workbook = load_workbook(io.BytesIO(raw), keep_links=False)
        sheets = [each for each in workbook.worksheets if isinstance(each, Worksheet)]
        if any(each.max_row * each.max_column > MOST_CELLS for each in sheets):
            raise NotAWorkbookError("workbook-too-large")
        return tuple(map(_read_sheet, sheets))
    except NotAWorkbookError:
        raise
    except Exception as error:  # a damaged part makes the library fail in any way
        raise NotAWorkbookError("workbook-damaged") from error


def _write_sheet(target: Worksheet, sheet: Sheet) -> None:
    """Writes row by row: a sheet of a whole country would take hundreds of megabytes if its cells were kept."""
    head, plain = WriteOnlyCell(target), WriteOnlyCell(target)
    head.font, head.fill, head.alignment, head.number_format = HEAD_FONT, HEAD_FILL, WRAPPED, TEXT_FORMAT
    plain.alignment, plain.number_format = WRAPPED, TEXT_FORMAT
    plain.protection = Protection(locked=not sheet.is_form)
    styles = _style(head), _style(plain)
    for number, column in enumerate(sheet.columns, start=1):
        whole = target.column_dimensions[get_column_letter(number)]
        whole.width, whole.alignment, whole.number_format = column.width, WRAPPED, TEXT_FORMAT
        whole.protection = Protection(locked=not sheet.is_form)
        _guide(target, number, column, len(sheet.rows) + SPARE_ROWS)
    target.freeze_panes = "B2" if sheet.is_form else "A2"
    if sheet.is_form:
        target.protection.enable()
        for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
            setattr(target.protection, allowed, False)  # False: not held back
    target.append([_cell(target, column.name, styles[0]) for column in sheet.columns])
    for row in sheet.rows:
        target.append([None if value is None or value == "" else _cell(target, value, styles[1]) for value in row])


def _style(cell: Cell) -> object:
    """How a cell looks, to be shared with others: to set each part of it anew takes ten times as long."""
    return cell._style  # type: ignore[attr-defined]


def _cell(sheet: Worksheet, value: CellValue, style: object) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell._style = style  # type: ignore[attr-defined]
    if isinstance(value, str) or not _is_exact(value):
        text = SPECIAL.sub(lambda found: f"_x{ord(found[0]):04X}_", str(value))
        if len(text) > MOST_TEXT:
            raise ValueError(f"A cell holds at most {MOST_TEXT} letters, and this text has {len(text)}.")
        # Not through the library's own door: it would make formulas and errors of some texts.
        cell._value, cell.data_type = text, "s"  # type: ignore[attr-defined]
    else:
        cell.value = value
    return cell


def _is_exact(value: CellValue) -> bool:
    """True for a number that comes back from a spreadsheet as it was."""
    return value is not None and float(f"{value:.{DIGITS}g}") == value


def _guide(target: Worksheet, number: int, column: Column, last: int) -> None:
    if not (column.choices or column.hint):
        return
    guide = DataValidation(type="list" if column.choices else None, formula1=column.choices or None, allow_blank=True)
    guide.showErrorMessage = bool(column.choices)
    if column.hint:
        guide.promptTitle, guide.prompt, guide.showInputMessage = column.name[:32], column.hint[:MOST_HINT], True
    letter = get_column_letter(number)
    guide.add(f"{letter}2:{letter}{last}")
    target.data_validations.append(guide)


def _check_parts(raw: bytes) -> None:
    if raw.startswith(b"\xd0\xcf\x11\xe0"):  # an old .xls, or a workbook with a password
        raise NotAWorkbookError("workbook-old-or-locked")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            if "xl/workbook.xml" not in parts.namelist():
                raise NotAWorkbookError("not-a-workbook")
            if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
                raise NotAWorkbookError("workbook-too-large")
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(part):
                    raise NotAWorkbookError("workbook-damaged")  # no program writes one; it could make the file grow
    except (zipfile.BadZipFile, zipfile.zlib.error, EOFError, NotImplementedError, RuntimeError) as error:  # type: ignore[attr-defined]
        raise NotAWorkbookError("not-a-workbook" if raw[:2] != b"PK" else "workbook-damaged") from error


def _read_sheet(sheet: Worksheet) -> FoundSheet:
    oddities = [
        Oddity(area.min_row, area.min_col - 1, "merged-cells", {"found": area.coord}) for area in sheet.merged_cells
    ]
    rows: list[tuple[str, ...]] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        oddities += [Oddity(number, place, "formula-in-cell", {"found": str(cell.value)})
                     for place, cell in enumerate(cells) if cell.data_type == "f"]  # fmt: skip
        rows.append(tuple("" if cell.data_type == "f" else _text(cell.value) for cell in cells))
    while rows and not any(rows[-1]):
        rows.pop()
    return FoundSheet(sheet.title, tuple(_narrowed(rows)), tuple(oddities))


def _narrowed(rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The rows without the columns at the end that are empty in all of them."""
    filled = [any(cells) for cells in zip_longest(*rows)]
    width = max((number for number, is_filled in enumerate(filled, start=1) if is_filled), default=0)
    yield from (row[:width] for row in rows)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 10**DIGITS else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return WRITTEN.sub(lambda found: chr(int(found[1], 16)), str(value))
