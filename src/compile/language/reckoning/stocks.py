"""Parts, stocks and sums: what there was at first, what came and what went."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.reckoning.quantities import Quantity
from compile.language.reckoning.terms import Asked, Sum, alike, changing, kind, shown, summing
from compile.language.reckoning.verbs import changes

_PRONOUNS = bag("he she it they we i you")


def parted(told: Sequence[Quantity], asked: Asked) -> Sum | None:
    """ "50 gems, 45 of them diamonds, the rest rubies": the rest of a whole."""
    if len(told) != 2 or summing(asked):
        return None
    whole, part = told
    target = asked.target
    if not alike(whole.nouns, part.nouns):
        return None
    described = part.traits - whole.traits
    is_part = (part.part and part.verb in ("be", "pass", "have", "")) or (
        whole.whole and part.verb in ("be", "have", whole.verb)
    )
    named = {*target.traits, *target.nouns} & {*described, *({part.nouns[0]} if not part.part else ())}
    if (
        not is_part
        or (described and described <= {*target.traits, *target.nouns})
        or (named and not whole.whole)
    ):
        return None
    return Sum(whole.value - part.value, f"{shown(whole.value)} − {shown(part.value)}", (whole, part))


def flowed(told: Sequence[Quantity], asked: Asked) -> Sum | None:
    """What is there in the end, or came in all."""
    counts = [
        one
        for one in told
        if not one.per and not one.times and not (_timed(one) and not _timed(asked.target))
    ]
    mine = _mine(counts, asked)
    if len(mine) < 2:
        return None
    first, last = mine[0], mine[-1]
    verb = asked.target.verb.split(" ")[0]
    if (
        len(mine) == 2
        and "now" in last.clause
        and {first.verb, last.verb} <= {"be", "have"}
        and verb in changing()
    ):
        value = abs(last.value - first.value)
        high, low = (last, first) if last.value >= first.value else (first, last)
        return Sum(value, f"{shown(high.value)} − {shown(low.value)}", mine)
    return stock(mine, asked)


def _timed(one: Quantity) -> bool:
    """Whether it is a length of time: "five days"."""
    return wordnet.file(one.nouns[0], "n") == "28" if one.nouns else False


def _mine(counts: Sequence[Quantity], asked: Asked) -> tuple[Quantity, ...]:
    """The quantities that count what is asked for."""
    target = asked.target
    nouns = target.nouns
    exact = [one for one in counts if set(one.nouns) & set(nouns)] if nouns else list(counts)
    if len(exact) < 2:
        kinds = [one for one in counts if alike(one.nouns, nouns) or kind(one.nouns, nouns)]
        exact = kinds if len(kinds) > 1 or not summing(asked) else list(counts)
        if len(exact) < 2:
            exact = list(counts)
    day = {"today", "yesterday"} & set(asked.words)
    if day:
        other = ({"today", "yesterday"} - day).pop() if len(day) == 1 else ""
        exact = [one for one in exact if other not in one.clause]
    return tuple(_described(exact, target))


def _described(counts: Sequence[Quantity], target: Quantity) -> Sequence[Quantity]:
    """Of "9 orange balloons and 4 blue balloons" those that are asked for."""
    wanted = target.traits & {trait for one in counts for trait in _inner(one)}
    if not wanted:
        return counts
    rival = [one for one in counts if _inner(one) and not wanted & _inner(one)]
    return [one for one in counts if one not in rival or one.part]


def _inner(one: Quantity) -> frozenset[str]:
    return one.traits - frozenset(one.behind)


def stock(counts: Sequence[Quantity], asked: Asked) -> Sum | None:
    """The first, and each further with the sign of what happened to it."""
    owner = _owner(asked)
    signs = [_sign(one, counts, at, owner, asked) for at, one in enumerate(counts)]
    kept = [(sign, one) for sign, one in zip(signs, counts, strict=True) if sign]
    if not kept:
        return None
    if all(sign < 0 for sign, _ in kept):
        kept = [(1, one) for _, one in kept]
    value = sum((sign * one.value for sign, one in kept), Decimal(0))
    if value < 0 and len(kept) == 2:
        # What was there at first and what is there now: how many came between.
        kept = [(-sign, one) for sign, one in kept]
        value = -value
    if value < 0:
        return None
    return Sum(value, written(kept), tuple(one for _, one in kept))


def added(counts: Sequence[Quantity]) -> Sum | None:
    if not counts:
        return None
    kept = [(1, one) for one in counts]
    return Sum(sum((one.value for one in counts), Decimal(0)), written(kept), tuple(counts))


def written(kept: Sequence[tuple[int, Quantity]]) -> str:
    words = [f"{'−' if sign < 0 else '+'} {shown(one.value)}" for sign, one in kept]
    return " ".join(words).removeprefix("+ ")


def _owner(asked: Asked) -> str:
    """The sentence's subject, if it is somebody."""
    for word in asked.words:
        if word in ("there", "the", "a", "in") or word[:1].isdigit():
            return ""
        if word.isalpha():
            return word
    return ""


def _sign(one: Quantity, counts: Sequence[Quantity], at: int, owner: str, asked: Asked) -> int:
    verb = one.verb.split(" ")[0]
    if one.negated:
        return -1
    first = counts[0]
    rest = bool({"left", "remaining", "remain", "remains"} & {*asked.words})
    if rest and at and verb in changes("lose"):
        return -1
    if verb == "return" and "to" in one.behind:
        return 1
    if verb in ("receive", "get") and {"spent", "spend", "paid", "cost"} & {*asked.words}:
        return -1
    if at and verb and one.verb == first.verb and verb not in changes("give") | {"have", "be"}:
        return 1 if not _owned_by_other(one, owner, asked) else 0
    if verb in changes("give") or (verb in changes("take") and (_from_owner(one, owner) or one.receiver)):
        return _transfer(one, verb, owner)
    if verb == "leave":
        return -1 if one.acting else 1
    if verb == "sell":
        return 1 if one.nouns[:1] in (("dollar",), ("cent",)) and at else -1 if at else 1
    if one.verb in changes("lose") or verb in changes("lose") or verb in changes("spend") - {"buy"}:
        return -1 if at else 1
    if verb == "take":
        return -1 if at else 1
    if at and one.part and one.acting and _said_of(one) and verb not in changing() | {"be", "have"}:
        # "and 6 were torn": it says of what sort they are, not that they are gone.
        return 0
    if " " in one.verb and one.verb.split(" ")[1] in ("away", "off", "out") and verb not in ("find", "pick"):
        return -1 if at else 1
    return 0 if at and _owned_by_other(one, owner, asked) else 1


def _said_of(one: Quantity) -> bool:
    return one.behind[:1] in (("is",), ("are",), ("was",), ("were",))


def _owned_by_other(one: Quantity, owner: str, asked: Asked) -> bool:
    """Whether it is another's, where one person's is asked for."""
    if not owner or owner in _PRONOUNS or summing(asked) or one.acting or not one.actor:
        return False
    actor = one.actor[-1] if one.actor else ""
    return (
        actor.isalpha()
        and actor not in _PRONOUNS
        and owner not in one.actor
        and one.verb in ("have", "pick", "find")
    )


def _from_owner(one: Quantity, owner: str) -> bool:
    """ "13 of Mike's cards", "3 of his dimes", "75 nickels from Mike"."""
    behind = one.behind
    if one.part:
        return owner not in one.actor
    return "from" in behind or bool(one.part)


def _transfer(one: Quantity, verb: str, owner: str) -> int:
    """+1 if the owner gets it, −1 if the owner parts with it."""
    taking = verb in changes("take")
    got = one.receiver
    if taking and _from_owner(one, owner):
        return -1
    if got and (got[0] == owner or (len(got) == 1 and got[0] in bag("him her them me us it"))):
        return 1
    if got and taking:
        return 1
    actor = one.actor
    mine = bool(actor) and (actor[-1] in _PRONOUNS or owner in actor or not owner)
    if taking:
        return 1 if mine else -1
    if mine or owner in _PRONOUNS:
        return -1 if not (got and got[0] == owner) else 1
    return -1 if not got else 1 if got[0] == owner else -1
