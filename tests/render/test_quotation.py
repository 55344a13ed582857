"""Quotation marks follow the language of the book, or the project's own, also inside of each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compile import pipeline, render
from compile.model.look import Look
from compile.render.ast.nodes import Json, para, stringify, words
from compile.render.ast.quotes import localise
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read
from compile.render.words.quotation import marks, typeset

THIN = "\u202f"


def quoted(kind: str, *content: Json) -> Json:
    return {"t": "Quoted", "c": [{"t": kind}, list(content)]}


def printed(language: str, *content: Json, own: tuple[str, ...] = ()) -> str:
    block = para(*content)
    localise(nodes_below([block]), marks(language, own))
    return stringify(block)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "“so ‘in’”"),
        ("de", "„so ‚in‘“"),
        ("de-AT", "„so ‚in‘“"),
        ("de-CH", "«so ‹in›»"),
        ("fr", f"«{THIN}so “in”{THIN}»"),
        ("fr-CA", f"«{THIN}so “in”{THIN}»"),
        ("sv", "”so ’in’”"),
        ("pl", "„so ‚in’”"),
        ("da", "»so ›in‹«"),
        ("xx", "“so ‘in’”"),
    ],
)
def test_marks_of_a_language(language: str, expected: str) -> None:
    inner = quoted("SingleQuote", *words("in"))
    assert printed(language, quoted("DoubleQuote", *words("so "), inner)) == expected


def test_one_inside_of_its_own_kind_has_the_other_marks() -> None:
    inner = {"t": "Emph", "c": [quoted("DoubleQuote", *words("in"))]}
    assert printed("de", quoted("DoubleQuote", *words("so "), inner)) == "„so ‚in‘“"


def test_marks_of_the_projects_own() -> None:
    node = quoted("DoubleQuote", *words("so "), quoted("SingleQuote", *words("in")))
    assert printed("de", node, own=("»", "«", "›", "‹")) == "»so ›in‹«"


def test_a_book_in_german_has_them_and_loses_nothing(checked: pipeline.Checked) -> None:
    imprint = replace(checked.book.imprint, language="de")
    prepared = render.prepare(replace(checked.book, imprint=imprint), checked.images)
    for target in ("html", "epub", "pdf"):
        assert render.render(prepared, target).diagnostics == ()
    html = render.render(prepared, "html").value.data.decode()
    assert "„We had never seen the water so high,“" in html.replace("<span>", "").replace("</span>", "")
    own = replace(checked.book, look=Look(quotes=("»", "«")))
    html = render.render(render.prepare(own, checked.images), "html").value.data.decode()
    assert "»We had never" in html and read(html.encode(), "html")["body"]


@pytest.mark.parametrize(
    ("language", "typed", "set_"),
    [
        ("en", "Until the Islanders' wool wasn't \"theirs\"", "Until the Islanders’ wool wasn’t “theirs”"),
        ("en", "\"What's 'tea'?\" (a 'reading' of '48)", "“What’s ‘tea’?” (a ‘reading’ of ’48)"),
        ("en", "'Don't' and \"'so'\"", "‘Don’t’ and “‘so’”"),
        ("de", 'Was "Tee" heißt', "Was „Tee“ heißt"),
        ("fr", 'L\'affaire du "thé"', f"L’affaire du «{THIN}thé{THIN}»"),
        ("en", 'A 6" gun', 'A 6" gun'),
        ("en", "", ""),
    ],
)
def test_words_of_the_title_page_are_set_too(language: str, typed: str, set_: str) -> None:
    assert typeset(typed, marks(language)) == set_
