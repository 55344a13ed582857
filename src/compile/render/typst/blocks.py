"""Blocks as Typst markup."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compile.render.ast.nodes import Blocks, Json, attribute
from compile.render.typst.markup import string, tongue
from compile.render.typst.tables import table

if TYPE_CHECKING:
    from compile.render.typst.writer import Writer

_NUMBERS = {"LowerAlpha": "a", "UpperAlpha": "A", "LowerRoman": "i", "UpperRoman": "I"}
_DIVS = {
    "accounts-differ": "accounts-differ",
    "own": "own-block",
    "judgement": "judgement-block",
    "disagreement": "disagreement",
    "epigraph": "epigraph",
    "attribution": "attribution",
    "cited": "cited",
    "entries": "entries",
    "below": "below",
    "listing": "listing",
    "bibliography": "bibliography",
}


def _header(writer: Writer, content: Json) -> None:
    level, triple, inlines = content
    options = "" if writer.outlined and "unlisted" not in triple[1] else ", outlined: false, bookmarked: true"
    writer.out.append(f"#heading(level: {level}{options})")
    writer.text(inlines)
    if triple[0] and triple[0] not in writer.labels:
        writer.labels.add(triple[0])
        writer.out.append(f" <{triple[0]}>")


def _code_block(writer: Writer, content: Json) -> None:
    triple, text = content
    writer.label(triple[0])
    language = f", lang: {string(triple[1][0])}" if triple[1] else ""
    writer.out.append(f"#raw({string(text)}, block: true{language});")


def _quote(writer: Writer, content: Json) -> None:
    writer.out.append("#quote(block: true)")
    writer.content(content)
    writer.out.append(";")


def _bullets(writer: Writer, content: Json) -> None:
    _list(writer, "list", "", content)


def _ordered(writer: Writer, content: Json) -> None:
    (start, style, _), items = content
    numbering = _NUMBERS.get(style["t"], "1")
    _list(writer, "enum", f'start: {start}, numbering: "{numbering}.", ', items)


def _list(writer: Writer, name: str, options: str, items: list[Blocks]) -> None:
    tight = all(block["t"] != "Para" for item in items for block in item[:1])
    writer.out.append(f"#{name}({options}tight: {'true' if tight else 'false'}, ")
    for item in items:
        writer.content(item)
        writer.out.append(", ")
    writer.out.append(");")


def _definitions(writer: Writer, content: Json) -> None:
    writer.out.append("#terms(")
    for term, definitions in content:
        writer.out.append("terms.item(")
        writer.text(term)
        writer.out.append(", ")
        writer.content([block for definition in definitions for block in definition])
        writer.out.append("), ")
    writer.out.append(");")


def _lines(writer: Writer, content: Json) -> None:
    writer.out.append("#verse(")
    for line in content:
        writer.text(line)
        writer.out.append(", ")
    writer.out.append(");")


def _rule(writer: Writer, content: Json) -> None:
    writer.out.append("#rule();")


def _div(writer: Writer, content: Json) -> None:
    triple, blocks = content
    if "screen" in triple[1] or "data" in triple[1]:
        return
    writer.label(triple[0])
    foreign = tongue(attribute(triple, "lang") or "", attribute(triple, "dir") or "")
    names = [f"foreign.with({foreign})"] if foreign else []
    names += [_DIVS[found] for found in triple[1] if found in _DIVS][:1]
    for name in names:
        writer.out.append(f"#{name}([")
    writer.blocks(blocks)
    writer.out.append("]);" * len(names))


def _figure(writer: Writer, content: Json) -> None:
    triple, caption, blocks = content
    writer.label(triple[0])
    writer.out.append("#illustration(")
    writer.content(blocks)
    writer.out.append(", ")
    writer.content(caption[1])
    writer.out.append(");")


def _words(writer: Writer, content: Json) -> None:
    writer.inlines(content)


def _nothing(writer: Writer, content: Json) -> None:
    """Raw nodes: none is left after cleaning."""


BLOCKS: dict[str, Callable[[Writer, Json], None]] = {
    "Para": _words,
    "Plain": _words,
    "Header": _header,
    "CodeBlock": _code_block,
    "BlockQuote": _quote,
    "BulletList": _bullets,
    "OrderedList": _ordered,
    "DefinitionList": _definitions,
    "LineBlock": _lines,
    "HorizontalRule": _rule,
    "Div": _div,
    "Figure": _figure,
    "Table": table,
    "RawBlock": _nothing,
}
