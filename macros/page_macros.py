"""Runs the macros of one Markdown text in a sandbox; HTML stays out of Markdown until the text is converted."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes
from markupsafe import Markup

from macros.outputs.box_pairs import Opened, pair
from macros.outputs.boxes import CONTENT, LEVEL
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.problems import Place, Problem, nearest
from macros.registry import MACROS, Macro
from macros.sandbox import ENVIRONMENT, LINE, WRONG_EXPRESSION, line_of, note_lines

SIGNATURES: Mapping[str, inspect.Signature] = {name: inspect.signature(macro.draw) for name, macro in MACROS.items()}
MAY_CALL = re.compile(r"\{[{%#]")  # other text says what it says
# Marks from the private use area: Markdown carries them along as ordinary letters.
MARK = "\ue000{number}\ue001"
MARKS = re.compile("\ue000([0-9]{1,9})\ue001")
MARK_ALONE = re.compile("<p>\\s*\ue000([0-9]{1,9})\ue001\\s*</p>")


class DrawingError(Exception):
    """A macro that was called rightly could not be drawn: a bug of ours, or data that the checks report."""


@dataclass(frozen=True, slots=True)
class Expanded:
    """A Markdown text whose macro calls are marks, the HTML that the marks stand for, and what went wrong."""

    text: str
    fragments: tuple[Markup, ...]
    problems: tuple[Problem, ...]
    failures: tuple[Exception, ...] = ()  # what macros raised that were called rightly

    def fill(self, html: str) -> str:
        """The converted HTML with every mark replaced by its fragment."""

        def fragment(match: re.Match[str]) -> str:
            number = int(match.group(1))  # an author may have copied a mark that stands for nothing here
            return str(self.fragments[number]) if number < len(self.fragments) else ""

        return MARKS.sub(fragment, MARK_ALONE.sub(fragment, html))


def expand(page: PageContext, text: str, place: Place, first_line: int = 1) -> Expanded:
    """The text with its macros run; every mistake is a Problem at its line, and the rest still runs."""
    if not MAY_CALL.search(text):
        return Expanded(text, (), ())
    run = _Run(page, place, first_line, [], [], [], {}, {})
    try:
        tree = ENVIRONMENT.parse(text)
        run.check_parentheses(tree)
        note_lines(tree)
        code = ENVIRONMENT.compile(tree)
    except TemplateSyntaxError as error:
        run.say(error.lineno, "macro-syntax", {"reason": error.message or "?"})
        return Expanded(text, (), tuple(run.problems))
    known = {name: run.caller(name, macro) for name, macro in MACROS.items()}
    unknown = dict(run.unknown_names(tree))
    template = ENVIRONMENT.template_class.from_code(ENVIRONMENT, code, {**known, **unknown})
    try:
        done = template.render()
    except WRONG_EXPRESSION as error:
        run.say(line_of(error), "macro-not-allowed", {"reason": str(error)})
        return Expanded(text, (), tuple(run.problems))
    run.check_places(done)
    done = run.join_boxes(done)
    return Expanded(done, tuple(run.fragments), tuple(run.problems), tuple(run.failures))


@dataclass(frozen=True, slots=True)
class _Run:
    page: PageContext
    place: Place
    first_line: int
    fragments: list[Markup]
    problems: list[Problem]
    failures: list[Exception]
    blocks: dict[int, tuple[str, int]]  # fragment number: macro name and line
    boxes: dict[int, Opened]  # fragment number of what opens a box

    def say(self, line: int, code: str, values: Mapping[str, str], near: str | None = None) -> None:
        place = Place(self.place.path, self.first_line + line - 1)
        self.problems.append(Problem(place, code, values, near))

    def caller(self, name: str, macro: Macro) -> Callable[..., str]:
        signature = SIGNATURES[name]

        def call(*given: object, **named: object) -> str:
            line = int(str(named.pop(LINE, 1)))
            if any(map(callable, (*given, *named.values()))):  # a name that is not there, which is said already
                return self.without(name, macro, line)
            if reason := self.wrong_arguments(signature, given, named):
                self.say(line, "macro-arguments", {"macro": name, "usage": usage(name), "reason": reason})
                return self.without(name, macro, line)
            try:
                html = macro.draw(self.page, *given, **named)
            except AuthorError as error:
                self.say(line, error.code, {"macro": name, **error.values}, error.near)
                return self.without(name, macro, line)
            except Exception as error:  # a bug of ours, unless the data is wrong: whoever knows the data decides
                self.failures.append(error)
                return self.without(name, macro, line)
            opened = Opened(line, str(named.get("kind", *given[:1])), bool(named.get("title")))
            return self.mark(name, macro, html, opened)

        return call

    def without(self, name: str, macro: Macro, line: int) -> str:
        """What a call leaves that draws nothing: of a box its mark, so that its end is not told as wrong too."""
        return "" if macro.part == "whole" else self.mark(name, macro, CONTENT, Opened(line))

    def mark(self, name: str, macro: Macro, html: Markup, opened: Opened) -> str:
        """The mark that stands for a fragment, which is kept."""
        number = len(self.fragments)
        self.fragments.append(html)
        if macro.is_block:
            self.blocks[number] = (name, opened.line)
        if macro.part == "opens":
            self.boxes[number] = opened
        return MARK.format(number=number)

    def wrong_arguments(
        self, signature: inspect.Signature, given: tuple[object, ...], named: Mapping[str, object]
    ) -> str | None:
        try:
            signature.bind(self.page, *given, **named)
        except TypeError as error:
            return str(error)
        return next((str(each) for each in (*given, *named.values()) if not isinstance(each, str | int | None)), None)

    def check_parentheses(self, tree: nodes.Template) -> None:
        called = {id(call.node) for call in tree.find_all(nodes.Call)}
        for name in tree.find_all(nodes.Name):
            if name.ctx == "load" and name.name in MACROS and id(name) not in called:
                values = {"macro": name.name, "usage": usage(name.name), "reason": f"{{{{ {name.name} }}}}"}
                self.say(name.lineno, "macro-arguments", values)

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

    def join_boxes(self, text: str) -> str:
        """The text with its boxes in paragraphs of their own; the fragments of their ends are put in."""
        ends = {number: line for number, (name, line) in self.blocks.items() if MACROS[name].part == "closes"}
        pairs = pair(text, self.boxes, ends, marks=marks_in, first_line=self.first_line)
        for line, code, values in pairs.faults:
            self.say(line, code, values)
        after: dict[int, Markup] = {}
        for number in self.boxes:
            html = self.fragments[number].replace(LEVEL, str(pairs.levels.get(number, 1)))
            self.fragments[number], _, after[number] = html.partition(CONTENT)
        for end, number in pairs.closes.items():
            self.fragments[end] = after[number]
        # Markdown would take a mark beside other lines for a part of their paragraph or list.
        parts = {*self.boxes, *ends}
        return MARKS.sub(lambda found: f"\n{found[0]}\n" if int(found[1]) in parts else found[0], text)


def marks_in(line: str) -> Iterator[int]:
    """The numbers of the marks in a line."""
    return (int(number) for number in MARKS.findall(line))


def usage(name: str) -> str:
    """How a macro is called, as in term(term_id, shown)."""
    parameters = list(inspect.signature(MACROS[name].draw).parameters.values())[1:]
    return f"{name}({', '.join(each.name for each in parameters)})"
