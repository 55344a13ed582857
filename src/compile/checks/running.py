"""Every rule over a book, then waivers, causes and the settings' choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from compile.checks import causes, honesty, profiles, waivers
from compile.checks.registry import registered, rules
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Rule


def run(book: Book, earlier: tuple[Diagnostic, ...] = ()) -> tuple[Diagnostic, ...]:
    """What is wrong with a book, sorted by file, offset and rule.

    ``earlier`` are the findings of the readers. A finding that another one explains is left out, so is
    one that a valid waiver allows, and what the settings ignore; findings about waivers join.
    """
    found = causes.settle((*_needed(book, earlier), *_found(book)))
    sorted_ = waivers.sort(book, found, _names())
    left = causes.settle_unchecked(sorted_.kept)
    complete = (*left, *honesty.about(book, sorted_, _names()))
    chosen = (profiles.graded(item, book.policy) for item in complete if _wanted(book, item))
    return tuple(sorted(_unique(chosen), key=lambda item: item.order))


def _needed(book: Book, earlier: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """The readers' findings; a book that cites nothing needs no bibliography."""
    cites = any(prose.citations for chapter in book.chapters for prose in chapter.prose)
    for item in earlier:
        if cites or item.rule != "missing-bibliography" or item.variant not in ("absent", "empty"):
            yield item


def _found(book: Book) -> Iterator[Diagnostic]:
    for entry in registered():
        if entry.find is not None:
            yield from entry.find(book)


def _wanted(book: Book, item: Diagnostic) -> bool:
    """What may never be waived cannot be ignored either, though it need not be selected."""
    if item.rule == "quotation-meaning-altered" and not book.policy.select:
        return True
    groups = {name: known.group for name, known in _names().items()}
    return profiles.selected(item, book.policy, groups)


@cache
def _names() -> dict[str, Rule]:
    return {rule.name: rule for rule in rules()}


def _unique(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each finding once, though two roads lead to it."""
    return list({repr(item): item for item in found}.values())
