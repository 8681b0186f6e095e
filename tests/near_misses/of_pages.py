"""Near-misses of access, of what stands beside laws, of fair words and of what can be repeated: DJ7 to DJ10."""

from __future__ import annotations

from collections.abc import Mapping

from tests.build_laws import WORDS, write_laws
from tests.build_practices import ROWS as PRACTICES
from tests.build_practices import changed, practice_files
from tests.near_misses.twins import (
    SITE,
    Files,
    Twins,
    cells,
    in_dictionary,
    on_pages,
    pages,
    rows,
    settings,
    swap,
    with_practices,
)

SEARCH = "{jurisdiction: QB, issue: consent, searched_on: 2026-03-02}"
SVG = """<svg viewBox="0 0 340 100">
<text data-word="school" x="170" y="50" data-width="90" data-size="20"/>
</svg>"""
TABLE = "| {} | {} |\n|---|---|\n| {} | |"


def words(count: int) -> tuple[str, str]:
    """A sentence of so many words in both languages."""
    return f"We{' read' * (count - 1)}.", f"Leo{' más' * (count - 1)}."


def diagram(word: str) -> Files:
    """A drawing with one word."""
    said = "map:\n  alt: {}\n  caption: {}\n  words: {{school: {}}}\n"
    return {
        "content/assets/diagrams/map.svg": SVG,
        "content/en/diagrams.yml": said.format("A map.", "Who sees.", "School"),
        "content/es/diagrams.yml": said.format("Un mapa.", "Quién ve.", word),
    }


def practices(practice_id: str, **other: str) -> Files:
    """The table of practices with one changed row."""
    return {"data/practices.csv": practice_files(changed(practice_id, **other))["data/practices.csv"]}


def audited(practice_ids: str) -> Files:
    """A page that audits a part of a framework, and who looks after which of its practices."""
    call = '{{ self_audit("care", "gather") }}'
    watched = f"""people:
  - practices: [{practice_ids}]
    who: {{en: Whoever reads., es: Quien lee.}}
    why: {{en: It is so., es: Es así.}}
"""
    return pages(call, call) | {"data/rule_practices.yml": f"rules: {{}}\n{watched}"}


def fields(count: int) -> Files:
    """The dictionary with a first table of so many columns."""

    def change(said: dict) -> None:
        said["resources"].append({**said["resources"][1], "name": "extra", "path": "extra.csv"})
        table = said["resources"][-1]
        table["schema"] = {**table["schema"], "fields": table["schema"]["fields"][:count]}

    return in_dictionary(change) | {"data/extra.csv": "state\nQA\n"}


GATHER = [each["practice_id"] for each in PRACTICES if (each["framework"], each["part"]) == ("care", "gather")]


NEAR: Mapping[str, Twins] = {
    "DJ701": on_pages(("![Three of five](chart.png)", "![Tres de cinco](chart.png)"), ("![](chart.png)",) * 2),
    "DJ702": on_pages(
        ("## One\n\n### Deeper\n\n## Back", "## Uno\n\n### Más\n\n## Otra vez"), ("### Deeper", "### Más")
    ),
    "DJ703": on_pages(
        ("[here and now](index.md)", "[aquí y ahora](index.md)"), ("[here](index.md)", "[aquí](index.md)")
    ),
    "DJ704": on_pages(
        ("Write `https://alder.example/list`.", "Escriba `https://alder.example/list`."),
        ("See https://alder.example/list there.", "Vea https://alder.example/list allí."),
    ),
    "DJ705": on_pages(
        (TABLE.format("Who", "What", "One"), TABLE.format("Quién", "Qué", "Uno")),
        (TABLE.format("Who", "", "One"), TABLE.format("Quién", "", "Uno")),
    ),
    "DJ706": Twins(
        settings('    look:\n      light: {text-soft: "#5c5c5c"}'),
        settings('    look:\n      light: {text-soft: "#8a8a8a"}'),
    ),
    "DJ707": Twins(
        swap("data/scale.yml", 'symbol: "→"', 'symbol: "○"'), swap("data/scale.yml", 'symbol: "→"', 'symbol: "●"')
    ),
    "DJ708": Twins(diagram("Escuela"), diagram("Electrodomésticos")),
    "DJ709": Twins(
        pages("Hi.", "Hola.", "related: [{title: A, link: families/#top}]\n"),
        pages("Hi.", "Hola.", "related: [{title: A, link: familes/#top}]\n"),
    ),
    "DJ801": Twins(cells("laws", citation="34 CFR part 99"), cells("laws", citation="34 CFR 99.10")),
    "DJ802": Twins(rows("laws", {"checked_on": "2025-11-22"}), rows("laws", {"checked_on": "2025-11-21"})),
    "DJ803": Twins(rows("laws", {}), rows("laws", {"checked_on": ""})),
    "DJ804": on_pages(
        (
            '{{ law("records_10") }} says so. This is information, not legal advice.',
            '{{ law("records_10") }} lo dice. Esto es información, no asesoría legal.',
        ),
        ('{{ law("records_10") }} says so.', '{{ law("records_10") }} lo dice.'),
    ),
    "DJ805": Twins(
        rows("policies", {"verification": "from_report", "checked_on": ""}),
        rows("policies", {"verification": "from_report"}),
        write_laws,
    ),
    "DJ806": Twins(
        {"data/policy_issues.yml": WORDS.replace(SEARCH, SEARCH.replace("consent", "firm_list"))},
        {"data/policy_issues.yml": WORDS.replace(SEARCH, SEARCH.replace("QB", "QA"))},
        write_laws,
        is_alone=True,
    ),
    "DJ807": Twins(
        rows("policies", {"checked_on": "2025-11-22"}), rows("policies", {"checked_on": "2025-11-21"}), write_laws
    ),
    "DJ901": on_pages(
        ("We do not rank districts.", "No damos listas de mejor a peor de distritos."),
        ("We rank every district.", "Es un ranking de distritos."),
    ),
    "DJ902": on_pages(
        ("Ask what to do when a school refuses.", "Pregunte qué hacer si una escuela oculta algo."),
        ("Alder Falls refused to answer.", "Alder Falls oculta sus contratos."),
    ),
    "DJ903": on_pages(
        (
            'The court found that the office broke the law {{ cite("law") }}.',
            'La oficina violó la ley {{ cite("law") }}.',
        ),
        ("The office broke the law.", "La oficina violó la ley."),
    ),
    "DJ904": Twins(cells("replies", received_on="2026-11-22"), cells("replies", received_on="")),
    "DJ905": Twins(
        swap(SITE, 'hello@quill.example, address: ""', '"", address: "12 Quill Street"'),
        swap(SITE, "hello@quill.example", '""'),
    ),
    "DJ906": on_pages(
        ("Some children face a risk at school.", "Hay riesgo en la escuela para estudiantes."),
        ("It is for at-risk students.", "Es para estudiantes en riesgo."),
    ),
    "DJ907": Twins(practices("W1.1", parent="W1"), practices("W1.1", parent="V1"), with_practices),
    "DJ908": Twins(audited(", ".join(GATHER)), audited(", ".join(GATHER[1:])), with_practices),
    "DJ909": Twins(
        cells("cases", 2, no_response="silent"),
        cells("cases", 2, no_response="silent", response_en="No.", response_es="No."),
    ),
    "DJ910": Twins(
        cells("changes", kind="begun", before_en="", before_es=""), cells("changes", before_en="", before_es="")
    ),
    "DJ1001": Twins(cells("districts", enrollment="", enrollment_year=""), cells("districts", enrollment_year="")),
    "DJ1002": Twins(fields(1), fields(0)),
    "DJ1003": Twins({"data/old/copy.md": "An old list.\n"}, {"data/old/copy.csv": "a,b\n"}),
}
