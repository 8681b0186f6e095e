"""Which words of a page are glossary terms, and how its first uses become links."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from macros.model.citations import Term
from macros.outputs.term_finder import TermFinder, first_uses, link_uses

ENGLISH = (
    "data",
    "data sharing",
    "data sharing agreement",
    "consent",
    "education technology (ed tech)",
    "joint powers agreement (JPA)",
    "artificial intelligence (AI)",
    "third party",
    "Tennessen warning",
    "FERPA",
    "de-identification",
    "parent's right",
)
SPANISH = ("datos", "dato", "datos abiertos", "decisión automatizada", "consentimiento", "programa especial (IEP)")
MARKED = '<a class="tk-term" href="../glossary/#consent">'


def terms(*words: str, locale: str = "en", by_hand: tuple[str, ...] = ()) -> list[Term]:
    return [
        Term(
            re.sub(r"\W+", "_", word.lower()).strip("_"), {locale: word}, {locale: "It means."}, "law", word in by_hand
        )
        for word in words
    ]


EN = TermFinder(terms(*ENGLISH), "en")
ES = TermFinder(terms(*SPANISH, locale="es"), "es")


def draw(term_id: str, words: Markup, before: int) -> Markup:
    return Markup(f"[{term_id}{'+' * before}:{words}]")


def linked(html: str, finder: TermFinder = EN) -> str:
    """The page with each link as [term:words]."""
    return link_uses(html, first_uses(list(finder.uses(html))), draw)


def found(html: str, finder: TermFinder = EN) -> list[str]:
    """The terms of a text, one for each use."""
    return [use.term_id for use in finder.uses(html)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("<p>Your consent counts.</p>", "<p>Your [consent:consent] counts.</p>"),
        ("<p>Consent first.</p>", "<p>[consent:Consent] first.</p>"),
        ("<p>Consents and consent</p>", "<p>[consent:Consents] and consent</p>"),
        ("<p>third parties, third party</p>", "<p>[third_party:third parties], third party</p>"),
        ("no tags: consent", "no tags: [consent:consent]"),
        ("<p>“consent”, (consent)</p>", "<p>“[consent:consent]”, (consent)</p>"),
        ("<p>the school's consent’s end</p>", "<p>the school's [consent:consent]’s end</p>"),
        ("<p>a <strong>consent</strong> form</p>", "<p>a <strong>[consent:consent]</strong> form</p>"),
        ("<p>data\n  sharing</p>", "<p>[data_sharing:data\n  sharing]</p>"),
        ("<p>a data-sharing agreement</p>", "<p>a [data_sharing_agreement:data-sharing agreement]</p>"),
        ("<p>de identification</p>", "<p>[de_identification:de identification]</p>"),
        ("<p>parent’s right</p>", "<p>[parent_s_right:parent’s right]</p>"),
    ],
)
def test_the_first_use_of_a_term_becomes_a_link(text, result):
    assert linked(text) == result


def test_each_term_is_linked_once_on_a_page():
    assert (
        linked("<p>consent, data</p><p>data, consent</p>")
        == "<p>[consent:consent], [data:data]</p><p>data, consent</p>"
    )


def test_the_longest_term_wins_also_where_it_is_no_longer_linked():
    html = "<p>data sharing agreements, a data sharing agreement, data sharing, data</p>"
    assert found(html) == ["data_sharing_agreement", "data_sharing_agreement", "data_sharing", "data"]
    assert linked(html) == (
        "<p>[data_sharing_agreement:data sharing agreements], a data sharing agreement,"
        " [data_sharing:data sharing], [data:data]</p>"
    )


@pytest.mark.parametrize(
    ("text", "terms_found"),
    [
        ("education technology", ["education_technology_ed_tech"]),
        ("Ed tech helps", ["education_technology_ed_tech"]),
        ("a joint powers agreement (JPA)", ["joint_powers_agreement_jpa"] * 2),
        ("two JPAs", ["joint_powers_agreement_jpa"]),
        ("AI, AIs", ["artificial_intelligence_ai"] * 2),
        ("ai, Ai, jpa, ferpa", []),
        ("FERPA's parts", ["ferpa"]),
    ],
)
def test_short_forms_count_and_acronyms_only_in_their_capitals(text, terms_found):
    assert found(f"<p>{text}</p>") == terms_found


@pytest.mark.parametrize(
    "text",
    [
        "metadata",
        "database",
        "data2",
        "my_data",
        "non-consent",
        "consent-free",
        "write to consent@school.example",
        "data@x",
        "example.com/data/",
        "data.csv",
        "old.data",
        "#data",
        "consentí",
        "data" + "\u0301",
    ],
)
def test_a_part_of_a_longer_word_or_of_an_address_is_no_use(text):
    assert found(f"<p>{text}</p>") == []


@pytest.mark.parametrize(
    ("text", "terms_found"),
    [
        ("the Minnesota Government Data Practices Act", []),
        ("Data Practices Act", []),
        ("we read Data as it is", []),
        ("a Data Sharing Agreement", []),
        ("DATA", []),
        ("It ends. Data begins.", ["data"]),
        ("It says: Data begins.", ["data"]),
        ("A Tennessen warning", ["tennessen_warning"]),
        ("Ask FERPA", ["ferpa"]),
    ],
)
def test_a_word_in_a_name_is_no_use(text, terms_found):
    assert found(f"<p>{text}</p>") == terms_found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>consent</h2>",
        '<h2 id="x">the <em>consent</em></h2>',
        '<a href="#">consent</a>',
        "<button>consent</button>",
        "<label>consent <input></label>",
        "<form><p>consent</p></form>",
        "<select><option>consent</option></select>",
        "<textarea>consent</textarea>",
        "<pre><code>consent</code></pre>",
        "<p><code>consent</code></p>",
        "<svg><text>consent</text></svg>",
        "<figure><figcaption>consent</figcaption></figure>",
        "<table><tr><th>consent</th><td>consent</td></tr></table>",
        "<nav><ul><li>consent</li></ul></nav>",
        "<details><summary>consent</summary></details>",
        "<dl><dt>consent</dt></dl>",
        "<blockquote><p>consent</p></blockquote>",
        "<q>consent</q>",
        "<script>consent</script>",
        "<style>consent</style>",
        "<!-- consent -->",
        "<!-- <p> --><p title='consent'>x</p>",
        '<img alt="consent">',
        "<p data-x='a > consent'>x</p>",
        '<span lang="es">consent</span>',
        '<div lang="es"><div>x</div><p>consent</p></div>',
        "<span translate=no>consent</span>",
        '<span aria-hidden="true">consent</span>',
        "<div hidden><p>consent</p></div>",
        '<div role="heading" aria-level="2">consent</div>',
        '<div class="x tk-desk"><div><p>consent</p></div></div>',
        '<ul class="tk-list tk-source-list"><li>consent</li></ul>',
        '<p class="tk-plain">consent</p>',
    ],
)
def test_what_is_no_running_text_is_left_alone(html):
    assert linked(html) == html
    assert linked(f"{html}<p>consent</p>") == f"{html}<p>[consent:consent]</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<span lang="en">{}</span>',
        '<span lang="en-US">{}</span>',
        '<br/><img hidden src="x"><p>{}</p>',
        "<svg/><p>{}</p>",
        '<div class="tk-box"><ul><li><p>{}</p></li></ul></div>',
        "<p>1 < 2 and {}</p>",
        "<p>a &amp b, {}</p>",
        "<dl><dt>x</dt><dd>{}</dd></dl>",
        "<blockquote><blockquote>x</blockquote>y</blockquote><p>{}</p>",
    ],
)
def test_all_else_is_running_text(html):
    assert linked(html.format("consent")) == html.format("[consent:consent]")


def test_entities_are_read_as_the_letters_they_stand_for():
    assert (
        linked("<p>data&nbsp;sharing &amp; consent</p>")
        == "<p>[data_sharing:data&nbsp;sharing] &amp; [consent:consent]</p>"
    )
    assert linked("<p>parent&#39;s right&eacute; parent&#x27;s right&quot;</p>") == (
        "<p>parent&#39;s right&eacute; [parent_s_right:parent&#x27;s right]&quot;</p>"
    )
    assert linked("<p>&NotEqualTilde;consent&nosuch;</p>") == "<p>&NotEqualTilde;[consent:consent]&nosuch;</p>"
    assert (
        linked("<p>&nosuch; consent &notdata; &nosuch;</p>") == "<p>&nosuch; [consent:consent] &notdata; &nosuch;</p>"
    )


def test_a_term_that_the_author_marked_stays_and_is_not_linked_elsewhere():
    html = f"<p>consent, {MARKED}a real yes</a>, consent</p>"
    assert linked(html) == "<p>consent, [consent:a real yes], consent</p>"
    assert found(html) == ["consent"] * 3


def test_every_term_that_the_author_marked_is_a_link_also_in_a_table():
    html = f"<table><tr><td>{MARKED}one</a></td></tr></table><p>{MARKED}two &amp; three</a></p>"
    assert linked(html) == ("<table><tr><td>[consent:one]</td></tr></table><p>[consent+:two &amp; three]</p>")


def test_a_term_to_be_marked_by_hand_is_linked_only_there_and_hides_shorter_ones():
    finder = TermFinder(terms("data", "private data", "consent", by_hand=("private data", "consent")), "en")
    assert linked("<p>private data, consent</p>", finder) == "<p>private data, consent</p>"
    assert (
        linked(f"<p>consent, {MARKED}consent</a> data</p>", finder) == "<p>consent, [consent:consent] [data:data]</p>"
    )


def test_of_two_terms_written_alike_the_one_that_is_not_marked_by_hand_is_linked():
    by_hand = Term("of_trees", {"en": "leaf"}, {"en": "It grows."}, "law", is_by_hand=True)
    finder = TermFinder([by_hand, *terms("leaf")], "en")
    assert found("<p>A leaf.</p>", finder) == ["leaf"]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Los datos abiertos", "Los [datos_abiertos:datos abiertos]"),
        ("Un dato abierto", "Un [datos_abiertos:dato abierto]"),
        ("dato y datos", "[dato:dato] y [datos:datos]"),
        ("Decisiones automatizadas", "[decisión_automatizada:Decisiones automatizadas]"),
        ("¿Consentimiento?", "¿[consentimiento:Consentimiento]?"),
        ("dos IEP, un iep", "dos [programa_especial_iep:IEP], un iep"),
        (
            '<span lang="en">IEP</span> <em lang="es-US">datos</em>',
            '<span lang="en">IEP</span> <em lang="es-US">[datos:datos]</em>',
        ),
    ],
)
def test_spanish_terms_are_found_with_their_plurals(text, result):
    assert linked(f"<p>{text}</p>", ES) == f"<p>{result}</p>"


def test_a_glossary_without_terms_links_nothing():
    assert linked("<p>consent</p>", TermFinder((), "en")) == "<p>consent</p>"
    assert linked("<p> ()</p>", TermFinder(terms("()"), "en")) == "<p> ()</p>"


SCRAPS = st.sampled_from(
    ["data", "Data", "data sharing", "consent", "JPA", " ", "\n", ".", "-", "&amp;", "&nbsp;", "&", "<", ">", '"', "'",
     "é", "<p>", "</p>", "<b class='x'>", "</b>", "<h2>", "</h2>", "<a href='/'>", "</a>", MARKED, "<br>", "<svg/>",
     "<svg>", "</svg>", "<!--", "-->", "<script>", "</script>", "<span lang=es>", "<span hidden>", "</span>",
     "\u0301", "ſ", "İ"]
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_everything_but_the_links_stays_as_it_was(html):
    uses = first_uses(list(EN.uses(html)))
    assert all(first.end <= second.start for first, second in pairwise(uses))
    texts = iter([html[use.start : use.end] for use in uses])
    again = link_uses(html, uses, lambda _term, _words, _before: Markup("\ue000"))
    assert re.sub("\ue000", lambda _mark: next(texts), again) == html
    automatic = [use for use in uses if not use.is_marked]
    assert len({use.term_id for use in automatic}) == len(automatic)
    assert all("<" not in html[use.start : use.end] for use in automatic)


@given(st.text(max_size=200))
def test_any_text_can_be_read(html):
    assert len(link_uses(html, first_uses(list(EN.uses(html))), draw)) >= len(html)


def test_a_large_page_is_read_in_moments():
    finder = TermFinder(terms(*(f"word{number} of many (W{number})" for number in range(120)), *ENGLISH), "en")
    html = "<p>The school must say what it does with <em>each</em> record &amp; why, and to whom.</p>\n" * 10_000
    started = time.process_time()
    assert found(html, finder) == []
    assert time.process_time() - started < 5  # of 0.9 million letters; it is about a fifth of a second
