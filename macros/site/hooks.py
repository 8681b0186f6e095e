"""MkDocs' events, each handed to tested code. The only module that imports MkDocs."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from macros.checks import check_all
from macros.outputs.page_parts import page_parts
from macros.outputs.report import as_text
from macros.page_macros import expand
from macros.problems import Place
from macros.project import load_project
from macros.site.district_pages import MARKS, SHELLS, stub
from macros.site.search import write_search
from macros.site.session import Session, open_session, session_for
from macros.site.sitemap import without_shells


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the project, once per build and not once per language."""
    if not _languages(config).building:  # static-i18n builds the other languages inside its own post_build
        root = Path(config.config_file_path).parent
        project, problems = load_project(root)
        problems = check_all(project, problems)
        if any(problem.stops for problem in problems):
            raise PluginError("\n" + as_text(problems, project.settings.default_locale))
        open_session(config.config_file_path, project)
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the shells as if they were pages of every language."""
    for locale in session_for(config.config_file_path).project.locales:
        for shell in SHELLS:
            path = f"{locale}/{shell.source_path}"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The source of a shell, which is in no file."""
    if _shell_name(page):
        return stub(MARKS)
    source, _ = session_for(config.config_file_path).direct.get(page.file.src_uri, (None, ""))
    return source


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Runs the macros of an ordinary page."""
    session = session_for(config.config_file_path)
    session.pages_done += 1
    session.tell()
    if _shell_name(page) or page.file.src_uri in session.direct:
        return markdown
    locale = _locale(config)
    context = session.page_context(locale, _address(page, session, locale))
    expanded = expand(context, markdown, Place(f"content/{page.file.src_uri}"))
    if expanded.failures:
        raise expanded.failures[0]
    session.expanded[page.file.src_uri] = expanded
    return expanded.text


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts in the HTML of the page's macros."""
    session = session_for(config.config_file_path)
    if _shell_name(page):
        return MARKS["body"]
    if page.file.src_uri in session.direct:
        return session.direct[page.file.src_uri][1]
    return session.expanded[page.file.src_uri].fill(html)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Gives templates the page as components see it."""
    locale = _locale(config)
    session = session_for(config.config_file_path)
    context["tk"] = session.page_context(locale, _address(page, session, locale))
    is_filled = bool(_shell_name(page)) or page.file.src_uri in session.direct
    context["parts"] = page_parts(context["tk"], page.meta, is_filled=is_filled)
    context["share_tags"] = session.share_tags(context["tk"], page.meta, is_filled=is_filled)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Gives a page its policy; keeps a rendered shell and leaves it out of the site."""
    session = session_for(config.config_file_path)
    protected = session.protect(output)
    name = _shell_name(page)
    if not name:
        return protected
    session.shells[name, _locale(config)] = protected
    return ""  # MkDocs writes no file for an empty page


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Gives pages that are no page of a language, such as 404.html, their words and links to the home pages."""
    context["tk"] = session_for(config.config_file_path).page_context(_locale(config), "")
    context["parts"] = page_parts(context["tk"], {}, is_filled=False)
    # static-i18n leaves the language links of the page it built last.
    if alternates := _languages(config).extra_alternate:
        setattr(config.extra, "alternate", deepcopy(alternates))  # noqa: B010  what templates read first
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Gives 404.html its policy; takes the shells out of the sitemap."""
    if template_name == "404.html":
        # There is one for all languages; MkDocs writes no file for an empty one.
        return session_for(config.config_file_path).protect(output_content) if _is_main(config) else ""
    return without_shells(output_content) if template_name == "sitemap.xml" else output_content


def write_language(config: MkDocsConfig) -> None:
    """Writes the filled pages of this language; with the main language, the shared files too."""
    session, locale, site = session_for(config.config_file_path), _locale(config), Path(config.site_dir)
    session.write_language(site, locale)
    if locale == session.project.settings.default_locale:
        session.write_shared(site)
        session.write_district_sitemap(site)


@event_priority(-200)  # after static-i18n, which builds the other languages in its own post_build
def finish(config: MkDocsConfig) -> None:
    """Puts in order what MkDocs leaves when every language is built."""
    if not _languages(config).building:
        session = session_for(config.config_file_path)
        session.write_sitemaps(Path(config.site_dir))
        session.write_headers(Path(config.site_dir))
        write_search(session.project, Path(config.site_dir))


on_post_build = CombinedEvent(write_language, finish)


def _locale(config: MkDocsConfig) -> str:
    plugin = _languages(config)
    return str(plugin.current_language or plugin.default_language)


def _is_main(config: MkDocsConfig) -> bool:
    return _locale(config) == session_for(config.config_file_path).project.settings.default_locale


def _languages(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    if not isinstance(plugin, I18n):
        raise PluginError("mkdocs.yml must name the plugin i18n (mkdocs-static-i18n).")
    return plugin


def _shell_name(page: Page) -> str:
    inside = str(PurePosixPath(*PurePosixPath(page.file.src_uri).parts[1:]))
    return next((shell.name for shell in SHELLS if shell.source_path == inside), "")


def _address(page: Page, session: Session, locale: str) -> str:
    prefix = "" if locale == session.project.settings.default_locale else f"{locale}/"
    return page.url.removeprefix(prefix)
