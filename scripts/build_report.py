"""What a build says at its end: a line for each point of the finished site, with its figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.model.words import Words
from macros.outputs.formatting import number
from macros.site.build import Built, Checked
from macros.site.inspection.search_size import INDEX
from macros.site.inspection.weight import FIRST_VIEW, OWN_SCRIPT
from macros.site.offline import OfflineCopy
from scripts.build_figures import BROKEN, INLINE, LANGUAGE, OUTSIDE, POLICY

Line = tuple[str, Mapping[str, str | int]]  # the key of its sentence, and the values in it


def as_text(built: Built, words: Words) -> str:
    """Aligned lines, each with the name of its point where that is a new one."""
    points = {words.say(f"command.report.label.{name}"): lines for name, lines in _points(built, words).items()}
    width = max(map(len, points)) + 2
    return "\n".join(
        f"{label if not place else '':{width}}{_say(words, *line)}"
        for label, lines in points.items()
        for place, line in enumerate(lines)
    )


def _points(built: Built, words: Words) -> dict[str, list[Line]]:
    """The lines of each point, by the key of its name, in the order in which they are said."""
    contents, found = built.contents, built.inspection
    policies, inline = found.pages - found.pages_with(*POLICY), found.count(*INLINE)
    links = {"links": found.links.links, "anchors": found.links.anchors, "broken": found.count(*BROKEN)}
    return {
        "files": [("files", {"files": len(contents.files), "megabytes": f"{contents.bytes / 1_000_000:.1f}"})],
        "read": [("read", {"pages": found.pages, "all": sum(contents.pages.values()), "sheets": found.sheets})],
        "pdfs": [_pdfs(built)],
        "search": list(_search(built)),
        "languages": list(_languages(built)),
        "links": [("links", links)],
        "privacy": [
            ("policies", {"pages": policies, "inline": inline}),
            ("outside", {"outside": found.count(*OUTSIDE)}),
        ],
        "accessibility": [(key, found.seen) for key in ("headings", "unique", "named")],
        "weight": list(_weight(built)),
        "digest": [("digest", {"digest": contents.digest})],
        "generator": [
            ("generator", {"versions": ", ".join(f"{name} {each}" for name, each in built.versions.items())})
        ],
        "time": [("took", _times(built, words))],
    }


def _pdfs(built: Built) -> Line:
    report = built.pdfs
    if report is None:
        return "no_pdfs", {}
    seconds = f"{report.seconds:.1f}"
    return "pdfs", {"files": report.files, "made": report.made, "pages": report.pages, "seconds": seconds}


def _search(built: Built) -> Iterator[Line]:
    search = built.inspection.search
    for locale, size in search.languages.items():
        kilobytes = {"kilobytes": _kilobytes(size.bytes), "most": f"{INDEX / 1000:.0f}"}
        yield "index", {"language": locale, "entries": size.entries, **kilobytes}
    if not search.languages:
        yield "no_search", {}
    yield "district_list", {"entries": search.districts.entries, "kilobytes": _kilobytes(search.districts.bytes)}


def _languages(built: Built) -> Iterator[Line]:
    found = built.inspection
    for locale, pages in built.contents.pages.items():
        yield "language", {"language": locale, "pages": pages, "addresses": found.sitemaps.languages[locale]}
    yield "districts", {"addresses": found.sitemaps.districts}
    yield "addresses", {"lost": found.count("no-page-of-sitemap"), "forgotten": found.count("not-in-sitemap")}
    yield "verified", {"pages": found.addresses - found.pages_with(*LANGUAGE), "all": found.addresses}


def _weight(built: Built) -> Iterator[Line]:
    weight = built.inspection.weight
    view = {"kilobytes": _kilobytes(weight.bytes), "most": f"{FIRST_VIEW / 1000:.0f}"}
    yield "weight", {**view, "script": weight.own_script, "script_most": OWN_SCRIPT}
    yield "heaviest", {"page": weight.page}


def _times(built: Built, words: Words) -> dict[str, str]:
    steps = (f"{words.say(f'command.step.{step}')} {seconds:.1f} s" for step, seconds in built.seconds.items())
    return {"steps": ", ".join(steps), "total": f"{sum(built.seconds.values()):.1f}"}


def _say(words: Words, key: str, values: Mapping[str, str | int]) -> str:
    shown = {name: number(value, words.locale) if isinstance(value, int) else value for name, value in values.items()}
    return words.say(f"command.report.{key}", **shown)


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}"


def copy_sentence(copy: OfflineCopy, shown: str, words: Words) -> str:
    """What an offline copy is, in one sentence; `shown` is its path as people read it."""
    megabytes = f"{copy.bytes / 1_000_000:.1f}"
    return words.say("command.offline.made", file=shown, files=number(copy.files, words.locale), megabytes=megabytes)


def count_sentence(checked: Checked, words: Words) -> str:
    """How much was checked, in one sentence."""
    project = checked.project
    return words.say(
        "command.all_fine",
        pages=number(len(project.pages), words.locale),
        rows=number(sum(len(table.rows) for table in project.tables.values()), words.locale),
        districts=number(len(project.districts), words.locale),
    )
