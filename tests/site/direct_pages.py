"""A MkDocs hook for tests: MkDocs itself renders some pages that are otherwise filled from the shell."""

from __future__ import annotations

from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from macros.site.district_pages import SHELLS
from macros.site.session import session_for
from macros.site.shells import MARKS, put, stub

EVERY = 17  # one page in so many, of each kind


@event_priority(99)
def on_files(files, config):
    session = session_for(config.config_file_path)
    for locale in session.project.locales:
        for shell in SHELLS:
            for page in list(shell.pages(session.project, locale))[::EVERY]:
                values = {**page.words, "body": MARKS["body"]}
                path = f"{locale}/{put(shell.source_path, values)}"
                session.direct[path] = (stub(values), str(page.draw_body()))
                files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_post_page(output, page, config):
    if page.file.src_uri in session_for(config.config_file_path).direct:
        target = Path(config.site_dir) / "direct" / f"{page.file.dest_uri}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(output, encoding="utf-8")
    return output
