"""What every output must hold, from the Book itself: so that nothing lost on the way can go unnoticed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import OBJECT, Chapter, Prose
from compile.model.span import Span
from compile.model.statement import Statement
from compile.render.prepared import Expected


def expected(
    book: Book,
    texts: Mapping[Span, str],
    gaps: Mapping[tuple[str, int], tuple[int, ...]],
    behind: Mapping[str, tuple[Expected, ...]] | None = None,
) -> tuple[Expected, ...]:
    """Every stretch of prose of the book, in order, cut at the bounds of statements and at nodes.

    ``texts`` go from a citation's span to the words that are expected where it stood; ``gaps`` are
    offsets of a run of prose (by chapter and number) where the build puts words of its own. ``behind`` is what stands
    at the end of a chapter, by its slug.
    """
    told: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in book.statements:
        told[statement.chapter, statement.prose].append(statement)
    result: list[Expected] = []
    for chapter in book.chapters:
        for prose in chapter.prose:
            place = chapter.slug, prose.number
            printed = {found.position: texts.get(found.span, "") for found in prose.citations}
            for start, end, identifier in _stretches(prose, told.get(place, [])):
                pieces = _pieces(prose.text, start, end, printed, gaps.get(place, ()))
                if pieces:
                    result.append(_expected(chapter, prose, start, end, pieces, identifier))
        result += (behind or {}).get(chapter.slug, ())
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


def _pieces(
    text: str, start: int, end: int, printed: Mapping[int, str], gaps: tuple[int, ...]
) -> tuple[str, ...]:
    parts: list[str] = []
    at = start
    for gap in (*(gap for gap in gaps if start < gap < end), end):
        while (stop := text.find(OBJECT, at, gap)) >= 0:
            parts += [text[at:stop], *printed.get(stop, "").split(OBJECT)]
            at = stop + 1
        parts.append(text[at:gap])
        at = gap
    return tuple(part for part in parts if any(map(str.isalnum, part)))
