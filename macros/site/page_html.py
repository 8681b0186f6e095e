"""The text of a Markdown page as HTML for paper, without links. The only module that imports Markdown."""

from __future__ import annotations

import re

from markdown import markdown
from markupsafe import Markup

from macros.model.pages import Page
from macros.outputs.page_context import PageContext
from macros.page_macros import expand
from macros.project import Project

EXTENSIONS = ("attr_list", "md_in_html", "tables")  # as in mkdocs.yml
LINK = re.compile(r"<a\b[^>]*>|</a>")
GROUP = re.compile(
    r"<div>\s*(<dt\b.*?</dd>)\s*</div>", re.DOTALL
)  # in lists of terms: tags of PDF files know no groups
TITLE = re.compile(r"\A.*?</h1>", re.DOTALL)
LOST = re.compile(
    r"<(button|form|script|textarea|input)\b[^>]*>(?:.*?</\1>)?|\s(?:id|tabindex|role)=\"[^\"]*\"", re.DOTALL
)


def page_html(project: Project, page: Page) -> Markup:
    """The page below its title; what only a screen can do is left out."""
    expanded = expand(PageContext(project, page.locale, page.address), page.text, page.place, page.first_line)
    html = expanded.fill(markdown(expanded.text, extensions=list(EXTENSIONS)))
    return Markup(GROUP.sub(r"\1", LOST.sub("", LINK.sub("", TITLE.sub("", html)))))
