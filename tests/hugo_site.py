"""The pages of a built site as a Hugo project: the same bodies, titles and frame, for a fair comparison.

Bodies are HTML already, so Hugo reads no Markdown; its frame is one template with the text of ours, so that it looks
up no menus. Both help Hugo.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from tests.built_pages import DESCRIPTION, END, START, TITLE, body, built_pages, front_matter

CANONICAL = re.compile(r'<link rel="canonical" href="[^"]*">')
ALTERNATES = re.compile(r'(<link rel="alternate " hreflang="[^"]*" href="[^"]*">\s*)+')
OTHER = '<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">'
OTHERS = f"{{{{ range .AllTranslations }}}}{OTHER}{{{{ end }}}}"
DEEP = 3  # folders of a page whose frame is taken, such as districts/mn/2733840


def write_hugo(site: Path, folder: Path, locales: Sequence[str]) -> None:
    """Writes the project; the first locale is the main one."""
    pages = built_pages(site, locales)
    above = {(page.locale, parent) for page in pages for parent in page.folder.parents}
    for page in pages:
        is_section = (page.locale, page.folder) in above
        name = page.folder / "_index.html" if is_section else page.folder.with_name(f"{page.folder.name}.html")
        html = page.html()
        _write(
            folder / "content" / page.locale / name,
            f"{json.dumps(front_matter(html), ensure_ascii=False)}\n{body(html)}",
        )
    for locale in locales:
        sample = next(page for page in pages if page.locale == locale and len(page.folder.parts) == DEEP)
        layout = _layout(sample.html())
        ending = "" if locale == locales[0] else f".{locale}"
        for kind in ("single", "list", "index"):
            _write(folder / "layouts" / "_default" / f"{kind}{ending}.html", layout)
    languages = {locale: {"contentDir": f"content/{locale}", "weight": at} for at, locale in enumerate(locales, 1)}
    settings = {"baseURL": "https://bench.example/", "title": "Bench", "defaultContentLanguage": locales[0],
                "disableKinds": ["taxonomy", "term", "RSS"], "languages": languages,
                "security": {"allowContent": [".*"]}}  # fmt: skip
    _write(folder / "hugo.json", json.dumps(settings))


def _layout(html: str) -> str:
    before, _, rest = html.partition(START)
    after = rest.rpartition(END)[2]
    before = TITLE.sub("<title>{{ .Title }}</title>", before)
    before = DESCRIPTION.sub('<meta name="description" content="{{ .Description }}">', before)
    before = CANONICAL.sub('<link rel="canonical" href="{{ .Permalink }}">', before)
    return f"{ALTERNATES.sub(OTHERS, before, count=1)}{START}{{{{ .Content }}}}{END}{after}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
