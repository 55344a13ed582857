"""Quotations of the AST in the marks of the book's language."""

from __future__ import annotations

from compile.render.ast.nodes import Inlines, Json
from compile.render.words.quotation import ENGLISH, Marks


def localise(nodes: list[Json], found: Marks) -> None:
    """Puts marks for the Quoted nodes among ``nodes``, in place; where one stands right in another of its kind, the other pair."""
    if found == ENGLISH:
        return  # as the writers print them anyway
    inner: set[int] = set()
    for node in nodes:
        if node["t"] != "Quoted":
            continue
        kind, content = node["c"][0]["t"], node["c"][1]
        second = (kind == "SingleQuote") != (id(node) in inner)
        inner.update(id(other) for other in _within(content, kind) if id(node) not in inner)
        opening, closing = found[2:] if second else found[:2]
        node["t"] = "Span"
        node["c"] = [["", [], []], [_word(opening), *content, _word(closing)]]


def _within(content: Inlines, kind: str) -> list[Json]:
    """The quotations of the same kind below ``content``, down to the next of another kind."""
    below: list[Json] = []
    for node in content:
        if node["t"] == "Quoted":
            if node["c"][0]["t"] == kind:
                below.append(node)
        elif node["t"] in ("Span", "Link", "Cite"):
            below += _within(node["c"][1], kind)
        elif isinstance(node.get("c"), list) and node["t"] not in (
            "Note",
            "Code",
            "Math",
            "Image",
            "RawInline",
        ):
            below += _within([each for each in node["c"] if isinstance(each, dict) and "t" in each], kind)
    return below


def _word(text: str) -> Json:
    return {"t": "Str", "c": text}
