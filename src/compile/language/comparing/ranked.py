"""Whether two ranks are of one order, and differ: "its second studio album" and "its third studio album"."""

from __future__ import annotations

from compile.language.comparing.slots import listed
from compile.language.lexicon import bag
from compile.language.ranks import Rank
from compile.model.statement import Slot
from compile.text.stems import stem

#: What things are put in an order by.
_MEASURES = bag(
    """area population size length height depth width weight volume capacity mass age speed distance revenue turnover
    income profit value price cost wealth assets sales attendance circulation membership enrolment enrollment
    employees passengers traffic seats votes points goals wins discharge output production land land-area"""
)
#: Words that make no other order of it.
_IDLE = frozenset(map(stem, ("official", "overall", "total", "major", "own")))


def compare(a: Rank, b: Rank, told: tuple[frozenset[str], frozenset[str]]) -> tuple[Slot, ...] | None:
    """The proof that two ranks are places in one order; its last slot says whether the places differ. None: no proof.

    ``told`` are the folded words of both texts and their titles: what the other text tells of is no stranger in it.
    """
    if a.head != b.head or a.kind - _IDLE != b.kind - _IDLE:
        return None
    if _measures(a) != _measures(b) or _strangers(a, b, told):
        return None
    shared = tuple(sorted(set(a.subject) & set(b.subject)))
    order = Slot(name="order", a=_order(a), b=_order(b), verdict="same")
    who = Slot(
        name="party",
        a=listed(a.subject),
        b=listed(b.subject),
        verdict="same" if shared else "compatible",
    )
    apart = a.value != b.value
    value = Slot(name="value", a=str(a.value), b=str(b.value), verdict="differs" if apart else "compatible")
    return order, who, value


def _order(rank: Rank) -> str:
    return " ".join((*sorted(rank.kind), rank.head))


def _measures(rank: Rank) -> frozenset[str]:
    """By what it is counted: "the third largest by area"; one that does not say may be by any."""
    return rank.of & _MEASURES


def _strangers(a: Rank, b: Rank, told: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether the subjects, or what the two are counted in, are each something that the other text does not tell of."""
    sides = ((a.subject, b.subject), (tuple(a.of), tuple(b.of)))
    return any(
        bool(mine and theirs) and not set(mine) & told[1] and not set(theirs) & told[0]
        for mine, theirs in sides
    )
