"""Tables as Typst markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compile.render.ast.nodes import Json, stringify
from compile.render.typst.columns import columns

if TYPE_CHECKING:
    from compile.render.typst.writer import Writer

#: A row with more letters than this in one of its columns, were all of a width, may not have room on a page.
TALL = 3000
_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center", "AlignDefault": "start"}


def table(writer: Writer, content: Json) -> None:
    """A table, as a figure where it has a caption."""
    triple, caption, specs, head, bodies, foot = content
    writer.label(triple[0])
    if caption[1]:
        writer.out.append("#tabular(")
        writer.content(caption[1])
        writer.out.append(", ")
    else:
        writer.out.append("#plain-table(")
    aligns = [_ALIGN[spec[0]["t"]] for spec in specs]
    widths, size = columns(content)
    opening = f"set text(size: {size:.3g}em); " if size < 1 else ""
    writer.out.append(f"{{{opening}table(columns: ({widths}), align: ({', '.join(aligns)},), ")
    if head[1]:
        writer.out.append("table.header(")
        _rows(writer, head[1])
        writer.out.append("), ")
    for body in bodies:
        for row in (*body[2], *body[3]):
            # a cell as wide as the table heads the rows below it: no page ends with it
            heads = len(specs) > 1 and [cell[3] for cell in row[1]] == [len(specs)]
            writer.out.append("table.header(level: 2, repeat: false, " if heads else "")
            _rows(writer, [row])
            writer.out.append("), " if heads else "")
    _rows(writer, foot[1])
    writer.out.append(")});")


def _rows(writer: Writer, rows: list[Json]) -> None:
    for row in rows:
        tall = any(len(stringify(cell[4])) * len(row[1]) > TALL for cell in row[1])
        for _triple, align, height, width, blocks in row[1]:
            options = ["breakable: true"] if tall else []
            options += [f"rowspan: {height}"] if height > 1 else []
            options += [f"colspan: {width}"] if width > 1 else []
            options += [f"align: {_ALIGN[align['t']]}"] if align["t"] != "AlignDefault" else []
            writer.out.append(f"table.cell({', '.join(options)})" if options else "")
            writer.content(blocks)
            writer.out.append(", ")
