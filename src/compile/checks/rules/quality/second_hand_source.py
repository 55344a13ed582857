"""What bears a statement out is another source's word, passed on."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, shown
from compile.checks.registry import rule
from compile.checks.witnesses import judged, witnesses
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.text.folding import folded

RULE = rule(
    __name__,
    severity="note",
    confidence="medium",
    summary="the cited passage passes on the word of another source",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements whose passage says "according to B", where neither B is cited nor the statement names it."""
    for statement in judged(book):
        cited = {citation.key for citation in statement.citations}
        for key, passage in witnesses(statement):
            for rest in book.roots:
                here = rest.key == key and rest.extent == "passages" and passage and rest.bears(passage)
                if not here or rest.because != "attributed" or rest.on in cited:
                    continue
                if folded(rest.words) in folded(statement.text):
                    continue
                yield finding(
                    RULE,
                    book,
                    statement,
                    [Label(span=next(c.span for c in statement.citations if c.key == key))],
                    data={"key": key, "on_key": rest.on, "words": rest.words},
                    evidence=shown(book, key, passage),
                    keys=(key, rest.on) if rest.on else (key,),
                    passages=[(key, passage)],
                    variant="" if rest.on else "outside",
                )
