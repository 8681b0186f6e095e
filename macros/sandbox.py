"""Where the macros of a text run: Jinja in a sandbox, with the line of every call."""

from __future__ import annotations

from jinja2 import StrictUndefined, TemplateRuntimeError, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LINE = "tk_line"
# What an expression of an author's own, such as {{ 1 / 0 }}, can raise.
WRONG_EXPRESSION = (
    *(TemplateRuntimeError, ArithmeticError, AttributeError),
    *(LookupError, RecursionError, TypeError, ValueError),
)


def note_lines(tree: nodes.Template) -> None:
    """Gives every call the line it stands on, as a keyword that no author writes."""
    for call in list(tree.find_all(nodes.Call)):
        names = [keyword.key for keyword in call.kwargs] + [LINE]
        if len(set(names)) < len(names):
            raise TemplateSyntaxError("keyword argument repeated", call.lineno)
        call.kwargs.append(nodes.Keyword(LINE, nodes.Const(call.lineno)))


def line_of(error: BaseException) -> int:
    """The line of the text on which an expression failed."""
    trace = error.__traceback__
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


class _Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset({"**"})

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        raise SecurityError(f"{operator} is not allowed: it can run for days")


def _environment() -> ImmutableSandboxedEnvironment:
    # The start of a comment is moved: "{#id}" after a heading is an anchor to Markdown, not a comment.
    # No autoescape: fragments are finished HTML and never pass through this environment.
    return _Sandbox(
        undefined=StrictUndefined,
        comment_start_string="{##",
        comment_end_string="##}",
        keep_trailing_newline=True,
        autoescape=False,
    )


ENVIRONMENT = _environment()
