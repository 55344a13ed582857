"""Pandoc AST nodes: small builders and walkers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from compile.text.inlines import flatten

Json: TypeAlias = Any
Inlines: TypeAlias = list[Json]
Blocks: TypeAlias = list[Json]

#: Types whose ``c`` is an attribute followed by inlines, and by blocks.
SPANS = frozenset({"Span", "Link", "Image"})
WRAPPED = frozenset({"Emph", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Underline"})


def attributes(identifier: str = "", *classes: str, **data: str) -> Json:
    """A pandoc attribute triple; underscores of names become hyphens."""
    pairs = [[name.replace("_", "-"), value] for name, value in data.items()]
    return [identifier, list(classes), pairs]


def words(text: str) -> Inlines:
    """``text`` as Str and Space nodes."""
    found: Inlines = []
    for number, word in enumerate(text.split(" ")):
        if number:
            found.append({"t": "Space"})
        if word:
            found.append({"t": "Str", "c": word})
    return found


def span(content: Inlines, identifier: str = "", *classes: str, **data: str) -> Json:
    """A Span node."""
    return {"t": "Span", "c": [attributes(identifier, *classes, **data), content]}


def div(content: Blocks, identifier: str = "", *classes: str, **data: str) -> Json:
    """A Div node."""
    return {"t": "Div", "c": [attributes(identifier, *classes, **data), content]}


def link(content: Inlines, target: str, *classes: str) -> Json:
    """A Link node."""
    return {"t": "Link", "c": [attributes("", *classes), content, [target, ""]]}


def para(*content: Json) -> Json:
    """A Para node."""
    return {"t": "Para", "c": list(content)}


def plain(*content: Json) -> Json:
    """A Plain node."""
    return {"t": "Plain", "c": list(content)}


def heading(level: int, content: Inlines, identifier: str = "", *classes: str) -> Json:
    """A Header node."""
    return {"t": "Header", "c": [level, attributes(identifier, *classes), content]}


def bullets(items: list[Blocks]) -> Json:
    """A BulletList node."""
    return {"t": "BulletList", "c": items}


def table(header: list[Inlines], rows: list[list[Inlines]], identifier: str = "", *classes: str) -> Json:
    """A Table node of simple cells, with a head row and no caption."""
    specs = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in header]
    head = [attributes(), [_row(header)]] if any(header) else [attributes(), []]
    body = [attributes(), 0, [], [_row(row) for row in rows]]
    foot = [attributes(), []]
    return {"t": "Table", "c": [attributes(identifier, *classes), [None, []], specs, head, [body], foot]}


def _row(cells: list[Inlines]) -> Json:
    align = {"t": "AlignDefault"}
    return [attributes(), [[attributes(), align, 1, 1, [plain(*cell)] if cell else []] for cell in cells]]


def attribute(triple: Json, name: str) -> str | None:
    """The value of a named attribute of an attribute triple, or None."""
    for key, value in triple[2]:
        if key == name:
            return str(value)
    return None


def walk(node: Json) -> Iterator[dict[str, Json]]:
    """Every typed node below ``node``, in document order, parents first; not recursive."""
    stack = [node]
    while stack:
        found = stack.pop()
        if type(found) is dict:
            if "t" in found:
                yield found
            content = found.get("c")
            if type(content) is list:
                stack.append(content)
        elif type(found) is list:
            stack.extend(reversed(found))


def stringify(node: Json) -> str:
    """The plain words below ``node``; notes are left out."""
    parts: list[str] = []
    _stringify(node, parts)
    return "".join(parts)


def _stringify(node: Json, parts: list[str]) -> None:
    if type(node) is list:
        for item in node:
            _stringify(item, parts)
    elif type(node) is dict:
        _stringify_node(node, parts)


def _stringify_node(node: Json, parts: list[str]) -> None:
    kind = node.get("t")
    if kind == "Str":
        parts.append(node["c"])
    elif kind in ("Space", "SoftBreak", "LineBreak"):
        parts.append(" ")
    elif kind in ("Code", "Math"):
        parts.append(node["c"][1])
    elif kind == "Quoted":
        opening, closing = quotes(node["c"][0]["t"])
        parts.append(opening)
        _stringify(node["c"][1], parts)
        parts.append(closing)
    elif kind == "Cite" or kind in SPANS:
        _stringify(node["c"][1], parts)
    elif kind not in ("Note", "RawInline", "RawBlock"):
        _stringify(node.get("c"), parts)


def printed(inlines: Inlines) -> str:
    """The words below ``inlines`` that every format prints alike; OBJECT for code and formulas."""
    return flatten([inner for node in inlines for inner in (node["c"][1] if node["t"] == "Cite" else [node])])


def quotes(kind: str) -> tuple[str, str]:
    """The marks of a Quoted node: the same whatever the language, as pandoc read them from the author."""
    return ("“", "”") if kind == "DoubleQuote" else ("‘", "’")
