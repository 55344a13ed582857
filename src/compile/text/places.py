"""Where runs of words stand in a source, found and proved by its fingerprints."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import islice, product

from compile.model.evidence import Fingerprints, Passage
from compile.text.quoted import Run
from compile.text.weave import BROKEN, Token, hasher, trace

#: A run with more spellings than this is looked for in the first ones only.
_MOST_SPELLINGS = 8
#: So many hashes of words are kept for each source.
_MOST_HASHES = 2048


class Index:
    """The fingerprints of one source made ready for many quotations.

    Tokens are numbered from 0; ``firsts[i]`` is the first token of passage i (an index, not its number).
    """

    def __init__(self, fingerprints: Fingerprints, passages: Sequence[Passage]) -> None:
        self.fingerprints = fingerprints
        self.passages = tuple(passages)
        # The same words are asked for again and again, by rules as by quotations.
        self.hash: Callable[[str], int] = lru_cache(maxsize=_MOST_HASHES)(hasher(fingerprints.salt))
        self.firsts = [passage.tokens[0] for passage in passages]
        self.size = len(fingerprints.skeleton)

    @cached_property
    def exact(self) -> dict[int, list[int]]:
        """Token numbers by the hash of the three tokens that begin there."""
        return _positions(self.fingerprints.exact)

    @cached_property
    def folded(self) -> dict[int, list[int]]:
        """Word numbers (punctuation not counted) by the hash of three folded words."""
        return _positions(self.fingerprints.folded)

    @cached_property
    def words(self) -> list[int]:
        """The token number of each word."""
        return [number for number, code in enumerate(self.fingerprints.skeleton) if code not in "ps?"]

    @cached_property
    def doubles(self) -> dict[int, list[int]]:
        """Passages (indexes) by the hash of two tokens, the first of which is in the passage."""
        return _owners(self.fingerprints.doubles)

    @cached_property
    def singles(self) -> dict[int, list[int]]:
        """Passages (indexes) by the hash of a token."""
        return _owners(self.fingerprints.singles)

    @cached_property
    def has_broken(self) -> bool:
        """Whether any word was cut by a hyphen at a line's end."""
        return BROKEN in self.fingerprints.skeleton

    def passage(self, token: int) -> int:
        """The index of the passage that holds a token."""
        return max(bisect_right(self.firsts, token) - 1, 0)

    def trace(self, word: str) -> str:
        """The word's trace under this source's salt."""
        return trace(self.hash, word)

    def holds(self, passage: int, words: str) -> bool:
        """Whether one or two tokens (joined by a space) begin in the passage."""
        rows = self.fingerprints.doubles if " " in words else self.fingerprints.singles
        row, digest = rows[passage], self.hash(words)
        place = bisect_left(row, digest)
        return place < len(row) and row[place] == digest

    def runs(self, passage: int, words: Sequence[str]) -> bool:
        """Whether these tokens stand in the passage one after the other."""
        if len(words) < 3:
            return self.holds(passage, " ".join(words))
        first, last = self.passages[passage].tokens
        return any(first <= token < last for token in self._long(words))

    def find(self, run: Run, *, strict: bool = False) -> list[int]:
        """The token numbers at which a run stands verbatim, in order.

        Where the author's spelling is not marked, the first letter's case may differ, unless ``strict``.
        """
        found: set[int] = set()
        for words in _spellings(run, strict=strict):
            found.update(self.at(words))
        return sorted(found)

    def at(self, words: Sequence[str]) -> Iterable[int]:
        """The token numbers at which these tokens stand one after the other."""
        if len(words) >= 3:
            return self._long(words)
        table = self.doubles if len(words) == 2 else self.singles
        owners = table.get(self.hash(" ".join(words)), ())
        traces = "".join(self.trace(word) for word in words)
        return [at for owner in owners for at in self._within(owner, traces, words)]

    def _long(self, words: Sequence[str]) -> list[int]:
        digests = [self.hash(" ".join(words[i : i + 3])) for i in range(len(words) - 2)]
        lists = [self.exact.get(digest, []) for digest in digests]
        rarest = min(range(len(lists)), key=lambda i: len(lists[i]))
        exact = self.fingerprints.exact
        starts = [position - rarest for position in lists[rarest]]
        return [
            start
            for start in starts
            if 0 <= start <= len(exact) - len(digests)
            and list(exact[start : start + len(digests)]) == digests
        ]

    def _within(self, owner: int, traces: str, words: Sequence[str]) -> list[int]:
        """Where one or two words may stand in a passage that holds them: their traces line up."""
        first, last = self.passages[owner].tokens
        marks = [not any(c.isalnum() for c in word) for word in words]
        found: list[int] = []
        at = self.fingerprints.traces.find(traces, first)
        while first <= at < last:
            codes = self.fingerprints.skeleton[at : at + len(words)]
            if [code in "ps?" for code in codes] == marks:
                found.append(at)
            at = self.fingerprints.traces.find(traces, at + 1)
        return found

    def adapt(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Spell words cut by a hyphen as this source does: "long-⏎term" may stand for "long-term".

        A compound of the author's matches a word which the source breaks at that hyphen, and a word broken in
        the author's lines matches either spelling.
        """
        out: list[Token] = []
        number = 0
        while number < len(tokens):
            token = tokens[number]
            if token.broken and self.hash(token.text) not in self.singles:
                out += _halves(token)
            elif joined := self._compound(tokens[number : number + 3]):
                out.append(joined)
                number += 2
            else:
                out.append(token)
            number += 1
        return tuple(out)

    def _compound(self, three: Sequence[Token]) -> Token | None:
        if not self.has_broken or len(three) < 3 or three[1].text != "-":
            return None
        if three[0].end != three[1].start or three[1].end != three[2].start:
            return None
        word = three[0].text + three[2].text
        owners = self.singles.get(self.hash(word), ())
        skeleton = self.fingerprints.skeleton
        if any(
            skeleton[at] == BROKEN for owner in owners for at in self._within(owner, self.trace(word), [word])
        ):
            return Token(word, three[0].start, three[2].end, False)
        return None


def _halves(token: Token) -> list[Token]:
    first, *rest = token.broken
    out = [Token(first, token.start, token.start + len(first), False)]
    for half in rest:
        out.append(Token("-", out[-1].end, out[-1].end + 1, True))
        out.append(Token(half, token.end - len(half), token.end, False))
    return out


def _positions(hashes: Sequence[int]) -> dict[int, list[int]]:
    table: dict[int, list[int]] = {}
    for position, digest in enumerate(hashes):
        table.setdefault(digest, []).append(position)
    return table


def _owners(rows: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    table: dict[int, list[int]] = {}
    for owner, row in enumerate(rows):
        for digest in row:
            table.setdefault(digest, []).append(owner)
    return table


def _spellings(run: Run, *, strict: bool) -> list[tuple[str, ...]]:
    choices = list(run.spellings)
    if not strict:
        first = choices[0]
        choices[0] = (*first, *(other for other in map(_other_case, first) if other not in first))
    return list(islice(product(*choices), _MOST_SPELLINGS))


def _other_case(word: str) -> str:
    """ "The" ↔ "the"; words such as "ISIS" or "of" in capitals stay as they are."""
    return word[0].swapcase() + word[1:] if word[1:] == word[1:].lower() else word


_CACHE: dict[int, Index] = {}
_MOST_CACHED = 512


def index(fingerprints: Fingerprints, passages: Sequence[Passage]) -> Index:
    """The index of a source, made once while the source lives."""
    known = _CACHE.get(id(fingerprints))
    if known is not None and known.fingerprints is fingerprints:
        return known
    if len(_CACHE) >= _MOST_CACHED:
        _CACHE.clear()
    made = _CACHE[id(fingerprints)] = Index(fingerprints, passages)
    return made
