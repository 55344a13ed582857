"""Attributes of the AST as HTML writes them."""

from __future__ import annotations

from html import escape

from compile.render.ast.nodes import Json


def attributes(triple: Json) -> str:
    """The id, the classes and what else of an attribute triple HTML knows."""
    identifier, classes, pairs = triple
    made = f' id="{escape(identifier)}"' if identifier else ""
    if classes:
        made += f' class="{escape(" ".join(classes))}"'
    for name, value in pairs:
        if name in ("lang", "dir", "title"):
            made += f' {name}="{escape(value)}"'
        elif name in ("width", "height") and value.isdigit():
            made += f' {name}="{value}"'
    return made
