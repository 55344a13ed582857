"""How much of what a statement says stands together in one place of a source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from compile.model.evidence import Name
from compile.model.statement import Bearing
from compile.statements.witness import Witness
from compile.text.stems import is_content, stem, stems
from compile.text.tokens import tokens

#: What names and figures tell more than other words, as a factor of their weight.
_TELLING = 1.5
#: A clause of at least so many words of which less than this share is in any window is not borne out at all.
_CLAUSE, _BARE = 3, 0.15
#: Nor more than this share of its words by number: in a short source what it tells of weighs little.
_FEW = 0.25
#: What the rest of a statement then still counts.
_REST = 0.5
#: What may begin another clause: a comma, "which", "because".
_BREAK = re.compile(
    r"[,;](?!\d)|\b(?:which|who|whose|whom|while|after|before|because|but|since|until|although|though|when|where)\b",
    re.IGNORECASE,
)
#: What a word counts that only begins like the statement's: "election" for "electoral".
_AKIN = 0.8


def ordered(text: str) -> tuple[str, ...]:
    """The stems of a text's content words in order, repeats kept."""
    return tuple(
        stem(token.text) for token in tokens(text) if not token.punctuation and is_content(token.text)
    )


class Said(NamedTuple):
    """The stems of a clause's content words in order, and its stretch of the text."""

    words: tuple[str, ...]
    start: int
    end: int


class Grounding(NamedTuple):
    """How much of some clauses a source bears out, in [0, 1], those of which it has nothing, and how much of the others."""

    score: float
    bare: tuple[Said, ...] = ()
    rest: float = 0.0


def clauses(text: str) -> tuple[Said, ...]:
    """A text's clauses, cut roughly: at commas and at words that begin one."""
    ends = [*(found.start() for found in _BREAK.finditer(text)), len(text)]
    starts = [0, *ends[:-1]]
    parts = (Said(ordered(text[a:b]), a, b) for a, b in zip(starts, ends, strict=True))
    return tuple(part for part in parts if part.words)


def clause_at(offset: int, said: Sequence[Said]) -> tuple[str, ...]:
    """The stems of the clause in which an offset of the text lies."""
    return next((clause.words for clause in said if clause.start <= offset < clause.end), ())


def ground(
    said: Sequence[Said],
    names: Iterable[Name],
    context: frozenset[str],
    witness: Witness,
    bearings: Iterable[Bearing] = (),
) -> Grounding:
    """The share of what some clauses say that a source bears out in one place.

    ``said`` are the clauses (see ``clauses``); words of their ``context`` (chapter, section) need not
    stand beside the rest. The mean of two shares: of the words in the best window of three passages; and of the pairs of
    neighbouring words in whichever passage holds both, as words that are all there but far from each other say something
    else. Each word weighs as rare as it is in the source (``Witness.weights``), names and figures half as much again. What
    ``bearings`` found in other words ("eleven" for 11, an alias) is there. Halved where nothing bears out one clause.
    """
    kept = [clause._replace(words=tuple(w for w in clause.words if w not in context)) for clause in said]
    asked = _all(kept) or _all(said)
    if not asked:
        return Grounding(0.0)
    telling = frozenset(found for name in names for found in stems(name.text))
    weights = {word: _weight(word, telling, witness) for word in asked}
    borne = _borne(bearings, witness)
    places = {word: {**_places(word, witness), **borne.get(word, {})} for word in weights}
    spread = {word: _spread(there) for word, there in places.items()}
    whole = _window(asked, weights, spread)
    pairs = tuple(pairwise(asked))
    score = (whole + (_paired(pairs, weights, places) if pairs else whole)) / 2
    bare = tuple(
        clause
        for clause in kept
        if len(clause.words) >= _CLAUSE
        and _window(clause.words, weights, spread) < _BARE
        and _window(clause.words, dict.fromkeys(clause.words, 1.0), spread) <= _FEW
    )
    if not bare:
        return Grounding(round(score, 3))
    others = tuple(word for clause in kept if clause not in bare for word in clause.words)
    rest = _window(others, weights, spread) if others else 0.0
    return Grounding(round(score * _REST, 3), bare, round(rest, 3))


def _all(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(word for clause in said for word in clause.words)


def _weight(word: str, telling: frozenset[str], witness: Witness) -> float:
    known = witness.weights.get(word, witness.unseen)
    return known * _TELLING if word[:1].isdigit() or word in telling else known


def _places(word: str, witness: Witness) -> Mapping[int, float]:
    """The passages (by index) that hold the word, or one that begins alike, and what that counts."""
    akin = witness.index.beginning(word)
    return {**dict.fromkeys(akin, _AKIN), **dict.fromkeys(witness.index.places(word), 1.0)}


def _borne(bearings: Iterable[Bearing], witness: Witness) -> Mapping[str, Mapping[int, float]]:
    """The words of figures and names that are in the source in another form only, each with the passages of that form."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for bearing in bearings:
        if bearing.verdict not in ("found", "unsettled"):
            continue
        if bearing.fact is not None and bearing.passage is not None:
            aged = " age" if bearing.fact.head == "age" else ""  # "at the age of 78", of two dates
            text, places = bearing.fact.text + aged, [bearing.passage - 1]
        elif bearing.name is not None:
            text, places = bearing.name.text, list(witness.naming(bearing.name))
        else:
            continue
        for word in ordered(text):
            if not witness.index.places(word):
                found[word].update(dict.fromkeys(places, 1.0))
    return found


def _spread(places: Mapping[int, float]) -> dict[int, float]:
    """The middles of the windows of three passages that hold a word, each with the most that the word counts in it."""
    best: dict[int, float] = {}
    for share in sorted(set(places.values())):  # what counts more is written over what counts less
        for at, counts in places.items():
            if counts == share:
                best[at - 1] = best[at] = best[at + 1] = share
    return best


def _window(
    asked: tuple[str, ...], weights: Mapping[str, float], spread: Mapping[str, Mapping[int, float]]
) -> float:
    """The share of the words, by weight, in the best window of a passage and its neighbours."""
    found: dict[int, float] = defaultdict(float)
    for word in asked:
        weight = weights[word]
        for middle, share in spread[word].items():
            found[middle] += weight * share
    return max(found.values(), default=0.0) / sum(weights[word] for word in asked)


def _paired(
    pairs: tuple[tuple[str, str], ...],
    weights: Mapping[str, float],
    places: Mapping[str, Mapping[int, float]],
) -> float:
    """The share of the pairs, by weight, whose words stand in one passage."""
    total = held = 0.0
    for one, other in pairs:
        weight = weights[one] + weights[other]
        there = places[one].keys() & places[other].keys()
        total += weight
        held += weight * max((min(places[one][at], places[other][at]) for at in there), default=0.0)
    return held / total
