"""Whether a text contradicts itself: stricter than between two texts, as one text corrects and narrows what it said."""

from __future__ import annotations

from compile.language.comparing import Setting
from compile.language.comparing.compare import Comparison
from compile.language.comparing.families import events
from compile.model.evidence import Argument, Fact, Predication
from compile.text.stems import stem

#: Stems of words by which a text takes back, renews or doubts what it said: "the first count", "later put at".
_WORDS = """
    corrected revised updated earlier initially originally previously estimated reported first preliminary additional
    total mean average differ disputed disagree vary claimed mistake error instead wrong increased decreased
"""
_RENEWED = frozenset(map(stem, _WORDS.split()))
#: The share of the shorter clause's words that both clauses must share.
_SHARED = 0.6
_YEAR = 367


def eligible(a: Fact, b: Fact) -> bool:
    """Whether two facts of one text are plain enough to be held against each other: its own words, exact, of the whole."""
    plain = all(
        fact.exactness == "exact"
        and fact.modality == "asserted"
        and fact.polarity
        and not (fact.holder or fact.part or fact.cumulative)
        and fact.event is not None
        for fact in (a, b)
    )
    same = (a.kind, a.unit, a.head, a.population, a.event) == (b.kind, b.unit, b.head, b.population, b.event)
    return plain and same and (a.kind == "date" or bool(a.head)) and not a.interval.meets(b.interval)


def proved(found: Comparison, a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether a comparison of two such facts is strict: one occasion by its names (not each some
    that the other lacks), one day or an event that happens once.

    Most of the words of the shorter clause must be the other's too, and nothing may say that the one renews the other.
    """
    if found.verdict != "differs" or not close(a, b, x, y):
        return False
    if a.kind == "date":
        verdicts = {slot.name: slot.verdict for slot in found.proof}
        if not (x.said and y.said):
            return False  # "Statistics Office (2014)" is no sentence
        return verdicts.get("once") == "same" and a.event in events("once.txt") and _short(a) and _short(b)
    dated = a.as_of is not None and a.as_of == b.as_of
    return dated or (a.as_of is None and b.as_of is None and a.event in events("occasions.txt"))


def close(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether the sentences of two such facts are near enough in names and words; cheap, before they are compared."""
    if not x.names & y.names or (x.stems | y.stems) & _RENEWED:
        return False
    if x.names - y.names and y.names - x.names:
        return False
    left, right = ({stem for stem in fact.terms if not stem[:1].isdigit()} for fact in (a, b))
    short = min(len(left), len(right))
    return bool(short) and len(left & right) >= _SHARED * short and a.place == b.place


def told(
    a: Predication, b: Predication, x: Setting, y: Setting, odd: tuple[Argument | None, ...] = ()
) -> bool:
    """Whether two clauses of one text can be held against each other: of named parties, of one day or of none, and
    neither renews the other, nor has each names of its own beside those ``odd``, which are what they differ in."""
    if (x.stems | y.stems) & _RENEWED:
        return False
    names = [{name for one in found.arguments if one not in odd for name in one.names} for found in (a, b)]
    strange = names[0] - names[1] and names[1] - names[0]
    return bool(names[0] & names[1]) and not strange and a.as_of == b.as_of


def _short(date: Fact) -> bool:
    """Whether a date is of a year at most: a decade names a time, not an occasion."""
    low, high = date.interval.low, date.interval.high
    return low is not None and high is not None and high - low < _YEAR
