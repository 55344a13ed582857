"""The candidate that a misspelt word most likely meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate nearest to ``word`` by optimal string alignment, None if none is near.

    Near: at most a third of the longer word's characters differ ("chaptres" ~ "chapters"), or a key begins with the
    other ("smith" ~ "smith2019"). Ties go to the first in alphabetical order.
    """
    from rapidfuzz.distance import OSA

    plain = word.lower()
    best: tuple[float, str] | None = None
    for candidate in sorted(set(candidates)):
        other = candidate.lower()
        score = max(OSA.normalized_similarity(plain, other), _begins(plain, other))
        if score >= 0.66 and (best is None or score > best[0]):
            best = score, candidate
    return best[1] if best else None


def _begins(one: str, other: str) -> float:
    short, long = sorted((one, other), key=len)
    return 0.67 if len(short) >= 4 and long.startswith(short) else 0.0
