"""The words of a build stand in its catalogue, all of them, and nothing else does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from compile import render
from compile.conflicts.disputes import KINDS
from compile.model.statement import State
from compile.render.apparatus.entries import Sort
from compile.render.screen.page import SAID
from compile.render.words.interface import load
from compile.tools.resources import templates

TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(render.__file__).parent.rglob("*.py")]
CATALOGUE = frozenset(load("en").words)
#: Entries whose names the code puts together, by the beginning that it writes down.
FAMILIES: Mapping[str, frozenset[str]] = {
    "states.": frozenset(get_args(State)),
    "about.is_": frozenset(get_args(State)),
    "about.mark_": frozenset(("verified", "located", "plain", "differs", "judgement", "own")),
    "apparatus.column_": frozenset(("chapter", "page")),
    "charts.column_": frozenset(("source", "holder", "says", "from", "to")),
    "apparatus.form_": frozenset("12345"),
    "sorts.": frozenset(get_args(Sort)),
    "dates.": frozenset(("day", "first", "month", "day_within", "first_within")),
    "evidence.": frozenset(
        (
            "exact",
            "permitted",
            "unverified",
            "page",
            "paragraph",
            "chapter",
            "section",
            "line",
            "figure",
            "before",
            "after",
        )
    ),
    "lists.": frozenset(("both", "figures", "tables")),
    "judgement.": frozenset(("plain", "high", "moderate", "low")),
    "kinds.": frozenset(KINDS),
    "page.": frozenset(SAID),
    "panel.": frozenset(
        (
            "agrees",
            "differs",
            "silent",
            "unread",
            "contradicted",
            "absent",
            "unsettled",
            "rests_all",
            "rests_some",
            "rests_passages",
            "shares",
        )
    ),
}
#: Entries that nothing says; they go with the next edition, as this one was made with them.
SPARE: frozenset[str] = frozenset()
#: Words between tags (but of what only machines read), or in an attribute that is read aloud or shown.
SHOWN = re.compile(
    r">[^<>{}$()[\]]*[^\W\d_]{2,}[^<>{}$()[\]]*<(?!/meta)"
    r"""|\b(?:aria-label|title|alt|placeholder)=["'][^"'{$]*[^\W\d_]{2,}"""
    r"""|\bcontent: *["'][^"']*[^\W\d_]"""
)


def _pieces(node: ast.expr) -> list[str]:
    """The strings that an expression writes down: of an f-string what is outside its braces."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _asked() -> Iterator[tuple[str, bool]]:
    """The names, or beginnings of names, of entries in the code; whether it is a beginning."""
    tables = {name.partition(".")[0] for name in CATALOGUE}
    inner = {
        id(part)
        for tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in (node for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.expr)):
        found = _pieces(node)[:1] if id(node) not in inner else []
        for name in found:
            if re.fullmatch(r"[a-z]+\.[\w-]*", name) and name.partition(".")[0] in tables:
                yield name, isinstance(node, ast.JoinedStr)


def test_each_entry_is_said_and_each_that_is_said_is_there() -> None:
    asked = set(_asked())
    assert {name for name, beginning in asked if beginning} == set(FAMILIES)
    named = {name for name, beginning in asked if not beginning}
    made = {f"{beginning}{end}" for beginning, ends in FAMILIES.items() for end in ends}
    assert CATALOGUE - named - made == SPARE
    assert sorted((named | made) - CATALOGUE) == []


def test_the_page_asks_for_the_words_of_its_controls() -> None:
    page = (templates() / "html" / "page.html").read_text(encoding="utf-8")
    assert set(re.findall(r"\$say(\w+)\$", page)) == FAMILIES["page."]


def test_the_code_prints_no_words_of_its_own() -> None:
    told = []
    for node in (node for tree in TREES for node in ast.walk(tree)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words":
            told += [piece for one in node.args for piece in _pieces(one) if re.search(r"[^\W\d_]", piece)]
        elif isinstance(node, ast.JoinedStr | ast.Constant):
            told += [piece for piece in _pieces(node) if SHOWN.search(piece)]
    assert told == []


def test_no_template_has_words_of_its_own() -> None:
    told = []
    for kind in ("html", "epub"):
        for path in sorted((templates() / kind).iterdir()):
            text = path.read_text(encoding="utf-8")
            told += [(path.name, found[0]) for found in SHOWN.finditer(text)]
    book = "".join(path.read_text(encoding="utf-8") for path in sorted((templates() / "typst").iterdir()))
    told += [("book.typ", found) for found in re.findall(r"\[[^\W\d_][\w ]+\]", book)]
    told += [
        ("book.typ", found)
        for found in re.findall(r'"[^"\n]*" \+|\+ "[^"\n]*"', book)
        if re.search(r"[^\W\d_]", found)
    ]
    assert told == []
