"""Diagnostics made from the parts of a book: where a word stands, what a passage shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label, Rule, Severity, Value
from compile.model.evidence import Fact, Passage, Source
from compile.model.span import Span
from compile.model.statement import Statement

#: Hex digits of a binding: enough to notice a change, short enough to paste into a comment.
BINDING = 8


def place(book: Book, statement: Statement, start: int, end: int) -> Span:
    """The file's stretch of ``start:end`` of a statement's text."""
    chapter = book.chapter(statement.chapter)
    prose = chapter.prose[statement.prose]
    return chapter.span(prose, statement.start + start, statement.start + end)


def whole(book: Book, statement: Statement) -> Span:
    """The statement's stretch without the space around its words."""
    text = statement.text
    start = len(text) - len(text.lstrip())
    return place(book, statement, start, max(len(text.rstrip()), start))


def passage(source: Source, number: int | None) -> Passage | None:
    """The passage of a number, which counts from 1; None if the source has none such."""
    if number is None or not 0 < number <= len(source.passages):
        return None
    return source.passages[number - 1]


def shown(
    book: Book,
    key: str,
    number: int | None,
    *,
    start: int | None = None,
    end: int | None = None,
    value: str = "",
    name: str = "evidence",
) -> tuple[Evidence, ...]:
    """A passage as evidence, its telling words at ``start:end`` of the passage; none if it is not there."""
    source = book.source(key)
    found = passage(source, number) if source else None
    if source is None or found is None:
        return ()
    text = found.text or ""
    first = min(max(start or 0, 0), len(text))
    last = min(max(end if end is not None else len(text), first), len(text))
    return (
        Evidence(
            key=key,
            locator=found.locator,
            captured=source.captured,
            path=source.text.path if source.text else f"sources/{key}.seal.json",
            text=text,
            start=first,
            end=last,
            value=value,
            name=name,
        ),
    )


def shown_fact(
    book: Book, key: str, number: int | None, fact: Fact | None, name: str = "evidence"
) -> tuple[Evidence, ...]:
    """A passage as evidence, with the value of ``fact`` marked in it."""
    if fact is None:
        return shown(book, key, number, name=name)
    return shown(book, key, number, start=fact.start, end=fact.end, value=fact.text, name=name)


def finding(
    rule: Rule,
    book: Book,
    statement: Statement,
    labels: Sequence[Label],
    *,
    data: Mapping[str, Value] | None = None,
    evidence: Iterable[Evidence] = (),
    keys: Iterable[str] = (),
    passages: Iterable[tuple[str, int | None]] = (),
    variant: str = "",
    severity: Severity | None = None,
) -> Diagnostic:
    """A diagnostic about a statement, bound to its words and to the passages it was judged by."""
    named = tuple(dict.fromkeys(keys))
    return Diagnostic(
        rule=rule.name,
        severity=severity or rule.severity,
        confidence=rule.confidence,
        variant=variant,
        labels=tuple(labels),
        evidence=tuple(evidence),
        data=dict(data or {}),
        statement=statement.id,
        keys=named,
        binding=_binding(book, statement, named, tuple(passages)),
    )


def _binding(
    book: Book, statement: Statement, keys: tuple[str, ...], passages: tuple[tuple[str, int | None], ...]
) -> str:
    """A hash of the statement and of its passages, or of the whole sources where no passage was found."""
    sources = {source.key: source for source in book.sources}
    found = [passage(sources[key], number) for key, number in passages if key in sources]
    digests = sorted(item.digest for item in found if item is not None)
    if not digests:
        digests = sorted(sources[key].digest for key in keys if key in sources)
    return short(statement.digest, *digests)


def short(*parts: str) -> str:
    """The first hex digits of the SHA-256 of some words."""
    return sha256("\n".join(parts).encode()).hexdigest()[:BINDING]
