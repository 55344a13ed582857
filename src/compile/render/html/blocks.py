"""Blocks as HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from compile.render.ast.attributes import attributes
from compile.render.ast.nodes import Blocks, Json, attribute
from compile.render.html.tables import table

if TYPE_CHECKING:
    from compile.render.html.writer import Writer


def _para(writer: Writer, content: Json) -> None:
    writer.around("p", content)
    writer.out.append("\n")


def _plain(writer: Writer, content: Json) -> None:
    writer.inlines(content)


def _header(writer: Writer, content: Json) -> None:
    level, triple, inlines = content
    writer.around(f"h{min(level + writer.shift, 6)}", inlines, attributes(triple))
    writer.out.append("\n")


def _code_block(writer: Writer, content: Json) -> None:
    """Code runs from left to right in books of any direction; a style sheet of an EPUB may not say so."""
    triple, text = content
    run = "" if attribute(triple, "dir") else ' dir="ltr"'
    writer.out.append(
        f'<pre{attributes(triple)}{run} tabindex="0"><code>{escape(text, quote=False)}\n</code></pre>\n'
    )


def _quote(writer: Writer, content: Json) -> None:
    writer.out.append("<blockquote>\n")
    writer.blocks(content)
    writer.out.append("</blockquote>\n")


def _bullets(writer: Writer, content: Json) -> None:
    _items(writer, "ul", content)


def _ordered(writer: Writer, content: Json) -> None:
    (start, style, _), items = content
    classes = f' class="{style["t"]}"' if style["t"] not in ("DefaultStyle", "Decimal") else ""
    first = f' start="{start}"' if start != 1 else ""
    _items(writer, "ol", items, f"{classes}{first}")


def _items(writer: Writer, tag: str, items: list[Blocks], opening: str = "") -> None:
    writer.out.append(f"<{tag}{opening}>\n")
    for item in items:
        writer.out.append("<li>")
        writer.blocks(item)
        writer.out.append("</li>\n")
    writer.out.append(f"</{tag}>\n")


def _definitions(writer: Writer, content: Json) -> None:
    writer.out.append("<dl>\n")
    for term, definitions in content:
        writer.around("dt", term)
        for definition in definitions:
            writer.out.append("\n<dd>")
            writer.blocks(definition if len(definition) == 1 else _paragraphs(definition))
            writer.out.append("</dd>\n")
    writer.out.append("</dl>\n")


def _lines(writer: Writer, content: Json) -> None:
    writer.out.append('<div class="lines">')
    for line in content:
        writer.inlines(line)
        writer.out.append("<br />\n")
    writer.out.append("</div>\n")


def _rule(writer: Writer, content: Json) -> None:
    writer.out.append("<hr />\n")


def _div(writer: Writer, content: Json) -> None:
    triple, blocks = content
    if "paper" in triple[1] or (writer.shared.epub and ("data" in triple[1] or "page" in triple[1])):
        return
    if "data" in triple[1]:
        writer.out.append(f"<details><summary>{escape(attribute(triple, 'summary') or '')}</summary>\n")
        writer.blocks(blocks)
        writer.out.append("</details>\n")
        return
    if "accounts-differ" in triple[1]:
        writer.out.append(
            f'<div{attributes(triple)} role="note" aria-label="{writer.say("page.accounts_differ")}">\n'
        )
    else:
        writer.out.append(f"<div{attributes(triple)}>\n")
    writer.blocks(blocks)
    writer.out.append("</div>\n")


def _figure(writer: Writer, content: Json) -> None:
    triple, caption, blocks = content
    writer.out.append(f"<figure{attributes(triple)}>\n")
    writer.blocks(blocks)
    if caption[1]:
        writer.out.append("<figcaption>")
        writer.blocks(caption[1])
        writer.out.append("</figcaption>\n")
    writer.out.append("</figure>\n")


def _nothing(writer: Writer, content: Json) -> None:
    """Raw nodes: none is left after cleaning."""


def _paragraphs(blocks: Blocks) -> Blocks:
    """Blocks of which each begins on a line of its own: two Plain ones would run together."""
    return [{"t": "Para", "c": block["c"]} if block["t"] == "Plain" else block for block in blocks]


BLOCKS: dict[str, Callable[[Writer, Json], None]] = {
    "Para": _para,
    "Plain": _plain,
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
