"""Tables as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from compile.model.manuscript import OBJECT
from compile.render.ast.attributes import attributes
from compile.render.ast.nodes import Blocks, Json, printed, stringify
from compile.render.ast.transform import runs

if TYPE_CHECKING:
    from compile.render.html.writer import Writer

#: A table of more columns than these has no room for them on a small screen.
MANY = 6
_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}


def table(writer: Writer, content: Json) -> None:
    triple, caption, specs, head, bodies, foot = content
    aligns = [spec[0]["t"] for spec in specs]
    label = escape(stringify(caption[1])) or writer.say("parts.untitled_table")
    if not writer.shared.epub:
        writer.out.append(f'<div class="wide" role="group" aria-label="{label}" tabindex="0">')
    many = ["many"] if len(specs) > MANY else []
    heads = _heads(head[1]) if many and writer.shared.epub else []
    marked = [triple[0], [*triple[1], *many, *(["stacked"] if heads else [])], triple[2]]
    writer.out.append(f"<table{attributes(marked)}>\n")
    if caption[1]:
        writer.out.append("<caption><div>")
        writer.blocks(caption[1])
        writer.out.append("</div></caption>\n")
    _rows(writer, "thead", head[1], aligns, len(aligns))
    for body in bodies:
        _rows(writer, "tbody", [*body[2], *body[3]], aligns, body[1], heads)
    _rows(writer, "tfoot", foot[1], aligns, 0, heads)
    writer.out.append("</table>\n" if writer.shared.epub else "</table></div>\n")


def _heads(rows: list[Json]) -> list[str]:
    """What the columns are called, for a screen that shows a row's cells one under the other; none if heads span columns."""
    plain = len(rows) == 1 and all(cell[3] == 1 for cell in rows[0][1])
    return [stringify(cell[4]) for cell in rows[0][1]] if plain else []


def _rows(
    writer: Writer, tag: str, rows: list[Json], aligns: list[str], headers: int, heads: Sequence[str] = ()
) -> None:
    if not rows:
        return
    writer.out.append(f"<{tag}>\n")
    for row in rows:
        writer.out.append("<tr>")
        column = 0
        for cell in row[1]:
            head = heads[column] if column < len(heads) else ""
            _cell(writer, tag, cell, aligns, column, headers, head)
            column += cell[3]
        writer.out.append("</tr>\n")
    writer.out.append(f"</{tag}>\n")


def _cell(
    writer: Writer, part: str, cell: Json, aligns: list[str], column: int, headers: int, head: str
) -> None:
    _triple, align, height, width, blocks = cell
    own = align["t"] if align["t"] != "AlignDefault" else aligns[min(column, len(aligns) - 1)]
    header = (part == "thead" and bool(blocks)) or (part == "tbody" and column < headers)
    tag = "th" if header else "td"
    scope = f' scope="{"col" if part == "thead" else "row"}"' if header else ""
    classes = f' class="{_ALIGN[own]}"' if own in _ALIGN else ""
    spans = (f' rowspan="{height}"' if height > 1 else "") + (f' colspan="{width}"' if width > 1 else "")
    told = f' data-head="{escape(head)}"' if head else ""
    writer.out.append(f"<{tag}{scope}{classes}{spans}{told}>")
    writer.unnamed = header and not _worded(blocks)
    writer.blocks(blocks)
    writer.unnamed = False
    writer.out.append(f"</{tag}>")


def _worded(blocks: Blocks) -> bool:
    """Whether blocks hold any words besides formulas."""
    return any(printed(run).replace(OBJECT, " ").strip() for run in runs(blocks))
