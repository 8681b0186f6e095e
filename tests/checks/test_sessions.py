"""Rules for sessions, agendas, rhythms and the log of observed minutes."""

from __future__ import annotations

import pytest

from macros.checks.sessions import check_session_calls
from macros.site.build import check
from tests.build_a_project import said
from tests.build_a_session import LIST, SESSION, list_text, session_text, write_sessions

PATH = "content/es/fellowship/sessions/01-hats.md"
LIST_PATH = "content/es/fellowship/sessions/index.md"


def found(folder, changes=None, log=()):
    """Everything that is said of a project with sessions."""
    return said(check(write_sessions(folder, changes, log)).listed)


def of_spanish(folder, old, new):
    """What is said of the Spanish session when something in it is changed."""
    front = SESSION["es"].format(number=1, kind="core")
    assert old in front
    problems = found(folder, {PATH: session_text("es", front=front.replace(old, new, 1))})
    return [each.removeprefix(f"{PATH}:") for each in problems]


def test_sessions_without_mistakes_have_no_problem(tmp_path):
    assert found(tmp_path, log=[{}, {"log_id": "seen_2", "part": "3"}]) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("minutes: 30", "minutes: 31", "28:session.activities.2.minutes other-entries"),
        ("kind: activity", "kind: teach", "29:session.activities.2.kind other-entries"),
        ("materials: [Un sombrero, Papel]", "materials: [Papel]", "11:session.materials other-count"),
        ("page: families/", "page: ./", "13:session.reading other-entries"),
        ("points: [Viejo, Nuevo]", "points: [Viejo]", "37:session.activities.2.slides.1.points other-count"),
        ("(../../families/index.md)", "(../../index.md)", "22:session.activities.1.participants other-links"),
        (' {{ cite("survey") }}', "", "32:session.activities.2.facilitator other-calls"),
        ("[¿De quién es?]", "[¿De quién es?, ¿Y ahora?]", "10:session.key_questions other-count"),
        ("page: families/", "page: familias/", "13:session.reading.1.page broken-next-link"),
        ("source: survey", "source: survy", "14:session.reading.2.source unknown-id"),
        ('{{ cite("survey") }}', '{{ cite("survy") }}', "32 unknown-id"),
        ("Espere un poco.", "Espere {{ wait() }}.", "25 unknown-macro"),
    ],
)
def test_what_differs_from_the_main_language_or_is_not_there_is_told(tmp_path, old, new, problem):
    assert problem in of_spanish(tmp_path, old, new)


def test_a_session_without_a_part_is_told_to_have_less(tmp_path):
    front = SESSION["es"].format(number=1, kind="core")
    start = front.index("  - title: Un juego")
    end = front.index("  - title: Círculo de cierre")
    shorter = (front[:start] + front[end:]).replace("minutes: 50", "minutes: 20")
    problems = found(tmp_path, {PATH: session_text("es", front=shorter)})
    assert f"{PATH}:18:session.activities other-count" in problems
    assert f"{PATH}:8:session.minutes other-entries" in problems


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("core: [1, 3]", "core: [1, 4]", "6:rhythms.1.core other-entries"),
        ("core: [1, 3]", "core: [1]", "6:rhythms.1.core other-count"),
        ("weeks: 6", "weeks: 7", "6:rhythms.1.weeks other-entries"),
        ("lab: [20]", "lab: [20, 21]", "7:rhythms.2.lab other-count"),
        ('starts: "11:30"', 'starts: "11:00"', "12:agendas.1.starts other-entries"),
        ("minutes: 40, aim: Escuchar", "minutes: 40, aim: Escuchar, who: Ana", "14:agendas.1.blocks.1.who not-listed"),
        ("minutes: 60}", "minutes: 50}", "11:agendas.1.minutes minutes-do-not-add-up"),
        ("name: day", "name: dia", "15 unknown-id"),
    ],
)
def test_what_differs_in_the_list_is_told(tmp_path, old, new, problem):
    assert old in LIST["es"]
    problems = found(tmp_path, {LIST_PATH: list_text("es", LIST["es"].replace(old, new, 1))})
    assert any(each.startswith(f"{LIST_PATH}:") and each.endswith(problem.split(" ")[1]) for each in problems), problems
    assert problem.endswith("unknown-id") or f"{LIST_PATH}:{problem}" in problems


def test_a_log_names_sessions_and_parts_that_there_are(tmp_path):
    problems = found(tmp_path, log=[{"session": "01-hat"}, {"log_id": "seen_2", "part": "4"}])
    assert problems == ["data/session_log.csv:2:session unknown-id", "data/session_log.csv:3:part no-such-part"]


def test_calls_are_looked_at_on_the_line_that_they_stand_on(fellowship):
    assert list(check_session_calls(fellowship)) == []
