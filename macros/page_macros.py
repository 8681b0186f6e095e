"""Runs the macros of one Markdown text in a sandbox; HTML stays out of Markdown until the text is converted."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.problems import Place, Problem, nearest
from macros.registry import MACROS, Macro

# Marks from the private use area: Markdown carries them along as ordinary letters.
MARK = "\ue000{number}\ue001"
MARKS = re.compile("\ue000(\\d+)\ue001")
MARK_ALONE = re.compile("<p>\\s*\ue000(\\d+)\ue001\\s*</p>")
LINE = "tk_line"


@dataclass(frozen=True, slots=True)
class Expanded:
    """A Markdown text whose macro calls are marks, the HTML that the marks stand for, and what went wrong."""

    text: str
    fragments: tuple[Markup, ...]
    problems: tuple[Problem, ...]

    def fill(self, html: str) -> str:
        """The converted HTML with every mark replaced by its fragment."""

        def fragment(match: re.Match[str]) -> str:
            return str(self.fragments[int(match.group(1))])

        return MARKS.sub(fragment, MARK_ALONE.sub(fragment, html))


def expand(page: PageContext, text: str, place: Place, first_line: int = 1) -> Expanded:
    """The text with its macros run; every mistake is a Problem at its line, and the rest still runs."""
    run = _Run(page, place, first_line, [], [], {})
    try:
        tree = ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        run.say(error.lineno, "macro-syntax", {"reason": error.message or "?"})
        return Expanded(text, (), tuple(run.problems))
    for call in list(tree.find_all(nodes.Call)):
        call.kwargs.append(nodes.Keyword(LINE, nodes.Const(call.lineno)))
    known = {name: run.caller(name, macro) for name, macro in MACROS.items()}
    unknown = dict(run.unknown_names(tree))
    template = ENVIRONMENT.template_class.from_code(ENVIRONMENT, ENVIRONMENT.compile(tree), {**known, **unknown})
    try:
        done = template.render()
    except (SecurityError, UndefinedError, TypeError, AttributeError) as error:
        run.say(_line_of(error), "macro-not-allowed", {"reason": str(error)})
        return Expanded(text, (), tuple(run.problems))
    run.check_places(done)
    return Expanded(done, tuple(run.fragments), tuple(run.problems))


@dataclass(frozen=True, slots=True)
class _Run:
    page: PageContext
    place: Place
    first_line: int
    fragments: list[Markup]
    problems: list[Problem]
    blocks: dict[int, tuple[str, int]]  # fragment number: macro name and line

    def say(self, line: int, code: str, values: Mapping[str, str], near: str | None = None) -> None:
        place = Place(self.place.path, self.first_line + line - 1)
        self.problems.append(Problem(place, code, values, near))

    def caller(self, name: str, macro: Macro) -> Callable[..., str]:
        signature = inspect.signature(macro.draw)

        def call(*given: object, **named: object) -> str:
            line = int(str(named.pop(LINE, 1)))
            try:
                signature.bind(self.page, *given, **named)
            except TypeError as error:
                self.say(line, "macro-arguments", {"macro": name, "usage": usage(name), "reason": str(error)})
                return ""
            try:
                html = macro.draw(self.page, *given, **named)
            except AuthorError as error:
                self.say(line, error.code, {"macro": name, **error.values}, error.near)
                return ""
            self.fragments.append(html)
            if macro.is_block:
                self.blocks[len(self.fragments) - 1] = (name, line)
            return MARK.format(number=len(self.fragments) - 1)

        return call

    def unknown_names(self, tree: nodes.Template) -> Iterator[tuple[str, Callable[..., str]]]:
        assigned = {name.name for name in tree.find_all(nodes.Name) if name.ctx in ("store", "param")}
        for name in tree.find_all(nodes.Name):
            if name.ctx == "load" and name.name not in MACROS and name.name not in assigned:
                near = nearest(name.name, MACROS)
                self.say(name.lineno, "unknown-macro", {"found": name.name}, near)
                yield name.name, lambda *_given, **_named: ""

    def check_places(self, text: str) -> None:
        for line in text.splitlines():
            for match in MARKS.finditer(line):
                block = self.blocks.get(int(match.group(1)))
                if block and line.strip() != match.group(0):
                    self.say(block[1], "macro-not-alone", {"macro": block[0]})
                elif not block and line.lstrip().startswith("#"):
                    line_number = text[: text.index(line)].count("\n") + 1
                    self.say(line_number, "macro-in-heading", {"heading": MARKS.sub("…", line.lstrip("# "))})


def usage(name: str) -> str:
    """How a macro is called, as in term(term_id, shown)."""
    parameters = list(inspect.signature(MACROS[name].draw).parameters.values())[1:]
    return f"{name}({', '.join(each.name for each in parameters)})"


def _line_of(error: BaseException) -> int:
    trace = error.__traceback__
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _environment() -> ImmutableSandboxedEnvironment:
    # The start of a comment is moved: "{#id}" after a heading is an anchor to Markdown, not a comment.
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        comment_start_string="{##",
        comment_end_string="##}",
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  fragments are finished HTML and never pass through this environment
    )


ENVIRONMENT = _environment()
