"""Long and short forms of a term, and the plurals that a text may use."""

from __future__ import annotations

import pytest

from macros.outputs.term_forms import Form, made_forms, written_forms


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("consent", ["consent"]),
        ("education technology (ed tech)", ["education technology", "ed tech"]),
        ("joint powers agreement (JPA)", ["joint powers agreement", "JPA"]),
        ("SPPO (oficina de privacidad)", ["SPPO", "oficina de privacidad"]),
        ("  spaced   out ( so )  ", ["spaced out", "so"]),
        ("nothing ()", ["nothing"]),
        ("(whole)", ["(whole)"]),
        ("", []),
        (" () ", []),
    ],
)
def test_a_short_form_in_brackets_is_a_form_of_its_own(term, written):
    assert [form.text for form in written_forms(term)] == written


def test_only_capitals_make_an_acronym():
    assert written_forms("joint powers agreement (JPA)") == [Form("joint powers agreement"), Form("JPA", True)]
    assert written_forms("Tennessen warning") == [Form("Tennessen warning")]
    assert written_forms("A") == [Form("A")]


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("vendor", "vendors"),
        ("data breach", "data breaches"),
        ("bias", "biases"),
        ("tax", "taxes"),
        ("third party", "third parties"),
        ("survey", "surveys"),
        ("chain of custody", "chains of custody"),
        ("memorandum of understanding", "memorandums of understanding"),
        ("health or safety emergency", "health or safety emergencies"),
        ("school-issued device", "school-issued devices"),
    ],
)
def test_english_plurals(term, plural):
    assert made_forms(term, "en") == [Form(plural)]


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("proveedor", "proveedores"),
        ("dato", "datos"),
        ("decisión automatizada", "decisiones automatizadas"),
        ("interés educativo legítimo", "intereses educativos legítimos"),
        ("acuerdo para compartir datos", "acuerdos para compartir datos"),
        ("acuerdo de poderes conjuntos", "acuerdos de poderes conjuntos"),
        ("sistema integrado de datos", "sistemas integrados de datos"),
        ("unidad policial escolar", "unidades policiales escolares"),
        ("dispositivo entregado por la escuela", "dispositivos entregados por la escuela"),
        ("oficial de policía escolar", "oficiales de policía escolar"),
        ("aviso Tennessen", "avisos Tennessen"),
        ("voz propia", "voces propias"),
        ("análisis", "análisis"),
        ("bisturí", "bisturíes"),
    ],
)
def test_spanish_plurals_agree(term, plural):
    assert plural in [form.text for form in made_forms(term, "es")]


@pytest.mark.parametrize(
    ("term", "singular"),
    [
        ("datos abiertos", "dato abierto"),
        ("datos no disponibles", "dato no disponible"),
        ("decisiones automatizadas", "decisión automatizada"),
        ("luces rojas", "luz roja"),
        ("padres solteros", "padre soltero"),
    ],
)
def test_a_spanish_term_in_the_plural_has_a_singular(term, singular):
    assert singular in [form.text for form in made_forms(term, "es-MX")]


def test_what_stands_after_a_spanish_preposition_keeps_its_form():
    assert made_forms("de la cuna a la cárcel", "es")[0].text == "de la cuna a la cárcel"


def test_an_acronym_has_a_plural_with_a_small_letter():
    assert made_forms("joint powers agreement (JPA)", "en")[-1] == Form("JPAs", is_acronym=True)
    assert made_forms("expediente (IEP)", "es")[-1] == Form("IEPs", is_acronym=True)


@pytest.mark.parametrize(("term", "plural"), [("caméra", "caméras"), ("année de données", "années de données")])
def test_another_language_has_simple_plurals(term, plural):
    assert plural in [form.text for form in made_forms(term, "fr")]
