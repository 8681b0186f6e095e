"""How to cite the site, a page or a table: as a sentence, as BibTeX, and as CSL-JSON for reference managers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.data_tables import DataTable, data_tables
from macros.outputs.formatting import day
from macros.outputs.page_context import PageContext
from macros.project import Project

FOLDER = "downloads/cite/"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BIBTEX_SIGNS = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """Something to cite: a page or the whole site, or a table."""

    key: str
    kind: str  # webpage or dataset, as CSL says
    title: str
    site: str
    url: str
    version: str
    issued: date | None
    locale: str
    version_name: str  # in words of the language; empty without a version


def cited_site(project: Project, locale: str) -> Cited:
    """The site as a whole."""
    return cited_page(project, locale, "", project.settings.site_name[locale])


def cited_page(project: Project, locale: str, address: str, title: str) -> Cited:
    """A page, by its address inside the language."""
    url = PageContext(project, locale, address).canonical
    return _cited(project, locale, "webpage", address, title, url)


def cited_tables(project: Project, locale: str) -> Iterator[tuple[DataTable, Cited]]:
    """Every table that can be downloaded, with how to cite it."""
    for table in data_tables(project):
        url = f"{project.settings.site_url}downloads/{table.file}.csv"
        title = table.title.get(locale) or table.name
        yield table, _cited(project, locale, "dataset", f"data-{table.name}", title, url)


def sentence(cited: Cited, page: PageContext) -> str:
    """All but the address, in the page's language."""
    when = day(cited.issued, page.locale) if cited.issued else page.t("table_file.no_day")
    version = cited.version or page.t("table_file.no_version")
    parts = dict.fromkeys((cited.title, cited.site))
    title = " ".join(each if each.endswith((".", "?", "!")) else f"{each}." for each in parts)
    return page.t("cite.sentence", title=title, version=version, day=when)


def bibtex(cited: Cited) -> str:
    """An entry that BibTeX and BibLaTeX read."""
    fields = {
        "title": f"{{{_bibtex_text(cited.title)}}}",
        "howpublished": _bibtex_text(cited.site),
        "year": f"{cited.issued.year}" if cited.issued else "",
        "url": re.sub(r"[{}\\\s]", "", cited.url),
        "note": _bibtex_text(cited.version_name),
        "language": cited.locale,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if cited.issued:
        lines.append(f"  month = {MONTHS[cited.issued.month - 1]},")
    return "\n".join([f"@misc{{{cited.key},", *lines, "}"])


def csl(cited: Cited) -> dict[str, object]:
    """An entry of CSL-JSON."""
    found: dict[str, object] = {"id": cited.key, "type": cited.kind, "title": cited.title}
    found |= {"container-title": cited.site, "URL": cited.url, "language": cited.locale}
    if cited.version:
        found["version"] = cited.version
    if cited.issued:
        found["issued"] = {"date-parts": [[cited.issued.year, cited.issued.month, cited.issued.day]]}
    return found


def csl_list(entries: Iterable[Cited]) -> str:
    """The entries as a JSON list, a field to a line."""
    found = []
    for each in entries:
        fields = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in csl(each).items())
        found.append("{\n  " + ",\n  ".join(fields) + "\n}")
    return "[" + ",\n".join(found) + "]\n"


def citation_files(name: str, locale: str, cited: Iterable[Cited]) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of the two files with these entries."""
    entries = list(cited)
    bib = "\n\n".join(map(bibtex, entries))
    yield f"{FOLDER}{name}.{locale}.bib", f"{bib}\n".encode()
    yield f"{FOLDER}{name}.{locale}.json", csl_list(entries).encode()


def table_citation_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """The site and every table, in each language."""
    for locale in project.locales:
        tables = [cited for _, cited in cited_tables(project, locale)]
        yield from citation_files("tables", locale, [cited_site(project, locale), *tables])


def citation_list(page: PageContext) -> Markup:
    """How to cite the site in three forms, each table in one sentence, and the files with all entries."""
    site = cited_site(page.project, page.locale)
    tables = [(sentence(cited, page), cited.url) for _, cited in cited_tables(page.project, page.locale)]
    forms = {"BibTeX": bibtex(site), "CSL-JSON": csl_list([site])}
    return draw(
        "citation_list", page, whole=(sentence(site, page), site.url), forms=forms, tables=tables, folder=FOLDER
    )


def _cited(project: Project, locale: str, kind: str, address: str, title: str, url: str) -> Cited:
    package = project.dictionary.package
    name = re.sub(r"[^a-z0-9]+", "-", f"{package.name or 'site'}-{address}".lower()).strip("-")
    site = project.settings.site_name[locale]
    version = package.version
    said = project.words[locale].say("cite.version", version=version) if version else ""
    return Cited(f"{name}-{locale}", kind, title, site, url, version, package.created, locale, said)


def _bibtex_text(text: str) -> str:
    return "".join(BIBTEX_SIGNS.get(letter, letter) for letter in " ".join(text.split()))
