"""The record of the privacy test says that the site knows nothing about its visitors."""

from __future__ import annotations

from collections.abc import Iterator

from macros.problems import Place, Problem
from macros.project import PROOF_FILE, Project
from macros.views.privacy_proof import find


def check_privacy_proof(project: Project) -> Iterator[Problem]:
    """A site that was measured keeps, asks for and sends nothing but the note about light or dark."""
    proof = project.privacy_proof
    if proof is None:
        return
    for finding in find(proof):
        yield Problem(Place(PROOF_FILE, None, finding.key), "proof-found", {"found": finding.found})
    if proof.pages_with_policy != proof.pages_of_the_site:
        values = {"count": str(proof.pages_with_policy), "pages": str(proof.pages_of_the_site)}
        yield Problem(Place(PROOF_FILE, None, "pages_with_policy"), "proof-without-policy", values)
