"""The body of a district's page, joined from parts that are drawn once for all districts that share them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from macros.model.districts import District, Reading, Reply, State
from macros.outputs.comparison import reading_notice
from macros.outputs.components import draw
from macros.outputs.filled_steps import after_profile
from macros.outputs.letters import profile_letters
from macros.outputs.page_context import PageContext
from macros.outputs.print_links import snapshot_links
from macros.outputs.references import cite, context_note
from macros.outputs.side_by_side import links_of
from macros.outputs.stencils import Stencils
from macros.views.profile import DimensionFinding, Profile, build_profile
from macros.views.side_by_side import Compared, compared_districts

LINE, LINES = Markup("\n"), Markup("")
FindCompared = Callable[[], Mapping[str, tuple[Compared, ...]]]  # by district; worked out once for all profiles


def profile_html(
    page: PageContext,
    district: District,
    stencils: Stencils | None = None,
    *,
    find_compared: FindCompared | None = None,
) -> Markup:
    """The profile of one district. Stencils are of pages in one language, of one project, at the same depth."""
    stencils = stencils or Stencils()
    profile = build_profile(page.project, district)
    letters = profile_letters(page, district)
    compared = find_compared() if find_compared else compared_districts(page.project)
    comparisons = _comparisons(page, district, compared.get(district.district_id, ()))
    texts = _texts(page, profile) | _parts(page, profile, stencils) | {"comparisons": comparisons}
    key = (
        "profile",
        district.city_basis,
        district.county_basis,
        district.is_pilot,
        profile.is_empty,
        profile.has_readings,
        tuple(letter.slug for letter in letters),
    )

    def drawn(shown: Mapping[str, str]) -> Markup:
        settings = page.project.settings
        return draw(
            "profile",
            page,
            profile=_stand_in(page, profile, shown),
            parts=shown,
            note=context_note(page, settings.district_context),
            letters=letters,
            citation=cite(page, settings.directory_source),
        )

    return stencils.fill(key, texts, drawn)


def _texts(page: PageContext, profile: Profile) -> dict[str, str]:
    district, total = profile.district, len(profile.findings)
    count = None if district.enrollment is None else page.number(district.enrollment)
    year = district.enrollment_year
    return {
        "name": district.name,
        "id": district.district_id,
        "city": district.city,
        "county": district.county,
        "note": page.pick(district.note),
        "state": page.pick(profile.state.name),
        "enrollment": "" if count is None else page.t("profile.enrollment", count=count, year=year),
        "reviewed": page.t("profile.reviewed", count=page.number(profile.reviewed), total=page.number(total)),
    }


def _parts(page: PageContext, profile: Profile, stencils: Stencils) -> dict[str, str]:
    project, findings = page.project, profile.findings
    readings = project.readings_by_district.get(profile.district.district_id, ())
    notice = partial(reading_notice, page, readings)
    each = partial(_of_each, page, stencils)
    found = [_finding(page, finding, stencils) for finding in findings]
    replies = [draw("reply", page, reply=reply) for reply in profile.replies]
    return {
        "glance": each("profile_glance", findings),
        "notice": stencils.fill(("notice", profile.notice), {}, lambda _: notice()),
        "findings": LINE.join([*found, *replies]),
        "not_known": each("profile_not_known", profile.not_known),
        "ask": each("profile_ask", findings),
        "snapshot": snapshot_links(page, profile.district),
        "after": _after(page, profile.state, stencils),
    }


def _of_each(page: PageContext, stencils: Stencils, name: str, findings: Iterable[DimensionFinding]) -> Markup:
    return LINES.join(stencils.fill((name, _kind(each)), {}, partial(_drawn, name, page, each)) for each in findings)


def _drawn(name: str, page: PageContext, finding: DimensionFinding, _: Mapping[str, str]) -> Markup:
    return draw(name, page, finding=finding) + LINE


def _finding(page: PageContext, finding: DimensionFinding, stencils: Stencils) -> Markup:
    cards = LINES.join(_card(page, each, stencils) for each in finding.cell.readings)
    replies = LINES.join(_reply(page, each) for each in finding.replies)
    history = draw("history", page, history=finding.history) if finding.history.has_earlier else LINES

    def drawn(shown: Mapping[str, str]) -> Markup:
        return draw("profile_finding", page, finding=finding, **shown)

    return stencils.fill(("finding", _kind(finding)), {"cards": cards, "replies": replies, "history": history}, drawn)


def _card(page: PageContext, reading: Reading, stencils: Stencils) -> Markup:
    """The card of a reading: what differs from card to card are its own words, its number and its link."""
    texts = {
        "finding": page.pick(reading.finding),
        "caution": page.pick(reading.caution),
        "url": reading.source_url,
        "title": reading.source_title,
        "id": reading.evidence_id,
    }
    key = ("card", reading.source_language, reading.source_kind, reading.document_date, reading.document_date_basis,
           reading.accessed_on, reading.extent_read, reading.reader, reading.second_reader)  # fmt: skip

    def drawn(shown: Mapping[str, str]) -> Markup:
        stand_in = replace(
            reading,
            finding={page.locale: shown["finding"]},
            caution={page.locale: shown["caution"]},
            source_url=shown["url"],
            source_title=shown["title"],
            evidence_id=shown["id"],
        )
        return draw("evidence_card", page, reading=stand_in)

    return stencils.fill(key, texts, drawn)


def _reply(page: PageContext, reply: Reply) -> Markup:
    return draw("reply", page, reply=reply)


def _comparisons(page: PageContext, district: District, compared: Sequence[Compared]) -> Markup:
    links = links_of(page, compared)
    return draw("profile_comparisons", page, district=district, comparisons=links) if links else LINES


def _after(page: PageContext, state: State, stencils: Stencils) -> Markup:
    return stencils.fill(("after", state.state), {}, lambda _: after_profile(page, state))


def _kind(finding: DimensionFinding) -> Hashable:
    cell = finding.cell
    return cell.dimension_id, cell.level, cell.reason, cell.is_confirmed


def _stand_in(page: PageContext, profile: Profile, shown: Mapping[str, str]) -> Profile:
    """The profile with marks where the district's own texts go."""
    district = replace(
        profile.district,
        name=shown["name"],
        district_id=shown["id"],
        city=shown["city"],
        county=shown["county"],
        note={page.locale: shown["note"]},
    )
    state = State(profile.state.state, {page.locale: shown["state"]})
    return replace(profile, district=district, state=state)
