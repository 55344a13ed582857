"""Two sequences of words, one nearly contained in the other: which is which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set

#: Windows in which the next common run is looked for, and how many words it must have.
_WINDOWS = ((8, 2), (32, 3), (128, 3), (512, 4), (4096, 5), (1 << 15, 6), (1 << 18, 6), (1 << 21, 6))
#: How many words before a gap may turn out to belong behind it.
_SLIDE = 8
_FEW = 64


def align(words: Sequence[str], file: Sequence[str], heads: Set[int] = frozenset()) -> list[int]:
    """For each of ``words`` the index of the same word in ``file``, in order, or -1.

    Words that are single on both sides and in one order are fixed first (the idea of patience diff);
    between two of them it is greedy, with the nearest common run of a few words sought where the two part.
    ``heads`` are the words that begin a run of prose: where a gap may be put in several places, it is put
    before a head. About linear.
    """
    result = [-1] * len(words)
    i = j = 0
    ordered = [*sorted(heads), len(words)]
    for a, b in [*_fixed(words, file), (len(words), len(file))]:
        if a - i == b - j and words[i:a] == file[j:b]:
            result[i:a] = range(j, b)
        else:
            part = _greedy(words[i:a], file[j:b], _between(ordered, i, a))
            result[i:a] = [at + j if at >= 0 else -1 for at in part]
        if a < len(words):
            result[a] = b
        i, j = a + 1, b + 1
    return result


def _between(heads: Sequence[int], start: int, end: int) -> set[int]:
    """The heads from ``start`` to ``end``, counted from ``start``."""
    return {head - start for head in heads[bisect_left(heads, start) : bisect_right(heads, end)]}


def _fixed(words: Sequence[str], file: Sequence[str]) -> list[tuple[int, int]]:
    """The longest run, in order on both sides, of words that occur once on either side."""
    once, there = Counter(words), Counter(file)
    places = {word: at for at, word in enumerate(file) if there[word] == 1}
    pairs = [(at, places[word]) for at, word in enumerate(words) if once[word] == 1 and word in places]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        last[at : at + 1] = [number]
    found, number = [], last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _greedy(words: Sequence[str], file: Sequence[str], heads: Set[int]) -> list[int]:
    """Align what stands between two fixed words; windows grow, and what was searched is left behind."""
    result = [-1] * len(words)
    n, m = len(words), len(file)
    i = j = 0
    while i < n and j < m:
        if words[i] == file[j]:
            result[i] = j
            i += 1
            j += 1
            continue
        gap_i, gap_j = i, j
        found = _next_run(words, file, i, j)
        if found is None:
            break
        i, j = found
        if i == gap_i:
            _slide(words, file, heads, result, i, j)
        _fill(words, file, result, (gap_i, i), (gap_j, j))
    if i == n and j < m:
        _slide(words, file, heads, result, n, m)
    return result


def _next_run(words: Sequence[str], file: Sequence[str], i: int, j: int) -> tuple[int, int] | None:
    """Where the two next share a run: the nearest, counted in words left out on both sides."""
    n, m = len(words), len(file)
    # The usual gap is one word of markup that the AST has no trace of: "1" in "1. one", in "1. one 2. two".
    if j + 1 < m and words[i] == file[j + 1] and (i + 1 == n or words[i + 1] in file[j + 2 : j + 4]):
        return i, j + 1
    for window, size in _WINDOWS:
        found = _in_window(words, file, i, j, window, size)
        if found is not None:
            return found
        if window >= n - i and window >= m - j:
            break
    return _last_run(words, file, i, j)


def _in_window(
    words: Sequence[str], file: Sequence[str], i: int, j: int, window: int, size: int
) -> tuple[int, int] | None:
    n, m = len(words), len(file)
    nearest: dict[tuple[str, ...], int] = {}
    for at in range(j, min(m - size + 1, j + window)):
        nearest.setdefault(tuple(file[at : at + size]), at)
    best, cost = None, window * 2
    for at in range(i, min(n - size + 1, i + window)):
        if at - i >= cost:
            break
        other = nearest.get(tuple(words[at : at + size]))
        if other is not None and at - i + other - j < cost:
            best, cost = (at, other), at - i + other - j
    return best


def _last_run(words: Sequence[str], file: Sequence[str], i: int, j: int) -> tuple[int, int] | None:
    """If too few words are left for a run, match the next one that is there at all."""
    if len(words) - i > _FEW:
        return None
    places: dict[str, int] = {}
    for at in range(j, min(len(file), j + _FEW)):
        places.setdefault(file[at], at)
    for at in range(i, len(words)):
        if words[at] in places:
            return at, places[words[at]]
    return None


def _slide(
    words: Sequence[str], file: Sequence[str], heads: Set[int], result: list[int], i: int, j: int
) -> None:
    """Move the words before a gap behind it, if they begin a run of prose there.

    "The" of "Table: The counts" must not be taken for the "The" that the next paragraph begins with. But where
    a run of prose begins behind the gap, it stands right: a cell's [@key] is not the caption's.
    """
    if i in heads:
        return
    for back in range(1, _SLIDE + 1):
        if i - back < 0 or words[i - back] != file[j - back] or result[i - back] >= j - back:
            return
        if i - back in heads:
            for step in range(1, back + 1):
                result[i - step] = j - step
            return


def _fill(
    words: Sequence[str],
    file: Sequence[str],
    result: list[int],
    gap: tuple[int, int],
    hole: tuple[int, int],
) -> None:
    """Match what single words of a small gap are in its counterpart, in order."""
    at, end = hole
    if gap[1] - gap[0] > _FEW or end - at > _FEW:
        return
    for index in range(*gap):
        for other in range(at, end):
            if words[index] == file[other]:
                result[index] = other
                at = other + 1
                break
