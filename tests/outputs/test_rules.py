"""The rules as a page and the self-audit: nothing typed, everything from the registry, the data and the check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks.audit import check_practices_of_rules, check_self_audit
from macros.model.rules import RulePractices, Standing, Watchers
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.rules import rule_list, self_audit, state
from macros.problems import Place
from macros.sources.rules import all_rules, families, rule_words
from tests.build_a_project import PAGE, said, with_page
from tests.build_practices import ROWS, with_practices
from tests.read_html import elements, text_of

IDS = [each["practice_id"] for each in ROWS if (each["framework"], each["part"]) == ("care", "gather")]
WHO = Watchers(Place("data/rule_practices.yml", 9), tuple(IDS[1:]),
               {"en": "Whoever reads.", "es": "Quien lee."}, {"en": "It is so.", "es": "Es así."})  # fmt: skip
PLACES = dict.fromkeys(("DJ101", "DJ110"), Place("data/rule_practices.yml", 2))
KNOWN = RulePractices({"DJ101": (IDS[0],), "DJ110": (IDS[0],)}, PLACES, (WHO,))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    found = with_practices(tmp_path_factory.mktemp("rules"))
    found = replace(found, rule_practices=KNOWN, standing={"DJ110": Standing(notes=3), "DJ704": Standing(waived=1)})
    for locale in ("en", "es"):
        found = with_page(found, f"{PAGE.format(title='Rules')}\n{{{{ rule_list() }}}}\n", f"{locale}/rules.md")
    return found


def on(project, locale="en"):
    return PageContext(project, locale, "audit/")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_rule_stands_under_its_family_with_an_anchor_and_its_words(project, locale):
    html = rule_list(on(project, locale))
    ids = [each.attributes["id"] for each in elements(html, "h3")]
    assert ids == [rule.slug for rule in all_rules().values()]
    assert [each.attributes["id"] for each in elements(html, "h2")] == [f"rules-{family}" for family in families()]
    text = text_of(html)
    for code in all_rules():
        words = rule_words(code, locale)
        for part in (words.title, words.about, words.wrong, words.right):
            assert " ".join(part.split()) in text, (code, part)


def test_a_language_without_words_of_its_own_marks_the_english_ones(project):
    words = {**project.words, "fr": replace(project.words["es"], locale="fr")}
    html = rule_list(PageContext(replace(project, words=words), "fr", "audit/", host="es"))
    assert {each.attributes.get("lang") for each in elements(html, "h3")} == {"en"}
    assert "lang" not in elements(rule_list(on(project)), "h3")[0].attributes


def test_a_rule_says_how_it_stands_in_this_build(project):
    page = on(project)
    assert state(page, all_rules()["DJ110"]) == page.many("rule.state.notes", 3)
    assert state(page, all_rules()["DJ704"]) == page.many("rule.state.waived", 1)
    assert state(page, all_rules()["DJ101"]) == page.t("rule.state.fine")
    assert state(page, all_rules()["DJ710"]) == page.t("rule.state.stops")
    assert state(on(replace(project, standing=None)), all_rules()["DJ101"]) == page.t("rule.state.unknown")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_practice_names_its_rules_with_their_standing_or_who_looks(project, locale):
    page = on(project, locale)
    html = self_audit(page, "care", "gather")
    _all, first, *others = elements(html, "div")
    assert [each.text.split()[0] for each in (first, *others)] == IDS
    assert rule_words("DJ101", locale).title in first.text
    assert page.many("rule.state.notes", 3) in first.text
    assert all(WHO.who[locale] in each.text and WHO.why[locale] in each.text for each in others)
    links = [each.attributes["href"] for each in elements(html, "a")]
    assert "../rules/#dj101" in links


def test_a_practice_that_nobody_looks_after_says_so_and_is_a_problem(project):
    alone = replace(project, rule_practices=RulePractices({}, {}, ()))
    assert on(alone).t("rule.audit.nobody") in text_of(self_audit(on(alone), "care"))
    text = f'{PAGE.format(title="Audit")}\n{{{{ self_audit("care", "gather") }}}}\n'
    (problem,) = check_self_audit(with_page(alone, text, "en/audit.md"))
    assert (problem.code, problem.values["found"]) == ("practice-not-audited", ", ".join(IDS))
    assert list(check_self_audit(with_page(project, text, "en/audit.md"))) == []


def test_a_framework_or_part_that_is_not_there_is_told(project):
    for names in (("cares",), ("care", "gathering")):
        with pytest.raises(AuthorError) as failure:
            self_audit(on(project), *names)
        assert failure.value.near in ("care", "gather")


def test_a_practice_that_is_not_in_the_data_is_told(project):
    place = Place("data/rule_practices.yml", 3)
    wrong = RulePractices({"DJ101": ("C-9Z",)}, {"DJ101": place}, (replace(WHO, practices=("C-9Y",)),))
    found = said(check_practices_of_rules(replace(project, rule_practices=wrong)))
    assert found == ["data/rule_practices.yml:3:rules.DJ101 unknown-id", "data/rule_practices.yml:9 unknown-id"]
    fine = replace(wrong, rules={"DJ101": (IDS[0],)}, watchers=(WHO,))
    assert list(check_practices_of_rules(replace(project, rule_practices=fine))) == []
