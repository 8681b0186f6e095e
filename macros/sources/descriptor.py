"""Which tables and columns does one entry of the data dictionary describe?"""

from __future__ import annotations

import re
from datetime import date

from macros.model.words import Text
from macros.problems import nearest
from macros.sources.calendar_dates import read_date
from macros.sources.faults import shown
from macros.sources.json_nodes import Json, Node
from macros.sources.schema import FIELD_TYPES, Field, FieldType, ForeignKey, Licence, Limit, Package, Resource

# Keys of the Frictionless standard that nothing here reads are known too, so that they are not taken for slips.
RESOURCE_KEYS = (
    *("name", "path", "title", "description", "schema"),
    *("profile", "format", "mediatype", "encoding", "licenses", "sources", "dialect", "bytes", "hash", "row"),
)
SCHEMA_KEYS = ("fields", "primaryKey", "foreignKeys", "missingValues")
FIELD_KEYS = ("name", "type", "description", "purpose", "serves", "constraints", "title", "format", "example")
DAY = len("2026-01-01")  # a moment begins with its day
CONSTRAINTS = ("required", "unique", "pattern", "enum", "minimum", "maximum")


def read_resource(node: Node, default_locale: str) -> Resource | None:
    """The table, or None when it has no name or no path."""
    if not node.is_object():
        return None
    node.check_keys(RESOURCE_KEYS + _localized(node, ("title", "description")), is_closed=False)
    name, path = node.child("name").text(is_required=True), _path(node.child("path"))
    if not (name and path):
        return None
    schema = node.child("schema")
    if not schema.is_object():
        schema = schema.named("", {})
    schema.check_keys(SCHEMA_KEYS, is_closed=False)
    return Resource(
        name=name,
        path=path,
        title=read_text(node, "title", default_locale),
        description=read_text(node, "description", default_locale),
        fields=_fields(schema, default_locale),
        primary_key=schema.child("primaryKey").texts(),
        foreign_keys=tuple(key for key in map(_foreign_key, schema.child("foreignKeys").items()) if key),
        licences=_licences(node.child("licenses")),
    )


def read_package(node: Node, default_locale: str) -> Package:
    """What the dictionary says of all tables together."""
    created = node.child("created")
    found = created.text()[:DAY]
    day, fault = read_date(found) if found else (None, None)
    if fault:
        created.problems.append(fault.at(created.place))
    return Package(
        name=node.child("name").text(),
        title=read_text(node, "title", default_locale),
        description=read_text(node, "description", default_locale),
        version=node.child("version").text(),
        created=day,
        licences=_licences(node.child("licenses")),
    )


def _licences(node: Node) -> tuple[Licence, ...]:
    return tuple(
        Licence(each.child("name").text(), each.child("title").text(), each.child("path").text())
        for each in node.items()
        if isinstance(each.value, dict)
    )


def read_text(node: Node, name: str, default_locale: str) -> Text:
    """A text in every language: the plain key is the default locale's, `name_es` is Spanish."""
    words: dict[str, str] = {}
    for key in (name, *_localized(node, (name,))):
        text = node.child(key).text()
        if text:
            words[key.removeprefix(name).removeprefix("_") or default_locale] = text
    return words


def _localized(node: Node, names: tuple[str, ...]) -> tuple[str, ...]:
    keys = node.value if isinstance(node.value, dict) else ()
    return tuple(key for key in keys if any(re.fullmatch(f"{name}_[a-z]{{2,3}}([_-]\\w+)?", key) for name in names))


def _path(node: Node) -> str:
    path = node.text(is_required=True)
    if path.startswith(("/", "\\")) or ":" in path or ".." in re.split(r"[/\\]", path):
        node.say("unsafe-path", found=shown(path))
        return ""
    return path


def _fields(schema: Node, default_locale: str) -> tuple[Field, ...]:
    fields: dict[str, Field] = {}
    nodes = schema.child("fields").items()
    if not nodes:
        schema.say("table-without-columns")
    for node in nodes:
        field = _field(node, default_locale)
        if field and field.name in fields:
            node.say("json-repeated-name", found=shown(field.name))
        elif field:
            fields[field.name] = field
    return tuple(fields.values())


def _field(node: Node, default_locale: str) -> Field | None:
    if not node.is_object():
        return None
    node.check_keys(FIELD_KEYS + _localized(node, ("title", "description", "purpose")), is_closed=False)
    name = node.child("name").text(is_required=True)
    constraints, field_type = _constraints(node), _type(node.child("type"))
    if not name:
        return None
    return Field(
        name=name,
        type=field_type,
        required=constraints.child("required").flag(),
        unique=constraints.child("unique").flag(),
        pattern=_pattern(constraints.child("pattern")),
        enum=_enum(constraints.child("enum")),
        minimum=_limit(constraints.child("minimum"), field_type),
        maximum=_limit(constraints.child("maximum"), field_type),
        description=read_text(node, "description", default_locale),
        purpose=read_text(node, "purpose", default_locale),
        serves=node.child("serves").texts(),
    )


def _constraints(node: Node) -> Node:
    constraints = node.child("constraints")
    if constraints.value is None or not constraints.is_object():
        return constraints.named("", {})
    constraints.check_keys(CONSTRAINTS, is_closed=True)
    return constraints


def _type(node: Node) -> FieldType:
    text = node.text(is_required=True)
    if text and text not in FIELD_TYPES:
        choices = ", ".join(FIELD_TYPES)
        node.say("unknown-type", near=nearest(text, FIELD_TYPES), found=shown(text), choices=choices)
    return FIELD_TYPES.get(text, "string")


def _pattern(node: Node) -> str | None:
    text = node.text()
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError):
        node.say("broken-pattern", found=shown(text))
        return None
    return text or None


def _enum(node: Node) -> tuple[str, ...]:
    plain = [item.value for item in node.items() if isinstance(item.value, str | int | float)]
    if isinstance(node.value, list) and len(plain) < len(node.value):
        node.say("broken-list-of-values")
    return tuple(dict.fromkeys(str(value) for value in plain))


def _limit(node: Node, field_type: FieldType) -> Limit | None:
    limit = _as_limit(node.value, field_type)
    if limit is None and node.value is not None:
        node.say("broken-limit", found=shown(str(node.value)), type=field_type)
    return limit


def _as_limit(value: Json, field_type: FieldType) -> Limit | None:
    if field_type == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    if field_type not in ("integer", "number", "year") or isinstance(value, bool):
        return None
    return value if isinstance(value, int | float) else None


def _foreign_key(node: Node) -> ForeignKey | None:
    if not node.is_object():
        return None
    node.check_keys(("fields", "reference"), is_closed=False)
    reference = node.child("reference")
    if not reference.is_object():
        return None
    fields, targets = node.child("fields").texts(), reference.child("fields").texts()
    if len(fields) != 1 or len(targets) != 1:
        node.say("link-of-several-columns")
        return None
    resource = reference.child("resource")
    return ForeignKey(fields[0], "" if resource.value == "" else resource.text(is_required=True), targets[0])
