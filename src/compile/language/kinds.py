"""What sort of figure an amount is: an end of a change, a distance in time, what another rests on, a part, a known whole."""

from __future__ import annotations

from compile.language.amounts import Amount
from compile.language.heads import Head
from compile.language.roles import Governor
from compile.language.sentence import Sentence

_LASTING = frozenset(("last", "take", "spend", "serv", "continu", "stay", "hold", "remain"))
_PART = frozenset(["including", "among", "include", "includes", "included", "plus"])
_DEFINITE = frozenset(["the", "all", "both", "these", "those", "its", "his", "her", "their", "our"])


def is_happening(found: Sentence, head: Head) -> bool:
    """ "with 44 deaths": the head itself names the event."""
    return any(event.noun and event.first == head.nouns[0] for event in found.events)


def is_change(found: Sentence, amount: Amount) -> bool:
    """ "from 900 to 600": two ends of a change, neither of which stands for itself."""
    before = found.lower[amount.first - 1] if amount.first else ""
    ahead = found.lower[amount.last : amount.last + 1]
    return (before == "from" and ahead == ("to",)) or (
        before == "to" and "from" in found.lower[max(0, amount.first - 4) : amount.first]
    )


def is_offset(found: Sentence, amount: Amount, governor: Governor) -> bool:
    """ "three days later", "two years ago": a distance in time; "lasted 17 days before" is a duration."""
    ahead = found.lower[amount.last] if amount.last < len(found.lower) else ""
    if amount.unit != "day":
        return False
    return ahead in ("later", "earlier", "ago", "old") or (
        ahead in ("before", "after") and governor.event not in _LASTING
    )


def is_basis(found: Sentence, first: int) -> bool:
    """ "84 %, based on 56 reviews", "after 55 reviews": what another figure rests on at its time."""
    return found.lower[first - 1 : first] == ("after",) or found.lower[max(first - 2, 0) : first] == (
        "based",
        "on",
    )


def is_definite(found: Sentence, first: int, number: int) -> bool:
    """ "the eleven climbers", "all 27 passengers", "its nine vehicles"."""
    before = found.lower[max(first - 1, 0) : number]
    return any(word in _DEFINITE for word in before) or found.lower[max(first - 2, 0) : first] == ("'", "s")


def is_part(found: Sentence, first: int) -> bool:
    """ "including two Frenchmen", "Among his followers were about 25"."""
    low, _ = found.clause(first)
    near = found.lower[max(low, first - 3) : first]
    return any(word in _PART for word in near) or (
        found.lower[0] == "among" and "were" in found.lower[:first]
    )
