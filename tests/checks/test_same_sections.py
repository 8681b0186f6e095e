"""Languages have the same headings, links, calls and figures; what may differ may differ."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks import run_checks
from macros.checks.same_sections import check_sections_match
from macros.outputs.report import describe
from macros.project import load_project
from macros.sources.words import engine_words
from tests.build_a_project import said, with_page

HEAD = "---\ntitle: {}\ndescription: A.\nnext: [{{kind: print}}]\n---\n"

OF_ONE_PAGE = {"bare-address", "heading-jump", "law-without-caution"}  # what other rules say of these short pages
END = "\n\nA.\n\n{{ end_box() }}"


def quoted(text):
    return text if text == "–" else f"“{text}”"


def pair(project, english, spanish, front=("", "")):
    for locale, title, text, more in (("en", "A", english, front[0]), ("es", "B", spanish, front[1])):
        head = HEAD.format(title).replace("next:", f"{more}next:")
        project = with_page(project, head + text, f"{locale}/families/a.md")
    return [problem for problem in run_checks(project) if problem.code not in OF_ONE_PAGE]


@pytest.mark.parametrize(
    ("english", "spanish", "number", "own", "wanted", "line"),
    [
        ("# A\n## B\n", "# A\n### Be\n", "2", "### Be", "## B", 7),
        ("# A\n## B\n## C\n", "# A\n## Be\n", "3", "–", "## C", 7),
        ("# A\n", "# A\n\n## De\n", "2", "## De", "–", 8),
        ("# A\n## B {#b}\n", "# A\n## Be\n", "2", "## Be", "## B {#b}", 7),
        ("# A\n## B {#b}\n", "# A\n## Be {#be}\n", "2", "## Be {#be}", "## B {#b}", 7),
        ("# A\n## B\n[one](a.md)\n## C\n", "# A\n[uno](a.md)\n## Ce\n", "2", "–", "## B", 6),
        (
            "# A\n## B\n[one](a.md)\n## C\n",
            "# A\n## Be\n[uno](a.md)\n\n## Nuevo\nMás.\n## Ce\n",
            "3",
            "## Nuevo",
            "–",
            10,
        ),
        ("# A\n## B\n", "# A\n```\n## B\n```\n", "2", "–", "## B", 6),
    ],
)
def test_the_first_heading_that_differs_is_named_in_both_languages(
    project, english, spanish, number, own, wanted, line
):
    (problem,) = pair(project, english, spanish)
    assert said([problem]) == [f"content/es/families/a.md:{line} other-headings"]
    assert [problem.values[key] for key in ("number", "own", "wanted")] == [number, own, wanted]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("# One\n\n#nothing\n", "# Uno\n"),
        ("# A\n\n## B {.note}\n", "# A\n\n## Be\n"),
        ("[one](index.md) [two](b.md#x)", "[dos](b.md#equis) [uno](index.md)"),  # order, and names made from headings
        ('{{ law("records_10") }} {{ cite("law") }}', '{{ cite("law") }} {{ law("records_10") }}'),
        ('{{ term("consent", "consent form") }}', '{{ term("consent", "hoja de permiso") }}'),
        (f'{{{{ box("do", title="Take care") }}}}{END}', f'{{{{ box("do", title="Ojo") }}}}{END}'),
        ("Within 45 days, or 45 at most.", "Dentro de 45 días."),
        ("On November 22, 2026, 1,000 people.", "El 22 de noviembre de 2026, 1.000 personas."),
        ("Ten days.", "10 días."),
        ("1. One\n2. Two\n", "- Uno\n- Dos\n"),
        ("`make 5`", "`make 6`"),
    ],
)  # fmt: skip
def test_what_may_differ_is_no_problem(project, english, spanish):
    assert pair(project, f"# A\n\n{english}\n", f"# B\n\n{spanish}\n") == []


@pytest.mark.parametrize(
    ("english", "spanish", "code", "here", "there"),
    [
        ("[a](index.md)", "a", "other-links", "–", "index.md"),
        ("[a](index.md)", "[a](../index.md)", "other-links", "../index.md", "index.md"),
        ("<https://a.example/>", "<https://b.example/>", "other-links", "https://b.example/", "https://a.example/"),
        ("[a](index.md) [b](index.md)", "[a](index.md)", "other-links", "–", "index.md"),
        ('{{ law("records_10") }}', '{{ law("records_9") }}', "other-calls", "law(records_9)", "law(records_10)"),
        ('{{ cite("law") }} {{ cite("law") }}', '{{ cite("law") }}', "other-calls", "–", "cite(law)"),
        ("within 45 days", "en 54 días", "other-figures", "en 54 días", "within 45 days"),
        ("in May 2021", "en junio de 2021", "other-figures", "en junio de 2021", "in May 2021"),
    ],
)
def test_a_section_that_differs_is_named_with_what_each_side_lacks(project, english, spanish, code, here, there):
    head = "# A\n\nSame 7.\n\n## {}\n\nText.\n\n{}\n"
    (problem,) = pair(project, head.format("Time", english), head.format("Plazo", spanish))
    assert problem.code == code
    assert problem.place.path == "content/es/families/a.md"
    assert problem.place.row in (10, 14)
    keys = ("heading", "wanted", "other", "here", "there")
    found = ("Plazo", "Time", "content/en/families/a.md:10", quoted(here), quoted(there))
    assert tuple(problem.values[key] for key in keys) == found
    for locale in ("en", "es"):
        sentence = describe(problem, engine_words(locale))
        assert all(part in sentence for part in ("Plazo", "Time", here, there))


def test_a_law_that_moved_to_another_section_is_missed_in_its_own(project):
    english = '# A\n\n## One\n\n{{ law("records_10") }}\n\n## Two\n\nText.\n'
    spanish = '# A\n\n## Uno\n\nTexto.\n\n## Dos\n\n{{ law("records_10") }}\n'
    found = pair(project, english, spanish)
    assert [(each.values["heading"], each.values["here"], each.values["there"]) for each in found] == [
        ("Uno", "–", quoted("law(records_10)")),
        ("Dos", quoted("law(records_10)"), "–"),
    ]


def test_names_that_authors_give_to_headings_are_the_same_in_links(project):
    text = "# A\n\n## B {#b}\n\n## C {#c}\n\n[b](#b)\n"
    assert pair(project, text, text) == []
    (problem,) = pair(project, text, text.replace("](#b)", "](#c)"))
    assert (problem.code, problem.values["here"], problem.values["there"]) == (
        "other-links",
        quoted("#c"),
        quoted("#b"),
    )


@pytest.fixture(scope="module")
def real():
    project, _ = load_project(Path(__file__).resolve().parents[2])
    return project


@pytest.mark.parametrize(
    ("pattern", "instead", "code"),
    [
        (r" \{\{ law\(.*?\) \}\}", "", "other-calls"),
        (r"\{\{ cite\(.*?\) \}\}", "", "other-calls"),
        (r"\b45\b", "54", "other-figures"),
        (r"\[([^]]*)\]\([^)]*\)", r"\1", "other-links"),
        (r"\n## ", "\n### ", "other-headings"),
        (r"\{#[a-z-]+\}", "", "other-headings"),
    ],
)
def test_a_slip_in_any_real_translation_is_found(real, pattern, instead, code):
    """Each page that has the thing loses one of it, the last; the rule names that page and nothing else."""
    default = real.settings.default_locale
    changed, wanted = [], set()
    for page in real.pages:
        hits = [] if page.locale == default else [*re.finditer(pattern, page.text)]
        if hits:
            text = page.text[: hits[-1].start()] + hits[-1].expand(instead) + page.text[hits[-1].end() :]
            page = replace(page, text=text)
            wanted.add(page.place.path)
        changed.append(page)
    project = replace(real, pages=tuple(changed))
    found = list(check_sections_match(project))
    assert wanted
    assert {each.place.path for each in found if each.code == code} == wanted
    assert {each.place.path for each in found} == wanted
