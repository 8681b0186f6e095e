"""Words that rank, accuse, label or hide are told; the same words where they are right are not."""

from __future__ import annotations

import pytest

from macros.checks.fair_words import MOST_WORDS, check_said_words
from tests.build_a_project import PAGE, with_evidence, with_page

TOLD = [
    ("ranking-word", "en", "Alder Falls is the best district."),
    ("ranking-word", "en", "We rank every district."),
    ("ranking-word", "en", "These are the top 10 districts."),
    ("ranking-word", "es", "Es el mejor distrito."),
    ("ranking-word", "es", "Es un ranking de distritos."),
    ("accusing-word", "en", "Alder Falls hides its contracts."),
    ("accusing-word", "en", "Alder Falls refused to answer."),
    ("accusing-word", "en", '{{ district("0100001") }} fails families.'),
    ("accusing-word", "es", "Alder Falls oculta sus contratos."),
    ("silence-as-fact", "en", "Alder Falls has no policy."),
    ("silence-as-fact", "es", "Alder Falls no publica la lista."),
    ("label-for-people", "en", "It is for at-risk students."),
    ("label-for-people", "es", "Es para estudiantes en riesgo."),
    ("office-word", "en", "Staff utilize the form."),
    ("office-word", "es", "Hay sinergias aquí."),
    ("acronym-not-explained", "en", "Ask for the XYZ."),
    ("acronym-not-explained", "es", "Pida el XYZ."),
    ("other-language-words", "en", "Es la lista que los padres piden por escrito."),
    ("other-language-words", "es", "They say that the list is with you."),
    ("one-long-sentence", "en", "We read" + " and read" * MOST_WORDS + "."),
]
FINE = [
    ("en", "We do not rank districts."),
    ("en", "Ask in the language you know best."),
    ("en", "Rankings of schools can do harm."),
    ("es", "No damos listas de mejor a peor de distritos."),
    ("es", "Una pregunta clara recibe mejor respuesta."),
    ("en", "Ask what to do when a school refuses."),
    ("en", "Families refuse the survey, and Alder Falls says how."),
    ("en", "In the part we read, Alder Falls has no list."),
    ("en", "That does not mean that Alder Falls does not publish it."),
    ("en", "A district that hides its contracts is hard to read."),
    ("en", "Some children face a risk at school."),
    ("en", "Write `Staff utilize the form` in code."),
    ("en", "Ask for the big long thing (XYZ). Then read the XYZ."),
    ("en", "Save the PDF and the CSV."),
    ("es", 'Diga <span lang="en">They say that the list is with you</span>.'),
    ("es", 'La ley dice "that the list is with you".'),
    ("en", "We read" + " and read" * 10 + "."),
]


def found(project, locale, sentence):
    return [problem.code for problem in check_said_words(with_sentence(project, locale, sentence))]


def with_sentence(project, locale, sentence):
    return with_page(project, f"{PAGE.format(title='New')}\n{sentence}\n", f"{locale}/new.md")


@pytest.mark.parametrize(("code", "locale", "sentence"), TOLD)
def test_a_word_that_does_harm_is_told(project, code, locale, sentence):
    assert found(project, locale, sentence) == [code]


@pytest.mark.parametrize(("locale", "sentence"), FINE)
def test_the_same_word_is_fine_where_it_does_none(project, locale, sentence):
    assert found(project, locale, sentence) == []


def test_a_cell_about_a_district_is_read_as_naming_it(project):
    row = {"level": "mentions", "finding_en": "It hides the list.", "finding_es": "Nombra la lista."}
    (problem,) = check_said_words(with_evidence(project, row))
    assert (str(problem.place), problem.code) == ("data/evidence.csv:2:finding_en", "accusing-word")


def test_what_a_district_answered_stands_as_it_wrote_it(project):
    from tests.build_a_project import with_tables

    own = {"reply_en": "We never hid it. The article hides that."}
    assert list(check_said_words(with_tables(project, replies=[own]))) == []


def test_an_acronym_is_told_once_a_page(project):
    assert found(project, "en", "The XYZ and the XYZ. Again the XYZ.") == ["acronym-not-explained"]


def test_a_problem_stands_on_its_line(project):
    text = f"{PAGE.format(title='New')}\nFine.\n\nStaff utilize it.\n"
    (problem,) = check_said_words(with_page(project, text, "en/new.md"))
    assert problem.place.row == text.split("\n").index("Staff utilize it.") + 1
