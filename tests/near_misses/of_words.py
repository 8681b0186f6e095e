"""Near-misses in plain language and in what two languages say: DJ5 and DJ6."""

from __future__ import annotations

from collections.abc import Mapping

from macros.checks.fair_words import MOST_WORDS
from macros.checks.pages import LONGEST_DESCRIPTION
from macros.sources.pages import parse_page
from macros.views.translations import parts
from tests.build_a_letter import BODIES, HEADS, page_text
from tests.near_misses.twins import (
    SITE,
    Files,
    Twins,
    cells,
    on_pages,
    page,
    pages,
    rows,
    settings,
    swap,
    with_letters,
)

HARD = "Administrative confidentiality requirements necessitate comprehensive documentation."
HARD_ES = "La confidencialidad administrativa imposibilita investigaciones extraordinariamente pormenorizadas."
EASY, EASY_ES = "We read what they say. " * 30, "Leemos lo que dicen. " * 30
SPANISH_LETTER = "content/es/letters/see-records.md"


def limited(text: str, spanish: str, limit: str) -> Files:
    """A page in both languages, and a limit for it."""
    return pages(text, spanish) | settings(f"    reading_levels:\n      - {{pages: new.md, {limit}}}")


def words(count: int) -> tuple[str, str]:
    """A sentence of so many words in both languages."""
    return f"We{' read' * (count - 1)}.", f"Leo{' más' * (count - 1)}."


def often(count: int) -> tuple[str, str]:
    """Many sentences of so many words in both languages."""
    english, spanish = words(count)
    return " ".join([english] * 30), " ".join([spanish] * 30)


def described(length: int) -> Files:
    """A page whose description has so many characters."""
    text = pages("Hi.", "Hola.")
    return {path: each.replace(": New.", f": {'x' * (length - 1)}.") for path, each in text.items() if each}


def letter(old: str, new: str) -> Files:
    """The Spanish letter with another text in one place."""
    assert old in BODIES["es"]
    text = page_text("es", HEADS["es"], BODIES["es"].replace(old, new))
    return {SPANISH_LETTER: text.replace("letter:\n", "next: [{kind: print}]\nletter:\n")}


def translated(by: str) -> Files:
    """A new page whose translation a machine helped with, reviewed by somebody or nobody."""
    front = f'translation: {{machine_assisted: true, reviewed_by: "{by}"}}\n'
    return {"content/en/new.md": page("en", "Hi."), "content/es/new.md": page("es", "Hola.", front)}


def recorded(english: str, *, has_marks: bool = True) -> Files:
    """A page whose translation was made from two lines of English, with what stands there now."""
    old = parse_page(page("en", "Two lines."), "content/en/new.md", locale="en", inside="new.md")[0]
    marks = f"  source: {[part.mark for part in parts(old)]}\n" if has_marks else ""
    front = f"translation:\n  machine_assisted: false\n{marks}"
    return {"content/en/new.md": page("en", english), "content/es/new.md": page("es", "Dos líneas.", front)}


NEAR: Mapping[str, Twins] = {
    "DJ501": Twins(
        limited(f"{EASY} {HARD}", f"{EASY_ES} {HARD_ES}", "en: 6, es: 65"),
        limited(f"{HARD} " * 30, f"{HARD_ES} " * 30, "en: 6, es: 65"),
    ),
    "DJ502": Twins(limited(*often(15), "words: 15"), limited(*often(16), "words: 15")),
    "DJ503": on_pages(words(MOST_WORDS), words(MOST_WORDS + 1)),
    "DJ504": on_pages(
        ("Ask for the big long thing (XYZ). Then read the XYZ.", "Pida la cosa larga (XYZ). Luego lea el XYZ."),
        ("Ask for the XYZ.", "Pida el XYZ."),
    ),
    "DJ505": Twins(
        rows("glossary", {}, {"term_id": "form", "term_en": "Consent form", "term_es": "Formulario"}),
        rows("glossary", {}, {"term_id": "form", "term_en": "Consent", "term_es": "Formulario"}),
    ),
    "DJ506": Twins(
        cells("glossary", definition_en="A yes. Consent can end."), cells("glossary", definition_en="Consent is a yes.")
    ),
    "DJ507": on_pages(
        ("Write `Staff utilize it` in code.", "Escriba `Hay sinergias` en código."),
        ("Staff utilize it.", "Hay sinergias."),
    ),
    "DJ508": Twins(described(LONGEST_DESCRIPTION), described(LONGEST_DESCRIPTION + 1)),
    "DJ601": Twins({"content/en/new.md": page("en", "Hi.", "only_in: en\n")}, {"content/en/new.md": page("en", "Hi.")}),
    "DJ602": on_pages(
        ("## One\n\nHi.\n\n## Two\n\nHi.", "## Lo primero\n\nHola.\n\n## Lo segundo\n\nHola."),
        ("## One\n\nHi.\n\n## Two\n\nHi.", "## Lo primero\n\nHola.\n\nHola."),
    ),
    "DJ603": on_pages(
        ('Hi {{ cite("law") }} {{ cite("survey") }}.', 'Hola {{ cite("survey") }} {{ cite("law") }}.'),
        ('Hi {{ cite("law") }} {{ cite("survey") }}.', 'Hola {{ cite("law") }}.'),
    ),
    "DJ604": on_pages(
        ("Wait 45 days. Read 1,234 pages.", "Espere 45 días. Lea 1234 páginas."),
        ("Wait 45 days. Read 1,234 pages.", "Espere 54 días. Lea 1234 páginas."),
    ),
    "DJ605": Twins(
        cells("districts", note_en="It is small.", note_es="Es pequeño."), cells("districts", note_en="It is small.")
    ),
    "DJ606": Twins(
        letter("expedientes de {student_name}", "{student_name}: expedientes"),
        letter("expedientes de {student_name}", "expedientes"),
        with_letters,
    ),
    "DJ607": Twins(
        swap(SITE, "{Families: Familias}", "{Families: Las familias, Schools: Escuelas}"),
        swap(SITE, "{Families: Familias}", "{Famlies: Familias}"),
    ),
    "DJ608": on_pages(
        ("It says that.", 'Dice "that the list is with you".'), ("It says that.", "They say that the list is with you.")
    ),
    "DJ609": Twins(
        cells("glossary", term_en="Law of Alder Falls Schools", term_es="Law of Alder Falls Schools"),
        cells("glossary", term_en="the old yes that ended", term_es="the old yes that ended"),
    ),
    "DJ610": Twins(translated("data lead"), translated("")),
    "DJ612": Twins(recorded("Two\nlines."), recorded("Three lines.")),
    "DJ613": Twins(recorded("Two lines."), recorded("Two lines.", has_marks=False)),
    "DJ614": Twins(
        pages("Not written by hand.", "No escrito a mano.", "unwritten: false\n"),
        pages("Not written by hand.", "No escrito a mano.", "unwritten: true\n"),
    ),
}
