"""The Frictionless data package: its descriptor with sizes and digests, and one file with all tables in it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from macros.outputs.data_tables import COMPARISON, DataTable, comparison_table
from macros.outputs.table_files import moment_of
from macros.project import DICTIONARY_FILE, Project

DESCRIPTOR = "datapackage.json"
PACKAGE = "data-package.zip"
READ_ME = "README.txt"


def descriptor(project: Project, files: Mapping[str, bytes]) -> bytes:
    """The dictionary as the coalition wrote it, with the comparison, and the size and digest of each file."""
    content = json.loads((project.root / DICTIONARY_FILE).read_text(encoding="utf-8-sig"))
    resources = [each for each in content.get("resources", ()) if each.get("path") in files]
    if COMPARISON not in (each.get("name") for each in resources):
        resources.append(_resource(project, comparison_table(project)))
    content["homepage"] = project.settings.site_url
    content["resources"] = [
        {**each, "bytes": len(raw), "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}"}
        for each in resources
        if (raw := files[each["path"]])
    ]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def packed(project: Project, files: Mapping[str, bytes]) -> bytes:
    """The zip file with every table as CSV, the descriptor and what to read first, always with the same bytes."""
    inside = {name: raw for name, raw in files.items() if name == DESCRIPTOR or name.endswith(".csv")}
    inside[READ_ME] = _read_me(project).encode()
    moment, buffer = moment_of(project).timetuple()[:6], io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in sorted(inside.items()):
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, raw)
    return buffer.getvalue()


def _resource(project: Project, table: DataTable) -> dict[str, object]:
    default = project.settings.default_locale

    def said(name: str, text: Mapping[str, str]) -> dict[str, str]:
        return {name if locale == default else f"{name}_{locale}": words for locale, words in text.items()}

    fields = [{"name": each.name, "type": each.type, **said("description", each.description)} for each in table.fields]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.file}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **said("title", table.title),
        **said("description", table.description),
        "schema": {"fields": fields, "primaryKey": [table.fields[0].name], "missingValues": [""]},
    }


def _read_me(project: Project) -> str:
    """What the package is, in every language."""
    package = project.dictionary.package
    parts = []
    for locale in project.locales:
        words = project.words[locale]
        said = [package.title.get(locale, package.name), package.description.get(locale, "")]
        licences = "; ".join(" ".join(filter(None, (each.title or each.name, each.path))) for each in package.licences)
        said += [
            words.say("table_file.package"),
            words.say("table_file.licence", licence=licences or words.say("table_file.no_licence")),
            words.say("table_file.source", address=project.settings.site_url),
            words.say("table_file.reasons"),
            words.say("table_file.apostrophe"),
        ]
        parts.append("\n\n".join(filter(None, said)))
    return f"\n\n{'-' * 60}\n\n".join(parts) + "\n"
