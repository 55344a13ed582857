"""Conflicts that a statement cites both sides of and does not tell, by kind."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from compile.checks.sides import cites, clash, clashes
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Rule

#: The kinds of disagreement that a rule of their own speaks of, by the end of its name; manner has the others.
KINDS: Mapping[str, tuple[str, ...]] = {
    "quantity": ("quantity",),
    "date": ("date",),
    "place": ("place",),
    "identity": ("identity", "name", "membership", "status"),
    "polarity": ("polarity", "outcome"),
    "agency": ("agency",),
    "order": ("order", "sequence"),
    "extent": ("extent", "certainty"),
}
OWN_RULE = tuple(kind for kinds in KINDS.values() for kind in kinds)


def disagreements(book: Book, rule: Rule, kinds: Container[str]) -> Iterator[Diagnostic]:
    """A finding for each statement that cites both sides of an unacknowledged conflict of one of the kinds."""
    statements = {statement.id: statement for statement in book.statements}
    pairs = [
        (conflict, identifier)
        for conflict in book.conflicts
        if conflict.verdict == "conflict"
        and conflict.kind in kinds
        and not conflict.acknowledgements
        and not conflict.itself
        for identifier in conflict.touches
        if identifier in statements
        and cites(statements[identifier], conflict.a.key)
        and cites(statements[identifier], conflict.b.key)
    ]
    for found in clashes(book, pairs):
        yield clash(rule, book, found, "several" if found.kept_apart else "")
