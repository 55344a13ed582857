"""A dispute is recorded as acknowledged, but no prose tells the reader of it."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="error",
    summary="a dispute is recorded as acknowledged, but no prose tells the reader of it",
    waivable=False,
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each acknowledged dispute none of whose conflicts has prose that tells both sides."""
    told = {conflict.dispute for conflict in book.conflicts if conflict.acknowledgements}
    for dispute in book.disputes:
        if dispute.state == "acknowledged" and dispute.id not in told:
            keys = tuple(dict.fromkeys(side.key for side in dispute.sides))
            says = tuple(side.says for side in dispute.sides)
            yield Diagnostic(
                rule=RULE.name,
                severity=RULE.severity,
                confidence=RULE.confidence,
                labels=(Label(span=dispute.span),),
                data={"dispute": dispute.id, "title": dispute.title, "keys": keys, "says": says},
                keys=keys,
            )
