"""What every output must hold, from the Book itself: so that nothing lost on the way can go unnoticed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import OBJECT, Chapter, Prose
from compile.model.span import Span
from compile.model.statement import Statement
from compile.render.prepared import Evidence, Expected


def expected(book: Book, numbers: Mapping[Span, int], evidence: Mapping[int, Evidence]) -> tuple[Expected, ...]:
    """Every stretch of prose of the book, in order, cut at the bounds of statements and at nodes.

    ``numbers`` go from a citation's span to its evidence, whose printed words are expected where it stood.
    """
    told: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in book.statements:
        told[statement.chapter, statement.prose].append(statement)
    result: list[Expected] = []
    for chapter in book.chapters:
        for prose in chapter.prose:
            printed = _printed(prose, numbers, evidence)
            for start, end, identifier in _stretches(prose, told.get((chapter.slug, prose.number), [])):
                pieces = _pieces(prose.text, start, end, printed)
                if pieces:
                    result.append(_expected(chapter, prose, start, end, pieces, identifier))
    return tuple(result)


def _expected(
    chapter: Chapter, prose: Prose, start: int, end: int, pieces: tuple[str, ...], identifier: str
) -> Expected:
    return Expected(
        pieces=pieces,
        stream="note" if prose.kind == "note" or prose.caller is not None else "body",
        span=chapter.span(prose, start, end),
        statement=identifier,
    )


def _printed(prose: Prose, numbers: Mapping[Span, int], evidence: Mapping[int, Evidence]) -> dict[int, str]:
    """What is printed at each position of a citation."""
    found: dict[int, str] = {}
    for citation in prose.citations:
        number = numbers.get(citation.span)
        if number is not None:
            found[citation.position] = evidence[number].words
    return found


def _stretches(prose: Prose, statements: list[Statement]) -> list[tuple[int, int, str]]:
    """The text of a run of prose as statements and what stands between them."""
    result: list[tuple[int, int, str]] = []
    at = 0
    for statement in sorted(statements, key=lambda found: found.start):
        if statement.start > at:
            result.append((at, statement.start, ""))
        result.append((max(statement.start, at), statement.end, statement.id))
        at = max(at, statement.end)
    if at < len(prose.text):
        result.append((at, len(prose.text), ""))
    return result


def _pieces(text: str, start: int, end: int, printed: Mapping[int, str]) -> tuple[str, ...]:
    pieces: list[str] = []
    at = start
    while (stop := text.find(OBJECT, at, end)) >= 0:
        pieces += [text[at:stop], printed.get(stop, "")]
        at = stop + 1
    pieces.append(text[at:end])
    return tuple(piece for piece in pieces if any(map(str.isalnum, piece)))
