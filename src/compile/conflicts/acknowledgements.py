"""Whether the book tells the reader of a conflict: the forms of acknowledgement, each verified against both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compile.conflicts.layout import Layout
from compile.conflicts.telling import Manuscript, Telling, vouched
from compile.language.comparing import Setting, compare
from compile.model.evidence import Fact, Interval
from compile.model.manuscript import Citation
from compile.model.statement import Acknowledgement, Conflict, Side, Statement
from compile.text.relations import DISAGREEING
from compile.text.stems import stems

#: A number behind a key that is no locator: "@disagrees_with:hosp, p. 3, 52 dead".
_FIGURE = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?")


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
    4 one side, with a citation typed as disagreeing that names the other's source.
    """
    cited = [[telling for telling in side if telling.cited] for side in given]
    found = [*_pairs(conflict, cited, manuscript, layout), *_ranges(conflict, settings, manuscript)]
    found += _typed(conflict, cited, manuscript)
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


def _typed(
    conflict: Conflict, cited: list[list[Telling]], manuscript: Manuscript
) -> Iterator[Acknowledgement]:
    """Typed citations: "46 people [@gov; @disagrees_with:hosp, 52]"; a number behind the key must be the other side's."""
    for tellings, mine, other in ((cited[0], conflict.a, conflict.b), (cited[1], conflict.b, conflict.a)):
        for telling in tellings:
            statement = manuscript.statements[telling.statement]
            if any(_opposes(found, other, mine, statement, telling) for found in statement.citations):
                yield Acknowledgement(form=4, statements=(statement.id,))


def _opposes(citation: Citation, other: Side, mine: Side, statement: Statement, telling: Telling) -> bool:
    """Whether a citation says that the other side's source has it otherwise, there where a side is given."""
    if citation.key != other.key or citation.key == mine.key or citation.relation not in DISAGREEING:
        return False
    low, high = citation.scope
    at = None if telling.fact is None else statement.start + telling.fact.start
    if at is not None and not low <= at < high:
        return False
    said = [Decimal(found.replace(",", "")) for found in _FIGURE.findall(citation.suffix)]
    return (
        other.fact is None
        or not said
        or any(_covers(other.fact.interval, Interval(low=n, high=n)) for n in said)
    )


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
