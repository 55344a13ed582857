"""The list of retracted works that a project keeps: ``retracted.csv`` or ``retracted.txt``."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from compile.model.evidence import Retraction
from compile.model.span import Span, Text

#: Columns that a list may call its works by, the reasons and the dates; Retraction Watch's names among them.
_WORKS = ("doi", "originalpaperdoi", "key", "work")
_REASONS = ("reason", "retractionnature", "note")
_DATES = ("date", "retractiondate")
_DOI = re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?:doi:)?\s*", re.IGNORECASE)


def retracted(text: Text) -> tuple[Retraction, ...]:
    """The works of a list: a key or a DOI a line, then why; or a table with a head (see ``_WORKS``). Never raises.

    Empty lines and those that begin with ``#`` are left out.
    """
    lines = list(_lines(text.content))
    if not lines:
        return ()
    head = [name.strip().casefold() for name in _cells(lines[0][1])]
    if set(head) & set(_WORKS):
        return tuple(found for start, line in lines[1:] if (found := _row(text.path, start, line, head)))
    return tuple(_plain(text.path, start, line) for start, line in lines)


def _lines(content: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in content.split("\n"):
        if line.strip() and not line.lstrip().startswith("#"):
            yield start, line.rstrip("\r")
        start += len(line) + 1


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=False), [])
    except csv.Error:
        return line.split(",")


def _row(path: str, start: int, line: str, head: Sequence[str]) -> Retraction | None:
    cells = dict(zip(head, (cell.strip() for cell in _cells(line)), strict=False))
    work = _first(cells, _WORKS)
    if not work:
        return None
    return Retraction(
        work=normal(work),
        reason=_first(cells, _REASONS).strip(";+ "),
        date=_first(cells, _DATES),
        span=Span(path=path, start=start, end=start + len(line)),
    )


def _first(cells: dict[str, str], names: Sequence[str]) -> str:
    return next((cells[name] for name in names if cells.get(name)), "")


def _plain(path: str, start: int, line: str) -> Retraction:
    work, _, reason = line.strip().partition(" ")
    return Retraction(
        work=normal(work.rstrip(",;:")),
        reason=reason.strip(" -–—:"),
        span=Span(path=path, start=start, end=start + len(line)),
    )


def normal(work: str) -> str:
    """A DOI without its address, in lower case; a key as it stands."""
    bare = _DOI.sub("", work.strip(), count=1)
    return bare.casefold() if bare.startswith("10.") else work.strip()
