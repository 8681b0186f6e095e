"""What is read of sessions, agendas and rhythms, and what is said of mistakes in them."""

from __future__ import annotations

from datetime import time

import pytest

from macros.project import load_project
from macros.sources.agendas import read_agendas
from macros.sources.rhythms import read_rhythms
from macros.sources.session_log import read_session_log
from tests.build_a_project import said
from tests.build_a_session import LIST, SESSION, list_text, session_text, with_sessions, write_sessions

PATH = "content/en/fellowship/sessions/01-hats.md"
LIST_PATH = "content/en/fellowship/sessions/index.md"


def told(folder, old, new):
    """What is said of the English session when something in it is changed."""
    front = SESSION["en"].format(number=1, kind="core")
    assert old in front
    changed = {PATH: session_text("en", front=front.replace(old, new, 1))}
    _, problems = load_project(write_sessions(folder, changed))
    return [each.removeprefix(f"{PATH}:") for each in said(problems)]


def of_list(folder, old, new):
    """What is said of the English list of sessions when something in it is changed."""
    assert old in LIST["en"]
    changed = {LIST_PATH: list_text("en", LIST["en"].replace(old, new, 1))}
    project, problems = load_project(write_sessions(folder, changed))
    assert not problems
    problems = [*read_agendas(project.pages)[1], *read_rhythms(project.pages)[1]]
    return [each.removeprefix(f"{LIST_PATH}:") for each in said(problems)]


def test_a_session_is_read_with_all_its_parts(fellowship):
    session = fellowship.sessions["02-caps"]["en"]
    assert (session.title, session.number, session.kind, session.minutes) == ("Hats 2", 2, "core", 50)
    assert session.address == "fellowship/sessions/02-caps/"
    assert session.facilitator_address == "fellowship/sessions/02-caps/facilitator/"
    assert [each.kind for each in session.activities] == ["opening", "activity", "closing"]
    assert session.starts == (0, 10, 40)
    assert [(each.page, each.source_id) for each in session.reading] == [("families/", ""), ("", "survey")]
    (slide,) = session.activities[1].slides
    assert (slide.title, slide.points) == ("Two hats", ("Old <hat>", "New hat"))
    assert slide.notes.text == 'Say it {{ cite("survey") }}.'


def test_text_knows_the_line_that_it_begins_on(fellowship):
    session = fellowship.sessions["01-hats"]["en"]
    lines = session_text("en").split("\n")
    for prose in session.prose:
        assert prose.text.split("\n")[0] in lines[prose.place.row - 1].replace('\\"', '"')


def test_sessions_of_the_core_come_first_by_number_then_labs(tmp_path):
    assert list(with_sessions(tmp_path).sessions) == ["01-hats", "02-caps", "lab-1-try"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("minutes: 50", "minutes: 45", "8:session.minutes minutes-do-not-add-up"),
        ("minutes: 30", "minutes: 35", "8:session.minutes minutes-do-not-add-up"),
        ("minutes: 50", "minutes: long", "8:session.minutes box-number"),
        ("minutes: 30", "minutes: 0", "28:session.activities.2.minutes box-number"),
        ("kind: core", "kind: extra", "7:session.kind not-listed"),
        ("kind: activity", "kind: play", "29:session.activities.2.kind not-listed"),
        ("kind: opening", "kind: teach", "20:session.activities.1.kind no-circle-there"),
        ("kind: closing", "kind: circle", "41:session.activities.3.kind no-circle-there"),
        ("home_practice: [Wear it.]", "", "6:session.home_practice missing-key"),
        ("access: [A chair for each person.]", "access: A chair", "16:session.access not-a-list"),
        ("key_questions:", "questions:", "10:session.questions not-listed"),
        ("facilitator: Wait a while.", "facilitator: ''", "25:session.activities.1.facilitator missing-key"),
        ("points: [Old <hat>, New hat]", "points: []", "37:session.activities.2.slides.1.points missing-key"),
        ("    slides: []", "    slides: none", "26:session.activities.1.slides not-a-list"),
        ("page: families/,", "", "13:session.reading.1 part-kind"),
        ("page: families/,", "page: families/, source: survey,", "13:session.reading.1 part-kind"),
        ("number: 1", "number: 2", None),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path, old, new, problem):
    found = told(tmp_path, old, new)
    if problem is None:
        assert found == ["content/en/fellowship/sessions/02-caps.md:6:session.number session-number-twice"]
    else:
        assert problem in found


def test_a_session_elsewhere_is_no_session(tmp_path):
    path = "content/en/hats.md"
    _, problems = load_project(write_sessions(tmp_path, {path: session_text("en")}))
    assert said(problems) == [f"{path}:6:session form-elsewhere"]


def test_an_agenda_knows_when_each_block_begins(fellowship):
    agenda = next(each for each in read_agendas(fellowship.pages)[0] if each.locale == "en")
    assert agenda.begins == (time(11, 30), time(12, 10), time(13, 10))
    assert [(block.title, block.aim) for block in agenda.blocks] == [("Talk", "Listen"), ("Lunch & rest", "")]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("minutes: 100", "minutes: 99", "11:agendas.1.minutes minutes-do-not-add-up"),
        ('starts: "11:30"', 'starts: "25:30"', "12:agendas.1.starts not-a-clock-time"),
        ('starts: "11:30"', "starts: 11:30", "12:agendas.1.starts not-a-clock-time"),
        ("name: day", "name: ''", "9:agendas.1.name missing-key"),
        ("core: [1, 3]", "core: [1, 1]", "6:rhythms.1.core.2 not-the-next-week"),
        ("core: [1, 3]", "core: [1, 7]", "6:rhythms.1.core.2 not-the-next-week"),
        ("core: [1, 3]", "core: [soon]", "6:rhythms.1.core.1 not-the-next-week"),
        ("core: [1, 3]", "core: 3", "6:rhythms.1.core not-a-list"),
        ("title: Quick", "name: Quick", "6:rhythms.1.name not-listed"),
    ],
)
def test_a_mistake_in_a_day_or_a_rhythm_is_told(tmp_path, old, new, problem):
    assert problem in of_list(tmp_path, old, new)


def test_a_day_without_a_start_says_minutes_only(tmp_path):
    front = LIST["en"].replace('    starts: "11:30"\n', "")
    project = with_sessions(tmp_path, {LIST_PATH: list_text("en", front)})
    agenda = next(each for each in read_agendas(project.pages)[0] if each.locale == "en")
    assert set(agenda.begins) == {None}


def test_a_rhythm_says_in_which_week_a_session_comes(fellowship):
    quick, slow = (each for each in read_rhythms(fellowship.pages)[0] if each.locale == "en")
    second, lab = fellowship.sessions["02-caps"]["en"], fellowship.sessions["lab-1-try"]["en"]
    assert (quick.week(second), quick.week(lab)) == (3, None)
    assert (slow.week(second), slow.week(lab)) == (28, 20)


def test_what_was_observed_is_read_and_an_empty_part_is_the_whole(tmp_path):
    project = with_sessions(tmp_path, log=[{}, {"log_id": "seen_2", "part": "2", "minutes": "33"}])
    assert [(each.part, each.minutes) for each in read_session_log(project.tables)] == [(0, 61), (2, 33)]
