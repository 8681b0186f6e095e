"""MkDocs' events, each handed to tested code. The only module that imports MkDocs."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.checks import run_checks
from macros.outputs.page_parts import page_parts
from macros.outputs.report import as_text
from macros.page_macros import expand
from macros.problems import Place
from macros.project import load_project
from macros.site.district_pages import MARKS, SHELLS, stub
from macros.site.session import Session
from macros.site.sitemap import district_sitemap, without_shells

log = get_plugin_logger("toolkit")
_sessions: dict[str, Session] = {}


def session_of(config: MkDocsConfig) -> Session:
    """The session of the build that this configuration belongs to."""
    return _sessions[config.config_file_path]


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the project, once per build and not once per language."""
    if not config.plugins["i18n"].building:  # static-i18n builds the other languages inside its own post_build
        root = Path(config.config_file_path).parent
        project, problems = load_project(root)
        problems += run_checks(project)
        if any(problem.stops for problem in problems):
            raise PluginError("\n" + as_text(problems, project.settings.default_locale))
        _sessions[config.config_file_path] = Session(project)
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the shells as if they were pages of every language."""
    for locale in session_of(config).project.locales:
        for shell in SHELLS:
            path = f"{locale}/{shell.source_path}"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The source of a shell, which is in no file."""
    return stub(MARKS) if _shell_name(page) else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Runs the macros of an ordinary page."""
    session = session_of(config)
    session.pages_done += 1
    session.tell()
    if _shell_name(page) or page.file.src_uri in session.bodies:
        return markdown
    locale = _locale(config)
    context = session.page_context(locale, _address(page, session, locale))
    expanded = expand(context, markdown, Place(f"content/{page.file.src_uri}"))
    session.expanded[page.file.src_uri] = expanded
    return expanded.text


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts in the HTML of the page's macros."""
    session = session_of(config)
    if _shell_name(page):
        return MARKS["body"]
    if page.file.src_uri in session.bodies:
        return session.bodies[page.file.src_uri]
    return session.expanded[page.file.src_uri].fill(html)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Gives templates the page as components see it."""
    locale = _locale(config)
    session = session_of(config)
    context["tk"] = session.page_context(locale, _address(page, session, locale))
    is_filled = bool(_shell_name(page)) or page.file.src_uri in session.bodies
    context["parts"] = page_parts(context["tk"], page.meta, is_filled=is_filled)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keeps a rendered shell and leaves it out of the site."""
    name = _shell_name(page)
    if not name:
        return output
    session_of(config).shells[name, _locale(config)] = output
    return ""  # MkDocs writes no file for an empty page


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Takes the shells out of the sitemap."""
    return without_shells(output_content) if template_name == "sitemap.xml" else output_content


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes the filled pages of this language; with the main language, the shared files too."""
    session, locale, site = session_of(config), _locale(config), Path(config.site_dir)
    session.write_language(site, locale)
    if locale == session.project.settings.default_locale:
        session.write_shared(site)
        sitemap = district_sitemap(session.district_addresses(), session.project.settings)
        (site / "sitemap-districts.xml").write_text(sitemap, encoding="utf-8")


def _locale(config: MkDocsConfig) -> str:
    plugin = config.plugins["i18n"]
    return str(plugin.current_language or plugin.default_language)


def _shell_name(page: Page) -> str:
    inside = str(PurePosixPath(*PurePosixPath(page.file.src_uri).parts[1:]))
    return next((shell.name for shell in SHELLS if shell.source_path == inside), "")


def _address(page: Page, session: Session, locale: str) -> str:
    prefix = "" if locale == session.project.settings.default_locale else f"{locale}/"
    return page.url.removeprefix(prefix)
