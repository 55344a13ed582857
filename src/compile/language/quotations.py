"""Quotations verified against captured sources: the verdict, where it stands, and in which source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from compile.language.classes import code
from compile.model.evidence import Passage, Source
from compile.model.manuscript import Locator
from compile.model.statement import Verification
from compile.text.matching import Result, match
from compile.text.places import Index, index
from compile.text.weave import Token, cut

_RANGE = re.compile(r"\s*(?:[-–—]|to)\s*")
#: A quotation shorter than this stands in many documents, so finding it elsewhere says nothing.
_LEAST_WORDS_ELSEWHERE = 3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Modals that hedge: leaving one out hides something, unlike "will" or "must".
_HEDGING = _words(
    """
    may might could possibly perhaps maybe probably likely unlikely potentially presumably apparently seemingly supposedly
    conceivably
    """
)
#: Words that deny without a "not": "it is premature to draw conclusions", "they failed to".
_DENYING = _words(
    """
    premature impossible unable false untrue incorrect wrong fail fails failed failing refuse refuses refused refusing
    lack lacks lacked lacking unconfirmed unverified unproven doubtful unclear
    """
)
#: Words of a class by another use: as nouns, of quantity, of place. As part of a quotation they hide nothing.
_HARMLESS = _words(
    """
    state states report reports reporting estimate estimates note notes point pointed quote claim maintain maintains
    maintained describe describes described some most least about around rather fairly often sometimes usually circa ca
    upwards provided providing otherwise save besides however despite notwithstanding reveal reveals add adds
    """
)


@lru_cache(maxsize=65536)
def classify(word: str, first: bool) -> str:
    """The class of a word for skeletons: ``classes.code``, with "q" for a modal that hedges.

    A capitalised word inside a sentence ("Islamic State") is a name whatever else it might be.
    """
    letter = code(word, first=first)
    plain = word.lower()
    if letter in "ahcek" and word[:1].isupper() and not first and not word.isupper():
        return "N"
    if plain in _HEDGING and letter in "mh":
        return "q"
    if plain in _DENYING:
        return "x"
    return "." if letter in "ahce" and plain in _HARMLESS else letter


def verify(
    words: str,
    source: Source,
    *,
    locator: Locator | None = None,
    profile: Literal["draft", "default", "publish", "strict"] = "default",
    elision_sentences: int = 1,
    quotation: int = 0,
) -> Verification:
    """Look for a quotation's words (outer marks left out) in a source, by its fingerprints alone.

    ``match`` is never "elsewhere" (see ``find_elsewhere``). ``start:end`` and ``elided`` are offsets of the source's
    text: of the very words where the text is there, of their passages from a seal. ``passage`` is where the words
    (or the nearest to them) begin, None if nothing is like them. ``changes`` pair the author's words with the classes of the
    source's: ("135", "number"), ("", "negation") left out, ("often", "nothing") put in, ("kabul", "case"), ("", "order").
    ``reason``: for meaning-altered the class that turns the meaning; for hides negation, condition, hedge, exception,
    attribution or sentences; for unresolved too-short, several-places, damaged. ``located`` is False if the words are
    not on the cited page or paragraph; other locators cannot be checked and pass.
    """
    known = index(source.fingerprints, source.passages)
    near = _near(locator, known)
    result = match(
        words,
        known,
        classify=classify,
        strict=profile == "strict",
        elision_sentences=elision_sentences,
        near=near,
    )
    return _verification(result, source, known, near, quotation)


def find_elsewhere(
    words: str,
    sources: Iterable[Source],
    *,
    profile: Literal["draft", "default", "publish", "strict"] = "default",
) -> Verification | None:
    """The first source that holds the words exactly or with permitted changes, as match "elsewhere"."""
    if sum(not token.mark for token in cut(words)) < _LEAST_WORDS_ELSEWHERE:
        return None
    for source in sources:
        known = index(source.fingerprints, source.passages)
        result = match(words, known, classify=classify, strict=profile == "strict")
        if result.match in ("exact", "permitted"):
            found = _verification(result, source, known, None, 0)
            return _as_elsewhere(found)
    return None


def _as_elsewhere(found: Verification) -> Verification:
    return replace(found, match="elsewhere", elided=None)


def _verification(
    result: Result, source: Source, known: Index, near: Callable[[int], bool] | None, quotation: int
) -> Verification:
    passage = start = end = None
    located = True
    if result.tokens:
        first = known.passage(result.tokens[0])
        passage = source.passages[first].number
        start, end = extent(source, known, result.tokens)
        held = range(first, known.passage(result.tokens[1] - 1) + 1)
        located = near is None or result.match == "absent" or any(map(near, held))
    return Verification(
        quotation=quotation,
        match=result.match,
        key=source.key,
        passage=passage,
        start=start,
        end=end,
        changes=result.changes,
        reason=result.reason,
        elided=extent(source, known, result.elided) if result.elided else None,
        also=tuple(extent(source, known, gap) for gap in result.also),
        located=located,
    )


def extent(source: Source, known: Index, tokens: tuple[int, int]) -> tuple[int, int]:
    """The stretch of the source's text that a range of tokens covers; of whole passages from a seal."""
    first, last = tokens[0], max(tokens[1] - 1, tokens[0])
    begin = source.passages[known.passage(first)]
    finish = source.passages[known.passage(last)]
    if source.text is None:
        return begin.start, finish.end
    opening = _cut(source.text.content, begin)
    closing = _cut(source.text.content, finish)
    return (
        begin.start + opening[first - begin.tokens[0]].start,
        finish.start + closing[last - finish.tokens[0]].end,
    )


def _cut(content: str, passage: Passage) -> tuple[Token, ...]:
    return cut(content[passage.start : passage.end])


def _near(locator: Locator | None, known: Index) -> Callable[[int], bool] | None:
    """Whether a passage (by index) is where a locator says; None if the locator cannot be checked."""
    if locator is None:
        return None
    label = locator.label.lower()
    if label == "page" and any(passage.page for passage in known.passages):
        return lambda at: _holds(locator.value, known.passages[at].page or "")
    if label == "paragraph":
        return lambda at: _holds(locator.value, str(known.passages[at].paragraph))
    return None


def _holds(value: str, place: str) -> bool:
    """Whether "3–5, 8" holds "4". Roman and other labels are compared as they stand."""
    return any(_within(part.strip(), place) for part in re.split(r"[,;&]|\band\b", value))


def _within(part: str, place: str) -> bool:
    ends = _RANGE.split(part)
    if len(ends) == 2 and all(end.isdigit() for end in ends) and place.isdigit():
        low, high = ends
        if len(high) < len(low):
            high = low[: len(low) - len(high)] + high
        return int(low) <= int(place) <= int(high)
    return part.casefold() == place.casefold()
