"""Order × Order → whether two texts put the same two happenings in the same order."""

from __future__ import annotations

from compile.language.comparing import slots
from compile.language.comparing.compare import Comparison
from compile.language.comparing.families import contrast
from compile.language.comparing.setting import Setting, telling
from compile.language.comparing.slots import Verdict, listed
from compile.model.evidence import Order
from compile.model.statement import Slot

#: The share of the shorter one's stems that two tellings of one happening must have in common.
_ALIKE = 0.5
#: By how much the happenings must fit better crosswise than as they stand.
_CLEAR = 0.5


def compare(a: Order, b: Order, x: Setting, y: Setting) -> Comparison:
    """Compare which of two happenings came first.

    They are the same two if each of the one text's is told with half of the words of one of the other's; those words do
    not count that both happenings of a text share. Texts that nobody put side by side must name the same besides.
    """
    occasion = _occasion(x, y)
    straight = _alike(a.earlier, b.earlier), _others(a, b, b.later, a.later)
    crossed = _others(a, b, b.later, a.earlier), _others(a, b, b.earlier, a.later)
    told, other = (crossed, straight) if sum(crossed) > sum(straight) else (straight, crossed)
    known = min(told) >= _ALIKE and sum(told) >= sum(other) + _CLEAR
    proof = (
        Slot(name="measure", a=_both(a), b=_both(b), verdict="same" if known else "unknown"),
        occasion,
        Slot(name="value", a=_told(a), b=_told(b), verdict="differs" if told is crossed else "compatible"),
    )
    if not known or occasion.verdict in ("differs", "unknown"):
        reason = "nothing shows that they are the same two happenings"
        return Comparison(verdict="unsettled", proof=proof, reason=reason, label="not-comparable")
    return Comparison(verdict="differs" if told is crossed else "agrees", proof=proof)


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The share of the shorter one's stems that the other has."""
    return len(set(a) & set(b)) / min(len(a), len(b)) if a and b else 0.0


def _others(a: Order, b: Order, theirs: tuple[str, ...], mine: tuple[str, ...]) -> float:
    """How alike two happenings are; "anywhere else" is like whatever is not all in what it is set against."""
    if not mine:
        return float(_alike(a.earlier, theirs) < 1) if theirs else 1.0
    if not theirs:
        return float(_alike(b.earlier, mine) < 1)
    return _alike(mine, theirs)


def _occasion(x: Setting, y: Setting) -> Slot:
    apart = contrast(x.stems, y.stems)
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    shared = x.names & y.names
    verdict: Verdict = "same" if len(telling(shared)) >= 2 or (x.given and y.given) else "unknown"
    if slots.clashing(x, y) and not shared:
        verdict = "differs"
    return Slot(
        name="occasion",
        a=listed(tuple(sorted(shared)[:3])),
        b=listed(tuple(sorted(shared)[:3])),
        verdict=verdict,
    )


def _told(order: Order) -> str:
    return f"{' '.join(order.earlier)} < {' '.join(order.later) or 'any other'}"


def _both(order: Order) -> str:
    return f"{order.text}"
