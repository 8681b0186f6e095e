"""How the works of a library stand by topic, and what links can narrow them to."""

from __future__ import annotations

from macros.views.shelf import hidden_by, marks, narrowings, topics
from tests.build_a_project import with_tables


def works(project):
    return [work for each in topics(project) for work in each.works]


def test_topics_stand_in_known_order_and_only_those_that_have_works(shelf):
    assert [(each.topic, [work.item_id for work in each.works]) for each in topics(shelf)] == [
        ("hats", ["hat_story", "hat_study"]),
        ("buses", ["bus_film"]),
    ]


def test_a_part_is_offered_when_it_has_works_and_says_how_many(shelf):
    assert [(each.anchor, each.count) for each in narrowings(shelf, works(shelf))] == [
        ("show-all", 3),
        ("show-topic-hats", 2),
        ("show-topic-buses", 1),
        ("show-kind-film", 1),
        ("show-kind-article", 2),
        ("show-language-en", 2),
        ("show-language-es", 1),
        ("show-level-start", 2),
        ("show-level-far-in", 1),
    ]


def test_a_language_that_the_site_does_not_have_comes_last(shelf):
    changed = with_tables(shelf, library=[{"language": "de"}, {"item_id": "b", "language": "es"}])
    found = [each.value for each in narrowings(changed, works(changed)) if each.facet == "language"]
    assert found == ["es", "de"]


def test_what_a_link_leaves_out_is_what_lacks_the_mark_of_its_part(shelf):
    hidden = hidden_by(shelf)
    assert "show-all" not in hidden
    for each in narrowings(shelf, works(shelf))[1:]:
        mark = hidden[each.anchor].removeprefix(".tk-row:not(.").removesuffix(")")
        assert sum(mark in marks([work]) for work in works(shelf)) == each.count


def test_a_topic_stays_while_any_of_its_works_does(shelf):
    hats = topics(shelf)[0]
    assert set(marks(hats.works)) == {mark for work in hats.works for mark in marks([work])}


def test_without_a_library_nothing_is_hidden(project):
    assert hidden_by(project) == {}
