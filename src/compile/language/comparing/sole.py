"""The only figure of its dimension in each of two texts put side by side: it answers the same question, if the texts share their
subject and nothing in them asks another."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product

from compile.language import wordnet
from compile.language.comparing import given, slots
from compile.language.comparing.compare import Comparison, compare
from compile.language.comparing.holding import clause
from compile.language.comparing.measures import MONEY, heads, narrowed
from compile.language.comparing.overlap import Overlap
from compile.language.comparing.setting import Setting, heard
from compile.language.lexicon import bag, sections
from compile.model.evidence import Argument, Fact
from compile.model.statement import Slot
from compile.text.stems import stem

#: So much of the shorter text must stand in the other, and at least so many words: of texts whose sentences each have a name that
#: the other lacks, more.
_SHARE, _CLASHING, _FEWEST = 0.5, 0.65, 3
#: Many things have a share: of those more must be common.
_OF_ALL = 0.65
#: Of the same things some are told by a count of their own: there, too.
_OF_COUNTS = 0.6
#: Units whose figures are of some stuff, which their head names.
_STUFF = frozenset({"kilogram", "ton", "litre", "gallon", "barrel", "pound", "bushel"})
#: Stems of nouns for so much of some stuff, whatever it is.
_MEASURES = frozenset(
    map(
        stem,
        bag(
            "dose load cargo weight quantity amount ration output yield catch harvest emission shipment crop"
        ),
    )
)


def sole(a: Fact, b: Fact, x: Setting, y: Setting, told: Overlap) -> Comparison | None:
    """Two figures, each the only one of its unit that the other text does not have, compared; None if more must be shown.

    ``told`` is what the two texts have in common: a name, and half of the words of the shorter one.
    """
    if not _one_subject(x, y, told) or _asked_apart(a, b) or (a.unit == "percent" and told.share < _OF_ALL):
        return None
    if _two_things(a, b, x, y):
        return None
    if a.unit == "count":
        if told.share < _OF_COUNTS or narrowed(a, b) or narrowed(b, a) or _spoken_against(a, b, x, y):
            return None
        a, b = replace(a, event=None), replace(b, event=None)
    found = compare(replace(a, head="figure"), replace(b, head="figure"), x, y)
    shown = ", ".join(told.words)
    subject = Slot(name="subject", a=shown, b=shown, verdict="same")
    only = Slot(name="only", a=a.text, b=b.text, verdict="compatible")
    return replace(found, proof=(*found.proof, subject, only))


def _one_subject(x: Setting, y: Setting, told: Overlap) -> bool:
    needed = _CLASHING if slots.clashing(x, y) else _SHARE
    return bool(told.names) and len(told.words) >= _FEWEST and told.share >= needed


def _spoken_against(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    return any(slot.verdict == "differs" for slot in given.proof(a, b, x, y))


def _asked_apart(a: Fact, b: Fact) -> bool:
    """Whether the words around the figures ask two questions, or their nouns name two things."""
    mine, theirs = questions(a), questions(b)
    if mine and theirs and not mine & theirs:
        return True
    if not (a.head and b.head) or heads(a, b):
        return False
    if kind(a) in _STUFF:
        return not {a.head, b.head} & _MEASURES
    return not mine & theirs


def _two_things(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "The police station cost £2m", "the fire station was built for £3m": one noun, narrowed to two things."""
    for one, other in product(*(_things(fact, setting) for fact, setting in ((a, x), (b, y)))):
        if one.head == other.head and one.head not in one.names:
            apart = ({*one.words} - {*other.words}, {*other.words} - {*one.words})
            if any(not heard(word, y) for word in apart[0]) and any(not heard(word, x) for word in apart[1]):
                return True
    return False


def _things(fact: Fact, setting: Setting) -> tuple[Argument, ...]:
    said = clause(fact, setting)
    return () if said is None else tuple(one for one in said.arguments if one.role in ("subject", "object"))


def kind(fact: Fact) -> str:
    """The kind of the fact's unit: money, time, length, else the unit."""
    base = fact.unit.partition("/")[0]
    return "money" if base in MONEY else {"day": "time", "metre": "length"}.get(base, base)


def questions(fact: Fact) -> frozenset[str]:
    """What the words right around a figure ask: "price" of "bought for £3m"."""
    said = {word.lower() for word in fact.near} | {fact.event or "", fact.head}
    said |= {wordnet.base(word, "v") for word in tuple(said)}
    return frozenset(name for name, words in _asking(kind(fact)) if not said.isdisjoint(words))


@cache
def _asking(unit: str) -> tuple[tuple[str, frozenset[str]], ...]:
    asked = ((name.partition(":"), frozenset(words)) for name, words in sections("questions.txt").items())
    return tuple((name, words) for (of, _, name), words in asked if of == unit)
