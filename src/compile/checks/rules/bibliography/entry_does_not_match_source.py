"""An entry and the text captured under its key do not look like one work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Value
from compile.model.evidence import Reference, Source
from compile.text.stems import stems

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="an entry and what was captured under its key do not look like one work",
)

#: A text with fewer words need not name its title; a title with fewer stems is in any text by chance or in none.
_LEAST_WORDS, _LEAST_STEMS = 100, 2
_LATEX = re.compile(r"\\[A-Za-z]+\s?|[{}\\~]")
_PERSONS = re.compile(r"\s+and\s+", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")


def find(book: Book) -> Iterator[Diagnostic]:
    """Cited entries whose title is not the captured one's, whose date is another, or of which nothing is in the text."""
    citing = cited(book)
    for entry in book.references:
        source = book.source(entry.key)
        if source is None or entry.key not in citing:
            continue
        found = _title(entry, source) or _date(entry, source) or _nothing(entry, source)
        if found:
            variant, data = found
            yield Diagnostic(
                rule=RULE.name,
                severity=RULE.severity,
                confidence=RULE.confidence,
                variant=variant,
                labels=(Label(span=entry.key_span),),
                data={"key": entry.key, "written": "", "found": "", **data},
                keys=(entry.key,),
            )


def _title(entry: Reference, source: Source) -> tuple[str, dict[str, Value]] | None:
    """The capture bears a title of its own, and it has few words in common with the entry's."""
    written, found = _plain(entry.get("title")), source.title
    mine, theirs = frozenset(stems(written)), frozenset(stems(found))
    if min(len(mine), len(theirs)) < _LEAST_STEMS or 2 * len(mine & theirs) >= min(len(mine), len(theirs)):
        return None
    return "title", {"written": written, "found": found}


def _date(entry: Reference, source: Source) -> tuple[str, dict[str, Value]] | None:
    """Both are dated, and not to one day, month or year as far as both tell it."""
    written = (entry.get("date") or entry.get("year") or "").strip()
    found = source.published
    if not (re.fullmatch(r"\d{4}(-\d\d){0,2}", written) and re.match(r"\d{4}", found)):
        return None
    shorter = min(len(written), len(found))
    return None if written[:shorter] == found[:shorter] else ("date", {"written": written, "found": found})


def _nothing(entry: Reference, source: Source) -> tuple[str, dict[str, Value]] | None:
    """Neither most of the title nor an author nor the year is in a text long enough to tell."""
    held = {stem for passage in source.passages for stem in passage.stems} | set(stems(source.title))
    title = stems(_plain(entry.get("title")))
    if source.words < _LEAST_WORDS or len(title) < _LEAST_STEMS:
        return None
    known = sum(stem in held for stem in title)
    people = [
        set(stems(_last(person)))
        for person in _PERSONS.split(entry.get("author") or entry.get("editor") or "")
    ]
    years = _YEAR.findall(entry.get("date") or entry.get("year") or "")
    if (
        2 * known > len(title)
        or any(person & held for person in people)
        or any(year in held for year in years)
    ):
        return None
    return "", {"written": _plain(entry.get("title"))}


def _last(person: str) -> str:
    """The last name of an author; the whole of a body's name."""
    if person.strip().startswith("{") or "," not in person:
        return _plain(person) if person.strip().startswith("{") else _plain(person).rpartition(" ")[2]
    return _plain(person.partition(",")[0])


def _plain(value: str | None) -> str:
    return " ".join(_LATEX.sub(" ", (value or "").replace("{", "").replace("}", "")).split())
