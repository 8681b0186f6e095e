"""The names that authors may call in Markdown: the whole list, in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from markupsafe import Markup

from macros.outputs import (
    agencies,
    boxes,
    cases,
    changes,
    citation_texts,
    comparison,
    decks,
    diagrams,
    download_list,
    drawings,
    embeds,
    handout_lists,
    heat_map_part,
    knowledge,
    letters,
    policies,
    practices,
    privacy,
    references,
    rules,
    self_checks,
    sessions,
    shelf,
    side_by_side,
    specimens,
    state_counts,
    survey,
    translations,
    worked_numbers,
    worksheets,
)


@dataclass(frozen=True, slots=True)
class Macro:
    """A name that authors may call; a block macro stands alone on its line, an inline one inside a sentence."""

    draw: Callable[..., Markup]
    is_block: bool
    part: Literal["whole", "opens", "closes"] = "whole"  # of a box around Markdown


def _block(draw: Callable[..., Markup]) -> Macro:
    return Macro(draw, is_block=True)


def _inline(draw: Callable[..., Markup]) -> Macro:
    return Macro(draw, is_block=False)


MACROS: Mapping[str, Macro] = MappingProxyType(
    {
        "agenda": _block(sessions.agenda),
        "agency_map": _block(agencies.agency_map),
        "agreement_list": _block(cases.agreement_list),
        "agreement_timeline": _block(cases.agreement_timeline),
        "ask_your_district": _block(comparison.ask_your_district),
        "book_list": _block(shelf.book_list),
        "box": Macro(boxes.box, is_block=True, part="opens"),
        "case_list": _block(cases.case_list),
        "case_timeline": _block(cases.case_timeline),
        "citation_list": _block(citation_texts.citation_list),
        "change_list": _block(changes.change_list),
        "cite": _inline(references.cite),
        "compare": _block(side_by_side.compare),
        "contact": _inline(comparison.contact),
        "cohort_list": _block(sessions.cohort_list),
        "context_note": _block(references.context_note),
        "coverage": _block(comparison.coverage),
        "deck_list": _block(decks.deck_list),
        "diagram": _block(diagrams.diagram),
        "dimension_list": _block(comparison.dimension_list),
        "district": _inline(comparison.district),
        "district_finder": _block(comparison.district_finder),
        "dos_and_donts": _block(practices.dos_and_donts),
        "downloads": _block(download_list.downloads),
        "drawing": _block(drawings.drawing),
        "embed_list": _block(embeds.embed_list),
        "end_box": Macro(boxes.end_box, is_block=True, part="closes"),
        "glossary": _block(references.glossary),
        "handout_list": _block(handout_lists.handout_list),
        "heat_map": _block(comparison.heat_map),
        "heat_map_part": _block(heat_map_part.heat_map_part),
        "law": _inline(references.law),
        "law_list": _block(references.law_list),
        "letter": _block(letters.letter),
        "letter_list": _block(letters.letter_list),
        "library_list": _block(shelf.library_list),
        "life_cycle_map": _block(practices.life_cycle_map),
        "packet_list": _block(handout_lists.packet_list),
        "packet_maker": _block(handout_lists.packet_maker),
        "policy_checks": _block(policies.policy_checks),
        "policy_filters": _block(policies.policy_filters),
        "policy_issues": _block(policies.policy_issues),
        "policy_map": _block(policies.policy_map),
        "practice": _inline(practices.practice),
        "practice_audiences": _block(practices.practice_audiences),
        "practice_filter": _block(practices.practice_filter),
        "practice_list": _block(practices.practice_list),
        "practice_pairs": _block(practices.practice_pairs),
        "practice_steps": _block(practices.practice_steps),
        "practice_tree": _block(practices.practice_tree),
        "privacy_proof": _block(privacy.privacy_proof),
        "ready_made": _block(side_by_side.ready_made_list),
        "reading_notice": _block(comparison.reading_notice),
        "rubric": _block(comparison.rubric),
        "rule_list": _block(rules.rule_list),
        "scale_legend": _block(comparison.scale_legend),
        "session_list": _block(sessions.session_list),
        "self_audit": _block(rules.self_audit),
        "small_numbers": _block(worked_numbers.small_numbers),
        "self_check_list": _block(self_checks.self_check_list),
        "source_list": _block(references.source_list),
        "specimen": _block(specimens.specimen),
        "stat": _inline(references.stat),
        "statistics_chart": _block(worked_numbers.statistics_chart),
        "state_counts": _block(state_counts.state_counts),
        "state_of_knowledge": _block(knowledge.state_of_knowledge),
        "state_list": _block(comparison.state_list),
        "survey_questionnaire": _block(survey.survey_questionnaire),
        "survey_results": _block(survey.survey_results),
        "term": _inline(references.term),
        "translation_status": _block(translations.translation_status),
        "worksheet_list": _block(worksheets.worksheet_list),
    }
)
