"""How each figure and name of a statement stands to all sources cited for it, as one verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compile.checks.findings import finding, place, shown, shown_fact
from compile.checks.unsourced import quoted
from compile.checks.words import proved
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label, Rule, Value
from compile.model.evidence import Fact, FactKind
from compile.model.statement import Bearing, Statement

#: Marks whose stretch is not borne out by a source as it stands.
OWN = ("own", "judgement", "derived")


class Judged(NamedTuple):
    """A stretch of a statement (a figure's or a name's) and its bearings, one a cited source."""

    statement: Statement
    start: int
    end: int
    bearings: tuple[Bearing, ...]

    @property
    def words(self) -> str:
        """The figure or the name as written."""
        return self.statement.text[self.start : self.end]

    @property
    def keys(self) -> tuple[str, ...]:
        """The sources it was looked for in."""
        return tuple(dict.fromkeys(bearing.key for bearing in self.bearings))


def absent(book: Book, what: str) -> Iterator[Judged]:
    """Figures (``"fact"``) or names (``"name"``) that are in none of the sources cited for them."""
    for judged in _judged(book, what):
        if all(bearing.verdict == "absent" for bearing in judged.bearings):
            yield judged


def unwritten(statement: Statement) -> tuple[Bearing, ...]:
    """Its figures that no cited source has in writing, though one might give them by reckoning: one bearing of each."""
    found: dict[tuple[int, int], list[Bearing]] = {}
    for support in statement.supports:
        for bearing in support.bearings:
            if bearing.fact is not None:
                found.setdefault((bearing.fact.start, bearing.fact.end), []).append(bearing)
    return tuple(
        next(one for one in bearings if one.unwritten)
        for _, bearings in sorted(found.items())
        if any(one.unwritten for one in bearings)
        and all(one.unwritten or one.verdict == "absent" for one in bearings)
    )


def contradicted(book: Book, kind: FactKind) -> Iterator[tuple[Judged, Bearing]]:
    """Figures that a cited source puts otherwise and none bears out, with the bearing that shows it."""
    for judged in _judged(book, "fact"):
        against = [bearing for bearing in judged.bearings if bearing.verdict == "contradicted"]
        borne_out = any(bearing.verdict == "found" for bearing in judged.bearings)
        if against and not borne_out and against[0].fact is not None and against[0].fact.kind == kind:
            yield judged, against[0]


def contradiction(rule: Rule, book: Book, judged: Judged, against: Bearing) -> Diagnostic:
    """A finding that a source puts a figure otherwise, with its passage and the proof."""
    found = against.evidence
    also = _also(judged, against)
    data: dict[str, Value] = {
        "key": against.key,
        "also_keys": also,
        "written": judged.words,
        "found": found.text if found else "",
        "proof": proved(against.proof),
    }
    return finding(
        rule,
        book,
        judged.statement,
        [Label(span=place(book, judged.statement, judged.start, judged.end))],
        data=data,
        evidence=shown_fact(book, against.key, against.passage, found),
        keys=(against.key,),
        passages=[(against.key, against.passage)],
        variant="also" if also else "",
    )


def _also(judged: Judged, against: Bearing) -> tuple[str, ...]:
    """The other sources cited for it that have this very figure of this noun, or this date of this deed."""
    found = [
        one.key
        for one in judged.bearings
        if one.key != against.key and one.fact and one.evidence and _alike(one.fact, one.evidence)
    ]
    return tuple(dict.fromkeys(found))


def _alike(stated: Fact, other: Fact) -> bool:
    same = stated.head == other.head if stated.kind == "quantity" else stated.event == other.event
    return stated.interval == other.interval and same


def absence(rule: Rule, book: Book, judged: Judged, variant: str = "") -> Diagnostic:
    """A finding that a figure or a name is in no cited source, with the passage nearest to the statement."""
    return finding(
        rule,
        book,
        judged.statement,
        [Label(span=place(book, judged.statement, judged.start, judged.end))],
        data={"written": judged.words, "keys": judged.keys},
        evidence=_nearest(book, judged),
        keys=judged.keys,
        variant=variant,
    )


def _nearest(book: Book, judged: Judged) -> tuple[Evidence, ...]:
    ranked = sorted(
        (-support.scores[0], support.key, support.passages[0])
        for support in judged.statement.supports
        if support.key in judged.keys and support.passages and support.scores
    )
    return shown(book, ranked[0][1], ranked[0][2], name="nearest") if ranked else ()


def _judged(book: Book, what: str) -> Iterator[Judged]:
    for statement in book.statements:
        if statement.exempt or any(mark.name in OWN for mark in statement.marks):
            continue
        inside = _misquoted(statement)
        if what == "name":
            inside += _otherwise(statement)
        found: dict[tuple[int, int], list[Bearing]] = {}
        for support in statement.supports:
            for bearing in support.bearings:
                part = bearing.fact if what == "fact" else bearing.name
                if part is not None and not any(start <= part.start < end for start, end in inside):
                    found.setdefault((part.start, part.end), []).append(bearing)
        for (start, end), bearings in sorted(found.items()):
            yield Judged(statement, start, end, tuple(bearings))


def _misquoted(statement: Statement) -> list[tuple[int, int]]:
    """The quotations that have a finding of their own: one cause, one message."""
    fine = {one.quotation for one in statement.verifications if one.match in ("exact", "permitted")}
    judged = {one.quotation for one in statement.verifications}
    return [stretch for index, stretch in enumerate(quoted(statement)) if index in judged - fine]


def _otherwise(statement: Statement) -> list[tuple[int, int]]:
    """The stretches that a source puts otherwise, where they are told with the source's own words."""
    bearings = [one for support in statement.supports for one in support.bearings if one.predication]
    borne_out = {one.predication for one in bearings if one.verdict == "found"}
    return [one.written for one in bearings if one.against and one.predication not in borne_out]
