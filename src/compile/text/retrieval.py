"""Which passages of a source bear on some words: coverage weighted as in BM25."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

#: Stems that share so many letters may be forms of one word: "photographi" and "photograph", "electr" and "electro".
BEGINNING = 5


def weigh(passages: Sequence[Iterable[str]]) -> dict[str, float]:
    """The weight of each stem: BM25's inverse document frequency, ln(1 + (N - n + ½) / (n + ½)), always above 0.

    Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
    """
    counts = Counter(stem for passage in passages for stem in set(passage))
    total = len(passages)
    return {stem: log(1 + (total - n + 0.5) / (n + 0.5)) for stem, n in counts.items()}


class Index:
    """Passages (each a collection of stems) made ready for many questions.

    A stem which no passage holds weighs as much as the rarest there can be, so that it counts against every passage.
    """

    __slots__ = ("_beginnings", "_lengths", "_postings", "_unseen", "_weights")

    def __init__(self, passages: Sequence[Iterable[str]], weights: Mapping[str, float] | None = None) -> None:
        sets = [frozenset(passage) for passage in passages]
        self._weights = weigh(sets) if weights is None else weights
        self._unseen = log(1 + (len(sets) + 0.5) / 0.5)
        self._lengths = [len(found) for found in sets]
        postings: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(sets):
            for stem in found:
                postings[stem].append(number)
        self._postings = dict(postings)
        self._beginnings: dict[str, frozenset[int]] | None = None

    def holding(self, stem: str) -> Sequence[int]:
        """The passages that hold a stem, in order."""
        return self._postings.get(stem, ())

    def rank(self, query: Iterable[str], limit: int | None = None) -> list[tuple[int, float]]:
        """Passages that share a stem with the query as (index, score), best first.

        The score is the share of the query's weight which the passage covers: 1 means that it holds every
        stem. Among equals the shorter passage comes first (it says less besides), then the earlier.
        """
        wanted = sorted(set(query))
        total = sum(self._weight(stem) for stem in wanted)
        if not total:
            return []
        scores: dict[int, float] = defaultdict(float)
        for stem in wanted:
            weight = self._weight(stem)
            for number in self._postings.get(stem, ()):
                scores[number] += weight
        found = [(number, min(1.0, round(score / total, 6))) for number, score in scores.items()]
        found.sort(key=lambda pair: (-pair[1], self._lengths[pair[0]], pair[0]))
        return found if limit is None else found[:limit]

    def places(self, stem: str) -> Sequence[int]:
        """The passages that hold a stem, in order."""
        return self._postings.get(stem, ())

    def beginning(self, stem: str) -> frozenset[int]:
        """The passages that hold a stem with the same first letters (five); none for a short one or a number."""
        if len(stem) < BEGINNING or stem[0].isdigit():
            return frozenset()
        if self._beginnings is None:
            found: dict[str, set[int]] = defaultdict(set)
            for other, numbers in self._postings.items():
                if len(other) >= BEGINNING and not other[0].isdigit():
                    found[other[:BEGINNING]].update(numbers)
            self._beginnings = {begin: frozenset(numbers) for begin, numbers in found.items()}
        return self._beginnings.get(stem[:BEGINNING], frozenset())

    def _weight(self, stem: str) -> float:
        return self._weights.get(stem, self._unseen)


def rank(
    query: Iterable[str], passages: Sequence[Iterable[str]], weights: Mapping[str, float] | None = None
) -> list[tuple[int, float]]:
    """Rank passages once (see ``Index.rank``); for many questions to the same passages keep an ``Index``."""
    return Index(passages, weights).rank(query)
