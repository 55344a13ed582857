"""What makes a text say more than another of much the same words: "only", "first", figures told of one another's nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from compile.language.aligning import Piece
from compile.language.lexicon import bag
from compile.text.stems import is_content, stem

#: Words of one row make a statement stronger or other in one way: none of them may come from nowhere.
_ROWS = tuple(
    map(
        bag,
        (
            "only sole solely exclusively alone confined restricted limited",
            "first debut inaugural maiden initial original",
            "last final",
            "second",
            "third",
            "all every each entire whole always none no any both everyone everybody",
            "most majority",
            "former ex formerly once",
            "deputy vice acting interim",
            "never nobody nothing",
            "still yet",
            "before until",
            "after since",
        ),
    )
)
#: Before a shared word, these make another thing of it: the deputy mayor is no mayor, the second largest not the largest.
_OTHER = bag("second third fourth fifth deputy vice former ex assistant acting honorary co")
#: Bounds of a figure that the same figure without them does not bear out, and those that it bears out.
_BOUNDS = {
    "more": ("more",),
    "fewer": ("fewer",),
    "least": ("least", "more", "exact", ""),
    "most": ("most", "fewer", "exact", ""),
}


def stronger(left: Sequence[Piece], right: Sequence[Piece]) -> str:
    """The word of the second text that makes it say more than the first; "" if none is found."""
    mine = {piece.word for piece in left}
    theirs = [piece.word for piece in right]
    for word in theirs:
        if any(word in row and not row & mine for row in _ROWS):
            return word
    return next(_others([piece.word for piece in left], theirs), "")


def _others(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """Words of the second text that in the first always stand behind "second", "deputy"."""
    told = {word for word in right if word in _OTHER}
    for word in right:
        before = [left[at - 1] for at, found in enumerate(left) if at and found == word]
        if before and is_content(word) and not told and all(found in _OTHER for found in before):
            yield word


def bounded(left: Piece, right: Piece) -> bool:
    """Whether a figure bears out the same figure with its bound: 40 is not more than 40."""
    own = left.hedges[-1] if left.hedges else ""
    return all(own in _BOUNDS[hedge] for hedge in right.hedges[-1:] if hedge in _BOUNDS)


def crossed(left: Sequence[Piece], right: Sequence[Piece]) -> tuple[Decimal, Decimal] | None:
    """Two figures that both texts have, each in the second with the noun that the other has in the first; None if none.

    "70 per cent of the Danes and 52 of the Swedes", "70 per cent of the Swedes and 52 of the Danes".
    """
    mine, theirs = _beside(left), _beside(right)
    shared = sorted(mine.keys() & theirs.keys())
    for at, one in enumerate(shared):
        for other in shared[at + 1 :]:
            first, second = mine[one] - mine[other], mine[other] - mine[one]
            third, fourth = theirs[one] - theirs[other], theirs[other] - theirs[one]
            straight = len(first & third) + len(second & fourth)
            if first & fourth and second & third and len(first & fourth) + len(second & third) > straight:
                return one, other
    return None


def _beside(found: Sequence[Piece]) -> dict[Decimal, frozenset[str]]:
    """The stems behind each figure that stands once, up to the next figure."""
    values = [piece.value for piece in found if piece.value is not None]
    beside: dict[Decimal, frozenset[str]] = {}
    for at, piece in enumerate(found):
        if piece.value is None or values.count(piece.value) > 1:
            continue
        ahead = next((n for n in range(at + 1, len(found)) if found[n].value is not None), len(found))
        words = [other.word for other in found[at + 1 : min(ahead, at + 6)] if is_content(other.word)]
        beside[piece.value] = frozenset(map(stem, words))
    return beside
