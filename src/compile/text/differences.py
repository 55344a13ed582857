"""How a quotation that is not verbatim differs from the passage nearest to it.

Fingerprints tell only of words that the author gave, so the source's other words are known by class alone:
"killed 135" against a source's "killed 153" is ("135", "number").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from typing import NamedTuple

from compile.text.places import Index
from compile.text.quoted import Quoted
from compile.text.resolving import resolve, symbol
from compile.text.stems import is_content
from compile.text.weave import BROKEN, DAMAGED, Classifier, Token, code
from compile.text.windows import densest, windows

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
#: A quotation laid along more of the source than this (times its length; tokens a marked gap) is not near.
_LONGEST, _GAP = 3, 300
#: So many tokens of a very long quotation are compared.
_LONG = 600


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


class _Change(NamedTuple):
    """The author's words, the classes of the source's, all their codes, and the source's tokens they stand for."""

    words: str
    classes: str
    codes: str
    at: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A quotation's tokens (from its token ``start`` on) laid beside a window of the source (from its token ``first``)."""

    quoted: Quoted
    tokens: Sequence[Token]
    start: int
    index: Index
    first: int
    blocks: Sequence[Match]
    operations: Sequence[tuple[str, int, int, int, int]]


def differ(quoted: Quoted, index: Index, classify: Classifier, *, strict: bool = False) -> Differences | None:
    """The differences from the passage that shares most words in order; None if nothing is like it."""
    tokens = [token for run in quoted.runs for token in run.tokens]
    while tokens[-1].mark:
        tokens.pop()
    start = _unlike(tokens, index) if len(tokens) > _LONG else 0
    tokens = tokens[start : start + _LONG]
    pairs = (_lay(quoted, tokens, start, index, at) for at in windows(tokens, index, gaps=bool(quoted.gaps)))
    shares = [(_share(pair), -number, pair) for number, pair in enumerate(pairs)]
    share, _, best = max(shares, key=lambda one: one[:2], default=(0.0, 0, None))
    if best is None or share <= 0:
        return None
    where = _where(best)
    if (
        share < NEAR
        or _same(best) < 2
        or where[1] - where[0] > _LONGEST * len(tokens) + _GAP * len(quoted.gaps)
    ):
        return Differences(tokens=where if _same(best) > 1 and share > _LIKE else None, near=False)
    edges = _edges(best)
    changes = [found for op in best.operations if (found := _change(best, op, edges, classify))]
    return _judge([*changes, *_cases(best, edges, strict)], where)


def _unlike(tokens: Sequence[Token], index: Index) -> int:
    """Where to begin with a very long quotation: a little before it first leaves every place it has followed."""
    places: set[int] = set()
    for at in range(len(tokens) - 2):
        here = index.exact.get(index.hash(" ".join(token.text for token in tokens[at : at + 3])), ())
        places = {place for place in here if place - 1 in places} if at else set(here)
        if not places:
            return max(at - _LONG // 3, 0)
    return 0


def _lay(quoted: Quoted, tokens: Sequence[Token], start: int, index: Index, window: tuple[int, int]) -> _Pair:
    first, last = window
    ours = [symbol(token.text) for token in tokens]
    theirs: Sequence[str | int] = resolve(tokens, first, last, index)
    if not quoted.gaps:
        offset, theirs = densest(ours, theirs)
        first += offset
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return _Pair(
        quoted=quoted,
        tokens=tokens,
        start=start,
        index=index,
        first=first,
        blocks=[block for block in matcher.get_matching_blocks() if block.size],
        operations=[op for op in matcher.get_opcodes() if op[0] != "equal"],
    )


def _shared(pair: _Pair) -> list[str]:
    """The author's words that stand there in order."""
    tokens = pair.tokens
    return [token.text for b in pair.blocks for token in tokens[b.a : b.a + b.size] if not token.mark]


def _same(pair: _Pair) -> int:
    return len(_shared(pair))


def _share(pair: _Pair) -> float:
    """Which share of the author's words stands there in order; 0 if only words without content do."""
    shared = _shared(pair)
    if not any(is_content(word) for word in shared):
        return 0.0
    return len(shared) / sum(not token.mark for token in pair.tokens)


def _where(pair: _Pair) -> tuple[int, int]:
    first, last = pair.blocks[0], pair.blocks[-1]
    return pair.first + first.b, pair.first + last.b + last.size


def _edges(pair: _Pair) -> dict[int, str]:
    """The kind of the marked gap before token i; "start" and "end" at the quotation's own edges."""
    edges = {0: "start", len(pair.tokens): "end"}
    at = -pair.start
    for run, gap in zip(pair.quoted.runs, pair.quoted.gaps, strict=False):
        at += len(run.tokens)
        edges[at] = gap.kind
    return edges


def _change(
    pair: _Pair, op: tuple[str, int, int, int, int], edges: dict[int, str], classify: Classifier
) -> _Change | None:
    """What an operation changes; None if that is permitted.

    At the edges of the quotation the source goes on: as many of its tokens are compared as the author wrote.
    """
    _, a, b, c, d = op
    ours = pair.tokens[a:b]
    if a == b and a in edges:
        return None
    if b == len(pair.tokens) and a < b:
        d = min(d, c + b - a)
    if a == 0 and a < b:
        c = max(c, d - (b - a))
    at = (pair.first + c, pair.first + d)
    codes = pair.index.fingerprints.skeleton[slice(*at)]
    mine = "".join(code(token, a + i in edges, classify) for i, token in enumerate(ours))
    words = pair.quoted.text[ours[0].start : ours[-1].end] if ours else ""
    return _Change(words, _named(codes), "" if _respelt(pair, ours, at) else mine + codes, at)


def _respelt(pair: _Pair, ours: Sequence[Token], at: tuple[int, int]) -> bool:
    """Whether it is one abbreviation, with stops or without: "US" for "U.S."."""
    letters = "".join(token.text for token in ours if not token.mark)
    if not 2 <= len(letters) <= 6 or not letters.isupper():
        return False
    prints = pair.index.fingerprints
    theirs = [
        trace
        for trace, one in zip(prints.traces[slice(*at)], prints.skeleton[slice(*at)], strict=True)
        if one not in "ps?"
    ]
    whole, spelt = [pair.index.trace(letters)], [pair.index.trace(letter) for letter in letters]
    return theirs == spelt or (theirs == whole and len(ours) > 1)


def _named(codes: Iterable[str]) -> str:
    return " ".join(CLASSES.get(one, "word") for one in codes) or "nothing"


def _cases(pair: _Pair, edges: dict[int, str], strict: bool) -> list[_Change]:
    """Words that are the same but for their case, where that is not permitted."""
    found: list[_Change] = []
    for block in pair.blocks:
        for i in range(block.size):
            token, at = pair.tokens[block.a + i], pair.first + block.b + i
            permitted = block.a + i in edges and not strict
            if not permitted and not pair.index.holds(pair.index.passage(at), token.text):
                words = pair.quoted.text[token.start : token.end]
                found.append(_Change(words, "case", "", (at, at + 1)))
    return found


def _judge(changes: Sequence[_Change], where: tuple[int, int]) -> Differences:
    codes = "".join(change.codes for change in changes)
    written = [change.at for change in changes if change.words and change.at[0] < change.at[1]]
    return Differences(
        tokens=(min([where[0], *(at[0] for at in written)]), max([where[1], *(at[1] for at in written)])),
        changes=tuple((change.words, change.classes) for change in changes) or (("", "order"),),
        meaning=next((CLASSES[one] for one in codes if one in MEANING), ""),
        damaged=DAMAGED in codes,
    )
