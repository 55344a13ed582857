"""Pairs of facts → Conflict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from compile.conflicts import itself
from compile.conflicts.pairs import Witnessed, apart
from compile.conflicts.stretches import number
from compile.language.comparing import compare
from compile.language.comparing.beside import rivals
from compile.language.comparing.compare import Comparison
from compile.language.comparing.values import agree
from compile.model.evidence import Fact
from compile.model.statement import Agreement, Conflict, Side
from compile.text.stems import stem

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "that", "which"})


class Echoes:
    """Which sources give a value themselves, beside the other that they give: then they do not disagree about it."""

    def __init__(self, witnessed: tuple[Witnessed, ...]) -> None:
        self._facts: dict[tuple[str, str, str | None], list[Witnessed]] = defaultdict(list)
        for found in witnessed:
            self._facts[found.source.key, found.fact.unit, found.fact.event].append(found)

    @staticmethod
    def beside(one: Witnessed, other: Witnessed) -> bool:
        """Whether the passage of the one has the other's value too: "in Asia in 2012, in India in 2015" has 2012."""
        passage = (fact for fact in one.passage.facts if fact is not one.fact)
        alike = (f for f in passage if (f.kind, f.unit) == (other.fact.kind, other.fact.unit))
        if one.setting.given and one.fact.kind == "date":
            alike = (fact for fact in alike if rivals(fact, other.fact, one.fact))
        return any(agree(fact, other.fact) for fact in alike if fact.exactness != "bound")

    def gives(self, key: str, other: Witnessed) -> bool:
        """Whether a source has a fact of another's value, comparable and not itself at odds with it."""
        same = self._facts.get((key, other.fact.unit, other.fact.event), ())
        alike = (f for f in same if f.fact.kind == other.fact.kind and f.fact.interval == other.fact.interval)
        return any(
            compare(found.fact, other.fact, found.setting, other.setting).verdict == "agrees"
            for found in alike
        )


def judged(a: Witnessed, b: Witnessed, echoes: Echoes) -> Conflict | None:
    """The pair as a conflict, as two positions, or as an entry of the ledger; None if it agrees or was never alike.

    The ledger has only pairs of one event and one head: those that a reader could take for a conflict.
    """
    found = compare(a.fact, b.fact, a.setting, b.setting)
    if found.verdict == "agrees" or (found.verdict == "unsettled" and not _alike(a, b, found)):
        return None
    if not (a.setting.given or apart(a, b) or _of_one(a, b, found)):
        return None
    aligned = a.setting.given and b.setting.given and a.fact.kind == "quantity"
    if found.verdict == "differs" and a.source.key != b.source.key and not aligned:
        for one, other in ((a, b), (b, a)):
            if echoes.beside(one, other) or echoes.gives(one.source.key, other):
                told = f"{one.source.key} gives both values"
                found = replace(found, verdict="unsettled", label="complementary", reason=told)
                break
    return conflict(a, b, found)


def _of_one(a: Witnessed, b: Witnessed, found: Comparison) -> bool:
    """Whether two passages of one source are at odds: neither gives the other's value beside its own."""
    if Echoes.beside(a, b) or Echoes.beside(b, a):
        return False
    return itself.proved(found, a.fact, b.fact, a.setting, b.setting)


def _alike(a: Witnessed, b: Witnessed, found: Comparison) -> bool:
    """Whether a reader could take the two for one thing: one event, one head, one occasion, other values."""
    same = (
        bool(a.fact.event)
        and a.fact.event == b.fact.event
        and bool(a.fact.head)
        and a.fact.head == b.fact.head
    )
    proved = all(slot.verdict == "same" for slot in found.proof if slot.name == "occasion")
    measured = a.fact.unit == b.fact.unit
    return same and proved and measured and not a.fact.interval.meets(b.fact.interval)


def conflict(a: Witnessed, b: Witnessed, found: Comparison) -> Conflict:
    """A compared pair: a conflict, two positions, or the ledger's."""
    label = found.label or "not-comparable"
    positions = a.fact.holder and b.fact.holder and holder(a.fact) != holder(b.fact)
    if a.setting.given and b.setting.given:
        positions = positions and not (_mentions(a, holder(b.fact)) or _mentions(b, holder(a.fact)))
    return Conflict(
        id=_id(a, b),
        kind=a.fact.kind,
        verdict=label if found.verdict == "unsettled" else "positions" if positions else "conflict",
        a=side(a),
        b=side(b),
        proof=found.proof,
        reason=found.reason,
    )


def _mentions(found: Witnessed, party: str) -> bool:
    """Whether a passage speaks of a party of the other text too: "the head teacher" and "a letter of its head teacher".

    Not where it tells what that party says beside what this one says, nor where it tells what that party suffered: "the
    army claims to have killed 60 rebels", "the rebels say that they lost eight men".
    """
    others = {fact.holder for fact in found.passage.facts if fact.holder != found.fact.holder}
    if any(word in other.split() for other in others for word in party.split()):
        return False
    suffering = {found.fact.head, *(stem(word) for name in found.fact.object_ for word in name.split())}
    if found.fact.event and any(stem(word) in suffering for word in party.split()):
        return False
    return any(stem(word) in found.setting.stems for word in party.split())


def side(found: Witnessed) -> Side:
    """The side that a fact is."""
    return Side(
        key=found.source.key,
        passage=found.passage.number,
        fact=found.fact,
        says=found.fact.text,
        holder=holder(found.fact),
    )


def holder(fact: Fact) -> str:
    """Who claims it, "" if nobody or a mere "he"."""
    return nobody(fact.holder)


def settles(pair: Conflict | Agreement) -> bool:
    """Whether two facts are told to agree or to differ, and not only to have looked alike."""
    return isinstance(pair, Agreement) or not pair.reason


def nobody(holder: str) -> str:
    """A holder, "" for a mere "he"."""
    return "" if holder in _PRONOUNS else holder


def _id(a: Witnessed, b: Witnessed) -> str:
    """The kind, and eight hex digits of the SHA-256 of both sides: keys, values, and the digests of the passages."""
    parts = [f"{w.source.key} {w.passage.digest} {w.fact.start} {w.fact.text}" for w in (a, b)]
    return number(a.fact.kind, *parts)
