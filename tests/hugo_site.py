"""The pages of a built site as a Hugo project: the same bodies, titles and frame, for a fair comparison.

Bodies are HTML already, so Hugo reads no Markdown; its frame is one template with the text of ours, so that it looks
up no menus. Both help Hugo.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

START, END = '<article class="md-content__inner md-typeset md-grid">', "</article>"
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
CANONICAL = re.compile(r'<link rel="canonical" href="[^"]*">')
ALTERNATES = re.compile(r'(<link rel="alternate " hreflang="[^"]*" href="[^"]*">\s*)+')
OTHER = '<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">'
OTHERS = f"{{{{ range .AllTranslations }}}}{OTHER}{{{{ end }}}}"


def write_hugo(site: Path, folder: Path, locales: Sequence[str]) -> int:
    """Writes the project; the first locale is the main one. Returns how many pages it has."""
    main, *others = locales
    pages = [path.relative_to(site) for path in sorted(site.rglob("index.html"))]
    above = {parent for path in pages for parent in path.parent.parents}
    for path in pages:
        text = (site / path).read_text(encoding="utf-8")
        locale = path.parts[0] if path.parts[0] in others else main
        inside = path.relative_to(locale) if locale != main else path
        is_section = path.parent in above or path.parent == Path()
        name = inside.with_name("_index.html") if is_section else inside.parent.with_suffix(".html")
        target = folder / "content" / locale / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_front_matter(text) + _body(text), encoding="utf-8")
    for locale in locales:
        sample = next(path for path in pages if len(path.parts) >= 4 and (path.parts[0] == locale or locale == main))
        layout = _layout((site / sample).read_text(encoding="utf-8"))
        for name in ("single", "list", "index"):
            ending = "" if locale == main else f".{locale}"
            target = folder / "layouts" / "_default" / f"{name}{ending}.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(layout, encoding="utf-8")
    languages = {locale: {"contentDir": f"content/{locale}", "weight": at} for at, locale in enumerate(locales, 1)}
    settings = {"baseURL": "https://bench.example/", "title": "Bench", "defaultContentLanguage": main,
                "disableKinds": ["taxonomy", "term", "RSS"], "languages": languages,
                "security": {"allowContent": [".*"]}}  # fmt: skip
    (folder / "hugo.json").write_text(json.dumps(settings), encoding="utf-8")
    return len(pages)


def _front_matter(text: str) -> str:
    found = {"title": TITLE, "description": DESCRIPTION}
    values = {name: match[1] if (match := pattern.search(text)) else "" for name, pattern in found.items()}
    return json.dumps(values, ensure_ascii=False) + "\n"


def _body(text: str) -> str:
    return text.partition(START)[2].rpartition(END)[0]


def _layout(text: str) -> str:
    before, _, rest = text.partition(START)
    after = rest.rpartition(END)[2]
    before = TITLE.sub("<title>{{ .Title }}</title>", before)
    before = DESCRIPTION.sub('<meta name="description" content="{{ .Description }}">', before)
    before = CANONICAL.sub('<link rel="canonical" href="{{ .Permalink }}">', before)
    return f"{ALTERNATES.sub(OTHERS, before, count=1)}{START}{{{{ .Content }}}}{END}{after}"
