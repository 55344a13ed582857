"""The only figure of its unit in each of two texts put side by side → Conflict."""

from __future__ import annotations

from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import conflict, settles
from compile.language.comparing.measures import heads
from compile.language.comparing.overlap import overlap
from compile.language.comparing.sole import sole
from compile.language.comparing.values import agree, exclusive
from compile.model.evidence import Fact, Source
from compile.model.statement import Agreement, Conflict

#: Longer texts (in characters) tell of more than one thing.
_LONGEST = 800


def soles(
    left: tuple[Witnessed, ...], right: tuple[Witnessed, ...], met: list[Conflict | Agreement]
) -> list[Conflict]:
    """What the two say of one thing by the only figure of a unit that each has beside those that both have."""
    if not left or not right or not _short(left[0].source, right[0].source) or _other_days(left, right):
        return []
    known = {id(one.fact) for pair in met for one in (pair.a, pair.b) if settles(pair)}
    mine, theirs = _own(left, right), _own(right, left)
    found = []
    for one in mine:
        alone = _alike(one, theirs)
        unmet = len(alone) == 1 and not {id(one.fact), id(alone[0].fact)} & known
        if unmet and len(_alike(alone[0], mine)) == 1:
            found.extend(_told(one, alone[0]))
    return found


def _alike(one: Witnessed, others: list[Witnessed]) -> list[Witnessed]:
    """Those of the unit; of counts, those of the same things."""
    found = [other for other in others if other.fact.unit == one.fact.unit]
    if one.fact.unit != "count":
        return found
    return [other for other in found if one.fact.head and other.fact.head and heads(one.fact, other.fact)]


def _other_days(left: tuple[Witnessed, ...], right: tuple[Witnessed, ...]) -> bool:
    """Whether both texts are dated, and no date of the one can be one of the other's."""
    days = [[one.fact for one in told if one.fact.kind == "date"] for told in (left, right)]
    known = [[fact for fact in dates if fact.unit == "day"] for dates in days]
    return bool(known[0] and known[1]) and not any(
        a.interval.meets(b.interval) for a in known[0] for b in known[1]
    )


def _told(one: Witnessed, other: Witnessed) -> list[Conflict]:
    shared = overlap(_text(one.source), _text(other.source))
    compared = sole(one.fact, other.fact, one.setting, other.setting, shared)
    return [conflict(one, other, compared)] if compared is not None and compared.verdict == "differs" else []


def _own(told: tuple[Witnessed, ...], others: tuple[Witnessed, ...]) -> list[Witnessed]:
    """The quantities that no quantity of the other text agrees with."""
    return [
        one
        for one in told
        if one.fact.kind == "quantity"
        and not one.fact.unit.startswith("of-")
        and not _changing(one)
        and not any(_agree(one.fact, other.fact) for other in others)
    ]


def _changing(told: Witnessed) -> bool:
    """ "Cut from ten shillings to five": the noun is left out behind the second of two figures."""
    text = told.passage.text or ""
    before, behind = text[: told.fact.start].split()[-1:], text[told.fact.end :].split()[:4]
    return before == ["from"] and "to" in behind


def _agree(a: Fact, b: Fact) -> bool:
    return a.kind == b.kind and a.unit == b.unit and agree(a, b) and not exclusive(a, b)


def _short(*sources: Source) -> bool:
    return all(source.text is not None and len(source.text.content) <= _LONGEST for source in sources)


def _text(source: Source) -> str:
    return source.text.content if source.text is not None else ""
