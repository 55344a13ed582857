"""The tokens of a source, as far as an author's own words can tell them from its fingerprints."""

from __future__ import annotations

from collections.abc import Sequence

from compile.text.places import Index
from compile.text.weave import Token, fold


def resolve(tokens: Sequence[Token], first: int, last: int, index: Index) -> list[str | int]:
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
    chosen: list[str] = []
    for number in range(len(candidates)):
        chosen.append(_choose(number, candidates, chosen[-1] if chosen else "", first, index))
    return [symbol(word) if word else number for number, word in enumerate(chosen)]


def _fits(word: str, skeleton: str) -> bool:
    return any(c.isalnum() for c in word) == (skeleton not in "ps?")


def _held(word: str, passage: int, index: Index) -> bool:
    return any(index.holds(passage, spelt) for spelt in _cased(word))


def _cased(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.lower(), word[0].upper() + word[1:], word.upper())))


def _choose(number: int, candidates: list[list[str]], before: str, first: int, index: Index) -> str:
    """The candidate that makes a pair of the passage with the word before it, or with one after; "" if none is left."""
    here = candidates[number]
    if len(here) < 2:
        return here[0] if here else ""
    passage = index.passage(first + number)
    last = index.passage(max(first + number - 1, 0))
    after = candidates[number + 1] if number + 1 < len(candidates) else []
    paired = (word for word in here if before and index.holds(last, f"{before} {word}"))
    leading = (word for word in here if any(index.holds(passage, f"{word} {next_}") for next_ in after))
    return next(paired, None) or next(leading, None) or here[0]


def symbol(word: str) -> str:
    """What two words must share to be called the same but for their case: the folded word, a mark itself."""
    return fold(word) if any(c.isalnum() for c in word) else word
