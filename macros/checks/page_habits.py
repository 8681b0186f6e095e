"""Rules for pages: figures and claims have sources, links and pictures have words, headings and tables are whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.rules import patterns
from macros.views.markdown_lines import BARE, CODE, LINK, without_code
from macros.views.page_sections import HEADING, sections

FIGURE = re.compile(r"(?<![\w§.])\$\d[\d,.]*|\b\d+(?:[.,]\d+)?(?: ?%| percent\b| por ciento\b)")
SOURCED = re.compile(r"\{\{-?\s*(?:cite|stat|law|law_list|source_list)\s*\(|https?://")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")  # an example, or words that the page talks about
PICTURE = re.compile(r"!\[\s*\](?:\([^)]*\)|\[[^\]]*\])|<img(?![^>]*\salt=)[^>]*>")
DASHES = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*$")
CELL = re.compile(r"(?<!\\)\|")


def check_figures_and_claims(project: Project) -> Iterator[Problem]:
    """A figure or an allegation stands in a section with its source."""
    for page in project.pages:
        for section in sections(page):
            source = "\n".join(page.text.split("\n")[section.line - page.first_line :][: len(section.text)])
            if SOURCED.search(source):
                continue
            for number, line in enumerate(section.text):
                place = Place(page.place.path, section.line + number)
                if found := FIGURE.search(QUOTED.sub(" ", line)):
                    yield Problem(place, "loose-figure", {"found": found[0]})
                claim = patterns(page.locale).get("allegation")
                if claim and (found := claim.search(line)):
                    yield Problem(place, "loose-allegation", {"found": found[0]})


def check_headings(project: Project) -> Iterator[Problem]:
    """No heading skips a level below the one before it."""
    for page in project.pages:
        before = 0
        for number, line in enumerate(without_code(page.text).split("\n")):
            if not (heading := HEADING.match(line)):
                continue
            level = len(heading[1])
            if before and level > before + 1:
                values = {"found": heading[2], "level": str(level), "most": str(before + 1)}
                yield Problem(Place(page.place.path, page.first_line + number), "heading-jump", values)
            before = level


def check_links_and_pictures(project: Project) -> Iterator[Problem]:
    """Links say where they lead, and pictures what they show."""
    for page in project.pages:
        empty = patterns(page.locale).get("empty_links")
        for number, line in enumerate(CODE.sub("", without_code(page.text)).split("\n")):
            place = Place(page.place.path, page.first_line + number)
            for link in LINK.finditer(line):
                if empty and empty.fullmatch(link[1].strip(" *_.")):
                    yield Problem(place, "empty-link-words", {"found": link[1]})
                if re.match(r"https?://", link[1]):
                    yield Problem(place, "bare-address", {"found": link[1]})
            for bare in BARE.finditer(line):
                yield Problem(place, "bare-address", {"found": bare[1]})
            for picture in PICTURE.finditer(line):
                yield Problem(place, "picture-without-words", {"found": picture[0]})


def check_table_heads(project: Project) -> Iterator[Problem]:
    """Each column of a table says in its head what it holds; the corner may be empty."""
    for page in project.pages:
        lines = without_code(page.text).split("\n")
        for number, line in enumerate(lines[1:]):
            head = lines[number].strip()
            if "|" in head and DASHES.match(line):
                cells = [each.strip() for each in CELL.split(head.strip("|"))]
                for column, cell in enumerate(cells[1:], start=2):
                    if not cell:
                        place = Place(page.place.path, page.first_line + number)
                        yield Problem(place, "column-without-head", {"number": str(column)})


def check_caution_beside_laws(project: Project) -> Iterator[Problem]:
    """A page that cites law says that it is information and not legal advice."""
    for page in project.pages:
        caution = patterns(page.locale).get("caution")
        cites = re.search(r"\{\{-?\s*law\s*\(", without_code(page.text))
        if caution and cites and not caution.search(f"{page.text} {page.meta}"):
            line = page.first_line + page.text[: page.text.index(cites[0])].count("\n")
            yield Problem(Place(page.place.path, line), "law-without-caution")
