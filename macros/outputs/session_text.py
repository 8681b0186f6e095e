"""The text of a session's pages as Markdown, with the calls of its author: for participants, and for facilitators.

Both come from the front matter of one file. What only the engine writes stands in the Markdown as finished HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from markupsafe import Markup

from macros.model.decks import INLINE
from macros.model.sessions import Activity, Session
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite
from macros.outputs.session_files import session_files
from macros.views.page_sections import anchors
from macros.views.sessions import GUIDE, RECORD, as_many_as, seen, sessions_in

MARKDOWN = re.compile(r"([\\`*_\[\]#]|^[-+](?=\s|-)|(?<=\d)[.)](?=\s))")  # letters that Markdown may read as marks
SPACES = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")  # not those that hold words together
RELATIVE = re.compile(r"(\[[^\]]*\]\(\s*<?)(?![a-z][a-z0-9+.-]*:|[/#])")  # up to the address of a link in the site
INLINE_CALL = re.compile(rf"(\{{\{{\s*(?:{'|'.join(INLINE)})\(\s*\"[a-z0-9_]+\"\s*\)\s*\}}\}})")
SAFE_BRACE = "&#123;"  # a macro or an option of a heading would begin with a brace


def clock(minutes: int) -> str:
    """Minutes since the session began as hours and minutes: 95 is 1:35."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def participant_text(page: PageContext, session: Session) -> str:
    """What follows the author's own words on the page for participants, as Markdown."""
    parts = [
        _facts(page, session, is_facilitator=False),
        *_list(page, "objectives", session.objectives),
        *_list(page, "questions", session.key_questions),
        _heading(2, page.t("session.together"), "together"),
    ]
    for number, (start, activity) in enumerate(zip(session.starts, session.activities, strict=True), start=1):
        parts += [
            _heading(3, activity.title, f"part-{number}", activity.kind),
            _time(page, start, activity),
            activity.participants.text,
        ]
    parts += [*_list(page, "materials", session.materials), *_reading(page, session)]
    parts += [*_list(page, "home", session.home_practice), *_list(page, "access", session.access)]
    return "\n\n".join(parts)


def facilitator_text(page: PageContext, session: Session) -> str:
    """The whole page for facilitators as Markdown, its title too."""
    parts = [
        _heading(1, page.t("session.facilitator_title", title=session.title), ""),
        plain(page.t("session.facilitator_intro")),
        _facts(page, session, is_facilitator=True),
        _html(session_files(page, session)),
        _heading(2, page.t("session.plan"), "clock"),
        _html(draw("session_clock", page, session=session, clock=clock)),
        _heading(2, page.t("session.before"), "before"),
        *_list(page, "materials", session.materials, level=3),
        *_list(page, "access", session.access, level=3),
        _heading(2, page.t("session.step_by_step"), "steps"),
    ]
    for number, (start, activity) in enumerate(zip(session.starts, session.activities, strict=True), start=1):
        parts += _step(page, number, start, activity)
    parts += [
        _heading(2, page.t("session.care"), "care"),
        _bullets(page.t(f"session.care_{each}") for each in ("coming", "stop", "ask", "talk", "call")),
        _heading(2, page.t("session.minutes"), "minutes"),
        _log(page, session),
    ]
    return "\n\n".join(parts)


def plain(text: str) -> str:
    """A text as Markdown that shows every letter of it as it is written."""
    one_line = SPACES.sub(" ", text).strip(" ")
    return MARKDOWN.sub(r"\\\1", escape(one_line, quote=False)).replace("{", SAFE_BRACE)


def plain_with_calls(text: str) -> str:
    """The same, but for the calls of a line, such as stat("an_id"), which stay calls."""
    pieces = INLINE_CALL.split(text)  # words, call, words, ..., words
    return "".join(piece if number % 2 else _kept_space(piece) for number, piece in enumerate(pieces))


def _kept_space(piece: str) -> str:
    """Plain words with the space that stands before and after them."""
    before, after = (" " if piece[at:][:1].isspace() else "" for at in (0, -1))
    return f"{before}{plain(piece)}{after}" if piece.strip() else piece[:1]


def one_deeper(text: str) -> str:
    """Markdown whose relative links lead to the same pages from one folder further down."""
    return RELATIVE.sub(r"\1../", text)


def _step(page: PageContext, number: int, start: int, activity: Activity) -> Iterator[str]:
    yield _heading(3, f"{clock(start)} {activity.title}", f"part-{number}", activity.kind)
    yield _time(page, start, activity)
    yield _label(page.t("session.notes"))
    yield one_deeper(activity.facilitator.text)
    for slide in activity.slides:
        yield f"**{plain(page.t('session.slide', title=slide.title))}**"
        yield "\n".join(f"- {plain_with_calls(point)}" for point in slide.points)
        yield one_deeper(slide.notes.text)
    yield _label(page.t("session.group"))
    yield f'<div class="tk-session-group" markdown="1">\n\n{one_deeper(activity.participants.text)}\n\n</div>'


def _label(text: str) -> str:
    return _html(Markup('<p class="tk-session-label">{}</p>').format(text))


def _facts(page: PageContext, session: Session, *, is_facilitator: bool) -> str:
    count = as_many_as(sessions_in(page.project, session.locale), session)
    return _html(draw("session_facts", page, session=session, count=count, is_facilitator=is_facilitator))


def _time(page: PageContext, start: int, activity: Activity) -> str:
    minutes = page.many("box.minutes", activity.minutes)
    said = page.t("session.part_time", minutes=minutes, start=clock(start), end=clock(start + activity.minutes))
    return _html(Markup('<p class="tk-session-time">{}</p>').format(said))


def _reading(page: PageContext, session: Session) -> Iterator[str]:
    if session.reading:
        titles = {each.address: str(each.meta.get("title") or "") for each in page.project.pages
                  if each.locale == page.locale}  # fmt: skip
        sources = {each.source_id: cite(page, each.source_id) for each in session.reading if each.source_id}
        rows = [(each, titles.get(each.page.partition("#")[0]), sources.get(each.source_id))
                for each in session.reading]  # fmt: skip
        yield _heading(2, page.t("session.reading"), "reading", is_found=False)
        yield _html(draw("session_reading", page, rows=rows))


def _log(page: PageContext, session: Session) -> str:
    guide = next((each for each in page.project.pages if (each.locale, each.address) == (page.locale, GUIDE)), None)
    anchor = f"#{RECORD}" if guide and RECORD in anchors(guide) else ""
    link = f"{page.link(GUIDE)}{anchor}" if guide else ""
    return _html(draw("session_log", page, session=session, seen=seen(page.project, session), guide=link))


def _list(page: PageContext, key: str, items: Iterable[str], level: int = 2) -> Iterator[str]:
    if items := tuple(items):
        yield _heading(level, page.t(f"session.{key}"), key, is_found=False)
        yield _bullets(items)


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {plain(item)}" for item in items)


def _heading(level: int, text: str, anchor: str, kind: str = "", *, is_found: bool = True) -> str:
    """A heading; a search does not find the lists that every session has, whose words are in the activities too."""
    marks = (f"#{anchor}" if anchor else "", f".tk-session-{kind}" if kind else "",
             "" if is_found else 'data-search-exclude=""')  # fmt: skip
    options = " ".join(filter(None, marks))
    return f"{'#' * level} {plain(text)}{f' {{: {options} }}' if options else ''}"


def _html(html: Markup) -> str:
    """Finished HTML as a block that Markdown and macros leave alone; without empty lines, which would end it."""
    return re.sub(r"\n\s*\n", "\n", str(html)).replace("{", SAFE_BRACE)
