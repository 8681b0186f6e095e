"""Rules for activities in boxes: steps that say their minutes take as many together as the whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.project import load_project
from macros.site.build import check
from tests.build_a_project import said, write_project
from tests.near_misses.twins import pages

ROOT = Path(__file__).resolve().parents[2]
CARDS = "fellowship/summit/"
ROW = re.compile(r"^\| \[[^]]+\]\(([a-z-]+)\.md\) \| (\d+) \|", re.MULTILINE)
MARK = "minutes-do-not-add-up"
STEPS = {
    "en": "1. Set up (5 minutes). Sit.\n2. **Say it (1 minute).** Once.\n3. Talk (14 minutes).\n",
    "es": "1. Prepárense (5 minutos). En círculo.\n2. **Díganlo (1 minuto).** Una vez.\n3. Hablen (14 minutos).\n",
}


def boxed(text, minutes=", minutes=20", kind="activity"):
    return f'{{{{ box("{kind}", title="Play"{minutes}) }}}}\n\n{text}\n{{{{ end_box() }}}}'


def found(folder, english, spanish=None):
    """What is said of the minutes of a new page with these texts."""
    project = write_project(folder, pages(english, english if spanish is None else spanish))
    return [each for each in said(check(project).listed) if each.endswith(MARK)]


def test_steps_that_add_up_are_right_in_both_languages(tmp_path):
    assert found(tmp_path, boxed(STEPS["en"]), boxed(STEPS["es"])) == []


@pytest.mark.parametrize("minutes", ["14 minu", "5 minu", "1 minu"])
def test_one_step_of_another_length_is_told_at_the_box(tmp_path, minutes):
    english, spanish = (boxed(STEPS[each].replace(f"({minutes}", "(9 minu", 1)) for each in ("en", "es"))
    assert found(tmp_path, english, spanish) == [f"content/en/new.md:8 {MARK}", f"content/es/new.md:8 {MARK}"]


def test_another_length_of_the_whole_is_told(tmp_path):
    english, spanish = (boxed(STEPS[each], ", minutes=19") for each in ("en", "es"))
    assert len(found(tmp_path, english, spanish)) == 2


@pytest.mark.parametrize(
    "text",
    [
        boxed("1. Read.\n2. Talk (about 4 people).\n"),
        boxed("1. Read (20 minutes).\n2. Stop word (all the time).\n"),
        boxed("1. Read (20 minutes).\n\nStay longer (5 minutes) if you like.\n"),
        boxed("1. Read (7 minutes).\n", minutes=""),
        boxed("1. Read (7 minutes).\n", minutes="", kind="steps"),
        "1. Read (7 minutes).\n",
        f"```\n{boxed('1. Read (7 minutes).')}\n```",
    ],
    ids=["no minutes", "a step of all the time", "words below", "no whole", "other box", "no box", "an example"],
)
def test_what_is_no_sum_is_left_alone(tmp_path, text):
    assert found(tmp_path, text) == []


def test_each_box_of_a_page_is_counted_alone_and_boxes_inside_belong_to_it(tmp_path):
    inner = f"1. Read (8 minutes).\n\n{boxed('1. Look (12 minutes).', minutes='', kind='steps')}\n"
    right = f"{boxed('1. Read (20 minutes).')}\n\n{boxed(inner)}"
    assert found(tmp_path / "right", right) == []
    wrong = f"{boxed('1. Read (20 minutes).')}\n\n{boxed(inner.replace('12', '11'))}"
    assert found(tmp_path / "wrong", wrong) == [f"content/en/new.md:13 {MARK}"]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_list_of_cards_gives_the_minutes_of_each_card(locale):
    texts = {page.path: page.text for page in load_project(ROOT)[0].pages if page.locale == locale}
    cards = {path.removeprefix(CARDS).removesuffix(".md"): re.search(r'box\("activity".*?minutes=(\d+)', text)
             for path, text in texts.items() if path.startswith(CARDS) and not path.endswith("index.md")}  # fmt: skip
    assert dict(ROW.findall(texts[f"{CARDS}index.md"])) == {name: found and found[1] for name, found in cards.items()}
