"""A work of reference is cited beside the source that it was made from, or two sources rest on each other."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.onesource import one_root
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.roots import circles, path

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a source is cited in support of what it was itself taken from",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Works of reference beside their own sources, and pairs of sources each of which rests on the other."""
    yield from one_root(book, RULE, circular=True)
    citing = cited(book)
    for key, other in circles(book.roots, citing):
        yield Diagnostic(
            rule=RULE.name,
            severity=RULE.severity,
            confidence=RULE.confidence,
            variant="circle",
            labels=(
                Label(span=citing[key].first.span),
                Label(span=citing[other].first.span, name="other"),
            ),
            data={
                "key": key,
                "other_key": other,
                "count": len({*citing[key].statements} | {*citing[other].statements}),
                "words": "",
                "shared": 0,
                "mutual": "",
                "way_keys": tuple(
                    rest.key
                    for rest in (*path(book.roots, (key, None), other), *path(book.roots, (other, None), key))
                ),
            },
            keys=(key, other),
        )
