"""Rules over content and data: each is a generator of Problems, and this is the whole list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.checks import (
    cases,
    decks,
    diagrams,
    dictionary,
    evidence,
    figures,
    forms,
    glossary,
    languages,
    letters,
    look,
    next_steps,
    pages,
    plain_language,
    policies,
    practices,
    privacy,
    same_figures,
    same_links,
    same_sections,
    scale,
    search,
    sessions,
    shelf,
)
from macros.checks.echoes import without_echoes
from macros.page_macros import DrawingError
from macros.problems import Problem, in_order
from macros.project import Project

Check = Callable[[Project], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    cases.check_case_words,
    cases.check_answers,
    cases.check_event_dates,
    cases.check_agreement_dates,
    cases.check_case_sources,
    cases.check_cases_have_events,
    decks.check_slides_fit,
    decks.check_slides_are_whole,
    decks.check_sources,
    decks.check_colours,
    decks.check_languages_match,
    diagrams.check_diagrams_and_words_match,
    diagrams.check_diagrams_say_the_same,
    diagrams.check_words_have_room,
    dictionary.check_tables_are_explained,
    dictionary.check_columns_are_explained,
    evidence.check_level_or_reason,
    evidence.check_closed_lists,
    evidence.check_levels_have_a_source,
    evidence.check_links,
    evidence.check_document_dates,
    evidence.check_readers,
    evidence.check_places_in_lists,
    figures.check_compared_figures,
    figures.check_small_example,
    glossary.check_terms_differ,
    forms.check_practices,
    forms.check_worksheets_match,
    forms.check_self_checks_match,
    languages.check_pages_exist,
    languages.check_pages_of_one_language,
    languages.check_cells_in_every_language,
    languages.check_columns_in_every_language,
    languages.check_words,
    languages.check_menu,
    letters.check_laws_and_states,
    letters.check_languages_match,
    letters.check_fields_match,
    look.check_contrast,
    next_steps.check_next_steps,
    next_steps.check_pages_lead_on,
    pages.check_menu_pages,
    pages.check_titles,
    pages.check_openings,
    pages.check_handouts,
    pages.check_settings,
    policies.check_policy_words,
    policies.check_policy_days,
    policies.check_searches,
    policies.check_tiles,
    policies.check_policy_note,
    practices.check_frameworks,
    practices.check_places_of_practices,
    practices.check_parents_of_practices,
    practices.check_pairs_of_practices,
    practices.check_reasons_of_practices,
    practices.check_pages_of_practices,
    plain_language.check_limits_mean_something,
    plain_language.check_reading_levels,
    privacy.check_privacy_proof,
    same_figures.check_front_matter_matches,
    same_figures.check_cells_match,
    same_figures.check_questions_and_notes_match,
    same_links.check_same_links,
    same_sections.check_sections_match,
    scale.check_number_of_levels,
    scale.check_marks_differ,
    scale.check_colours,
    scale.check_needed_reasons,
    scale.check_rubric,
    scale.check_context_sources,
    search.check_equal_words,
    sessions.check_reading,
    sessions.check_sessions_match,
    sessions.check_agendas,
    sessions.check_rhythms,
    sessions.check_session_log,
    shelf.check_work_words,
    shelf.check_book_numbers,
    shelf.check_editions,
    shelf.check_questions,
    sessions.check_session_calls,  # last, with the next: they can fail on data that the others report
    pages.check_macros,
)


def run_checks(project: Project) -> list[Problem]:
    """Everything the rules find, in order."""
    return check_all(project, ())


def check_all(project: Project, read: Iterable[Problem]) -> list[Problem]:
    """What was found in reading and everything the rules find, in order, each mistake once."""
    read, ruled = list(read), list[Problem]()
    try:
        for check in CHECKS:
            for problem in check(project):
                ruled.append(problem)  # what is found before a failure counts
    except DrawingError as failure:
        if not any(problem.stops for problem in (*read, *ruled)):
            raise (failure.__cause__ or failure) from None
    return in_order(without_echoes(read, ruled))
