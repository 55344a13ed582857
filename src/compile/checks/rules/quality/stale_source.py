"""A statement says what is so now on the word of an old source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from compile.checks.findings import finding, place
from compile.checks.registry import rule
from compile.checks.unsourced import quoted
from compile.checks.witnesses import judged
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="warning",
    confidence="high",
    summary="a statement says what is so now, and its sources are old",
)

#: From two of them on an age is told in years.
_YEAR = 365
#: "is currently", "now has", "today there are"; "he was now alone" and "today's" tell of no present.
_PRESENT = (
    r"(?:is|are|has|have|remains?|does|do|can|stands|lives|owns|runs|serves|operates|employs|holds|covers|contains|controls|"
    r"leads|faces|includes|belongs|uses|produces|works|costs|exceeds|amounts)"
)
_NOW = re.compile(
    r"\b(?P<one>as of (?:today|now|this writing)|at the time of writing|to this day|(?<!was )(?<!were )(?<!had )currently|"
    rf"(?:now|today|nowadays|presently|at present)(?=,? (?:there |it |\w+ly )?{_PRESENT}\b))"
    rf"|\b{_PRESENT} (?:\w+ly )?(?P<two>now|today|nowadays|presently|at present)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements in as-of-now words all of whose dated sources are older than ``stale-after`` days."""
    today = _day(book.policy.today)
    if today is None:
        return
    for statement in judged(book):
        stretch = _now(statement)
        if stretch is None:
            continue
        dates = {c.key: _dated(book, c.key) for c in statement.citations}
        newest = max((day for day in dates.values() if day), default=None)
        if newest is None or None in dates.values():
            continue
        age = (today - newest).days
        if age > book.policy.stale_after:
            key = next(key for key, day in dates.items() if day == newest)
            yield finding(
                RULE,
                book,
                statement,
                [Label(span=place(book, statement, *stretch))],
                data={
                    "key": key,
                    "date": _written(book, key, newest),
                    "words": statement.text[slice(*stretch)],
                    "age": f"{age // _YEAR} years" if age >= 2 * _YEAR else f"{age} days",
                },
                keys=tuple(dates),
            )


def _now(statement: Statement) -> tuple[int, int] | None:
    """Where a statement says "now" of itself, outside quotations."""
    inside = quoted(statement)
    for found in _NOW.finditer(statement.text):
        name = "one" if found["one"] else "two"
        if not any(start <= found.start(name) < end for start, end in inside):
            return found.span(name)
    return None


def _dates(book: Book, key: str) -> list[str]:
    """The dates of a source: its own, that of its entry, that of its capture."""
    source = book.source(key)
    entry = next((entry for entry in book.references if entry.key == key), None)
    written = [source.published if source else "", *((entry.get("date"), entry.get("year")) if entry else ())]
    return [one for one in (*written, source.captured if source else "") if one]


def _dated(book: Book, key: str) -> date | None:
    """The last day on which a source can have been written."""
    return next((day for day in map(_day, _dates(book, key)) if day), None)


def _written(book: Book, key: str, day: date) -> str:
    """That day as far as its date tells it: "1998" of a book of 1998."""
    found = next((_DATE.match(one) for one in _dates(book, key) if _day(one) == day), None)
    return found[0] if found else day.isoformat()


def _day(text: str | None) -> date | None:
    """The last day of "2018", "2018-08" or "2018-08-01"; None for anything else."""
    found = _DATE.match(text or "")
    if found is None:
        return None
    try:
        if found["day"]:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        return date(int(found["year"]), int(found["month"] or 12), 28 if found["month"] else 31)
    except ValueError:
        return None
