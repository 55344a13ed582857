"""What a figure measures, where no noun but another word says so: "300 m tall" is a height, "covers 54 km²" an area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compile.language import wordnet
from compile.language.comparing import slots
from compile.language.comparing.compare import Comparison, compare
from compile.language.comparing.measures import MONEY
from compile.language.comparing.setting import Setting, heard
from compile.language.lexicon import bag
from compile.model.evidence import Fact
from compile.text.stems import stem

#: Unit → what it may measure (as the head of a fact) and the words that say so.
_PURPOSES: dict[str, frozenset[str]] = {
    "price": bag("price cost buy bought purchase sell sold fetch auction pay paid worth"),
    "fine": bag("fine fined penalty"),
    "ransom": bag("ransom"),
    "reward": bag("reward bounty"),
    "rent": bag("rent"),
    "profit": bag("profit"),
    "debt": bag("debt owe"),
    "damag": bag("damages compensation"),
    "donat": bag("donate donation bequeath bequest legacy gift"),
    "wage": bag("wage wages salary"),
    "pension": bag("pension"),
    "loan": bag("loan lend lent borrow"),
    "prize": bag("prize"),
    "dividend": bag("dividend"),
    "budget": bag("budget"),
    "revenu": bag("revenue turnover"),
    "tax": bag("tax duty"),
    "bail": bag("bail"),
    "subsidi": bag("subsidy grant"),
}
_SAYING: dict[str, dict[str, frozenset[str]]] = {
    **{f"{unit}{rate}": _PURPOSES for unit in MONEY for rate in ("", "/day")},
    "kilogram/day": {"dose": bag("dose dosage given prescribe administer")},
    "gallon": {"capac": bag("capacity hold")},
    "litre": {"capac": bag("capacity hold"), "displac": bag("displacement engine")},
    "metre": {
        "height": bag("tall high height tallest highest taller higher"),
        "length": bag("long length longest longer"),
        "width": bag("wide width broad widest breadth"),
        "depth": bag("deep depth deepest"),
        "altitud": bag("altitude elevation sea"),
        "diamet": bag("diameter"),
        "distanc": bag("distance away"),
        "thick": bag("thick thickness"),
    },
    "square-metre": {"area": bag("cover area size occupy extend span comprise sprawl")},
    "kilogram": {
        "weight": bag("weigh weight heavy heaviest mass"),
        "dose": bag("dose dosage given prescribe administer"),
    },
    "percent": {"unemploy": bag("unemployment unemployed jobless")},
    "count": {
        "popul": bag("population inhabitant resident inhabit"),
        "capac": bag("capacity seat seats seating"),
        "page": bag("page pages"),
    },
}
#: Heads of counts that such words stand beside.
_OPEN = frozenset(("", "resident", "inhabit", "book", "person", "seat", "spectat"))
#: WordNet's files of places, things, groups and what grows.
_THINGS = frozenset(("06", "14", "15", "17", "20"))


def measured(fact: Fact) -> str:
    """What a quantity measures by the one word around it that says so; "" if none or several do."""
    found = set(_said(fact))
    if len(found) > 1:
        found.discard("price")  # "paid a fine of £30"
    return found.pop() if len(found) == 1 and fact.kind == "quantity" else ""


def _said(fact: Fact) -> Iterator[str]:
    near = {word.lower() for word in fact.near}
    for dimension, saying in _SAYING.get(fact.unit, {}).items():
        if fact.head == dimension or not saying.isdisjoint(near):
            yield dimension


def same(a: Fact, b: Fact, x: Setting, y: Setting) -> Comparison | None:
    """Two quantities that measure one dimension of one thing, compared as such; None if they do not.

    No name of either sentence is strange to the other's, nor a noun around either figure to the other text: "the island in
    Lake Orm".
    """
    dimension = measured(a)
    if slots.clashing(x, y):
        return None
    if (
        not dimension
        or dimension != measured(b)
        or _strange(a, y)
        or _strange(b, x)
        or _named_apart(a, b, x, y)
    ):
        return None
    if not (_open(a, dimension) and _open(b, dimension)) or a.part or b.part:
        return None
    return compare(replace(a, head=dimension), replace(b, head=dimension), x, y)


def _open(fact: Fact, dimension: str) -> bool:
    return fact.unit != "count" or fact.head == dimension or fact.head in _OPEN


def _strange(fact: Fact, other: Setting) -> bool:
    """Whether a place, a thing or a body stands around a figure of which the other text does not speak."""
    spent = frozenset(word for saying in _SAYING.get(fact.unit, {}).values() for word in saying)
    nouns = (word for word in fact.near if word.islower() and word not in spent)
    return any(wordnet.file(word, "n") in _THINGS and not heard(stem(word), other) for word in nouns)


def _named_apart(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether a name stands around each figure that the other text lacks: the Orm Tower, the Belm Tower."""
    told = [{stem(word) for word in fact.near if word[:1].isupper()} for fact in (a, b)]
    return bool(told[0] - y.stems - y.near) and bool(told[1] - x.stems - x.near)
