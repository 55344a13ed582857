"""Waivers: which findings a chapter allows, and what is wrong with a waiver itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from compile.checks.findings import short
from compile.checks.profiles import waivable
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Rule
from compile.model.manuscript import Chapter, Waiver


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A waiver with its chapter, and the findings that stand where it does."""

    waiver: Waiver
    chapter: Chapter
    findings: tuple[Diagnostic, ...] = ()
    refused: tuple[str, ...] = ()
    hash: str = ""

    @property
    def usable(self) -> bool:
        """Whether it has a reason and names a rule."""
        return bool(self.waiver.reason.strip()) and bool(self.waiver.rules)


class Sorted(NamedTuple):
    """The findings that stay, those that were waived, and every waiver with what it met."""

    kept: tuple[Diagnostic, ...]
    waived: tuple[Diagnostic, ...]
    granted: tuple[Granted, ...]


@dataclass(slots=True)
class _Places:
    """Where each prose of a chapter begins, so that a finding in the file finds its prose."""

    starts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def at(self, offset: int) -> int | None:
        index = bisect_right(self.starts, offset) - 1
        return self.numbers[index] if index >= 0 else None


def sort(book: Book, findings: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> Sorted:
    """Apply every waiver of the book to the findings."""
    found = tuple(findings)
    where = _located(book, found)
    granted = tuple(
        _granted(book, chapter, waiver, where.get((chapter.text.path, waiver.prose), ()), rules)
        for chapter in book.chapters
        for waiver in chapter.waivers
    )
    waived = {id(item) for one in granted if one.usable and not stale(one, book) for item in one.findings}
    return Sorted(
        kept=tuple(item for item in found if id(item) not in waived),
        waived=tuple(item for item in found if id(item) in waived),
        granted=granted,
    )


def stale(granted: Granted, book: Book) -> str:
    """Why a waiver no longer holds: ``expired``, ``changed``; empty if it does."""
    waiver = granted.waiver
    if waiver.until and book.policy.today and waiver.until < book.policy.today:
        return "expired"
    return "changed" if waiver.hash and granted.hash and waiver.hash != granted.hash else ""


def _granted(
    book: Book, chapter: Chapter, waiver: Waiver, found: Iterable[Diagnostic], rules: Mapping[str, Rule]
) -> Granted:
    here = tuple(item for item in found if item.rule in waiver.rules)
    may = tuple(item for item in here if item.rule in rules and waivable(rules[item.rule], book.policy))
    refused = sorted({item.rule for item in here} - {item.rule for item in may})
    bindings = sorted({item.binding or _bound(book, item) for item in may})
    bound = bindings[0] if len(bindings) == 1 else short(*bindings) if bindings else ""
    return Granted(waiver=waiver, chapter=chapter, findings=may, refused=tuple(refused), hash=bound)


def _bound(book: Book, item: Diagnostic) -> str:
    """What a reader's finding is bound to: its rule and the words it is about."""
    span = item.labels[0].span
    return short(item.rule, book.files[span.path].cut(span) if span.path in book.files else "")


def _located(book: Book, found: tuple[Diagnostic, ...]) -> dict[tuple[str, int | None], list[Diagnostic]]:
    """The findings by path and number of the prose they stand in."""
    waiving = [chapter for chapter in book.chapters if chapter.waivers]
    places = {chapter.text.path: _places(chapter) for chapter in waiving}
    prose = {
        statement.id: statement.prose
        for statement in book.statements
        if any(chapter.slug == statement.chapter for chapter in waiving)
    }
    located: dict[tuple[str, int | None], list[Diagnostic]] = {}
    for item, path, offset in _starts(found):
        if path in places:
            number = prose.get(item.statement, places[path].at(offset))
            located.setdefault((path, number), []).append(item)
    return located


def _starts(found: tuple[Diagnostic, ...]) -> Iterator[tuple[Diagnostic, str, int]]:
    for item in found:
        if item.labels:
            yield item, item.labels[0].span.path, item.labels[0].span.start


def _places(chapter: Chapter) -> _Places:
    begun = sorted((prose.offsets[0], prose.number) for prose in chapter.prose if prose.offsets)
    return _Places([start for start, _ in begun], [number for _, number in begun])
