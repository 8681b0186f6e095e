"""What does data/datapackage.json say, and do its tables, keys and links fit together?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from macros.problems import Place, Problem, nearest
from macros.sources.decoding import decode
from macros.sources.descriptor import read_package, read_resource
from macros.sources.faults import shown as in_message
from macros.sources.files import read_bytes
from macros.sources.json_nodes import Node, parse_json
from macros.sources.schema import Dictionary, Field, FieldType, ForeignKey, Resource

__all__ = ["Dictionary", "Field", "FieldType", "ForeignKey", "Resource", "parse_dictionary", "read_dictionary"]


def read_dictionary(path: Path, shown: str, default_locale: str) -> tuple[Dictionary, list[Problem]]:
    """The dictionary in the file and every problem of the file; an empty dictionary when it cannot be read."""
    raw, problems = read_bytes(path, shown)
    if raw is None:
        return Dictionary({}), problems
    text, problems = decode(raw, Place(shown))
    if not text:
        return Dictionary({}), problems
    dictionary, more = parse_dictionary(text, shown, default_locale)
    return dictionary, problems + more


def parse_dictionary(text: str, shown: str, default_locale: str) -> tuple[Dictionary, list[Problem]]:
    """The dictionary in the JSON text, and every problem of it."""
    node, problems = parse_json(text, shown)
    if node is None or not node.is_object():
        return Dictionary({}), problems
    resources: dict[str, Resource] = {}
    nodes: dict[str, Node] = {}
    entries = node.child("resources")
    if entries.value in (None, []):
        entries.say("dictionary-without-tables")
    for entry in entries.items():
        resource = read_resource(entry, default_locale)
        if resource and resource.name in resources:
            entry.say("json-repeated-name", found=in_message(resource.name))
        elif resource:
            resources[resource.name], nodes[resource.name] = resource, entry
    linked = {name: _linked(resources[name], resources, nodes[name]) for name in resources}
    return Dictionary(linked, read_package(node, default_locale)), problems


def _linked(resource: Resource, resources: dict[str, Resource], node: Node) -> Resource:
    """The resource with only the keys and links that lead somewhere; the others are said."""
    schema = node.child("schema")
    key_node = schema.child("primaryKey")
    keys = tuple(name for name in resource.primary_key if _is_known(name, resource.columns, key_node))
    links = tuple(
        replace(link, resource=link.resource or resource.name)
        for link in resource.foreign_keys
        if _leads_somewhere(link, resource, resources, schema.child("foreignKeys"))
    )
    return replace(resource, primary_key=keys, foreign_keys=links)


def _leads_somewhere(link: ForeignKey, resource: Resource, resources: dict[str, Resource], node: Node) -> bool:
    if not _is_known(link.field, resource.columns, node):
        return False
    target = resources.get(link.resource or resource.name)
    if target is None:
        near = nearest(link.resource, resources)
        node.say("unknown-table", near=near, found=in_message(link.resource))
        return False
    return _is_known(link.target_field, target.columns, node)


def _is_known(name: str, columns: Collection[str], node: Node) -> bool:
    if name not in columns:
        node.say("unknown-key-column", near=nearest(name, columns), found=in_message(name))
    return name in columns
