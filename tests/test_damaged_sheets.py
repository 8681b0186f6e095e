"""What happens to spreadsheets is told with file, row, column and mend, in both languages, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.outputs.report import as_text
from macros.problems import Problem
from macros.project import Project
from macros.site.build import Checked, check
from scripts.toolkit import toolkit
from tests.damaged_sheets.cells import CELLS
from tests.damaged_sheets.kinds import KINDS, WHOLE_FILES
from tests.damaged_sheets.sheets import CLEAN, Damaged, write_sheets

FOLDER = Path(__file__).parent / "damaged_sheets"
LANGUAGES = ("en", "es")
OTHERS = ("replies", "statistics", "laws", "cases", "changes", "agency_access", "small_numbers_example", "practices")


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The project before anything happens to it."""
    return check(write_sheets(tmp_path_factory.mktemp("clean")))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Checked, bytes]]:
    """What a check says of each kind of damage alone, and the bytes of the table after it."""
    root = write_sheets(tmp_path_factory.mktemp("damaged"))
    said = {}
    for kind, damaged in KINDS.items():
        path = root / f"data/{damaged.table}.csv"
        before = path.read_bytes()
        write(damaged, path)
        said[kind] = check(root), b"" if damaged.size else path.read_bytes()
        path.write_bytes(before)
    return said


def write(damaged: Damaged, path: Path) -> None:
    path.write_bytes(damaged.raw)
    if damaged.size:
        with path.open("r+b") as opened:
            opened.truncate(damaged.size)


def short(problem: Problem, table: str) -> str:
    """The problem as the catalogue writes it."""
    is_own = problem.place.path == f"data/{table}.csv"
    parts = (problem.place.row, problem.place.column) if is_own else (problem.place,)
    star = "" if problem.stops else "*"
    return f"{':'.join(str(part) for part in parts if part)} {problem.code}{star}".strip()


def test_the_sheets_are_clean_before(clean):
    assert [str(each.place) for each in clean.listed] == []


def test_the_catalogue_is_long_and_no_kind_repeats_another():
    assert len(KINDS) >= 150
    assert len({(each.table, each.raw, each.size) for each in KINDS.values()}) == len(KINDS)
    assert all(each.raw != CLEAN[each.table].encode() for each in KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_named_where_it_is_and_nothing_else_is(kind, found):
    damaged = KINDS[kind]
    assert sorted(short(each, damaged.table) for each in found[kind][0].listed) == sorted(damaged.told)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_it_is_told_in_these_words(locale, found, assert_golden: Callable[[Path, str], None]):
    parts = [f"# {kind}\n{as_text(checked.listed, locale)}\n" for kind, (checked, _) in found.items()]
    assert_golden(FOLDER / f"expected.{locale}.txt", "\n".join(parts))


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_is_changed_and_what_would_mislead_stops_a_build(kind, found, clean):
    damaged, (checked, after) = KINDS[kind], found[kind]
    assert after == damaged.raw
    if checked.is_fine and not damaged.is_other_text:
        assert cells(checked.project, damaged.table) == cells(clean.project, damaged.table)
    elif checked.is_fine:
        assert len(cells(checked.project, damaged.table)) == len(cells(clean.project, damaged.table))


def cells(project: Project, table: str) -> list[dict[str, object]]:
    return [dict(row.cells) for row in project.tables[table].rows]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_all_damage_of_one_day_is_told_in_one_run_and_nothing_is_published(locale, tmp_path, found):
    root = write_sheets(tmp_path / "project")
    wanted = [*with_rows(root, found, locale), *with_files(root, found, locale)]
    before = {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    for command in (["check"], ["build", "--no-pdf", "--site", str(root / "site")]):
        result = CliRunner().invoke(toolkit, ["--root", str(root), "--lang", locale, *command])
        assert result.exit_code == 1
        assert "Traceback" not in result.output
        assert [line for line in wanted if line not in result.stdout.splitlines()] == []
    assert {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()} == before


def with_rows(root: Path, found: Mapping[str, tuple[Checked, bytes]], locale: str) -> list[str]:
    """Writes every damaged cell as a row of its own, and gives what must be told of it."""
    wanted = []
    for table, key in (("districts", "01{:05}"), ("evidence", "N{}")):
        kinds = [kind for kind, each in CELLS.items() if each.table == table and each.row]
        rows = [CELLS[kind].row.format(id=key.format(number)) for number, kind in enumerate(kinds, start=100)]
        text = CLEAN[table] + "".join(f"{row}\n" for row in rows)
        (root / f"data/{table}.csv").write_text(text, encoding="utf-8", newline="")
        first = CLEAN[table].count("\n") + 1
        for row, kind in enumerate(kinds, start=first):
            # Which id is near to a wrong one depends on the other rows.
            own = [each for each in found[kind][0].listed if short(each, table) in CELLS[kind].told and not each.near]
            wanted += [re.sub(r":2([: ])", rf":{row}\1", line, count=1) for line in as_text(own, locale).splitlines()]
    return wanted


def with_files(root: Path, found: Mapping[str, tuple[Checked, bytes]], locale: str) -> list[str]:
    """Writes files that cannot be read in place of tables that no other needs, and gives what must be told of them."""
    unread = [kind for kind, each in WHOLE_FILES.items() if each.told and is_of_the_file(each.told) and not each.size]
    wanted = []
    for table, kind in zip(OTHERS, unread, strict=False):
        (root / f"data/{table}.csv").write_bytes(WHOLE_FILES[kind].raw)
        said = as_text(found[kind][0].listed, locale)
        wanted.append(said.replace(f"data/{WHOLE_FILES[kind].table}.csv", f"data/{table}.csv"))
    return wanted


def is_of_the_file(told: tuple[str, ...]) -> bool:
    return len(told) == 1 and " " not in told[0] and not told[0].endswith("*")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_sentence_says_how_to_mend(locale, found):
    for checked, _ in found.values():
        for line in as_text(checked.listed, locale).splitlines():
            assert re.search(r"[.?] .*[.?]$|:.*[.?]$", line), line
