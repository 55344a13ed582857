"""The sides of conflicts as the book's statements give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compile.checks.findings import finding, place, shown, shown_fact, whole
from compile.checks.words import proved
from compile.language.comparing.predicated import agrees
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label, Rule, Value
from compile.model.evidence import Fact, Predication
from compile.model.span import Span
from compile.model.statement import Conflict, Side, Statement

#: So many other sides are shown; the rest are counted.
_SHOWN = 3


@dataclass(slots=True, kw_only=True)
class Clash:
    """One place of a statement, the side it gives, and the sides that differ from that."""

    statement: Statement
    span: Span
    mine: Side
    theirs: list[Side]
    conflict: Conflict

    @property
    def kept_apart(self) -> bool:
        """Whether the statement gives another side too, as a figure of its own: what it lacks is a citation for each."""
        mine = _fact(self.statement, self.mine)
        others = (_fact(self.statement, side) for side in self.theirs)
        return mine is not None and any(other not in (None, mine) for other in others)


def clashes(book: Book, pairs: Iterable[tuple[Conflict, str]]) -> Iterator[Clash]:
    """The (conflict, statement id) pairs, those of one place and side as one: one cause, one message."""
    statements = {statement.id: statement for statement in book.statements}
    found: dict[tuple[str, Span, str], Clash] = {}
    for conflict, identifier in pairs:
        statement = statements.get(identifier)
        if statement is None:
            continue
        mine, theirs = (_worded(book, side) for side in _sides(conflict, statement))
        span = _span(book, statement, mine)
        key = (identifier, span, mine.key)
        if key in found:
            found[key].theirs.append(theirs)
        else:
            found[key] = Clash(statement=statement, span=span, mine=mine, theirs=[theirs], conflict=conflict)
    yield from found.values()


def clash(rule: Rule, book: Book, found: Clash, variant: str = "") -> Diagnostic:
    """A finding that shows the sides as equals: what each source says, with its passage."""
    theirs = found.theirs[:_SHOWN]
    sides = (found.mine, *theirs)
    others = [f"`{side.key}` `{side.says}`" for side in theirs]
    data: dict[str, Value] = {
        "key": found.mine.key,
        "says": found.mine.says,
        "others": tuple(dict.fromkeys(others)),
        "other_key": theirs[0].key,
        "other_says": theirs[0].says,
        "kind": found.conflict.kind,
        "dispute": found.conflict.dispute,
        "proof": _proof(found) if len(theirs) == 1 else "",
    }
    return finding(
        rule,
        book,
        found.statement,
        [Label(span=found.span)],
        data=data,
        evidence=_evidence(book, found.mine, theirs),
        keys=[side.key for side in sides],
        passages=[(side.key, side.passage) for side in sides],
        variant=variant,
    )


def _proof(found: Clash) -> str:
    return proved(found.conflict.proof, turned=found.mine is found.conflict.b)


def _worded(book: Book, side: Side) -> Side:
    """The side with its words as they stand in the passage; of a seal alone no more than the noun is known."""
    source = book.source(side.key)
    held = next((one for one in source.passages if one.number == side.passage), None) if source else None
    if side.fact is not None or side.predication is None or held is None or not held.text:
        return side
    return replace(side, says=held.text[side.start : side.end] or side.says)


def cites(statement: Statement, key: str) -> bool:
    """Whether the statement cites the key."""
    return any(citation.key == key for citation in statement.citations)


def _evidence(book: Book, mine: Side, theirs: list[Side]) -> tuple[Evidence, ...]:
    others = [_shown(book, side, "other") for side in theirs]
    return (*_shown(book, mine, "one"), *(item for other in others for item in other))


def _shown(book: Book, side: Side, name: str) -> tuple[Evidence, ...]:
    if side.fact is None and side.start >= 0:
        return shown(book, side.key, side.passage, start=side.start, end=side.end, value=side.says, name=name)
    return shown_fact(book, side.key, side.passage, side.fact, name=name)


def _sides(conflict: Conflict, statement: Statement) -> tuple[Side, Side]:
    """The side that the statement gives, then the other."""
    a, b = conflict.a, conflict.b
    gives_a, gives_b = _gives(statement, a), _gives(statement, b)
    if gives_a != gives_b:
        return (a, b) if gives_a else (b, a)
    return (b, a) if cites(statement, b.key) and not cites(statement, a.key) else (a, b)


def _gives(statement: Statement, side: Side) -> bool:
    return _fact(statement, side) is not None or _clause(statement, side) is not None


def _clause(statement: Statement, side: Side) -> Predication | None:
    """The statement's clause that says what the side says."""
    if side.predication is None:
        return None
    return next((one for one in statement.predications if agrees(one, side.predication)), None)


def _fact(statement: Statement, side: Side) -> Fact | None:
    """The statement's fact that has the side's value."""
    if side.fact is None:
        return None
    alike = [fact for fact in statement.facts if fact.kind == side.fact.kind and fact.unit == side.fact.unit]
    exact = [fact for fact in alike if fact.interval == side.fact.interval]
    return next(iter(exact or [fact for fact in alike if side.fact.interval.holds(fact.interval)]), None)


def _span(book: Book, statement: Statement, side: Side) -> Span:
    found = _fact(statement, side) or _clause(statement, side)
    return place(book, statement, found.start, found.end) if found is not None else whole(book, statement)
