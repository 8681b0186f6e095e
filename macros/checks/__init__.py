"""Rules over content and data: each is a generator of Problems, and this is the whole list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.checks import (
    activities,
    addresses,
    agencies,
    audit,
    cases,
    changes,
    dated,
    decks,
    diagrams,
    dictionary,
    evidence,
    fair_words,
    figures,
    forms,
    glossary,
    handouts,
    how_read,
    languages,
    letters,
    look,
    next_steps,
    page_habits,
    pages,
    personal_data,
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
    survey,
    translations,
)
from macros.checks.echoes import without_echoes
from macros.checks.today import today
from macros.checks.waivers import with_waivers
from macros.outputs.report import is_counted_only
from macros.page_macros import DrawingError
from macros.problems import Problem, in_order
from macros.project import Project

Check = Callable[[Project], Iterator[Problem]]

# What they find depends on the day.
AGED: tuple[Check, ...] = (
    policies.check_policy_days,
    policies.check_searches,
    dated.check_figures_have_a_year,
    dated.check_laws,
    how_read.check_days,
)
TIMELESS: tuple[Check, ...] = (
    activities.check_activity_minutes,
    addresses.check_addresses,
    agencies.check_access_sources,
    agencies.check_access_words,
    audit.check_practices_of_rules,
    audit.check_self_audit,
    cases.check_case_words,
    cases.check_answers,
    cases.check_event_dates,
    cases.check_agreement_dates,
    cases.check_case_sources,
    cases.check_cases_have_events,
    changes.check_changes,
    decks.check_slides_fit,
    decks.check_slides_are_whole,
    decks.check_sources,
    decks.check_deck_colours,
    decks.check_decks_match,
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
    handouts.check_citations,
    handouts.check_handouts_match,
    handouts.check_packets,
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
    pages.check_pages_are_written,
    pages.check_openings,
    pages.check_settings,
    policies.check_policy_words,
    policies.check_regions,
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
    dated.check_sources_can_be_found,
    dated.check_terms_say_more,
    dated.check_notes_have_sources,
    dated.check_replies,
    dated.check_translations_are_reviewed,
    dated.check_languages_differ,
    fair_words.check_said_words,
    how_read.check_hosts,
    how_read.check_number_of_readers,
    how_read.check_readings_agree,
    how_read.check_reasons,
    page_habits.check_figures_and_claims,
    page_habits.check_headings,
    page_habits.check_links_and_pictures,
    page_habits.check_table_heads,
    page_habits.check_caution_beside_laws,
    personal_data.check_personal_data,
    personal_data.check_readers_are_codes,
    personal_data.check_files,
    shelf.check_work_words,
    shelf.check_book_numbers,
    shelf.check_editions,
    shelf.check_questions,
    shelf.check_sessions_of_books,
    translations.check_translations_are_current,
    translations.check_translation_entries,
    survey.check_questionnaire,
    survey.check_published_survey,
    survey.check_nothing_is_given_away,
    survey.check_answers_are_elsewhere,
    sessions.check_session_calls,  # last, with the next: they can fail on data that the others report
    pages.check_macros,
)


def run_checks(project: Project) -> list[Problem]:
    """What the rules find and list, in order; notes that are only counted are left out."""
    return [problem for problem in check_all(project, ()) if not is_counted_only(problem)]


def check_all(project: Project, read: Iterable[Problem]) -> list[Problem]:
    """What was found in reading and everything the rules find, in order, each mistake once."""
    return check_in_two(project, read)[0]


def check_in_two(project: Project, read: Iterable[Problem]) -> tuple[list[Problem], list[Problem]]:
    """The same, and what the rules found that do not ask for the day, as `check_again` takes it."""
    read = list(read)
    aged = _found(AGED, project, read)
    timeless = _found(TIMELESS, project, [*read, *aged])
    return _judged(project, read, [*aged, *timeless]), timeless


def check_again(project: Project, read: Iterable[Problem], timeless: Iterable[Problem]) -> list[Problem]:
    """What `check_all` finds on another day in the same files; only rules that ask for the day are asked again."""
    read = list(read)
    return _judged(project, read, [*_found(AGED, project, read), *timeless])


def _found(checks: Iterable[Check], project: Project, before: Iterable[Problem]) -> list[Problem]:
    found: list[Problem] = []
    try:
        for check in checks:
            for problem in check(project):
                found.append(problem)  # what is found before a failure counts
    except DrawingError as failure:
        if not any(problem.stops for problem in (*before, *found)):
            raise (failure.__cause__ or failure) from None
    return found


def _judged(project: Project, read: list[Problem], ruled: list[Problem]) -> list[Problem]:
    return in_order(with_waivers(without_echoes(read, ruled), project.settings.waivers, today()))
