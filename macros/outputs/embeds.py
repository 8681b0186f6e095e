"""Heat maps that stand in other people's pages: whole documents without a script, with context note and way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from macros.outputs.agencies import embedded_agency_map
from macros.outputs.comparison import PILOT, embedded_heat_map
from macros.outputs.components import draw
from macros.outputs.formatting import day
from macros.outputs.page_context import PageContext
from macros.outputs.policies import embedded_issue_map, embedded_policy_map
from macros.outputs.stylesheet import FIGURES_STYLESHEET, POLICIES_STYLESHEET, SURVEY_STYLESHEET
from macros.outputs.survey import survey_results
from macros.project import Project

FOLDER = "embed/"
CALL = r"\{\{\s*%s\(context=[\"']([\w-]+)[\"']\)"  # of a page, with its context note
AGENCY_MAP, SURVEY = (re.compile(CALL % name) for name in ("agency_map", "survey_results"))
HEIGHT = 640  # pixels, of the frame in the HTML to paste


@dataclass(frozen=True, slots=True)
class Embed:
    """A heat map to put in another page: its file in the language's folder, its name, the page it comes from."""

    file: str
    title: str
    home: str  # an address inside the language
    draw: Callable[[PageContext], Markup]
    style: str = ""  # a style sheet of its own


def embeds(project: Project, locale: str) -> Iterator[Embed]:
    """Every heat map of the site: of districts, of each question and state; of laws, agencies and a survey, if any."""
    words, context = project.words[locale], project.settings.district_context
    of_districts = partial(embedded_heat_map, context=context)
    yield Embed("districts.html", words.say("heat_map.caption"), "districts/", of_districts)
    if any(district.is_pilot for district in project.read_districts):
        yield Embed("pilot.html", words.say("heat_map.caption_pilot"), "", partial(of_districts, only=PILOT))
    for dimension in project.dimensions.values():
        title = words.say("heat_map.caption_in", scope=dimension.label[locale])
        yield Embed(f"question-{dimension.slug}.html", title, f"districts/dimensions/{dimension.slug}/",
                    partial(of_districts, dimension=dimension.dimension_id))  # fmt: skip
    read = {project.districts[each].state for each in project.readings_by_district if each in project.districts}
    for code, state in project.states.items():
        if code in read:
            title = words.say("heat_map.caption_in", scope=state.name[locale])
            yield Embed(f"state-{state.slug}.html", title, f"districts/{state.slug}/",
                        partial(of_districts, state=code))  # fmt: skip
    if project.policies:
        yield Embed("laws.html", words.say("policy.caption"), "policies/", embedded_policy_map, POLICIES_STYLESHEET)
        for issue in project.policy_words.issues.values():
            title = words.say("policy.issue_caption", issue=issue.label[locale])
            yield Embed(f"laws-{issue.slug}.html", title, f"policies/issues/{issue.slug}/",
                        partial(embedded_issue_map, issue=issue), POLICIES_STYLESHEET)  # fmt: skip
    if found := _page_that_calls(AGENCY_MAP, project, locale):
        yield Embed("agencies.html", words.say("agency.caption"), found[0],
                    partial(embedded_agency_map, context=found[1]), FIGURES_STYLESHEET)  # fmt: skip
    if found := _page_that_calls(SURVEY, project, locale):
        yield Embed("survey.html", words.say("survey.caption"), found[0],
                    partial(survey_results, context=found[1]), SURVEY_STYLESHEET)  # fmt: skip


def _page_that_calls(call: re.Pattern[str], project: Project, locale: str) -> tuple[str, str] | None:
    """The address of the first page of a language with the call, and the context note that it names."""
    pages = ((page, call.search(page.text)) for page in project.pages if page.locale == locale)
    return next(((page.address, found[1]) for page, found in pages if found), None)


def embed_page(project: Project, locale: str, embed: Embed) -> Markup:
    """The document of one heat map, without a policy."""
    page = PageContext(project, locale, FOLDER)
    created = project.dictionary.package.created
    return draw(
        "embed",
        page,
        embed=embed,
        body=embed.draw(page),
        home=PageContext(project, locale, embed.home).canonical,
        edition=day(created, locale) if created else "",
    )


def embed_list(page: PageContext) -> Markup:
    """Every heat map with a link to see it alone and the HTML to paste."""
    folder = f"{page.project.settings.site_url}{page.project.link(page.locale)}{FOLDER}"
    found = tuple(embeds(page.project, page.locale))
    return draw("embed_list", page, embeds=found, folder=folder, inside=FOLDER, height=HEIGHT)
