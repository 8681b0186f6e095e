"""MkDocs' events, each handed to tested code. The only module that imports MkDocs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from macros.outputs.decks import as_slides
from macros.outputs.link_addresses import with_addresses
from macros.outputs.page_context import PageContext
from macros.outputs.page_parts import page_parts
from macros.page_macros import expand
from macros.problems import Place, Problem
from macros.site.district_pages import shell_name
from macros.site.inspection.links import LOST
from macros.site.languages import forget_lost_anchors, guest_files, guest_source
from macros.site.loading import ProblemsError, load_for_pages
from macros.site.made_pages import made_source, with_session
from macros.site.open_pages import is_partial, keep_ready, leave_out_others
from macros.site.preview import Preview
from macros.site.rebuilding import Rebuilder, forget_rebuilds, whole_build
from macros.site.search import write_search
from macros.site.session import DRAFTS, SERVING, open_session, session_for
from macros.site.shells import MARKS, stub
from macros.site.sitemap import without_shells

NOT_LOADED = ("styles/", "assets/stylesheets/")  # the parts of our style sheet; the theme's own


class StoppedError(PluginError):
    """Problems of content or data stop this build."""

    problems: Sequence[Problem] = ()


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the project, once per build and not once per language."""
    drafts = config.draft_docs
    if os.environ.get(DRAFTS):
        config.draft_docs = None  # MkDocs would show drafts of the main language only
    if not _languages(config).building:  # static-i18n builds the other languages inside its own post_build
        is_draft = drafts.match_file if drafts else None
        stands = session_for(config.config_file_path).project.standing if is_partial() else None
        try:
            project = load_for_pages(Path(config.config_file_path).parent, is_draft, stands)
        except ProblemsError as error:
            stopped = StoppedError(str(error))
            stopped.problems = error.problems
            raise stopped from error
        if os.environ.get(SERVING):
            config.site_url = project.settings.site_url  # pages say of themselves what they say when they are published
        open_session(config.config_file_path, project, is_draft)
    return config


@event_priority(100)
def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Adds shells as if they were pages, and guests; leaves out what no page loads. Starts to write shared files."""
    for file in [file for file in files if file.src_uri.startswith(NOT_LOADED)]:
        files.remove(file)
    session = session_for(config.config_file_path)
    for path in session.added_pages():
        files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    if not (_languages(config).building or is_partial()):
        session.write_shared(Path(config.site_dir))
    return files


@event_priority(-200)  # after static-i18n, which forgets where a file of another name comes from
def add_guest_files(files: Files, config: MkDocsConfig) -> Files:
    """Lets guests find the pictures that stand beside them in their own language."""
    project = session_for(config.config_file_path).project
    for path, (source, target) in guest_files(project, _locale(config)).items():
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls, dest_uri=target)
        file.abs_src_path = str(source)
        files.append(file)
    return files


on_files = CombinedEvent(add_pages, add_guest_files)


@event_priority(-200)  # after static-i18n has found the home page
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """While somebody edits, leaves out the pages that nobody looks at; all of them follow in the next whole build."""
    if is_partial():
        leave_out_others(files.documentation_pages(), session_for(config.config_file_path).known_pages())
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """While somebody edits, makes nothing again that is there already."""
    if os.environ.get(SERVING):
        keep_ready(env, files, config.theme.static_templates)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The source of a shell or a guest, which is in no file at that path."""
    if shell_name(page.file.src_uri):
        return stub(MARKS)
    session = session_for(config.config_file_path)
    if guest := session.guests.get(page.file.src_uri):
        return guest_source(session.project, guest)
    if made := session.made.get(page.file.src_uri):
        return made_source(session.project, made)
    source, _ = session.direct.get(page.file.src_uri, (None, ""))
    return source


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Runs the macros of an ordinary page."""
    session = session_for(config.config_file_path)
    session.pages_done += 1
    session.tell()
    if shell_name(page.file.src_uri) or page.file.src_uri in session.direct:
        return markdown
    place = Place(f"content/{page.file.src_uri}")
    if guest := session.guests.get(page.file.src_uri):
        place = guest.place
        page.meta["search"] = {"exclude": True}  # search shows pages of the reader's language alone
    own = _page_context(page, config)
    expanded = expand(own, with_session(own, markdown), place)
    if expanded.failures:
        raise expanded.failures[0]
    session.expanded[page.file.src_uri] = expanded
    return expanded.text


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts in the HTML of the page's macros."""
    session = session_for(config.config_file_path)
    if shell_name(page.file.src_uri):
        return MARKS["body"]
    if page.file.src_uri in session.direct:
        return session.direct[page.file.src_uri][1]
    path, title = page.file.src_uri, str(page.meta.get("title") or page.title)
    text = as_slides(_page_context(page, config), session.expanded[path].fill(html))
    session.terms.read(_page_context(page, config), path, text, title, counts=not session.is_draft(path))
    return text


@event_priority(-200)  # after search, which then finds the words of the page alone
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Gives templates the page as components see it."""
    own = _page_context(page, config)
    context["own"], context["tk"] = own, own.frame  # the text, and what stands around it
    session = session_for(config.config_file_path)
    is_filled = bool(shell_name(page.file.src_uri)) or page.file.src_uri in session.direct
    context["parts"] = page_parts(own, page.meta, is_filled=is_filled)
    page.content = with_addresses(own, session.terms.finished(own, page.file.src_uri) or page.content or "")
    context["share_tags"] = session.share_tags(own, page.meta, is_filled=is_filled)
    if own.is_guest:
        forget_lost_anchors(page)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Gives a page its policy; keeps a rendered shell and leaves it out of the site."""
    session = session_for(config.config_file_path)
    protected = session.protect(output)
    name = shell_name(page.file.src_uri)
    if not name:
        return protected
    session.shells[name, _locale(config)] = protected
    return ""  # MkDocs writes no file for an empty page


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Gives templates that are no page of the menu, such as 404.html, the language's words."""
    context["tk"] = session_for(config.config_file_path).page_context(_locale(config), "")
    context["parts"] = page_parts(context["tk"], {}, is_filled=False)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keeps the language's 404.html and gives it its policy; takes the shells out of the sitemap."""
    if template_name == LOST:
        session = session_for(config.config_file_path)
        session.lost[_locale(config)] = session.protect(output_content)
        return ""  # MkDocs would write every language's to the same place; it writes no file for an empty one
    return without_shells(output_content) if template_name == "sitemap.xml" else output_content


def write_language(config: MkDocsConfig) -> None:
    """Writes this language's filled pages, 404.html and heat maps for other sites."""
    session, locale, site = session_for(config.config_file_path), _locale(config), Path(config.site_dir)
    session.write_language(site, locale)
    if not is_partial():
        session.write_embeds(site, locale)


@event_priority(-200)  # after static-i18n, which builds the other languages in its own post_build
def finish(config: MkDocsConfig) -> None:
    """Puts in order what MkDocs leaves when every language is built."""
    if not _languages(config).building and not is_partial():
        session = session_for(config.config_file_path)
        session.wait()
        session.write_district_sitemaps(Path(config.site_dir))
        session.write_sitemaps(Path(config.site_dir))
        session.write_headers(Path(config.site_dir))
        write_search(session.project, Path(config.site_dir))


on_post_build = CombinedEvent(write_language, finish)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Lets browsers have the last good build at once, and what is wrong with a newer one."""
    project, folder = session_for(config.config_file_path).project, Path(config.site_dir)
    preview = Preview(project, folder, urlsplit(config.site_url or "/").path, os.environ.get(SERVING, "en"))
    Rebuilder(preview, server.builder, whole_build(config.config_file_path)).attach(server)
    return server


def on_shutdown() -> None:
    """Takes away what `toolkit serve` kept to be shown, and ends what it still builds."""
    forget_rebuilds()


def _locale(config: MkDocsConfig) -> str:
    plugin = _languages(config)
    return str(plugin.current_language or plugin.default_language)


def _languages(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    if not isinstance(plugin, I18n):
        raise PluginError("mkdocs.yml must name the plugin i18n (mkdocs-static-i18n).")
    return plugin


def _page_context(page: Page, config: MkDocsConfig) -> PageContext:
    session = session_for(config.config_file_path)
    is_main = _locale(config) == session.project.settings.default_locale
    prefix = "" if is_main else f"{_locale(config)}/"
    return session.page_context(_locale(config), page.url.removeprefix(prefix), page.file.src_uri)
