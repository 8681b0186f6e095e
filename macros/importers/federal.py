"""What do the federal files say of a district? The directory and the membership of the Common Core of Data, and the
geocodes of EDGE, as rows by federal id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.importers.names import in_small_letters
from macros.importers.open_table import ImportFileError, Sheet, SheetRow, open_table

DIRECTORY, MEMBERSHIP, GEOCODES = "ccd_lea_029_*", "ccd_lea_052_*", "edge_geocode_publiclea_*"
NEEDED = ("LEAID", "LEA_NAME", "ST", "LEA_TYPE", "SY_STATUS")
# The text file of the geocodes has no header row.
PLACES = ("LEAID", "NAME", "OPSTFIPS", "STREET", "CITY", "STATE", "ZIP", "STFIP", "CNTY", "NMCNTY", "LOCALE", "LAT",
          "LON", "CBSA", "NMCBSA", "CBSATYPE", "CSA", "NMCSA", "CD", "SLDL", "SLDU", "SCHOOLYEAR")  # fmt: skip
# Regular districts, with those of a supervisory union, and charter schools that count as a district of their own.
TYPES = ("1", "2", "7")
WHOLE_TYPE = "3"  # a supervisory union; one stands for a whole city whose parts are listed one by one
OPEN = ("1", "3", "4", "5", "8")  # open, new, added, changed agency, reopened; not closed, inactive or future
PART = re.compile(r"\bGEOGRAPHIC DISTRICT\s*#?\s*\d+|\bSPECIAL SCHOOLS\b.*\bDISTRICT\s*\d+", re.IGNORECASE)
TOTALS = ("Education Unit Total", "Derived - Education Unit Total minus Adult Education Count")
YEAR = re.compile(r"(\d{4})\s*-\s*(?:\d{2})?(\d{2})")
MISSING = {"", "M", "N", "NA", "NOT REPORTED", "NOT APPLICABLE", "MISSING", "†", "–", "‡"}


@dataclass(slots=True)
class Federal:
    """Rows of districts.csv by federal id, and what was left out and why: counts by reason, ids by reason."""

    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    def leave_out(self, reason: str, district_id: str) -> None:
        """Notes that a row is not taken."""
        self.left_out.setdefault(reason, []).append(district_id)


def read_directory(
    path: Path, *, types: Collection[str] = TYPES, states: Collection[str] = (), with_parts: bool = False
) -> Federal:
    """Open districts of these types; a city that is listed in parts comes as a whole, unless the parts are wanted."""
    sheet = open_table(path, f"{DIRECTORY}.csv", NEEDED)
    found = Federal(files=[_told(sheet)])
    parts = {} if with_parts else _parts(sheet.rows)
    for row in sheet.rows:
        district_id = federal_id(row["LEAID"])
        reason = _reason(row, types, states, parts, district_id)
        if not district_id or reason:
            found.leave_out(reason or "id", district_id or row["LEAID"])
        elif district_id in found.rows:
            found.leave_out("twice", district_id)
        else:
            found.rows[district_id] = _district(row, district_id)
    return found


def add_membership(found: Federal, path: Path, parts: Mapping[str, str] | None = None) -> None:
    """Adds how many students each district has: the total that the file gives, never a sum of its groups."""
    sheet = open_table(path, f"{MEMBERSHIP}.csv", ("LEAID", "STUDENT_COUNT", "TOTAL_INDICATOR"))
    found.files.append(_told(sheet))
    best: dict[str, tuple[int, int, str]] = {}
    for row in sheet.rows:
        district_id, count = federal_id(row["LEAID"]), whole_number(row["STUDENT_COUNT"])
        if row["TOTAL_INDICATOR"] in TOTALS and count is not None:
            held = (TOTALS.index(row["TOTAL_INDICATOR"]), count, school_year(row.get("SCHOOL_YEAR", "")))
            best[district_id] = min(best.get(district_id, held), held)
    for district_id, (_, count, year) in best.items():
        if row_ := found.rows.get(district_id):
            row_["enrollment"], row_["enrollment_year"] = str(count), year
    for district_id in found.rows.keys() - best.keys():
        found.leave_out("no_count", district_id)


def add_geocodes(found: Federal, path: Path) -> None:
    """Adds the county of each district."""
    sheet = open_table(path, f"{GEOCODES}.txt", ("LEAID",), positions=PLACES)
    found.files.append(_told(sheet))
    county = next((each for each in sheet.columns if each.startswith("NMCNTY")), "")
    if not county:
        raise ImportFileError(
            "no-import-columns", file=sheet.name, missing="NMCNTY", found=", ".join(sheet.columns[:12])
        )
    for row in sheet.rows:
        name = known(row.get(county, ""))
        if (held := found.rows.get(federal_id(row["LEAID"]))) and name:
            held["county"], held["county_basis"] = name, "federal_list"


def federal_id(text: str) -> str:
    """The id with seven digits: spreadsheets take the zero from its front; empty when it is none."""
    digits = text.strip().removesuffix(".0").strip("'\"")
    return digits.zfill(7) if digits.isdigit() and 5 < len(digits) <= 7 else ""


def whole_number(text: str) -> int | None:
    """A count; None when it is missing: the files write -1, -2 and -9, older ones letters."""
    digits = text.strip().replace(",", "").removesuffix(".0")
    return int(digits) if digits.isascii() and digits.isdigit() else None


def known(text: str) -> str:
    """The text, or an empty one when the cell only says that something is missing."""
    cleaned = " ".join(text.split())
    return "" if cleaned.upper() in MISSING or re.fullmatch(r"-\d", cleaned) else cleaned


def school_year(text: str) -> str:
    """2023-2024 and 2023-24 as 2023-24; empty when it is no school year."""
    match = YEAR.fullmatch(text.strip())
    return f"{match[1]}-{match[2]}" if match else ""


def _reason(
    row: SheetRow, types: Collection[str], states: Collection[str], parts: Mapping[str, str], district_id: str
) -> str:
    """Why a row is not taken; empty when it is."""
    if states and row["ST"] not in states:
        return "state"
    if (row.get("UPDATED_STATUS") or row["SY_STATUS"]) not in OPEN or row["SY_STATUS"] not in OPEN:
        return "closed"
    if district_id in parts:
        return "part"
    is_whole = district_id in parts.values()
    return "" if row["LEA_TYPE"] in types or is_whole else "type"


def _parts(rows: Iterable[SheetRow]) -> dict[str, str]:
    """The parts of cities that are listed in parts, with the id of the whole: the union that they belong to."""
    rows = list(rows)
    wholes = {(row["ST"], row.get("UNION", "")): federal_id(row["LEAID"]) for row in rows
              if row["LEA_TYPE"] == WHOLE_TYPE and known(row.get("UNION", ""))}  # fmt: skip
    found = {federal_id(row["LEAID"]): wholes.get((row["ST"], row.get("UNION", "")), "")
             for row in rows if PART.search(row["LEA_NAME"])}  # fmt: skip
    return {part: whole for part, whole in found.items() if whole and whole != part}


def _district(row: SheetRow, district_id: str) -> dict[str, str]:
    city, website = known(row.get("LCITY", "")), known(row.get("WEBSITE", ""))
    return {
        "district_id": district_id,
        "name": in_small_letters(known(row["LEA_NAME"])),
        "state": row["ST"],
        "county": "",
        "county_basis": "not_stated",
        "city": in_small_letters(city),
        "city_basis": "federal_list" if city else "not_stated",
        "enrollment": "",
        "enrollment_year": "",
        "website": website.lower() if website.isupper() else website,
        "pilot": "no",
    }


def _told(sheet: Sheet) -> str:
    return f"{sheet.name} ({sheet.encoding}, {len(sheet.rows):,})"
