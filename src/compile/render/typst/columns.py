"""The widths of a printed table's columns: as browsers do it, from the longest word and the longest cell of each."""

from __future__ import annotations

from compile.render.ast.nodes import Json, attribute, stringify
from compile.render.ast.transform import nodes_below, rows
from compile.render.charts.widths import width

#: A line of a table, the space beside a cell, and how much wider bold is: in ems of a table's text.
LINE, BESIDE, BOLD = 35.0, 1.35, 1.08
SMALLEST = 0.7


def columns(content: Json) -> tuple[str, float]:
    """A table's columns for Typst, and the size of its text in em of a table's usual.

    No column is narrower than its longest word; what is left goes to those that have more to say. The widths that an
    author's dashes give are those of a source file: no output follows them.
    """
    least, natural = _needed(content)
    size = max(min(1.0, LINE / (sum(least) or 1)), SMALLEST)
    room = LINE / size
    if sum(natural) <= room:
        return ", ".join("auto" for _ in natural) + ",", size
    wanting = [most - word for word, most in zip(least, natural, strict=True)]
    left = max(room - sum(least), 0) / (sum(wanting) or 1)
    shares = [word + left * want for word, want in zip(least, wanting, strict=True)]
    return ", ".join(f"{share:.4g}fr" for share in shares) + ",", size


def _needed(content: Json) -> tuple[list[float], list[float]]:
    """For each column the room of its longest word, and of its longest cell on one line."""
    least = [BESIDE] * len(content[2])
    natural = [BESIDE] * len(content[2])
    heads = {id(row) for row in content[3][1]}
    for number, row in enumerate(rows(content)):
        bold = BOLD if id(row) in heads or number == 0 else 1.0
        column = 0
        for cell in row[1]:
            if cell[3] == 1 and column < len(least):
                word, line = _cell(cell)
                least[column] = max(least[column], word * bold + BESIDE)
                natural[column] = max(natural[column], line * bold + BESIDE)
            column += cell[3]
    return least, natural


def _cell(cell: Json) -> tuple[float, float]:
    words = [width(word) for word in stringify(cell[4]).split()]
    marks = width("".join(_signs(cell)), 0.75)
    return (max(words, default=0) + marks, sum(words) + 0.3 * max(len(words) - 1, 0) + marks)


def _signs(cell: Json) -> list[str]:
    """The marks of disagreement after a cell's words."""
    spans = (node["c"][0] for node in nodes_below(cell[4]) if node["t"] == "Span")
    return [attribute(triple, "sign") or "" for triple in spans if "differs" in triple[1]]
