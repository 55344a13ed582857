"""Amounts: a number with its hedge and its unit, as an interval in the base of its dimension."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from compile.language.lexicon import units, words
from compile.language.ranges import Number
from compile.model.evidence import Exactness, Interval
from compile.text.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The tokens ``first:last`` (hedge, number and unit); ``unit`` is "count" where nothing measures.

    ``further`` is set by "another 20": it counts on top of what was said. ``joined``: a hyphen ties it to the noun
    ("a 1.5-kilometre section"). ``factor`` is what its unit is in the base.
    """

    first: int
    last: int
    number: Number
    interval: Interval
    unit: str
    exactness: Exactness
    further: bool = False
    joined: bool = False
    factor: Decimal = Decimal(1)


#: Words before a number and what they make of it; longer ones are tried first.
_HEDGES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        "more": "more than|over|above|higher than|larger than|bigger than|longer than|older than|in excess of|upwards of|well over|greater than|exceeding|beyond|far more than|"
        "well above|much more than|significantly more than|considerably more than|upward of|north of",
        "least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|"
        "as little as|minimum|at the very least",
        "most": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|within|at the most|"
        "maximum|as high as|never more than|not over",
        "fewer": "fewer than|less than|under|below|lower than|smaller than|shorter than|younger than|well under|well below|far fewer than|much less than",
        "almost": "nearly|almost|just under|close to|approaching|just short of|slightly less than|slightly under|not quite|"
        "a little under|just below|little less than|virtually",
        "above": "just over|slightly more than|slightly over|a little over|little more than|just above|just more than",
        "about": "about|around|some|roughly|approximately|an estimated|estimated|circa|ca|ca .|c .|~|in the region of|"
        "something like|approx|approx .|in the order of|on the order of|an average of|average of|or about|at about|"
        "at around|perhaps|maybe|possibly|probably|somewhere around|more or less",
        "exact": "just|only|exactly|precisely|fully|a total of|total of|all|all of the|all the|both|merely|altogether|"
        "a mere|overall|totalling|totaling|a record|a further|whopping",
        "further": "another|an additional|additional|a further|further|other|the other|the remaining|remaining",
    }.items()
    for phrase in phrases.split("|")
}
_AFTER: dict[tuple[str, ...], str] = {
    ("or", "more"): "least",
    ("or", "so"): "about",
    ("or", "fewer"): "most",
    ("or", "less"): "most",
    ("+",): "least",
    ("plus",): "least",
    ("at", "least"): "least",
    ("at", "most"): "most",
}
_LONGEST = max(map(len, _HEDGES))
#: "Averaged over 40 nights": behind these it is no more than 40.
_EXTENDING = (
    ["averaged"],
    ["average"],
    ["averaging"],
    ["spread"],
    ["distributed"],
    ["calculated"],
    ["summed"],
)
#: "50 milligrams of the drug twice a day" tells how often.
_OFTEN = frozenset(("once", "twice", "thrice", "times"))
_EXACT_UNITS = frozenset({"count", "times"})


def read(text: str, found: Sequence[Token], lower: Sequence[str], number: Number) -> Amount:
    """The amount that a number is part of."""
    unit, factor, last, joined = _unit(text, found, lower, number)
    unit, factor, last = _rate(lower, unit, factor, last)
    unit, factor = _rate_of(lower, unit, factor, last)
    first, kinds = _hedges(lower, number.first)
    more = lower[last : last + 1] in (["more"], ["others"]) and lower[last + 1 : last + 2] != ["than"]
    last += int(more)
    after = next(
        (kind for words, kind in _AFTER.items() if tuple(lower[last : last + len(words)]) == words), ""
    )
    if after:
        last += 1 if lower[last] in ("+", "plus") else 2
    kind = after or next((kind for kind in kinds if kind not in ("exact", "further")), "exact")
    if kind == "more" and unit == "day" and lower[number.first - 1] == "over":
        kind = "least"
    interval, exactness = _interval(_signed(text, found, number, unit), kind, unit, factor)
    return Amount(
        first=first, last=last, number=number, interval=interval, unit=unit, exactness=exactness,
        further=more or "further" in kinds, joined=joined, factor=factor,
    )  # fmt: skip


def _hedges(lower: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """Where the hedges before token ``at`` begin, and what they are: "just over", "the other", "at least another"."""
    kinds: list[str] = []
    while True:
        for length in range(min(_LONGEST, at), 0, -1):
            kind = _HEDGES.get(tuple(lower[at - length : at]))
            if kind is not None and not (lower[at - 1] == "over" and lower[at - 2 : at - 1] in _EXTENDING):
                kinds.append(kind)
                at -= length
                break
        else:
            return at, tuple(kinds)


def _unit(
    text: str, found: Sequence[Token], lower: Sequence[str], number: Number
) -> tuple[str, Decimal, int, bool]:
    """(base unit, factor, one past its last token, tied by a hyphen)."""
    at, known = number.last, units()
    if number.unit:
        base, factor = known.get(number.unit, (number.unit, Decimal(1)))
        return base, factor, at, False
    joined = at < len(found) and found[at].text == "-" and found[at].start == found[at - 1].end
    more = lower[at : at + 1] == ["more"] and at + 1 < len(lower) and lower[at + 1] in known
    at += int(joined or more)
    for size in (3, 2, 1):
        if at + size > len(found):
            continue
        written = text[found[at].start : found[at + size - 1].end]
        entry = known.get(written) or known.get(" ".join(written.lower().split()))
        if entry and not (
            written.isupper() and written.lower() in ("m", "b", "s", "g") and len(written) == 1
        ):
            return entry[0], entry[1], at + size, joined
    return "count", Decimal(1), number.last, joined


def _rate(lower: Sequence[str], unit: str, factor: Decimal, last: int) -> tuple[str, Decimal, int]:
    """ "5 litres a second" is litres a day times 86,400; "$20 a barrel" is dollars a barrel."""
    if (
        unit in ("count", "percent")
        or last + 1 >= len(lower)
        or lower[last] not in ("a", "an", "per", "each", "every")
    ):
        return unit, factor, last
    entry = units().get(lower[last + 1])
    if entry is None:
        return unit, factor, last
    return f"{unit}/{entry[0]}", factor / entry[1], last + 2


def _rate_of(lower: Sequence[str], unit: str, factor: Decimal, last: int) -> tuple[str, Decimal]:
    """ "40 tonnes of raw sugar an hour": the stuff stands between; it is left to the head."""
    if unit in ("count", "percent", "day") or "/" in unit or lower[last : last + 1] != ["of"]:
        return unit, factor
    for at in range(last + 2, min(last + 5, len(lower) - 1)):
        if lower[at] in ("a", "an", "per", "each", "every"):
            entry = units().get(lower[at + 1])
            return (
                (f"{unit}/{entry[0]}", factor / entry[1]) if entry and entry[0] == "day" else (unit, factor)
            )
        if not lower[at].isalpha() or lower[at] in words("preposition") or lower[at] in _OFTEN:
            break
    return unit, factor


def compound(lower: Sequence[str], told: Sequence[Amount]) -> tuple[Amount, ...]:
    """The amounts, "two hours and forty minutes" and "5 feet 3 inches" as one each."""
    done: list[Amount] = []
    for amount in told:
        if done and _goes_on(lower, done[-1], amount):
            done[-1] = _together(done[-1], amount)
        else:
            done.append(amount)
    return tuple(done)


def _goes_on(lower: Sequence[str], a: Amount, b: Amount) -> bool:
    """Whether ``b`` is the rest of ``a``, in a smaller unit of the same dimension."""
    between = list(lower[a.last : b.first])
    joint = between in ([], ["and"], [","], [",", "and"]) and not a.joined and b.first == b.number.first
    whole = a.number.form == b.number.form == "exact" and b.exactness == "exact"
    return joint and whole and a.unit == b.unit != "count" and b.factor < a.factor and "/" not in a.unit


def _together(a: Amount, b: Amount) -> Amount:
    """The sum; a hedge before the first is before both: "just under two hours and forty minutes"."""
    more = b.number.low * b.factor
    low, high = a.interval.low, a.interval.high
    if a.exactness == "exact":
        middle = a.number.low * a.factor
        low, high = ((middle + end if end is not None else None) for end in (b.interval.low, b.interval.high))
    else:
        low, high = low + more if low else low, high + more if high is not None else None
    return replace(a, last=b.last, interval=replace(a.interval, low=low, high=high))


def _signed(text: str, found: Sequence[Token], number: Number, unit: str) -> Number:
    """ "−12 °C" is below zero; elsewhere the dash is a dash."""
    at = found[number.first].start
    minus = text[at - 1 : at] in ("−", "-", "–") and text[at - 2 : at - 1] in ("", " ", "(")
    if unit not in ("celsius", "fahrenheit", "degree") or not minus or at == 0:
        return number
    high = -number.low if number.form != "range" else number.high
    return replace(number, low=-abs(number.low), high=high)


def _interval(number: Number, kind: str, unit: str, factor: Decimal) -> tuple[Interval, Exactness]:
    """The interval that the wording allows, in the base unit; rounding as the digits show it."""
    slack = number.slack
    if not slack and unit.split("/")[0] not in _EXACT_UNITS and kind in ("exact", "about"):
        slack = Decimal("0.5")
    low = number.low * factor
    high = number.high * factor if number.high is not None else None
    slack *= factor
    if high is None or kind in ("more", "least"):
        opened = kind == "more" and number.form != "vague"
        return Interval(low=low, high=None, low_open=opened), "bound"
    if kind == "above":
        return Interval(low=low, high=high + abs(high) / 10, low_open=True), "approximate"
    if kind == "most":
        return Interval(low=min(Decimal(0), high), high=high), "bound"
    if kind == "fewer":
        return Interval(low=min(Decimal(0), high), high=high, high_open=True), "bound"
    if kind == "almost":
        return Interval(low=low - abs(low) / 10, high=high + slack), "approximate"
    if kind == "about":
        return Interval(
            low=low - max(abs(low) / 10, slack), high=high + max(abs(high) / 10, slack)
        ), "approximate"
    exactness: Exactness = (
        "range" if number.form == "range" else "exact" if number.form == "exact" else "approximate"
    )
    return Interval(low=low - slack, high=high + slack), exactness
