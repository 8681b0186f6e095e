"""What a browser test saw of the site's visitors, as HTML."""

from __future__ import annotations

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.views.privacy_proof import build_privacy_view


def privacy_proof(page: PageContext) -> Markup:
    """What the privacy test measured, with its day and browser; that nobody has measured, where there is no record."""
    proof = page.project.privacy_proof
    if proof is None:
        return draw("privacy_not_measured", page)
    browser = f"{proof.browser.title()} {proof.browser_version.partition('.')[0]}"
    return draw("privacy_proof", page, proof=proof, view=build_privacy_view(proof), browser=browser)
