"""Which texts of a project are measured, and what of a letter belongs to which."""

from __future__ import annotations

from dataclasses import replace

from macros.views.plain_language.texts import FEWEST_WORDS, measured_texts
from tests.build_a_form import SELF_CHECKS, form_text, with_forms
from tests.build_a_letter import HEADS, page_text, with_letters
from tests.build_a_project import PAGE, with_page

LONG = "The school must show you what it keeps. You may ask for it in writing. "


def texts(project, path="a.md"):
    return [each for each in measured_texts(project) if each.path == path]


def test_a_page_is_measured_by_the_formula_of_its_language(project):
    changed = with_page(project, PAGE.format(title="A") + LONG * 3, "en/a.md")
    changed = with_page(changed, PAGE.format(title="A") + "La escuela guarda datos. " * 10, "es/a.md")
    english, spanish = texts(changed)
    assert (english.locale, english.formula.name, english.level.words) == ("en", "Flesch-Kincaid", 45)
    assert (spanish.locale, spanish.formula.name, spanish.level.words) == ("es", "INFLESZ", 40)
    assert english.sentences[0].line == 9


def test_a_text_that_is_too_short_for_a_formula_is_left_out(project):
    almost = "word " * (FEWEST_WORDS - 1)
    assert texts(with_page(project, PAGE.format(title="A") + almost, "en/a.md")) == []
    assert len(texts(with_page(project, f"{PAGE.format(title='A')}{almost} more", "en/a.md"))) == 1


def test_a_language_without_a_formula_is_passed_over(project):
    page = with_page(project, PAGE.format(title="A") + LONG * 3, "en/a.md").pages[-1]
    french = replace(project, pages=(replace(page, locale="fr"),))
    assert list(measured_texts(french)) == []


def test_terms_figures_and_districts_count_as_the_words_they_show(project):
    page = PAGE.format(title="A") + 'The {{ term("consent") }} {{ stat("parents") }} {{ district("0100001") }}. ' * 5
    (text,) = texts(with_page(project, page, "en/a.md"))
    assert text.sentences[0].text == "The consent 93 percent of parents Alder Falls."
    assert text.level.words == 40


def test_a_letter_is_a_text_of_its_own_and_what_is_said_about_it_belongs_to_its_page(folder):
    rest = "{student_name} {answer_by} {meeting_date}\n\n{your_name}\n"
    body = f"Dear {{office}},\n\n{LONG * 3}\n\n? Optional.\n\n{rest}"
    head = HEADS["en"].replace("A copy.", "A copy of all that you send, and the day on which you send it to them.")
    project = with_letters(folder, {"content/en/letters/see-records.md": page_text("en", head, body)})
    page, letter = (each for each in texts(project, "letters/see-records.md") if each.locale == "en")
    assert (page.place.column, letter.place.column) == (None, "letter.body")
    said = [each.text for each in page.sentences]
    assert said[:3] == ["When you want to see records.", "The school office.", "45 days."]
    assert said[-1] == "Text."
    assert [each.text for each in letter.sentences][:2] == ["Dear {office},", LONG.partition(". ")[0] + "."]
    lines = (folder / letter.place.path).read_text(encoding="utf-8").splitlines()
    assert lines[letter.sentences[0].line - 1].strip() == "Dear {office},"
    assert "Copies may cost money." in lines[page.sentences[3].line - 1]


def test_the_sentences_of_a_form_are_a_text_of_its_own_and_its_labels_are_not(tmp_path):
    asked = "Say in ten plain words what you would ask a neighbor who has never been here before. " * 3
    changed = {
        "content/en/self-checks/plan.md": form_text("self_check", "en", SELF_CHECKS["en"].replace("Write back.", asked))
    }
    project = with_forms(tmp_path, changed)
    (text,) = texts(project, "self-checks/plan.md")
    assert (text.place.path, text.place.column) == ("content/en/self-checks/plan.md", "self_check")
    said = [sentence.text for sentence in text.sentences]
    assert said[0] == "Answer for one plan."
    assert "Did you answer?" in said
    assert "After" not in said
    assert {sentence.line for sentence in text.sentences[-3:]} == {21}
