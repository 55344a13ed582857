"""Small pieces of a statement that its source has nothing of, where one passage says all the rest for the most part."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.model.evidence import Passage
from compile.model.statement import Shift
from compile.statements.attributed import VIEWS
from compile.statements.grounding import Said, clause_at, ordered
from compile.statements.instead import closest
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.stems import stem

#: One passage bears out at least so much of the rest, which has so many stems.
_BEARS, _LEAST = 0.6, 3
#: Words of which a thing is one or the other; where a source has the other, it does not have this one.
_WRITTEN = (
    "eldest youngest, oldest youngest, elder younger, largest smallest, biggest smallest, "
    "highest lowest, longest shortest, brother sister, son daughter, father mother, uncle aunt, "
    "nephew niece, husband wife, widow widower, grandson granddaughter, grandfather grandmother, "
    "boy girl, northern southern, eastern western, upper lower, inner outer, morning evening, "
    "summer winter, spring autumn, ahead behind, north south, east west, inside outside, indoors outdoors, "
    "upstream downstream, uphill downhill, buyer seller, lender borrower, winner loser, majority minority, "
    "maximum minimum, urban rural, domestic foreign, maternal paternal, plaintiff defendant, landlord tenant, "
    "employer employee, export import, victory defeat, profit loss, sunrise sunset, dawn dusk, wet dry, "
    "clockwise anticlockwise, male female, rich poor, cheap dear, shallow deep, tall short, heavy light"
)
_PAIRS = tuple(tuple(pair.split()) for pair in _WRITTEN.split(", "))
#: By the word as written, "lower" and not "lowered": the stems of what it is the other of.
_OTHER = {
    form: frozenset(stem(b) for pair in _PAIRS if one in pair for b in pair if b != one)
    for pair in _PAIRS
    for one in pair
    for form in (one, one + "s")
}
#: "By the harbour guard", "from the parish": a party that is no name.
_PARTY = re.compile(
    r"\b(?:by|from) (?:the|an?|its|his|her|their) ((?:[a-z]+ )??[a-z]+)(?=[,.;]|\s(?:in|on|at|for|after|before|and|during|\d)|\s*$)"
)
#: "After a fire", "because of a lack of coal": why.
_REASON = re.compile(
    r"\b(?:after|following|because of|due to|owing to|as a result of|thanks to) (?:an? |the )?((?:[a-z]+ )??[a-z]+)"
    r"(?=[,.;]|\s(?:in|on|at|of|and|that|which|who|had|was|were|\d)|\s*$)"
)
_LATER = bag("later then soon also finally eventually afterward afterwards subsequently")
#: "And was later banned": a deed added to another, at the end of a clause.
_DEED = re.compile(
    rf"\band ((?:(?:was|were|had|has|been|{'|'.join(sorted(_LATER))}) )*([a-z]+ed))(?=[,.;]|\s*$)"
)
#: "The owner, deep in debt, leases it": said of a party in passing, in words that are no names.
_PASSING = re.compile(r",\s((?!and\b|or\b|but\b|which\b|who\b)[a-z]+(?: [a-z]+){1,4})(?=,)")
#: What "by their own account" is by: nobody's deed.
_VIEWS = frozenset(map(stem, VIEWS))
_IDLE = frozenset(map(stem, _LATER))


def added(text: str, said: Sequence[Said], query: Collection[str], witness: Witness) -> Iterator[Shift]:
    """The pieces of ``text`` that the source lacks; ``said`` are its clauses, ``query`` all their stems in order."""
    for start, end in _pieces(text):
        words = [word for word in ordered(text[start:end]) if word not in _IDLE]
        if not words or words[-1] in _VIEWS or _there(words[-1], witness):
            continue
        own = frozenset(words)
        if text[start - 2 : start] == ", " and any(_there(word, witness) for word in own):
            continue
        at = _place(start, own, said, query, witness)
        if at is not None and not any(_meant(word, witness.passages[at]) for word in _words(text[start:end])):
            yield shift("clause", (start, end), at, witness)
    yield from _turned(text, said, query, witness)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_PARTY, _REASON, _DEED):
        yield from (found.span(1) for found in pattern.finditer(text))
    yield from (found.span(1) for found in _PASSING.finditer(text) if len(ordered(found[1])) > 1)


def _turned(text: str, said: Sequence[Said], query: Collection[str], witness: Witness) -> Iterator[Shift]:
    """ "Her eldest son" where the source has her youngest, and the eldest of nobody."""
    for found in re.finditer(r"[a-z]+", text):
        word = stem(found[0])
        others = _OTHER.get(found[0], frozenset()) - set(query)
        if not others or word in witness.stems:
            continue
        at = _place(found.start(), frozenset({word}), said, query, witness)
        if at is not None and others & witness.passage_stems[at]:
            yield shift("clause", found.span(), at, witness)


def _there(word: str, witness: Witness) -> bool:
    return word in witness.stems or bool(witness.index.beginning(word)) or word[:1].isdigit()


def _place(
    start: int, own: frozenset[str], said: Sequence[Said], query: Collection[str], witness: Witness
) -> int | None:
    """The passage (by index) that says the rest of the clause, or of the whole, for the most part."""
    for words in (clause_at(start, said), tuple(query)):
        rest = tuple(dict.fromkeys(word for word in words if word not in own))
        found = closest(rest, witness) if len(rest) >= _LEAST else []
        if found and found[0][1] >= _BEARS:
            return found[0][0]
    return None


def _words(text: str) -> list[str]:
    return [word for word in text.split() if stem(word) not in _IDLE]


def _meant(word: str, passage: Passage) -> bool:
    """Whether the passage has a word of much the same meaning: "vessel" for a ship."""
    verbs = {one.verb.replace(" ", "_") for one in passage.predications}
    nouns = {
        argument.head for one in passage.predications for argument in one.arguments if not argument.names
    }
    verb, noun = wordnet.base(word, "v"), wordnet.base(word, "n")
    return bool(verb and any(wordnet.akin(verb, other, "v") for other in verbs)) or bool(
        noun and any(wordnet.akin(noun, other, "n") for other in nouns)
    )
