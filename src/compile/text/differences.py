"""How a quotation that is not verbatim differs from the passage nearest to it.

Fingerprints tell only of words that the author gave, so the source's other words are known by class alone:
"killed 135" against a source's "killed 153" is ("135", "number").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from math import log

from compile.text.places import Index
from compile.text.quoted import Quoted
from compile.text.weave import BROKEN, DAMAGED, Classifier, Token, code, fold

#: Names of the skeleton's codes, for messages.
CLASSES = {
    "n": "number",
    "x": "negation",
    "m": "modal",
    "q": "modal",
    "N": "name",
    "t": "date",
    "u": "unit",
    "k": "comparative",
    "h": "hedge",
    "c": "condition",
    "e": "exception",
    "a": "attribution",
    "p": "punctuation",
    "s": "punctuation",
    BROKEN: "word",
    DAMAGED: "damage",
}
#: A difference in one of these turns the meaning.
MEANING = "nxmqNtuk"

#: At least this share of the author's words must stand in the passage, in order, to call it altered.
NEAR = 0.6
#: With less than this nothing is like it.
_LIKE = 0.3
_SPREAD, _REACH, _ROOM, _TRIES = 8, 300, 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """``changes`` pair the author's words ("" for none) with the classes of the source's ("nothing", "case").

    ``near`` is False where too little is alike to speak of changes; ``meaning`` names the first change that
    turns the meaning.
    """

    tokens: tuple[int, int] | None
    changes: tuple[tuple[str, str], ...] = ()
    meaning: str = ""
    damaged: bool = False
    near: bool = True


def differ(quoted: Quoted, index: Index, classify: Classifier, *, strict: bool = False) -> Differences | None:
    """The differences from the passage that shares most words in order; None if nothing is like it."""
    tokens = [token for run in quoted.runs for token in run.tokens]
    while tokens[-1].mark:
        tokens.pop()
    found = [
        one
        for window in _windows(tokens, index, gaps=bool(quoted.gaps))
        if (one := _compare(tokens, quoted, window, index, classify, strict)) is not None
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def _windows(tokens: Sequence[Token], index: Index, *, gaps: bool) -> list[tuple[int, int]]:
    """Stretches of the source (tokens) worth laying beside the quotation: by trigrams, else by shared words."""
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


def _compare(
    tokens: Sequence[Token],
    quoted: Quoted,
    window: tuple[int, int],
    index: Index,
    classify: Classifier,
    strict: bool,
) -> tuple[float, Differences] | None:
    first, last = window
    ours = [_symbol(token) for token in tokens]
    theirs = _resolve(tokens, first, last, index)
    if not quoted.gaps:
        offset, theirs = _densest(ours, theirs)
        first += offset
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    words = sum(not token.mark for token in tokens)
    same = sum(not tokens[b.a + i].mark for b in blocks for i in range(b.size))
    if not blocks or not same:
        return None
    where = (first + blocks[0].b, first + blocks[-1].b + blocks[-1].size)
    share = same / words
    if share < NEAR or same < 2 or (where[1] - where[0]) > 3 * len(tokens) + _REACH * len(quoted.gaps):
        return share - 1, Differences(tokens=where if same > 1 and share > _LIKE else None, near=False)
    edges = _edges(tokens, quoted)
    changes = [
        change
        for op in matcher.get_opcodes()
        if op[0] != "equal" and (change := _change(op, tokens, quoted.text, edges, first, index, classify))
    ]
    changes += _cases(blocks, tokens, quoted.text, edges, first, index, strict)
    return share, _judge(changes, where)


def _densest(ours: Sequence[str], theirs: Sequence[str | int]) -> tuple[int, Sequence[str | int]]:
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


def _symbol(token: Token) -> str:
    return token.text if token.mark else fold(token.text)


def _resolve(tokens: Sequence[Token], first: int, last: int, index: Index) -> list[str | int]:
    """The source's tokens, told by the author's own words: the word, or a number of its own if it is none.

    One in sixty-four words shares a trace by chance; of several candidates the one whose pair with a neighbour is
    in the passage is taken.
    """
    by_trace: dict[str, list[str]] = {}
    for token in tokens:
        known = by_trace.setdefault(index.trace(token.text), [])
        if token.text not in known:
            known.append(token.text)
    prints = index.fingerprints
    candidates = [
        [
            word
            for word in by_trace.get(prints.traces[at], ())
            if _fits(word, prints.skeleton[at]) and _held(word, index.passage(at), index)
        ]
        for at in range(first, last)
    ]
    return [_choose(number, candidates, first, index) for number in range(len(candidates))]


def _fits(word: str, skeleton: str) -> bool:
    return any(c.isalnum() for c in word) == (skeleton not in "ps?")


def _held(word: str, passage: int, index: Index) -> bool:
    return any(index.holds(passage, spelt) for spelt in _cased(word))


def _cased(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.lower(), word[0].upper() + word[1:], word.upper())))


def _choose(number: int, candidates: list[list[str]], first: int, index: Index) -> str | int:
    here = candidates[number]
    if not here:
        return number
    passage = index.passage(first + number)
    before = candidates[number - 1] if number else []
    after = candidates[number + 1] if number + 1 < len(candidates) else []
    for word in here:
        if any(index.holds(passage, f"{word} {next_}") for next_ in after):
            return _bare(word)
        if any(index.holds(index.passage(first + number - 1), f"{last} {word}") for last in before):
            return _bare(word)
    return _bare(here[0])


def _bare(word: str) -> str:
    return fold(word) if any(c.isalnum() for c in word) else word


def _edges(tokens: Sequence[Token], quoted: Quoted) -> dict[int, str]:
    """The kind of the marked gap before token i; "start" and "end" at the quotation's own edges."""
    edges = {0: "start", len(tokens): "end"}
    at = 0
    for run, gap in zip(quoted.runs, quoted.gaps, strict=False):
        at += len(run.tokens)
        edges[at] = gap.kind
    return edges


def _change(
    op: tuple[str, int, int, int, int],
    tokens: Sequence[Token],
    text: str,
    edges: dict[int, str],
    first: int,
    index: Index,
    classify: Classifier,
) -> tuple[str, str, str] | None:
    """The author's words, the classes of the source's, and all their codes; None if the change is permitted."""
    _, a, b, c, d = op
    ours = tokens[a:b]
    if a == b and a in edges:
        return None
    if all(token.mark for token in ours) and b == len(tokens):
        return None
    if b == len(tokens) and a < b:
        d = min(d, c + b - a)
    if a == 0 and a < b:
        c = max(c, d - (b - a))
    codes = index.fingerprints.skeleton[first + c : first + d]
    mine = "".join(code(token, a + i == 0 or (a + i) in edges, classify) for i, token in enumerate(ours))
    words = text[ours[0].start : ours[-1].end] if ours else ""
    return words, _named(codes), mine + codes


def _named(codes: Iterable[str]) -> str:
    return " ".join(CLASSES.get(one, "word") for one in codes) or "nothing"


def _cases(
    blocks: Sequence[tuple[int, int, int]],
    tokens: Sequence[Token],
    quoted_text: str,
    edges: dict[int, str],
    first: int,
    index: Index,
    strict: bool,
) -> list[tuple[str, str, str]]:
    """Words that are the same but for their case, where that is not permitted."""
    return [
        (quoted_text[tokens[a + i].start : tokens[a + i].end], "case", "")
        for a, b, size in blocks
        for i in range(size)
        if (strict or a + i not in edges)
        and not index.holds(index.passage(first + b + i), tokens[a + i].text)
    ]


def _judge(changes: Sequence[tuple[str, str, str]], where: tuple[int, int]) -> Differences:
    codes = "".join(change[2] for change in changes)
    meaning = next((CLASSES[one] for one in codes if one in MEANING), "")
    return Differences(
        tokens=where,
        changes=tuple((words, classes) for words, classes, _ in changes) or (("", "order"),),
        meaning=meaning,
        damaged=DAMAGED in codes,
    )
