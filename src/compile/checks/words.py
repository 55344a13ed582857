"""Words as a message shows them: a clipped quotation, a proof on one line."""

from __future__ import annotations

from collections.abc import Iterable

from compile.model.statement import Slot

#: Slots that say nothing to a reader where both sides have the common case.
_PLAIN = frozenset({("unit", "count"), ("unit", "day"), ("whole", "whole")})

#: So many words are enough to know a quotation again.
_SHOWN = 8


def clipped(words: str) -> str:
    """The first words of a long stretch: "the harvest had failed by the summer of …"."""
    found = words.split()
    return " ".join(found) if len(found) <= _SHOWN else " ".join(found[: _SHOWN - 1]) + " …"


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
    values = [(slot.b, slot.a) if turned else (slot.a, slot.b) for slot in slots if slot.name == "value"]
    differ = [f"{one} ≠ {other}" for one, other in values]
    return ": ".join(part for part in (", ".join(same), ", ".join(differ)) if part) if same else ""
