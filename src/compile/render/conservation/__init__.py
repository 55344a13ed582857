"""Reads an output back and looks for every word of the Book in it, in order: a lost one fails the build."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.diagnostic import Diagnostic, Label
from compile.model.edition import Target
from compile.render.conservation import bidirectional
from compile.render.conservation.dividing import Stretch, divided
from compile.render.conservation.folding import fold, piece
from compile.render.conservation.reading import STREAMS, Output, Streams, read
from compile.render.conservation.search import BETWEEN, Search
from compile.render.prepared import ADDED, Expected

__all__ = ["STREAMS", "Search", "check", "fold", "read", "ready"]

#: How many letters may stand between neighbouring pieces: a mark, a label, a printed reason; and on
#: pages, their notes and heads too.
GAPS: dict[Target, int] = {"html": 400, "site": 400, "epub": 400, "pdf": BETWEEN}


def check(
    made: Output, target: Target, expected: tuple[Expected, ...], *, run: str = "ltr"
) -> tuple[Diagnostic, ...]:
    """A ``not-conserved`` for each stretch of the Book that is not in the output, or not in its place.

    ``run`` is the direction of the book. A target that holds none of the Book's words (a citation of it) has lost none.
    """
    if target not in GAPS:
        return ()
    streams = _stretches(read(made, target), expected, cut=target == "pdf" and run != "rtl")
    pages = bidirectional.Pages(made, run == "rtl") if target == "pdf" and isinstance(made, bytes) else None
    found = []
    for stream in STREAMS:
        wanted = [stretch for stretch in expected if stretch.stream == stream]
        search = Search(streams[stream].pages, GAPS[target], pages, streams[stream].first)
        lost = search.missing(wanted)
        # what the build added nobody wrote: that it is not whole is one fault
        told = lost[:1] if stream in ADDED else lost
        found += [_lost(stretch, words, target) for stretch, words in told]
    return tuple(found)


def _lost(stretch: Expected, piece: str, target: Target) -> Diagnostic:
    words, added = " ".join(piece.split()), stretch.stream in ADDED
    return Diagnostic(
        rule="not-conserved",
        severity="error",
        labels=() if added else (Label(span=stretch.span),),
        data={"target": target, "words": words if len(words) <= 80 else words[:79] + "…"},
        statement=stretch.statement,
        variant="added" if added else "",
    )


def ready(expected: tuple[Expected, ...]) -> None:
    """Do beforehand what needs no output yet: fold the words, load the reader of PDF."""
    import pypdfium2  # noqa: F401

    for stretch in expected:
        for words in stretch.pieces:
            piece(words)


def _stretches(streams: Streams, expected: tuple[Expected, ...], *, cut: bool) -> Mapping[str, Stretch]:
    """The streams with the numbers of their pages; ``cut`` out of the pages that they share.

    Those of a book that runs from right to left do not give back its order, so that no part can be seen to begin.
    """
    if not cut:
        return {name: Stretch(pages=pages) for name, pages in streams.items()}
    parts = divided(streams["body"], expected)
    return {name: parts.get(name if name in ADDED else "", Stretch()) for name in streams}
