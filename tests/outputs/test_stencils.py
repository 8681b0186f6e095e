"""What is drawn once for all pages comes out as if it were drawn for each."""

from __future__ import annotations

from markupsafe import Markup, escape

from macros.outputs.stencils import Stencils


def draw(shown):
    link = Markup('<a href="{}">').format(shown["url"]) if shown["url"] else Markup("")
    return Markup("<p>") + link + escape(shown["name"]) + Markup("</p>")


def test_texts_are_put_in_and_escaped_and_html_stays_html():
    stencils = Stencils()
    assert stencils.fill("k", {"name": "A & <B>", "url": 'x"y'}, draw) == '<p><a href="x&#34;y">A &amp; &lt;B&gt;</p>'
    assert stencils.fill("k", {"name": Markup("<b>C</b>"), "url": "z"}, draw) == '<p><a href="z"><b>C</b></p>'


def test_a_component_is_drawn_once_for_each_key_and_again_when_a_text_is_missing():
    seen = []
    stencils = Stencils()
    for key, url in (("k", "x"), ("k", "y"), ("k", ""), ("l", "x"), ("k", "z")):
        stencils.fill(key, {"name": "n", "url": url}, lambda shown, key=key: seen.append(key) or draw(shown))
    assert seen == ["k", "k", "l"]
    assert stencils.fill("k", {"name": "n", "url": ""}, draw) == "<p>n</p>"


def test_a_text_that_looks_like_a_mark_is_a_text():
    mark = "\ue010url\ue011"
    stencils = Stencils()
    for _ in range(2):
        assert stencils.fill("k", {"name": mark, "url": "x"}, draw) == f'<p><a href="x">{mark}</p>'
