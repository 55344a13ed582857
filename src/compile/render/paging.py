"""Where the pages of the PDF begin, by the anchors that all formats share."""

from __future__ import annotations

import hashlib
import marshal
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeAlias

from compile.render.ast.nodes import Json, span
from compile.render.ast.transform import nodes_below
from compile.render.prepared import Part

#: A name and the number of the sheet that it stands on; "/name" is where its statement ends.
Mark: TypeAlias = tuple[str, int]
_ANCHOR = re.compile(r'<span id="page-at-\d+"></span>')
#: The name of the contents among the marks, the same as its anchor in an EPUB.
CONTENTS = "toc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of a PDF: what is printed on each, and before which of the ``anchors`` it begins (-1: before all).

    ``source`` names the PDF by its bytes.
    """

    source: str
    anchors: tuple[str, ...]
    breaks: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF, its pages, and the letters that stand in it as boxes, as no font has them."""

    data: bytes
    pages: Pages
    absent: frozenset[str] = frozenset()


def anchored(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts with an anchor in each paragraph and cell that has none: a page may begin there as well.

    A writer who asks for them takes them out again (``unanchored``).
    """
    found = []
    number = 0
    for part in parts:
        blocks = marshal.loads(marshal.dumps(part.blocks))
        for node in nodes_below(blocks):
            if node["t"] in ("Para", "Plain") and not any(map(_identified, node["c"])):
                number += 1
                node["c"].insert(0, span([], f"page-at-{number}"))
        found.append(replace(part, blocks=blocks))
    return tuple(found)


def _identified(node: Json) -> bool:
    return node["t"] == "Span" and bool(node["c"][0][0])


def unanchored(html: str) -> str:
    """HTML without these anchors."""
    return _ANCHOR.sub("", html)


def pages(data: bytes, marks: Sequence[Mark]) -> Pages:
    """The pages of a PDF, of what Typst says of its marks."""
    source = f"urn:sha256:{hashlib.sha256(data).hexdigest()}"
    anchors, breaks = broken(marks, _labels(data))
    return Pages(source=source, anchors=anchors, breaks=breaks)


def broken(
    marks: Sequence[Mark], labels: Sequence[str]
) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Anchors and breaks of pages that are called so; one that has no number is not counted.

    A page that begins inside of a statement is at that statement, else at what begins next.
    """
    first: dict[str, int] = {}
    for name, page in marks:
        first.setdefault(name, page)
    starts = [(name, page) for name, page in first.items() if not name.startswith("/")]
    reached = list(accumulate((page for _, page in starts), max))
    breaks = []
    for number, label in enumerate(labels, 1):
        at = bisect_left(reached, number)
        if at == 0 and starts and number < reached[0]:
            at = -1
        elif at and first.get(f"/{starts[at - 1][0]}", 0) >= number:
            at -= 1
        if label:
            breaks.append((label, min(at, len(starts) - 1)))
    return tuple(name for name, _ in starts), tuple(breaks)


def _labels(data: bytes) -> list[str]:
    """What a reader of the PDF calls each of its pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [document.get_page_label(number) for number in range(len(document))]
    finally:
        document.close()
