"""A table as it leaves the site: its columns and cells with all that a reader of the file needs to know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.model.books import CellValue
from macros.model.words import Text
from macros.project import Project
from macros.sources.schema import Field, Licence, Package, Resource
from macros.sources.tables import Row
from macros.views.choices import Allowed, closed_lists
from macros.views.heat_map import build_heat_map

COMPARISON = "comparison"
ABOUT_DISTRICTS = ("district_id", "name", "state")


@dataclass(frozen=True)
class DataTable:
    """A table with its words. Its rows are put together when they are asked for first."""

    name: str
    file: str  # its path in downloads/ without an ending
    title: Text
    description: Text
    fields: tuple[Field, ...]
    read_rows: Callable[[], Iterable[tuple[CellValue, ...]]]
    licences: tuple[Licence, ...]
    lists: Mapping[str, tuple[Allowed, ...]]  # by column
    package: Package

    @cached_property
    def rows(self) -> tuple[tuple[CellValue, ...], ...]:
        """A cell is a text, or a number where the dictionary says so; None where there is none."""
        return tuple(self.read_rows())


def data_tables(project: Project) -> Iterator[DataTable]:
    """The comparison of districts, then every table of the dictionary that could be read."""
    yield comparison_table(project)
    lists = closed_lists(project)
    for name, resource in project.dictionary.resources.items():
        if name in project.tables:
            own = {column: allowed for (table, column), allowed in lists.items() if table == name}
            yield _table(project, resource, own)


def comparison_table(project: Project) -> DataTable:
    """Districts by dimensions: the id of the level, or of the reason, in every cell."""
    scale, words = project.scale, project.words
    allowed = tuple(
        Allowed(key, each.label, each.meaning) for of in (scale.levels, scale.reasons) for key, each in of.items()
    )
    known = {field.name: field for field in _fields_of(project, "districts")}
    own = [known[name] if name in known else text_field(name, {}) for name in ABOUT_DISTRICTS]
    questions = [text_field(each.dimension_id, each.question) for each in project.dimensions.values()]
    return DataTable(
        COMPARISON,
        COMPARISON,
        {locale: words[locale].say("downloads.comparison") for locale in project.locales},
        {locale: words[locale].say("downloads.comparison_text") for locale in project.locales},
        (*own, *questions),
        lambda: (
            (row.district.district_id, row.district.name, row.district.state, *(c.level or c.reason for c in row.cells))
            for row in build_heat_map(project).rows
        ),
        project.dictionary.package.licences,
        {each.dimension_id: allowed for each in project.dimensions.values()},
        project.dictionary.package,
    )


def readings_tables(project: Project) -> Iterator[tuple[str, DataTable]]:
    """The rows of the readings about each district that has some, by its id, with the same columns."""
    rows: dict[str, list[Row]] = {}
    for row in project.tables["evidence"].rows:
        rows.setdefault(row.text("district_id"), []).append(row)
    for district_id in project.readings_by_district:
        own = tuple(rows.get(district_id, ()))
        yield district_id, _table(project, project.dictionary.resources["evidence"], {}, own)


def _table(
    project: Project,
    resource: Resource,
    lists: Mapping[str, tuple[Allowed, ...]],
    rows: tuple[Row, ...] | None = None,
) -> DataTable:
    own = project.tables[resource.name].rows if rows is None else rows
    package = project.dictionary.package
    return DataTable(
        resource.name,
        resource.path.removesuffix(".csv"),
        resource.title,
        resource.description,
        resource.fields,
        lambda: (tuple(cell_value(row, field) for field in resource.fields) for row in own),
        resource.licences or package.licences,
        lists,
        package,
    )


def cell_value(row: Row, field: Field) -> CellValue:
    """The number in a column of numbers; of any other cell the text as it stands in the file."""
    value = row.cells.get(field.name)
    is_number = field.type in ("integer", "number", "year") and isinstance(value, int | float)
    return value if is_number and not isinstance(value, bool) else row.text(field.name) or None  # type: ignore[return-value]


def _fields_of(project: Project, table: str) -> tuple[Field, ...]:
    resource = project.dictionary.resources.get(table)
    return resource.fields if resource else ()


def text_field(name: str, description: Text) -> Field:
    """A column of texts that the dictionary does not have."""
    return Field(name, "string", True, False, None, (), None, None, description, {}, ())
