"""Whether the book tells the reader of a conflict: the forms of acknowledgement, each verified against both sides."""

from __future__ import annotations

from collections.abc import Iterator

from compile.conflicts.layout import Layout
from compile.conflicts.telling import Manuscript, Telling, vouched
from compile.language.comparing import Setting, compare
from compile.model.evidence import Fact, Interval
from compile.model.statement import Acknowledgement, Conflict, Statement
from compile.text.stems import stems


def acknowledgements(
    conflict: Conflict,
    given: tuple[tuple[Telling, ...], tuple[Telling, ...]],
    settings: tuple[Setting, Setting],
    manuscript: Manuscript,
    layout: Layout,
) -> tuple[Acknowledgement, ...]:
    """Every place that tells of a conflict, in reading order, once each.

    1 both sides in neighbouring statements, 3 one of them in the other's footnote, 5 both in a div that says
    which is preferred and why; each side with its own citation. 2 a range that holds both sides' values, all keys cited.
    Form 4 (typed citations) is not read yet.
    """
    cited = [[telling for telling in side if telling.cited] for side in given]
    found = [*_pairs(conflict, cited, manuscript, layout), *_ranges(conflict, settings, manuscript)]
    order = {statement.id: at for at, statement in enumerate(manuscript.statements)}
    once = {acknowledgement.statements: acknowledgement for acknowledgement in reversed(found)}
    return tuple(sorted(once.values(), key=lambda a: [order[identifier] for identifier in a.statements]))


def _pairs(
    conflict: Conflict, cited: list[list[Telling]], manuscript: Manuscript, layout: Layout
) -> Iterator[Acknowledgement]:
    for left in cited[0]:
        for right in cited[1]:
            found = _pair(conflict, left, right, manuscript, layout)
            if found is not None:
                yield found


def _pair(
    conflict: Conflict, left: Telling, right: Telling, manuscript: Manuscript, layout: Layout
) -> Acknowledgement | None:
    """How two statements, each giving one side, tell of it together; None if they do not."""
    if left.statement == right.statement and left.fact is not None and left.fact == right.fact:
        return None
    if left.statement == right.statement and _one_scope(conflict, manuscript.statements[left.statement]):
        return None
    first, last = sorted((left.statement, right.statement))
    a, b = manuscript.statements[first], manuscript.statements[last]
    ids = (a.id,) if a is b else (a.id, b.id)
    div, other = layout.telling(a), layout.telling(b)
    if div is not None and other is not None and div.span == other.span:
        prefers, because = div.get("prefers") or "", div.get("because") or ""
        if prefers in (conflict.a.key, conflict.b.key):
            return Acknowledgement(form=5, statements=ids, prefers=prefers, because=because)
    if a is b or layout.together(a, first, b, last):
        return Acknowledgement(form=1, statements=ids)
    if layout.noted(a, b) or layout.noted(b, a):
        return Acknowledgement(form=3, statements=ids)
    return None


def _one_scope(conflict: Conflict, statement: Statement) -> bool:
    """Whether sides of the same words ("not", and who did it to whom, apart) are under one citation: then one is told."""
    a, b = conflict.a, conflict.b
    words = [set(stems(side.says)) for side in (a, b)]
    if a.fact is not None or b.fact is not None or not (words[0] <= words[1] or words[1] <= words[0]):
        return False
    given = [{c.scope for c in statement.citations if c.key == key} for key in (a.key, b.key)]
    return given[0] == given[1]


def _ranges(
    conflict: Conflict, settings: tuple[Setting, Setting], manuscript: Manuscript
) -> Iterator[Acknowledgement]:
    """Covering ranges: "between 46 and 52 people [@gov; @hosp]"."""
    a, b = conflict.a.fact, conflict.b.fact
    if a is None or b is None:
        return
    for at, fact in manuscript.ranges(a.kind, a.unit):
        statement = manuscript.statements[at]
        if not (_covers(fact.interval, a.interval) and _covers(fact.interval, b.interval)):
            continue
        keys = (conflict.a.key, conflict.b.key)
        if all(vouched(statement, key, fact.start) for key in keys) and _comparable(
            fact, (a, b), manuscript.setting(at), settings
        ):
            yield Acknowledgement(form=2, statements=(statement.id,))


def _comparable(fact: Fact, sides: tuple[Fact, Fact], here: Setting, there: tuple[Setting, Setting]) -> bool:
    """Whether the range is of what the sides count: as far as both say, of the same measure."""
    for side, setting in zip(sides, there, strict=True):
        proof = compare(fact, side, here, setting).proof
        if any(slot.verdict == "differs" for slot in proof if slot.name in ("measure", "unit", "side")):
            return False
    return True


def _covers(outer: Interval, inner: Interval) -> bool:
    """Whether the range holds a side's value; of a bound ("more than 150") the end that it has."""
    ends = [end for end in (inner.low, inner.high) if end is not None]
    return bool(ends) and all(
        outer.meets(Interval(low=end, high=end)) for end in (ends if len(ends) == 2 else ends[:1])
    )
