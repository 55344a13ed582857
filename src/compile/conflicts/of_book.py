"""Statements of the book, in its own voice, that contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from compile.conflicts import itself
from compile.conflicts.flatness import attributed
from compile.conflicts.pairs import candidates
from compile.conflicts.restated import restated
from compile.conflicts.stretches import number
from compile.conflicts.telling import Manuscript
from compile.language.comparing import Comparison, compare
from compile.language.comparing.predicated import Difference
from compile.language.comparing.values import agree
from compile.model.evidence import Argument, Fact, Predication
from compile.model.manuscript import OBJECT, Chapter
from compile.model.statement import Conflict, Side, Statement

#: A statement by its index, and a fact of it.
_Given = tuple[int, Fact]


def of_book(
    statements: tuple[Statement, ...], conflicts: tuple[Conflict, ...], chapters: tuple[Chapter, ...]
) -> tuple[Conflict, ...]:
    """Pairs of statements with figures, dates or clauses that cannot both be true, in reading order.

    Their sides have no key and no passage; ``touches`` are the ids of the two statements. Left out are statements that
    say whose figure they give, and those that both help to tell of one conflict of the sources.
    """
    manuscript = Manuscript(statements, chapters)
    given = [pair for at in range(len(statements)) for pair in _own(at, manuscript)]
    told = _together(conflicts)
    names = [manuscript.setting(at).names for at, _ in given]
    found: dict[tuple[int, int], Conflict] = {}
    for left, right in candidates([fact for _, fact in given], names):
        (first, one), (last, other) = given[left], given[right]
        a, b = statements[first], statements[last]
        if (
            first == last
            or (first, last) in found
            or told[a.id] & told[b.id]
            or not itself.eligible(one, other)
        ):
            continue
        proof = _differ((first, one), (last, other), manuscript)
        if proof is not None:
            found[first, last] = _conflict((a, one), (b, other), proof)

    def apart(first: int, last: int) -> bool:
        a, b = statements[first], statements[last]
        return (first, last) in found or bool(told[a.id] & told[b.id])

    for mine, theirs, difference in restated(manuscript, apart):
        a, b = statements[mine.at], statements[theirs.at]
        found[mine.at, theirs.at] = _clash((a, mine.predication), (b, theirs.predication), difference)
    return tuple(found[pair] for pair in sorted(found))


def _own(at: int, manuscript: Manuscript) -> Iterator[_Given]:
    """The facts that a statement gives in the book's own voice; figures of a table are its columns' business."""
    statement = manuscript.statements[at]
    if statement.kind in ("cell", "heading", "quote"):
        return
    quoted = [(found.start - statement.start, found.end - statement.start) for found in statement.quotations]
    for fact in statement.facts:
        inside = any(start <= fact.start < end for start, end in quoted)
        if not inside and not attributed(statement, fact, manuscript.around(statement)):
            yield at, fact


def _together(conflicts: tuple[Conflict, ...]) -> dict[str, set[str]]:
    """For each statement the conflicts that it gives a side of or helps to tell, of those that the book tells."""
    found: dict[str, set[str]] = defaultdict(set)
    for conflict in (one for one in conflicts if one.acknowledgements):
        told = (name for answer in conflict.acknowledgements for name in answer.statements)
        for identifier in {*conflict.touches, *told}:
            found[identifier].add(conflict.dispute or conflict.id)
    return found


def _differ(a: _Given, b: _Given, manuscript: Manuscript) -> Comparison | None:
    x, y = manuscript.setting(a[0]), manuscript.setting(b[0])
    if not itself.close(a[1], b[1], x, y):
        return None
    found = compare(a[1], b[1], x, y)
    beside = _beside(a, b, manuscript) or _beside(b, a, manuscript)
    return found if not beside and itself.proved(found, a[1], b[1], x, y) else None


def _beside(a: _Given, b: _Given, manuscript: Manuscript) -> bool:
    """Whether the statement of the one gives the other's value as well: then it tells both."""
    facts = manuscript.statements[a[0]].facts
    return any(fact != a[1] and fact.kind == b[1].kind and agree(fact, b[1]) for fact in facts)


def _conflict(a: tuple[Statement, Fact], b: tuple[Statement, Fact], found: Comparison) -> Conflict:
    parts = (f"{statement.digest} {fact.start} {fact.text}" for statement, fact in (a, b))
    return Conflict(
        id=number(a[1].kind, *parts),
        kind=a[1].kind,
        verdict="conflict",
        a=Side(key="", passage=0, fact=a[1], says=a[1].text),
        b=Side(key="", passage=0, fact=b[1], says=b[1].text),
        proof=found.proof,
        touches=(a[0].id, b[0].id),
    )


def _clash(a: tuple[Statement, Predication], b: tuple[Statement, Predication], found: Difference) -> Conflict:
    parts = (f"{statement.digest} {said.start} {said.text}" for statement, said in (a, b))
    return Conflict(
        id=number(found.kind, *parts),
        kind=found.kind,
        verdict="conflict",
        a=_worded(*a, found.a),
        b=_worded(*b, found.b),
        proof=found.proof,
        touches=(a[0].id, b[0].id),
    )


def _worded(statement: Statement, said: Predication, argument: Argument | None) -> Side:
    """The words at odds: an argument's, else the predicate's."""
    start, end = (argument.start, argument.end) if argument else (said.start, said.end)
    text = " ".join(statement.text[start:end].replace(OBJECT, "").split())
    return Side(key="", passage=0, predication=said, start=start, end=end, says=text)
