"""Whose words a stretch of a sentence is, where its clauses show it: "…, the inquiry found", "…, saying that", "claims by X that"."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language import frames
from compile.language.lexicon import bag, words
from compile.language.predications.clauses import Clauses

#: Nouns of which "that …" is the content, and it is somebody's.
_CLAIMS = bag(
    "claim claims allegation allegations assertion assertions contention accusation accusations complaint complaints"
)
#: So many words may stand between such a noun and its content: "claims by both the mayor and the guild that".
_BETWEEN = 9
#: They lead to who claims it.
_OF = bag("by of from")
#: Where a clause that opens with one of these ends by a comma, the sentence goes on in its own voice.
_OPENERS = bag("despite amid after following contrary with besides notwithstanding")


def reported(clauses: Clauses) -> Iterator[frames.Frame]:
    """The stretches that are somebody's words, beside those that ``frames.read`` finds."""
    yield from _before(clauses)
    yield from _adding(clauses)
    yield from _claimed(clauses)


def _before(clauses: Clauses) -> Iterator[frames.Frame]:
    """ "The ferry was seaworthy, the inquiry found.": what stands before is what its subject says."""
    for at, frame in clauses.frames.items():
        who = frame.subject
        if who is None or who < 2 or frame.objects or clauses.kinds[who - 1] != "," or who > at:
            continue
        if clauses.speaks(at) and "V" not in clauses.kinds[at + 1 :]:
            group = clauses.groups[who]
            holder = frames.canonical(clauses.found, group.first, clauses.groups[at].first)
            if holder:
                yield frames.Frame(0, group.first, holder)


def _adding(clauses: Clauses) -> Iterator[frames.Frame]:
    """ "The guild took the credit, saying it had paid.": what stands behind is what the subject says."""
    found = clauses.found
    for at, frame in clauses.frames.items():
        group = clauses.groups[at]
        word = found.lower[group.last - 1]
        if (
            word not in ("saying", "claiming", "stating", "alleging", "adding", "arguing", "insisting")
            or frame.subject is None
        ):
            continue
        who = clauses.groups[frame.subject]
        holder = frames.canonical(found, who.first, who.last)
        if holder:
            yield frames.Frame(group.last, len(found.tokens), holder)


def _claimed(clauses: Clauses) -> Iterator[frames.Frame]:
    """ "Despite claims by the guild that it had paid, …"; "the mayor's allegation that …"."""
    found = clauses.found
    for at, word in enumerate(found.lower):
        if word not in _CLAIMS:
            continue
        that = next(
            (n for n in range(at + 1, min(at + _BETWEEN + 2, len(found.lower))) if found.lower[n] == "that"),
            0,
        )
        if not that or any(
            found.tokens[n].punctuation and found.lower[n] != "-" for n in range(at + 1, that)
        ):
            continue
        yield frames.Frame(that + 1, _end(clauses, that), _claimant(clauses, at, that))


def _claimant(clauses: Clauses, at: int, that: int) -> str:
    """Who claims it, else the claim: nobody is named."""
    found = clauses.found
    behind = at + 1 < that and found.lower[at + 1] in _OF
    before = found.names_in(max(0, at - 3), at)
    who = frames.canonical(found, at + 2, that) if behind else ""
    return who or (frames.name_of(before[-1]) if before else found.lower[at])


def _end(clauses: Clauses, that: int) -> int:
    found = clauses.found
    if found.lower[0] not in _OPENERS and found.lower[0] not in words("preposition"):
        return len(found.tokens)
    return next((n for n in range(that, len(found.lower)) if found.lower[n] in (",", ";")), len(found.tokens))
