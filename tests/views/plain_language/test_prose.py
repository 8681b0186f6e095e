"""What counts as a sentence and as a word of a page, and on which line it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.sources.pages import parse_page
from macros.views.page_sections import sections
from macros.views.plain_language.english import syllables
from macros.views.plain_language.prose import sentences


def shown(name, arguments):
    values = [value for _, value in arguments]
    return {"term": values[-1], "stat": "93 percent of parents"}.get(name, "") if values else ""


def read(text, first_line=1):
    return list(sentences(text, first_line, shown, syllables))


def said(text):
    return [each.text for each in read(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One here. Two here! Three? Four.", ["One here.", "Two here!", "Three?", "Four."]),
        ("Ask Dr. Lee of St. Mark. Then wait.", ["Ask Dr. Lee of St. Mark.", "Then wait."]),
        ("The U.S. Congress wrote it. J. Doe read it.", ["The U.S. Congress wrote it.", "J. Doe read it."]),
        ("Use a copy, e.g. Form 3. Keep it.", ["Use a copy, e.g. Form 3.", "Keep it."]),
        ("It rose 3.5 points. 45 days passed.", ["It rose 3.5 points.", "45 days passed."]),
        ("See No. 5 of it. No. You may not.", ["See No. 5 of it.", "No.", "You may not."]),
        ("Llame a las 3 p. m. o antes. ¿Y luego?", ["Llame a las 3 p. m. o antes.", "¿Y luego?"]),
        ("En EE. UU. hay leyes. La Sra. Paz lo sabe.", ["En EE. UU. hay leyes.", "La Sra. Paz lo sabe."]),
        ('He said: "Stop." She left.', ['He said: "Stop."', "She left."]),
        ("En EE. UU. Es así.", ["En EE. UU.", "Es así."]),
        ("Wait… Then go. then stay", ["Wait…", "Then go. then stay"]),
    ],
)
def test_sentences_end_where_readers_stop(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A heading\n\nText.", ["Text."]),
        ("Before\n## Heading\nAfter", ["Before", "After"]),
        ("You may:\n\n- look;\n- ask.", ["You may:", "look;", "ask."]),
        ("1. First\n2. Second\n   goes on", ["First", "Second goes on"]),
        ("- [ ] Ask\n> Quoted\n> > twice", ["Ask", "Quoted", "twice"]),
        ("| A | B |\n| --- | --- |\n| cell | cell |", []),
        ("```\ncode here\n```\nText.\n~~~\nmore\n~~~", ["Text."]),
        ("Run `make check` now. <!-- a note\nof two lines -->\nDone.", ["Run now.", "Done."]),
        ("See [the *long* list](list.md#top) and <https://a.example/b>.", ["See the long list and."]),
        ("See [the law][law].\n\n[law]: https://a.example/law", ["See the law."]),
        ("![A drawing of a house](house.png) Text.", ["Text."]),
        ("**Next step.** Ask **now.**", ["Ask now."]),
        ("- **Time:** an hour\n- **A word** counts.", ["an hour", "A word counts."]),
        ("__Note.__", []),
        ("Dear {office},\n\n{your_name}\n\n{a}, {b}", ["Dear {office},"]),
        ('Say <span lang="es">buenos días</span>&nbsp;now.', ["Say buenos días now."]),
        ("## Title {#id}\n\nText {.note}", ["Text"]),
        ('{{ box("law", title="The law") }}\n\nInside.\n\n{{ end_box() }}', ["Inside."]),
        ('Your {{ term("consent", "yes") }} counts {{ law("records_10") }}.', ["Your yes counts."]),
        ('{{ stat("parents") }} want it.', ["93 percent of parents want it."]),
        ("They must answer (34 CFR § 99.10(b)). Ask (or call) us.", ["They must answer.", "Ask (or call) us."]),
        ("The rule says so (34 CFR 99.31(a)(1)).", ["The rule says so."]),
        ("", []),
        ("–\n\n---\n\n***", []),
    ],
)
def test_prose_is_what_a_reader_meets_as_running_text(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("It has 45 days and 1,000 cases.", 7, 8),
        ("Section 99.10(b) and/or 24/7", 6, 7),
        ("Dear {office_name},", 2, 2),
        ("a well-known e-mail", 3, 5),
        ("the U.S. law", 3, 4),
        ("yes – no — maybe", 3, 4),
    ],
)
def test_words_and_syllables_are_counted(text, words, count):
    (sentence,) = read(text)
    assert (sentence.words, sum(sentence.syllables)) == (words, count)


def test_a_sentence_knows_the_line_on_which_it_begins():
    text = 'One begins\nand ends. Two\n\n{{ box(\n  "law"\n) }}\n\n```\n\n```\n- Three. Four.'
    assert [(each.line, each.text) for each in read(text, first_line=10)] == [
        (10, "One begins and ends."),
        (11, "Two"),
        (20, "Three."),
        (20, "Four."),
    ]


PIECES = st.sampled_from(
    [
        *("# ", "- ", "> ", "1. ", "| ", "**", "_", "`", "```\n", "<!--", "-->", "<a ", ">", "&amp;", "\n", "\n\n"),
        *("{{ ", " }}", '{{ term("a", "b") }}', "{a}", "[", "](", ")", "(34 CFR § 9(a)", "45", "word ", "Ñ"),
        *(". ", "? ", "… ", "Dr. ", "No. ", "EE. UU. ", "¿"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_read_and_its_lines_are_lines_of_the_text(text):
    found = read(text, first_line=5)
    lines = [each.line for each in found]
    assert lines == sorted(lines)
    assert all(5 <= line <= 5 + text.count("\n") for line in lines)
    assert all(each.words and min(each.syllables) >= 1 for each in found)
    page, _ = parse_page(f"---\ntitle: A\n---\n{text}", "content/en/a.md", locale="en", inside="a.md")
    assert all(4 <= section.line <= 4 + text.count("\n") for section in sections(page))
