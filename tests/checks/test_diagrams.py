"""Every language has the words of a diagram and no others, and the words have room."""

from __future__ import annotations

import pytest

from macros.checks import check_all
from macros.project import load_project
from tests.build_a_project import said, write_project

SVG = """<svg viewBox="0 0 340 100">
<text data-word="school" x="170" y="50" data-width="90" data-size="20"/>
</svg>"""
GOOD = "map:\n  alt: A map.\n  caption: Who sees.\n  words: {school: School}\n"
SPANISH = "content/es/diagrams.yml"


def told(folder, spanish: str | None, english: str = GOOD) -> list[str]:
    files = {"content/assets/diagrams/map.svg": SVG, "content/en/diagrams.yml": english, SPANISH: spanish}
    found = check_all(*load_project(write_project(folder, files)))
    return said([problem for problem in found if problem.stops])


def test_a_diagram_that_is_whole_in_every_language_has_no_problem(tmp_path):
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("spanish", "problem"),
    [
        (None, " missing-file"),
        ("", ":map missing-key"),
        (GOOD.replace("map:", "mapp:"), ":2:mapp unknown-id"),
        (GOOD.replace("A map.", ""), ":2:map.alt missing-key"),
        (GOOD.replace("Who sees.", ""), ":2:map.caption missing-key"),
        (GOOD.replace("{school: School}", "{}"), ":2:map.words.school missing-key"),
        (GOOD.replace("School}", "School, bus: Bus}"), ":4:map.words.bus not-listed"),
        (GOOD.replace("school: School", 'school: ""'), ":4:map.words.school missing-key"),
        (GOOD.replace("School", "Electrodomésticos"), ":4:map.words.school diagram-no-room"),
        (GOOD.replace("School", "The school"), ":4:map.words.school diagram-no-room"),
        ("map: [", ":1 broken-yaml"),
    ],
)
def test_what_a_language_lacks_or_has_too_much_is_told_at_its_place(tmp_path, spanish, problem):
    assert f"{SPANISH}{problem}" in told(tmp_path, spanish)


def test_a_caption_that_only_a_translation_has_is_missing_in_the_others(tmp_path):
    english = GOOD.replace("  caption: Who sees.\n", "")
    assert told(tmp_path, GOOD, english) == ["content/en/diagrams.yml:2:map.caption missing-key"]


def test_a_drawing_that_cannot_be_used_is_told_once_and_not_on_each_page(tmp_path):
    page = '---\ntitle: A\ndescription: A.\nnext: [{kind: print}]\n---\n# A\n\n{{ diagram("map") }}\n'
    files = {
        "content/assets/diagrams/map.svg": SVG.replace("<svg", '<svg onload="a"'),
        "content/en/diagrams.yml": GOOD,
        SPANISH: GOOD,
        "content/en/index.md": page,
        "content/es/index.md": page,
    }
    found = check_all(*load_project(write_project(tmp_path, files)))
    assert said([each for each in found if each.stops]) == ["content/assets/diagrams/map.svg:1 diagram-part"]
