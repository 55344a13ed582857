"""Which passages bear a statement out, and what makes one of two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from compile.model.book import Book
from compile.model.roots import Rest, Witness, shared
from compile.model.statement import Statement
from compile.model.states import BEARS
from compile.text.places import Index, index

#: Marks whose stretch is the author's own.
_OWN = ("own", "judgement", "derived")
#: Reasons for which a work of reference that is cited beside its source runs in a circle.
_CITING = ("cited", "noted", "attributed", "related")
#: "Wikipedia and its digest say", "the report quotes AFP": the reader is told.
_TOLD = re.compile(
    r"\b(?:digest|excerpt|summary|reprint|repost|mirror|copy of|quot(?:es|ing|ed by)|cit(?:es|ing|ed by)|in turn|via|"
    r"same (?:article|report|source|text|story)|draws? on|rests? on|based on)\b",
    re.IGNORECASE,
)


class Joined(NamedTuple):
    """A statement that cites two sources for the same words, which are one: ``way`` says why."""

    statement: Statement
    a: Witness
    b: Witness
    way: tuple[Rest, ...]

    @property
    def circular(self) -> bool:
        """Whether a work of reference stands beside what it was made from."""
        return any(rest.reference and rest.because in _CITING and rest.on for rest in self.way)


def witnesses(statement: Statement, keys: Sequence[str] = ()) -> tuple[Witness, ...]:
    """Each source cited for a statement (or those of ``keys``) with the passage that bears it out, if one does."""
    cited = dict.fromkeys(citation.key for citation in statement.citations)
    return tuple((key, passage_of(statement, key)) for key in cited if not keys or key in keys)


def passage_of(statement: Statement, key: str) -> int | None:
    """The passage of a source in which a quotation, a figure or most words of a statement stand."""
    for verification in statement.verifications:
        if verification.key == key and verification.match in ("exact", "permitted") and verification.passage:
            return verification.passage
    supports = [support for support in statement.supports if support.key == key]
    for support in supports:
        for bearing in support.bearings:
            if bearing.verdict == "found" and bearing.fact and bearing.passage:
                return bearing.passage
    near = [s.passages[0] for s in supports if s.passages and s.scores and s.scores[0] >= BEARS]
    return near[0] if near else None


def judged(book: Book) -> Iterator[Statement]:
    """The statements that stand on their sources: neither exempt nor marked as the author's own."""
    for statement in book.statements:
        if not statement.exempt and not any(mark.name in _OWN for mark in statement.marks):
            yield statement


def told(statement: Statement) -> bool:
    """Whether a statement tells its reader that one of its sources draws on another."""
    return _TOLD.search(statement.text) is not None


def joined(book: Book) -> Iterator[Joined]:
    """Statements that cite two sources of one root for the same words, unless they set one against the other."""
    for statement in judged(book):
        if len(statement.citations) < 2 or told(statement):
            continue
        for one, other in _pairs(book, statement):
            a, b = (one, passage_of(statement, one)), (other, passage_of(statement, other))
            way = shared(book.roots, a, b)
            if way:
                yield Joined(statement, a, b, way)


def _pairs(book: Book, statement: Statement) -> Iterator[tuple[str, str]]:
    """Keys that vouch for one stretch of a statement."""
    seen: set[tuple[str, str]] = set()
    against = _against(book, statement)
    for one, other in combinations(statement.citations, 2):
        together = one.group == other.group or one.scope == other.scope
        pair = (one.key, other.key)
        known = pair in seen or pair[::-1] in seen or one.key == other.key
        if together and not known and frozenset(pair) not in against and not (one.relation or other.relation):
            seen.add(pair)
            yield pair


def _against(book: Book, statement: Statement) -> set[frozenset[str]]:
    """Sources whose accounts a statement sets side by side, as they differ: neither is to confirm the other."""
    return {
        frozenset((conflict.a.key, conflict.b.key))
        for conflict in book.conflicts
        if conflict.verdict in ("conflict", "positions")
        and (statement.claims_difference or statement.id in conflict.touches)
    }


class Phrases:
    """Asks the sources of a book whether words stand in a passage, as their fingerprints prove."""

    def __init__(self, book: Book) -> None:
        self._sources = {source.key: source for source in book.sources}
        self._indexes: dict[str, Index] = {}

    def says(self, witness: Witness, phrase: str) -> bool:
        """Whether the words of the phrase stand in the passage one after the other."""
        found = self._index(witness)
        return found is not None and found.runs((witness[1] or 0) - 1, phrase.split())

    def said(self, witness: Witness, words: tuple[str, ...]) -> list[str]:
        """Those of some single words that stand in the passage, in their order."""
        found = self._index(witness)
        if found is None:
            return []
        row = frozenset(found.fingerprints.singles[(witness[1] or 0) - 1])
        return [word for word in words if found.hash(word) in row]

    def _index(self, witness: Witness) -> Index | None:
        """The index of a witness's source, if it has the passage."""
        key, passage = witness
        source = self._sources.get(key)
        if source is None or passage is None or not 0 < passage <= len(source.fingerprints.doubles):
            return None
        if key not in self._indexes:
            self._indexes[key] = index(source.fingerprints, source.passages)
        return self._indexes[key]
