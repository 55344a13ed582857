"""Stretches of a source that are worth laying beside a quotation which does not stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

from compile.text.places import Index
from compile.text.weave import Token, fold

#: Diagonals this near are one; a marked gap may be this wide; room for words put in or left out; windows tried.
_SPREAD, _REACH, _ROOM, _TRIES = 8, 300, 4, 3


def windows(tokens: Sequence[Token], index: Index, *, gaps: bool) -> list[tuple[int, int]]:
    """Ranges of the source's tokens, best first: by trigrams in common, else by words in common."""
    anchors = _anchors(tokens, index, _REACH if gaps else 0)
    if anchors:
        return anchors
    return [
        (
            index.passages[max(i - 1, 0)].tokens[0],
            index.passages[min(i + 1, len(index.passages) - 1)].tokens[1],
        )
        for i in _sharing(tokens, index)
    ]


def _anchors(tokens: Sequence[Token], index: Index, reach: int) -> list[tuple[int, int]]:
    """Where most folded trigrams agree on one diagonal, with what lies within reach after it."""
    words = [fold(token.text) for token in tokens if not token.mark]
    hits: list[tuple[int, int]] = []
    for i in range(len(words) - 2):
        places = index.folded.get(index.hash("~" + " ".join(words[i : i + 3])), ())
        hits += [(i, place) for place in places[:200]]
    votes = Counter((place - i) // _SPREAD for i, place in hits)
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_TRIES]
    return [_stretch(bucket, hits, len(words) + reach, len(words), index) for bucket in best]


def _stretch(
    bucket: int, hits: Sequence[tuple[int, int]], reach: int, count: int, index: Index
) -> tuple[int, int]:
    """From where the quotation would begin to where it would end, with room for a few words more."""
    own = [(i, place) for i, place in hits if (place - i) // _SPREAD == bucket]
    low = min(place for _, place in own)
    held = [(i, place) for i, place in hits if low <= place <= low + reach]
    first = min(place - i for i, place in own) - _ROOM
    last = max(place + count - i for i, place in held) + _ROOM
    words = index.words
    return words[max(first, 0)], words[min(last, len(words)) - 1] + 1


def _sharing(tokens: Sequence[Token], index: Index) -> list[int]:
    """The passages (indexes) that share the rarest of the words."""
    scores: dict[int, float] = {}
    for word in sorted({token.text for token in tokens if not token.mark}):
        owners = index.singles.get(index.hash(word), ())
        for owner in owners:
            scores[owner] = scores.get(owner, 0.0) + log(1 + len(index.passages) / len(owners))
    return sorted(scores, key=lambda owner: (-scores[owner], owner))[:_TRIES]


def densest(ours: Sequence[str], theirs: Sequence[str | int]) -> tuple[int, Sequence[str | int]]:
    """The part of the window, half as long again as the quotation, that holds most of its words and pairs of
    words, and its start.

    Without it a common word far off ("by" of another sentence) would be taken for the quotation's own.
    """
    length = len(ours) + len(ours) // 2 + 2
    wanted: set[object] = {*ours, *pairwise(ours)}
    symbols = [(symbol, pair) for symbol, pair in zip(theirs, [*pairwise(theirs), None], strict=False)]
    seen: Counter[object] = Counter()
    best, best_at, kinds = -1, 0, 0
    for at, here in enumerate(symbols):
        for one in here:
            if one in wanted:
                seen[one] += 1
                kinds += seen[one] == 1
        for one in symbols[at - length] if at >= length else ():
            if one in wanted:
                seen[one] -= 1
                kinds -= seen[one] == 0
        if kinds > best:
            best, best_at = kinds, max(at - length + 1, 0)
    return best_at, theirs[best_at : best_at + length]
