"""Orders of happenings that two texts tell differently → Conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from compile.conflicts.occasions import again
from compile.conflicts.stretches import number
from compile.language.comparing import Setting, settings
from compile.language.comparing.order import compare
from compile.language.comparing.setting import known
from compile.language.comparing.values import agree, exclusive
from compile.language.names import read as read_names
from compile.model.evidence import Order, Passage, Source
from compile.model.statement import Conflict, Side

#: A name of more orders than this tells nothing.
_COMMON = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """An order where a source tells it."""

    source: Source
    passage: Passage
    order: Order
    setting: Setting


def orders(source: Source, *, given: bool = False) -> tuple[Ordered, ...]:
    """The orders that a source tells; ``given``: somebody put it beside another."""
    if not any(passage.orders for passage in source.passages):
        return ()
    around = settings(source, known(read_names(source.title)))
    return tuple(
        Ordered(source=source, passage=passage, order=order, setting=replace(setting, given=given))
        for passage, setting in zip(source.passages, around, strict=True)
        for order in passage.orders
    )


def beside(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The orders that two texts tell differently which somebody put side by side."""
    left, right = orders(a, given=True), orders(b, given=True)
    return tuple(
        _conflict(one, other)
        for one in left
        for other in right
        if not _figures(one.passage, other.passage)
        and again(one.passage.text) == again(other.passage.text)
        and _differ(one, other)
    )


def _figures(a: Passage, b: Passage) -> bool:
    """ "It cost 3 pence before the war", "it cost 5 pence after the war": two times of which each has its figure."""
    return any(
        one.unit == other.unit and one.head == other.head and (not agree(one, other) or exclusive(one, other))
        for one in a.facts
        for other in b.facts
        if one.kind == other.kind == "quantity" and one.stages and other.stages
    )


def among(sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """The orders that sources tell differently; only those with a name in common are compared."""
    told = tuple(found for source in sources for found in orders(source))
    return tuple(_conflict(told[i], told[j]) for i, j in _pairs(told) if _differ(told[i], told[j]))


def _pairs(told: tuple[Ordered, ...]) -> Iterator[tuple[int, int]]:
    named: dict[str, list[int]] = defaultdict(list)
    for at, found in enumerate(told):
        for name in found.setting.names:
            named[name].append(at)
    blocks = (block for block in named.values() if len(block) <= _COMMON)
    pairs = {pair for block in blocks for pair in combinations(block, 2)}
    yield from sorted((i, j) for i, j in pairs if told[i].source.key != told[j].source.key)


def _differ(a: Ordered, b: Ordered) -> bool:
    return compare(a.order, b.order, a.setting, b.setting).verdict == "differs"


def _conflict(a: Ordered, b: Ordered) -> Conflict:
    return Conflict(
        id=_id(a, b),
        kind="order",
        verdict="conflict",
        a=_side(a),
        b=_side(b),
        proof=compare(a.order, b.order, a.setting, b.setting).proof,
    )


def _side(found: Ordered) -> Side:
    order = found.order
    return Side(
        key=found.source.key,
        passage=found.passage.number,
        start=order.start,
        end=order.end,
        says=order.text,
    )


def _id(a: Ordered, b: Ordered) -> str:
    parts = [f"{w.source.key} {w.passage.digest} {w.order.start} {w.order.text}" for w in (a, b)]
    return number("order", *parts)
