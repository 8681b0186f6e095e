"""What a reader can do after the page of a district, a state, a dimension, a jurisdiction or an issue of laws."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import State
from macros.model.pages import NextStep
from macros.outputs.next_steps import next_steps
from macros.outputs.page_context import PageContext

LETTERS = "letters/"


def after_profile(page: PageContext, state: State) -> Markup:
    """Print it, write to the district where there are letters, look at its neighbours."""
    steps = [_print(page)]
    if LETTERS in page.project.addresses:
        steps.append(NextStep(page.t("step.letter"), page.t("step.letter_text"), LETTERS, "letter"))
    title = page.t("step.state", state=page.pick(state.name))
    steps.append(NextStep(title, page.t("step.state_text"), f"districts/{state.slug}/", "read"))
    return next_steps(page, steps)


def after_comparison(page: PageContext) -> Markup:
    """Print it, compare all districts, read how the readings are made."""
    return next_steps(
        page,
        [
            _print(page),
            NextStep(page.t("step.all"), page.t("step.all_text"), "districts/", "read"),
            NextStep(page.t("step.method"), page.t("step.method_text"), "districts/method/", "read"),
        ],
    )


def after_policies(page: PageContext) -> Markup:
    """Print it, see all laws on the map, tell of a mistake."""
    return next_steps(
        page,
        [
            _print(page),
            NextStep(page.t("step.laws"), page.t("step.laws_text"), "policies/", "read"),
            NextStep(page.t("step.correct"), page.t("step.correct_text"), "corrections/", "ask"),
        ],
    )


def after_changes(page: PageContext) -> Markup:
    """Print it, take the data, tell of a mistake."""
    return next_steps(
        page,
        [
            _print(page),
            NextStep(page.t("step.data"), page.t("step.data_text"), "downloads/", "data"),
            NextStep(page.t("step.mistake"), page.t("step.mistake_text"), "corrections/", "ask"),
        ],
    )


def _print(page: PageContext) -> NextStep:
    return NextStep(page.t("step.print"), page.t("step.print_text"), "", "print")
