"""An author's quotation as runs of words that must stand together, and the gaps marked between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from compile.text.weave import ELLIPSIS, Token, cut

GapKind: TypeAlias = Literal["elision", "bracket"]

#: "[he]" may stand for at most this many tokens.
LONGEST_REPLACED = 15

_PART = re.compile(rf"(?P<elision>{ELLIPSIS})|\[(?P<inner>[^\[\]]*)\]")
_REMARK = re.compile(r"sic\b.*|(?:emphasis|italics|bold)\b.*|original emphasis", re.IGNORECASE)
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that must follow each other in the source. ``spellings[i]`` are what may stand for token i
    ("[T]he" is "The" or "the")."""

    tokens: tuple[Token, ...]
    spellings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Where the author marked a change: left words out ("…"), or put ``words`` in brackets.

    ``longest`` is how many tokens of the source brackets may stand for: one where they are part of a word.
    """

    kind: GapKind
    words: str = ""
    longest: int = LONGEST_REPLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """``gaps[i]`` stands between ``runs[i]`` and ``runs[i + 1]``; gaps at either edge are only counted.

    ``marked`` tells that the author's words differ visibly from plain text: an edge gap, "[sic]", "[T]he".
    """

    text: str
    runs: tuple[Run, ...]
    gaps: tuple[Gap, ...] = ()
    marked: bool = False
    added: tuple[str, ...] = ()


def parse(words: str) -> Quoted:
    """Read a quotation's words (without its outer marks)."""
    runs: list[list[tuple[Token, tuple[str, ...]]]] = [[]]
    gaps: list[Gap] = []
    marked = False
    for part in _parts(words):
        if isinstance(part, Gap):
            marked = True
            if part.words or part.kind == "elision":
                gaps.append(part)
                runs.append([])
        else:
            runs[-1].append(part)
            marked = marked or len(part[1]) > 1
    return _tidy(words, runs, gaps, marked)


_Piece: TypeAlias = tuple[Token, tuple[str, ...]]


def _parts(text: str) -> Iterator[_Piece | Gap]:
    done = 0
    for found in _PART.finditer(text):
        if found.start() < done:
            continue
        start, end, piece = _bracket(text, found)
        yield from _plain(text, done, start)
        yield piece
        done = end
    yield from _plain(text, done, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[_Piece]:
    for token in cut(text[start:end]):
        moved = token._replace(start=token.start + start, end=token.end + start)
        yield moved, (token.text,)


def _bracket(text: str, found: re.Match[str]) -> tuple[int, int, _Piece | Gap]:
    """A marked change with its stretch: "[…]", "[sic]", "[he]", "[T]he", "surrender[ed]"."""
    start, end = found.span()
    inner = found["inner"]
    if inner is None:
        return start, end, Gap(kind="elision")
    if _REMARK.fullmatch(inner.strip()):
        return start, end, Gap(kind="bracket")
    part = inner.isalpha()
    before = _LETTERS_BEFORE.search(text, max(start - 40, 0), start) if part else None
    after = _LETTERS_AFTER.match(text, end) if part else None
    tail = after.group() if after else ""
    if part and len(inner) == 1 and tail and not before:
        word = cut(inner + text[end : end + 60])[0]
        stop = end + len(word.text) - 1
        token = Token(word.text, start, stop, False)
        return start, stop, (token, (word.text, word.text[0].swapcase() + word.text[1:]))
    first = before.start() if before else start
    longest = 1 if before or tail else LONGEST_REPLACED
    return first, end + len(tail), Gap(kind="bracket", words=text[first : end + len(tail)], longest=longest)


def _tidy(text: str, runs: list[list[_Piece]], gaps: list[Gap], marked: bool) -> Quoted:
    """Drop marks beside gaps, join gaps that have no words between them, drop gaps at the edges."""
    kept: list[list[_Piece]] = []
    between: list[Gap] = []
    pending: Gap | None = None
    added = tuple(gap.words for gap in gaps if gap.words and gap.longest > 1)
    for number, run in enumerate(runs):
        if number:
            pending = _joined(pending, gaps[number - 1])
        run = _trim(run, left=number > 0, right=number < len(runs) - 1)
        if not run:
            continue
        if kept and pending:
            between.append(pending)
        kept.append(run)
        pending = None
    return Quoted(
        text=text,
        runs=tuple(
            Run(tokens=tuple(t for t, _ in run), spellings=tuple(spelt for _, spelt in run)) for run in kept
        ),
        gaps=tuple(between),
        marked=marked,
        added=added,
    )


def _joined(one: Gap | None, other: Gap) -> Gap:
    if one is None:
        return other
    kind: GapKind = "elision" if "elision" in (one.kind, other.kind) else "bracket"
    return Gap(
        kind=kind, words=" ".join(filter(None, (one.words, other.words))), longest=one.longest + other.longest
    )


def _trim(run: list[_Piece], *, left: bool, right: bool) -> list[_Piece]:
    while left and run and run[0][0].mark:
        run = run[1:]
    while right and run and run[-1][0].mark:
        run = run[:-1]
    return run
