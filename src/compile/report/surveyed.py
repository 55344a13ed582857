"""What ``recension disputes scan`` and ``list`` write: rows as text for people, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from compile.model.book import Book
from compile.model.proof import proved
from compile.model.statement import Conflict, Side
from compile.report.disagreements import AT_ODDS, Row, evidence, rows, stretch
from compile.report.encode import encode
from compile.report.formats.full import evidence_lines
from compile.report.paint import Paint, paint
from compile.report.pairs import pairs
from compile.report.place import stretch as place
from compile.report.snippet import bar
from compile.report.visible import visible
from compile.report.wording import Message

VERSION = 1
_MARGIN = 2
_BELOW = Message(group="", headline="", evidence={"one": "one account", "other": "another account"})
#: So many proofs of a dispute with several sides are shown.
_PROOFS = 3
_STYLES = {
    "new": "error",
    "reopened": "error",
    "open": "warning",
    "acknowledged": "good",
    "dismissed": "faint",
}


def write(book: Book, found: Sequence[Row], *, style: str, ledger: bool = False, color: bool = False) -> str:
    """The rows in full, concise or as JSON (``docs/schemas/disputes.schema.json``), with the ledger if asked for."""
    if style == "json":
        return encode(_json(book, found, ledger))
    pen = paint(color)
    if style == "concise":
        return "".join(f"{_line(book, row, pen)}\n" for row in found) + (_ledger(book) if ledger else "")
    return "\n".join([*(_full(book, row, pen) for row in found), *([_ledger(book)] if ledger else [])])


def summary(book: Book, found: Sequence[Row], shown: Sequence[Row]) -> str:
    """One line: how many of each standing; what was not shown and how to see it."""
    counts = Counter(row.standing for row in found if row.verdict == "conflict")
    said = ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "none"
    positions = sum(row.verdict == "positions" for row in found)
    ledger = sum(conflict.verdict not in AT_ODDS for conflict in book.conflicts)
    hidden = (
        " (--positions shows them)" if positions and not any(r.verdict == "positions" for r in shown) else ""
    )
    return f"conflicts: {said}\npositions: {positions}{hidden}\nlook-alikes: {ledger}\n"


def _full(book: Book, row: Row, pen: Paint) -> str:
    head = pen(f"{row.verdict}[{row.kind}]", _STYLES[row.standing])
    lines = [
        f"{head} {pen(visible(row.id), 'bold')} ({row.standing}): {visible(row.title or _says(book, row))}"
    ]
    for number, item in enumerate(evidence(book, row)):
        lines += [*([bar(_MARGIN, pen)] if number else []), *evidence_lines(item, _BELOW, _MARGIN, pen)]
    lines.append(bar(_MARGIN, pen))
    for name, words in _asides(book, row):
        lines.append(f"{' ' * _MARGIN} {pen('=', 'gutter')} {pen(f'{name}:', 'bold')} {visible(words)}")
    return "".join(f"{line}\n" for line in lines)


def _asides(book: Book, row: Row) -> Iterator[tuple[str, str]]:
    proofs = list(dict.fromkeys(filter(None, (proved(pair.proof) for pair in row.pairs if _differ(pair)))))
    for words in proofs[:_PROOFS]:
        yield "proof", words
    if not row.proven:
        yield "note", "written by hand; no rule finds it"
    holders = [f"{said}: {side.holder}" for side, said in _said(book, row) if side.holder]
    if holders:
        yield "claimed by", "; ".join(dict.fromkeys(holders))
    if row.because or row.by:
        yield "because", f"{row.because or 'no reason given'}{f' ({row.by})' if row.by else ''}"
    for pair in row.pairs:
        if pair.reopens:
            yield "reopens", f"`{pair.reopens}`, dismissed before one of these passages changed"
    yield "told", _told(book, row) or "nowhere"
    if row.standing in ("new", "reopened"):
        yield "decide", f'recension disputes decide {row.id} --dismiss --because "…" --by NAME'


def _differ(pair: Conflict) -> bool:
    return pair.verdict in AT_ODDS and any(slot.verdict == "differs" for slot in pair.proof[-1:])


def _says(book: Book, row: Row) -> str:
    first, *others = [(f"`{side.key}`", f"`{said}`") for side, said in _said(book, row)]
    return ", ".join([" says ".join(first), *(" ".join(other) for other in others)])


def _said(book: Book, row: Row) -> list[tuple[Side, str]]:
    """Each side with its words as they stand in the text, where that is at hand."""
    found = zip(row.sides, evidence(book, row), strict=True)
    return [
        (side, (item.text[item.start : item.end] if _bare(side) else "") or side.says) for side, item in found
    ]


def _bare(side: Side) -> bool:
    """Whether a side names a noun alone, as a clause's argument does."""
    return side.predication is not None and side.start >= 0


def _told(book: Book, row: Row) -> str:
    """Where the book tells of it: ``chapters/01.md:3, 7; chapters/04.md:9 (form 1)``."""
    lines: dict[str, dict[int, None]] = {}
    for identifier in dict.fromkeys(name for told in row.told for name in told.statements):
        found = _place(book, identifier)
        lines.setdefault(found["path"], {})[found["line"]] = None
    forms = sorted({told.form for told in row.told})
    places = "; ".join(f"{path}:{', '.join(map(str, sorted(found)))}" for path, found in lines.items())
    return f"{places} (form {' and '.join(map(str, forms))})" if forms else ""


def _place(book: Book, identifier: str) -> Mapping[str, Any]:
    found = place(book.statement(identifier).span, book)
    return {"path": found.path, "line": found.line, "column": found.column}


def _line(book: Book, row: Row, pen: Paint) -> str:
    """One line a row: ``new conflict[quantity] quantity-77095d43: gazette ¶ 1 "46", inquest ¶ 2 "52"``."""
    sides = (f'{item.key} {item.locator} "{item.value}"' for item in evidence(book, row))
    head = pen(f"{row.standing} {row.verdict}[{row.kind}]", _STYLES[row.standing])
    return f"{head} {visible(row.id)}: {visible(', '.join(sides))}"


def _ledger(book: Book) -> str:
    entries = tuple(conflict for conflict in book.conflicts if conflict.verdict not in AT_ODDS)
    return pairs(replace(book, conflicts=entries)) if entries else ""


def _json(book: Book, found: Sequence[Row], ledger: bool) -> Mapping[str, Any]:
    every = rows(book)
    counts = Counter[str](row.standing for row in every)
    entries = [c for c in book.conflicts if c.verdict not in AT_ODDS] if ledger else []
    return {
        "version": VERSION,
        "summary": {name: counts[name] for name in _STYLES},
        "conflicts": [_row(book, row) for row in found],
        "ledger": [_pair(book, conflict) for conflict in entries],
    }


def _row(book: Book, row: Row) -> Mapping[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "kind": row.kind,
        "verdict": row.verdict,
        "state": row.standing,
        "proven": row.proven,
        "because": row.because,
        "by": row.by,
        "sides": [
            _side(side, item.locator, item.text)
            for side, item in zip(row.sides, evidence(book, row), strict=True)
        ],
        "pairs": [_pair(book, pair) for pair in row.pairs],
        "told": [
            {"form": told.form, "statements": [_place(book, identifier) for identifier in told.statements]}
            for told in row.told
        ],
    }


def _pair(book: Book, conflict: Conflict) -> Mapping[str, Any]:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "verdict": conflict.verdict,
        "a": _side(conflict.a),
        "b": _side(conflict.b),
        "proof": [{"slot": s.name, "a": s.a, "b": s.b, "verdict": s.verdict} for s in conflict.proof],
        "why": conflict.reason or proved(conflict.proof),
    }


def _side(side: Side, locator: str = "", text: str = "") -> Mapping[str, Any]:
    start, end = stretch(side)
    given = {"locator": locator, "text": text} if locator else {}
    return {
        "key": side.key,
        "passage": side.passage,
        "start": start,
        "end": end,
        "value": side.says,
        "holder": side.holder,
        **given,
    }
