"""Prove two facts comparable, slot by slot; only then compare their values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compile.language.comparing import beside, dated, given, slots, values
from compile.language.comparing.families import events
from compile.language.comparing.setting import Setting
from compile.model.evidence import Fact
from compile.model.statement import Slot

_NOWHERE = Setting()
#: Why a pair is not compared, by the slot that differs or is not known.
_REASONS = {
    "unit": "different units",
    "calendar": "days of two calendars",
    "mood": "one of them is not said to be so",
    "measure": "different measures",
    "side": "different groups",
    "scope": "one is of the whole world, or of another part of it",
    "subject": "different doers",
    "object": "done to different ones",
    "party": "different parties",
    "thing": "told of different things",
    "place": "different places, or a place and its part",
    "stage": "told of different stages",
    "whose": "told of different ones, or of one and of more",
    "frame": "reckoned in different ways, or of different parts or times",
    "whole": "one is a part of the whole",
    "day": "different days",
    "once": "it may have happened more than once",
    "occasion": "nothing shows that it is the same occasion",
}
#: Slots that must be proved; the others need only not differ.
_NEEDED = frozenset({"measure", "once", "occasion"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of a pair. ``unsettled`` has the reason; ``label`` is how the ledger of pairs calls it."""

    verdict: Literal["agrees", "differs", "unsettled"]
    proof: tuple[Slot, ...]
    reason: str = ""
    label: Literal["", "not-comparable", "superseded", "complementary"] = ""


def compare(a: Fact, b: Fact, x: Setting = _NOWHERE, y: Setting = _NOWHERE) -> Comparison:
    """Compare two facts, each in its setting.

    Both must be in the same unit and kind, of the same measure, side, doer, place, day and occasion as far as
    either says, and both asserted of the whole. Then disjoint intervals differ. A count for a part, or for a time
    within the other's, can still differ: when it is more than the whole.
    """
    if a.kind == b.kind == "date":
        a, b = dated.one_calendar(a, b)
    proof = _proof(a, b, x, y)
    failed = next((slot for slot in proof if _fails(slot)), None)
    value = _value(a, b, x.given and y.given)
    if failed is None and a.kind != "date" and value.verdict == "differs" and not (x.given and y.given):
        proof = (*proof, *given.apart(a, b, x, y))  # the dearest questions last, and of few pairs
        failed = next((slot for slot in proof if _fails(slot)), None)
    if failed is None:
        return _compared(a, b, proof, value, x.given and y.given)
    grown = _growth(a, b, failed)
    if grown is not None:
        return Comparison(verdict="unsettled", proof=proof, reason=grown, label="superseded")
    label: Literal["complementary", "not-comparable"]
    label = "complementary" if failed.name in ("whole", "side") else "not-comparable"
    return Comparison(verdict="unsettled", proof=proof, reason=_REASONS[failed.name], label=label)


def _proof(a: Fact, b: Fact, x: Setting, y: Setting) -> tuple[Slot, ...]:
    if a.kind == "date":
        return dated.proof(a, b, x, y)
    if x.given and y.given:
        return given.proof(a, b, x, y)
    return (
        slots.measure(a, b, x, y),
        slots.unit(a, b),
        slots.mood(a, b),
        slots.group(a, b, x, y),
        slots.actor(a, b),
        slots.patient(a, b),
        slots.place(a, b),
        slots.whole(a, b),
        slots.day(a, b, x, y),
        slots.occasion(a, b, x, y),
    )


def _fails(slot: Slot) -> bool:
    return slot.verdict == "differs" or (slot.verdict == "unknown" and slot.name in _NEEDED)


def _compared(a: Fact, b: Fact, proof: tuple[Slot, ...], value: Slot, given_: bool) -> Comparison:
    proof = (*proof, value)
    if value.verdict != "differs":
        return Comparison(verdict="agrees", proof=proof)
    dated_ = a.as_of is not None or b.as_of is not None
    summed = "total" in a.text or "total" in b.text
    within = None if given_ and (dated_ or summed) and a.kind == "quantity" else _within(a, b)
    if within is None or within:
        return Comparison(verdict="differs", proof=proof)
    reason = "one is for a time within the other's"
    return Comparison(verdict="unsettled", proof=proof, reason=reason, label="complementary")


def _value(a: Fact, b: Fact, given_: bool) -> Slot:
    show = dated.shown if a.kind == "date" else lambda fact: values.shown(fact.interval)
    apart = (
        not values.agree(a, b)
        or a.unit != b.unit
        or (given_ and a.kind == "quantity" and values.exclusive(a, b))
        or (given_ and a.kind == "date" and beside.overrun(a, b))
    )
    verdict: Literal["compatible", "differs"] = "differs" if apart else "compatible"
    return Slot(name="value", a=show(a), b=show(b), verdict=verdict)


def _within(a: Fact, b: Fact) -> bool | None:
    """For counts over times of which one may lie in the other: whether the part is more than the whole.

    None where both are of the same time, so that any difference counts.
    """
    early, late = (a, b) if _partial(a, b) else (b, a)
    if not _partial(early, late):
        return None
    return values.below(late.interval, early.interval)


def _partial(a: Fact, b: Fact) -> bool:
    """Whether ``a`` holds for a time that may be only a part of ``b``'s: "by 18 July", "so far" against no day at all.

    What adds up day by day (losses) and is told without a day may be of a longer time than what is told of one day.
    """
    if b.as_of is None:
        if a.as_of is None:
            return a.cumulative and not b.cumulative
        return a.cumulative or b.cumulative or a.event not in events("occasions.txt")
    if a.as_of is None:
        return False
    return a.as_of != b.as_of and b.as_of.holds(a.as_of) and not (_brief(a) and _brief(b))


def _brief(fact: Fact) -> bool:
    return fact.as_of is not None and slots.brief(fact.as_of)


def _growth(a: Fact, b: Fact, failed: Slot) -> str | None:
    """The reason of two counts that grew between two days, if that is what keeps them from comparing."""
    if failed.name != "day" or a.as_of is None or b.as_of is None or not (a.cumulative or b.cumulative):
        return None
    return f"a count that grows: {slots.days(a.as_of)} and {slots.days(b.as_of)}"
