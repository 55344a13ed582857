"""Which figure of one text answers which of another, before any two are compared."""

from __future__ import annotations

from collections.abc import Sequence

from compile.language.comparing import given, measures, values
from compile.language.comparing.families import kindred
from compile.model.evidence import Fact

#: What speaks for two figures being of one thing.
_SAME_FIGURE, _SAME_HEAD, _SAME_EVENT, _SAME_PLACE, _SAME_WORD, _SAME_ORDER = 4, 3, 2, 2, 1, 1
#: The same for two counts without their nouns: there are many twos.
_SAME_BARE_FIGURE = 2
#: By so much must a counterpart that differs be likelier than one that agrees.
_CLEARLY = 2


def counterparts(left: Sequence[Fact], right: Sequence[Fact]) -> frozenset[tuple[int, int]]:
    """The pairs of quantities that are each other's likeliest counterpart: (index in ``left``, index in ``right``).

    A figure that the other text has too, of the same noun, is its own counterpart; the others are matched by their nouns,
    verbs and the words around, so that "40 died and 60 were hurt" and "42 died and 60 were hurt" differ in the dead only.
    """
    scores = {
        (i, j): score
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (score := likeness(one, other)) > 0
    }
    best_left: dict[int, float] = {}
    best_right: dict[int, float] = {}
    for (i, j), score in scores.items():
        best_left[i] = max(best_left.get(i, 0), score)
        best_right[j] = max(best_right.get(j, 0), score)
    borne = {side: _borne(scores, left, right, side) for side in (0, 1)}
    return frozenset(
        (i, j)
        for (i, j), score in scores.items()
        if (
            score == best_left[i] == best_right[j]
            and borne[0].get(i, -_CLEARLY) < score - _CLEARLY
            and borne[1].get(j, -_CLEARLY) < score - _CLEARLY
        )
        or _agree(left[i], right[j])
    )


def _borne(
    scores: dict[tuple[int, int], float], left: Sequence[Fact], right: Sequence[Fact], side: int
) -> dict[int, float]:
    """For each figure of a side how likely the likeliest counterpart is that agrees with it."""
    best: dict[int, float] = {}
    for pair, score in scores.items():
        if _agree(left[pair[0]], right[pair[1]]):
            best[pair[side]] = max(best.get(pair[side], 0), score)
    return best


def _agree(a: Fact, b: Fact) -> bool:
    return values.agree(a, b) and not values.exclusive(a, b)


def likeness(a: Fact, b: Fact) -> float:
    """How much speaks for two quantities being of one thing; 0 if they cannot be."""
    if a.kind != "quantity" or b.kind != "quantity" or not (a.unit == b.unit or measures.other_unit(a, b)):
        return 0
    score = 0.0 if a.definite == b.definite else -0.5
    if a.head and b.head:
        if not measures.heads(a, b):
            if a.unit == "count":
                return 0
        else:
            score += _SAME_HEAD
    mine, theirs = (measures.places_of(fact) or fact.place for fact in (a, b))
    if mine and theirs:
        score += _SAME_PLACE if set(mine) & set(theirs) else -_SAME_PLACE
    if given.scope(a, b).verdict == "differs":
        return 0
    score += _SAME_WORD * min(len(measures.shared(a, b)), 4)
    score += _SAME_EVENT if a.event and kindred(a.event, b.event) else 0
    if values.same_figure(a, b) or measures.other_unit(a, b):
        score += _SAME_FIGURE if a.unit != "count" or (a.head and b.head) else _SAME_BARE_FIGURE
    elif values.agree(a, b) and a.exactness != "bound" and b.exactness != "bound":
        score += _SAME_FIGURE - 1
    elif values.near(a, b):
        score += _SAME_ORDER * values.nearness(a, b)
    return score
