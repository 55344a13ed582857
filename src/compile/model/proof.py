"""A proof of comparability on one line."""

from __future__ import annotations

from collections.abc import Iterable

from compile.model.statement import Slot

#: Slots that say nothing to a reader where both sides have the common case.
_PLAIN = frozenset({("unit", "count"), ("unit", "day"), ("whole", "whole")})


def proved(proof: Iterable[Slot], *, turned: bool = False) -> str:
    """Why two facts are of the same thing, and how they differ: "same day (1907-05-03): 46 ≠ 52".

    ``turned`` names the second side first.
    """
    slots = tuple(proof)
    same = [
        f"same {slot.name} ({slot.a})"
        for slot in slots
        if slot.verdict == "same"
        and slot.name not in ("once", "mood")
        and slot.a not in ("", "?")
        and (slot.name, slot.a) not in _PLAIN
    ]
    last = slots[-1:] if slots and slots[-1].verdict == "differs" else ()
    values = [
        (slot.b, slot.a) if turned else (slot.a, slot.b)
        for slot in slots
        if slot.name == "value" or slot in last
    ]
    differ = [f"{one} ≠ {other}" for one, other in values]
    return ": ".join(part for part in (", ".join(same), ", ".join(differ)) if part) if same else ""
