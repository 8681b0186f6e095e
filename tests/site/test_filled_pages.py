"""Pages filled from the shell are the pages that MkDocs would have rendered."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.build import build, check
from tests.project_folders import ROOT, project_folder

pytestmark = pytest.mark.site


@pytest.fixture(scope="session")
def both(tmp_path_factory) -> Path:
    """A site in which some district pages were rendered by MkDocs too, below direct/."""
    root = tmp_path_factory.mktemp("direct")
    project_folder(ROOT, root)
    (root / "tests").symlink_to(ROOT / "tests")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    hook = "  - macros/site/hooks.py\n"
    assert hook in config
    config = config.replace(hook, f"{hook}  - tests/site/direct_pages.py\n")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return build(check(root).project, root / "site", lambda _pages: None).site


def test_a_filled_page_is_the_page_that_mkdocs_renders(both):
    direct = sorted((both / "direct").rglob("index.html.txt"))
    assert len(direct) > 20
    assert {path.relative_to(both / "direct").parts[0] for path in direct} == {"changes", "districts", "policies", "es"}
    for path in direct:
        filled = (both / path.relative_to(both / "direct")).with_name("index.html")
        assert filled.read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), filled


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("districts/mn/2733840/", '<link rel="canonical" href="https://data-justice-toolkit.example/districts/mn/2733840/">'),
        ("es/districts/mn/2733840/", '<link rel="canonical" href="https://data-justice-toolkit.example/es/districts/mn/2733840/">'),
        ("districts/mn/2733840/", '<html lang="en"'),
        ("es/districts/mn/2733840/", '<html lang="es"'),
        ("districts/mn/2733840/", 'href="../../../es/districts/mn/2733840/" hreflang="es"'),
        ("es/districts/mn/2733840/", 'href="../../../../districts/mn/2733840/" hreflang="en"'),
        ("districts/mn/2733840/", "<title>Saint Paul Public Schools: what its public documents say about student data"),
        ("districts/mn/", "<title>Minnesota: school districts and student data"),
        ("policies/mn/", "<title>Laws on student data: Minnesota"),
        ("es/policies/mn/", '<link rel="canonical" href="https://data-justice-toolkit.example/es/policies/mn/">'),
        ("policies/us/", 'href="../../es/policies/us/" hreflang="es"'),
        ("districts/mn/2733840/", 'property="og:description" content="Saint Paul Public Schools, Minnesota: what'),
    ],
)  # fmt: skip
def test_a_filled_page_has_its_own_address_languages_title_and_description(site, inside, wanted):
    assert wanted in (site / inside / "index.html").read_text(encoding="utf-8")
