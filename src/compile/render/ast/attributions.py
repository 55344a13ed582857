"""Who said it, under a block quote or an epigraph: ``by=`` of its Div, or its last paragraph after a dash."""

from __future__ import annotations

import re

from compile.render.ast.nodes import Inlines, Json, attribute, div, para, stringify, words
from compile.render.words.quotation import Marks, typeset

_BOXES = frozenset({"epigraph", "quote"})
_DASHES = ("—", "―", "–")
_EMPHASISED = re.compile(r"\*([^*]+)\*")


def attribute_quotes(nodes: list[Json], found: Marks) -> None:
    """Sets the attributions of the quotes among ``nodes`` apart, in place; ``found`` are the book's quotation marks."""
    for node in nodes:
        if node["t"] == "BlockQuote" and len(node["c"]) > 1:
            last = node["c"][-1]
            if last["t"] == "Para" and stringify(last).lstrip().startswith(_DASHES):
                node["c"][-1] = div([last], "", "attribution")
        elif node["t"] == "Div" and _BOXES & set(node["c"][0][1]):
            said = attribute(node["c"][0], "by")
            if said:
                _said(node["c"][1]).append(div([para(*_line(typeset(said, found)))], "", "attribution"))


def _said(blocks: list[Json]) -> list[Json]:
    """Where the attribution goes: to the end of the quote, if the box ends with one."""
    if blocks and blocks[-1]["t"] == "BlockQuote":
        found: list[Json] = blocks[-1]["c"]
        return found
    return blocks


def _line(said: str) -> Inlines:
    """``Ruth Alder, *Inquest*`` after a dash; what stands between asterisks is emphasised."""
    line: Inlines = words("—\N{NO-BREAK SPACE}")
    for number, piece in enumerate(_EMPHASISED.split(said)):
        line += [{"t": "Emph", "c": words(piece)}] if number % 2 else words(piece)
    return line
