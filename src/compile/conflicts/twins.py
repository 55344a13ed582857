"""Two texts that are word for word the same but for their figures → what those figures make of each other."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from compile.conflicts.stretches import number, side
from compile.language.aligning import Figure, aligned
from compile.language.comparing.values import rounded, shown
from compile.model.evidence import Source
from compile.model.statement import Agreement, Conflict, Slot

#: A time after which something is counted: "after 12 months", "within 30 days".
_WAIT = re.compile(r"\b(?:after|within|at)\s+(?:about\s+)?$", re.IGNORECASE)
_TIME = re.compile(r"[\s-]*(?:minutes?|hours?|days?|weeks?|months?|years?)\b")

_SCALE = re.compile(r"thousand|[mb]illion|trillion|[mb]n\b")

Found: TypeAlias = tuple[tuple[Conflict, ...], tuple[Agreement, ...], tuple[Conflict, ...]]

_WORDS = Slot(name="words", a="all but the figures", b="all but the figures", verdict="same")


def twins(a: Source, b: Source) -> Found | None:
    """Conflicts, agreements and ledger of two texts that differ in figures only; None if they are not such.

    That all other words are the same proves the figures comparable. Not so where the figure is a label ("Route 5"
    is another road than "Route 6"), nor for dates: what changes with the date is told of another day.
    """
    if a.text is None or b.text is None:
        return None
    pairs = aligned(a.text.content, b.text.content)
    if not pairs:
        return None
    if any(figure.sort == "date" for pair in pairs for figure in pair):
        return None
    if any(figure.sort == "label" for pair in pairs for figure in pair):
        one, other = pairs[0]
        reason = "the figures tell two things apart"
        return (), (), (_conflict(a, b, one, other, "not-comparable", reason),)
    later = next((pair for pair in pairs if _later(a, b, *pair)), None)
    if later is not None and len(pairs) > 1:
        reason = "told of another time"
        return (), (), (_conflict(a, b, *later, "not-comparable", reason),)
    conflicts = [_conflict(a, b, one, other) for one, other in pairs if not _meet(one, other)]
    agreements = [_agreement(a, b, one, other) for one, other in pairs if _meet(one, other)]
    return tuple(conflicts), tuple(agreements), ()


def _meet(one: Figure, other: Figure) -> bool:
    """Whether two figures can be one: 770 million is 0.8 billion, rounded; told in one scale nobody rounds."""
    if one.interval.meets(other.interval):
        return True
    scales = [_SCALE.findall(figure.text.lower()) for figure in (one, other)]
    return scales[0] != scales[1] and rounded(one.interval, other.interval)


def _later(a: Source, b: Source, one: Figure, other: Figure) -> bool:
    """ "After 12 months 5 per cent had relapsed", "after 18 months 7 per cent": what is counted grows."""
    if one.interval.meets(other.interval) or a.text is None or b.text is None:
        return False
    ends = ((a.text.content, one), (b.text.content, other))
    return all(_WAIT.search(text[: at.start]) and _TIME.match(text, at.end) for text, at in ends)


def _conflict(
    a: Source, b: Source, one: Figure, other: Figure, label: str = "", reason: str = ""
) -> Conflict:
    parts = [f"{source.digest} {figure.start} {figure.text}" for source, figure in ((a, one), (b, other))]
    return Conflict(
        id=number("quantity", *parts),
        kind="quantity",
        verdict="not-comparable" if label else "conflict",
        a=side(a, one.start, one.end),
        b=side(b, other.start, other.end),
        proof=_proof(one, other),
        reason=reason,
    )


def _agreement(a: Source, b: Source, one: Figure, other: Figure) -> Agreement:
    return Agreement(
        kind="quantity",
        a=side(a, one.start, one.end),
        b=side(b, other.start, other.end),
        proof=_proof(one, other),
        wider=not other.interval.holds(one.interval),
    )


def _proof(one: Figure, other: Figure) -> tuple[Slot, ...]:
    verdict: Literal["compatible", "differs"]
    verdict = "compatible" if _meet(one, other) else "differs"
    return (_WORDS, Slot(name="value", a=shown(one.interval), b=shown(other.interval), verdict=verdict))
