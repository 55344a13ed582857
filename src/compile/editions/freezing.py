"""A book, its findings and its files as a numbered edition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.edition import Artifact, Edition, Entry
from compile.model.manuscript import OBJECT, Chapter, Waiver
from compile.model.statement import Statement

_BEFORE_STOP = re.compile(r" ([.,;:?!])")


def freeze(
    book: Book,
    diagnostics: Iterable[Diagnostic],
    artifacts: Iterable[Artifact],
    *,
    number: str,
    parent: str,
    inputs: Mapping[str, str],
    tools: Mapping[str, str],
    settings: Mapping[str, str],
) -> Edition:
    """The edition ``number``. Mappings are of SHA-256 by path, versions by tool, values by setting."""
    states = book.states
    return Edition(
        number=number,
        date=book.imprint.date,
        parent=parent,
        inputs=dict(sorted(inputs.items())),
        outputs=dict(sorted(each for made in artifacts for each in made.digests.items())),
        tools=dict(sorted(tools.items())),
        settings=dict(sorted(settings.items())),
        ledger=tuple(_entry(book, found, states[found.id]) for found in book.statements),
        waivers=tuple(_waiver(chapter, waiver) for chapter in book.chapters for waiver in chapter.waivers),
        findings=dict(sorted(Counter(found.severity for found in diagnostics).items())),
    )


def _entry(book: Book, statement: Statement, state: str) -> Entry:
    return Entry(
        id=statement.id,
        text=_words(statement.text),
        state=state,
        keys=tuple(dict.fromkeys(citation.key for citation in statement.citations)),
        passages=tuple(sorted(set(_passages(book, statement)))),
        digest=statement.digest,
    )


def _words(text: str) -> str:
    """The words alone: where citations stood, nothing stands."""
    plain = " ".join(text.replace(OBJECT, " ").split())
    return _BEFORE_STOP.sub(r"\1", plain)


def _passages(book: Book, statement: Statement) -> Iterator[str]:
    """``smith2019#4@9f86d081884c7d65``: key, number and digest of each passage it rests on.

    Those are the nearest one of each citation, and those that bear out a number, a name or a quotation.
    """
    numbers: list[tuple[str, int | None]] = []
    for support in statement.supports:
        numbers.extend((support.key, number) for number in support.passages[:1])
        numbers.extend(
            (bearing.key, bearing.passage) for bearing in support.bearings if bearing.verdict == "found"
        )
    numbers.extend((found.key, found.passage) for found in statement.verifications)
    for key, number in dict.fromkeys(numbers):
        source = book.source(key)
        if source is None or number is None:
            continue
        digest = next((found.digest for found in source.passages if found.number == number), "")
        yield f"{key}#{number}@{digest}"


def _waiver(chapter: Chapter, waiver: Waiver) -> Mapping[str, str]:
    return {
        "path": waiver.span.path,
        "line": str(chapter.text.place(waiver.span.start).line),
        "rules": ", ".join(waiver.rules),
        "reason": waiver.reason,
        "owner": waiver.owner,
        "until": waiver.until,
        "hash": waiver.hash,
    }
