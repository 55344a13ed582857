"""Passages that two sources have in common: near-duplicates by the stems that a seal holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from compile.model.evidence import Passage, Source

#: Passages with fewer stems say what many texts say: "Leave a reply".
LEAST = 6
#: The share of the stems of both that two passages must have in common.
ALIKE = 0.8
#: A source is a copy if so many of its passages, and such a share of them, stand in the other.
MANY, MOSTLY = 3, 0.5

Place = tuple[int, int]
Pairs = dict[tuple[int, int], list[tuple[int, int]]]


def copies(sources: Sequence[Source]) -> Pairs:
    """For each two sources (their indexes, the lower first) the numbers of the passages that are near-duplicates.

    A seal has the words of a passage in no order and hashes of its runs under a key of its own, so that two seals can
    be compared by the sets of stems only: shingles of one stem (Broder, "On the resemblance and containment of
    documents", 1997). Which pairs to compare is found by prefix filtering (Bayardo, Ma and Srikant, "Scaling up all
    pairs similarity search", 2007): exact, and near linear in the number of passages.
    """
    bags = {place: frozenset(passage.stems) for place, passage in _long(sources)}
    counts = Counter(stem for bag in bags.values() for stem in bag)
    rank = {stem: at for at, stem in enumerate(sorted(counts, key=lambda stem: (counts[stem], stem)))}
    seen: dict[str, list[Place]] = defaultdict(list)
    found: Pairs = defaultdict(list)
    for place, bag in bags.items():
        rare = sorted(bag, key=rank.__getitem__)[: len(bag) - ceil(ALIKE * len(bag)) + 1]
        near = {other for stem in rare for other in seen[stem] if other[0] != place[0]}
        for other in sorted(other for other in near if alike(bags[other], bag)):
            found[other[0], place[0]].append((other[1], place[1]))
        for stem in rare:
            seen[stem].append(place)
    return dict(found)


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two passages have most stems in common and the same figures: "46 died" and "52 died" are two passages."""
    if min(len(a), len(b)) < ALIKE * max(len(a), len(b)):
        return False
    shared = len(a & b)
    if shared < ALIKE * (len(a) + len(b) - shared):
        return False
    return _figures(a) == _figures(b)


def _figures(bag: frozenset[str]) -> set[str]:
    return {stem for stem in bag if stem[:1].isdigit()}


def covered(source: Source, numbers: Iterable[int]) -> bool:
    """Whether a source is a copy, as so much of it stands in another: ``numbers`` of its passages do."""
    count = len(set(numbers))
    long = sum(len(passage.stems) >= LEAST for passage in source.passages)
    return count >= MANY and count >= MOSTLY * long


def _long(sources: Sequence[Source]) -> Iterator[tuple[Place, Passage]]:
    for index, source in enumerate(sources):
        for passage in source.passages:
            if len(passage.stems) >= LEAST:
                yield (index, passage.number), passage
