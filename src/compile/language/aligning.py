"""Two texts that are word for word the same but for their figures, and the figures that stand in the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, TypeAlias

from compile.language.events import is_past
from compile.language.lexicon import bag
from compile.language.numberwords import ONES, TENS
from compile.model.evidence import Interval

Sort: TypeAlias = Literal["number", "date", "label"]

_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
#: Longer texts are no pair of sentences.
_LONGEST = 4000
_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[KkMB]|bn|mn)?(?!\w)|\d+(?=(?:st|nd|rd|th)\b)|[^\W_]+|[$€£%]")
_HEDGES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        "more": "more than|over|above|greater than|in excess of|exceeding|upwards of",
        "least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of",
        "fewer": "less than|fewer than|under|below|lower than",
        "most": "at most|up to|as many as|as much as|no more than|not more than|a maximum of",
        "about": "about|around|roughly|approximately|some|an estimated|nearly|almost|close to",
        "exact": "exactly|just|only|precisely",
    }.items()
    for phrase in phrases.split("|")
}
_LENGTHS = sorted({len(words) for words in _HEDGES}, reverse=True)
_MONTHS = bag(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)
#: Nouns that a figure behind them tells apart: Route 5 is another road than Route 6.
_LABELS = bag(
    "route flight level chapter building no number room highway interstate road platform gate page section article "
    "paragraph figure table volume issue part episode season act channel line lot unit bus train squadron battalion "
    "regiment division district ward zone phase version type class model grade district apollo block floor step "
    "question exercise theorem lemma station track bay pier dock terminal tower house apartment suite"
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_PLURAL = re.compile(r"(?:[^s]s|men|people|children|^)$")
#: Before a figure of four digits these make a year of it.
_YEARLY = bag("in since until till by from during after before of year early late mid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its hedges at ``start:end``. ``sort``: "date" for years and days, "label" for "Route 5"."""

    text: str
    start: int
    end: int
    interval: Interval
    sort: Sort = "number"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word in lower case, or a figure with its hedges ("more", "least" …), at ``start:end``; ``first``: its hedges' start."""

    word: str
    start: int
    end: int
    value: Decimal | None = None
    hedges: tuple[str, ...] = ()
    first: int = 0


def aligned(a: str, b: str) -> tuple[tuple[Figure, Figure], ...] | None:
    """The figures that stand in the same places of two texts, those that differ; None if other words differ too.

    A hedge that both have before a figure is left out: of "a maximum of 70" and "a maximum of more than 70", 70 and
    (70, ∞) are compared. Linear.
    """
    if max(len(a), len(b)) > _LONGEST:
        return None
    left, right = tuple(pieces(a)), tuple(pieces(b))
    if len(left) != len(right) or len(left) < 3:
        return None
    found: list[tuple[Figure, Figure]] = []
    for at, (one, other) in enumerate(zip(left, right, strict=True)):
        if one.value is None or other.value is None:
            if one.word != other.word or one.value != other.value:
                return None
        elif (one.value, one.hedges) != (other.value, other.hedges):
            shared = _shared(one.hedges, other.hedges)
            found.append((_figure(a, left, at, shared), _figure(b, right, at, shared)))
    return tuple(found)


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    count = 0
    while count < min(len(a), len(b)) and a[count] == b[count]:
        count += 1
    return count


def _figure(text: str, pieces: Sequence[Piece], at: int, shared: int) -> Figure:
    piece = pieces[at]
    start = piece.first
    return Figure(
        text=text[start : piece.end],
        start=start,
        end=piece.end,
        interval=_interval(piece.value or Decimal(0), piece.hedges[shared:]),
        sort=_sort(text, pieces, at),
    )


def _interval(value: Decimal, hedges: Sequence[str]) -> Interval:
    kind = hedges[-1] if hedges else ""
    if kind == "more":
        return Interval(low=value, high=None, low_open=True)
    if kind == "least":
        return Interval(low=value, high=None)
    if kind == "fewer":
        return Interval(low=None, high=value, high_open=True)
    if kind == "most":
        return Interval(low=None, high=value)
    if kind == "about":
        return Interval(low=value - abs(value) / 10, high=value + abs(value) / 10)
    return Interval(low=value, high=value)


def _sort(text: str, pieces: Sequence[Piece], at: int) -> Sort:
    """What the figure is there for, by its neighbours."""
    piece = pieces[at]
    before = pieces[at - 1].word if at else ""
    after = pieces[at + 1].word if at + 1 < len(pieces) else ""
    if before in _MONTHS or after in _MONTHS:
        return "date"
    digits = re.sub(r"\D", "", text[piece.start : piece.end])
    behind = not after or after in ("the", "and", "to", "a") or is_past(after)  # "the quake of 1906 killed"
    if len(digits) == 4 and before in _YEARLY and behind:
        return "date"
    if before == "the" and _YEAR.fullmatch(text[piece.start : piece.end]) and not _PLURAL.search(after):
        return "date"  # "the 1920 congress"
    return "label" if before in _LABELS and not piece.hedges else "number"


def pieces(text: str) -> Iterator[Piece]:
    """Words and figures in order, the hedges of a figure in it."""
    kept: list[Piece] = []
    for piece in _joined(text):
        if piece.value is None:
            kept.append(piece)
            continue
        hedges: list[str] = []
        first = piece.start
        while (found := _hedge(kept)) is not None:
            hedges.insert(0, found[0])
            first = kept[-found[1]].start
            del kept[-found[1] :]
        kept.append(Piece(piece.word, piece.start, piece.end, piece.value, tuple(hedges), first))
    yield from kept


def _hedge(kept: Sequence[Piece]) -> tuple[str, int] | None:
    for length in _LENGTHS:
        words = tuple(piece.word for piece in kept[-length:])
        if len(words) == length and words in _HEDGES:
            return _HEDGES[words], length
    return None


def _joined(text: str) -> Iterator[Piece]:
    """Words and figures, number words in a row made one: "two hundred and four", "1.2 million"."""
    waiting: Piece | None = None
    for match in _PIECE.finditer(text):
        word = match.group().lower()
        piece = Piece(word, match.start(), match.end(), _value(word))
        if waiting is not None:
            grown = _grown(waiting, piece)
            if grown is not None:
                waiting = grown
                continue
            yield waiting
            waiting = None
        if piece.value is not None:
            waiting = piece
        else:
            yield piece
    if waiting is not None:
        yield waiting


def _grown(figure: Piece, piece: Piece) -> Piece | None:
    """The figure with the next word, if that goes on with it: "twenty" "one", "3" "million"."""
    value = figure.value
    if value is None:
        return None
    scale = _SCALES.get(piece.word, 0)
    if scale and value < scale:
        return Piece("", figure.start, piece.end, value * scale)
    one = ONES.get(piece.word)
    if figure.word in TENS and one is not None and 0 < one < 10:
        return Piece("", figure.start, piece.end, value + one)
    return None


@cache
def _value(word: str) -> Decimal | None:
    if word[0].isdigit():
        plain = word.replace(",", "")
        suffix = plain.lstrip("0123456789.")
        if suffix in _SUFFIXES and _value(plain.removesuffix(suffix)) is not None:
            return (_value(plain.removesuffix(suffix)) or Decimal(0)) * _SUFFIXES[suffix]
        return (
            Decimal(plain) if plain.replace(".", "").isascii() and plain.replace(".", "").isdigit() else None
        )
    # "one" is as often a pronoun.
    return None if word == "one" else ONES.get(word, TENS.get(word))
