"""The same thing done by the one to the other, and by the other to the one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import alignment
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.comparing.setting import Setting
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot

#: What two do to each other.
MUTUAL = bag(
    "marry wed meet fight join collide clash play talk speak resemble face date know love hate border adjoin negotiate "
    "correspond cooperate agree argue quarrel divorce embrace kiss greet trade compete rival accompany visit replace attack wound"
)
#: Said the other way round: who loses to somebody is beaten by him.
_CONVERSE = {
    ("lose", "to"): "defeat",
    ("lose", "against"): "defeat",
    ("buy", "from"): "sell",
    ("inherit", "from"): "leave",
    ("succeed", ""): "precede",
}
_DEFEAT = bag("beat defeat win vanquish rout overcome thrash")
_TOWARDS = bag("to from into against on")
_Deed: TypeAlias = tuple[Argument, Argument, Setting]


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where the doer of the one is the undergoer of the other, and the other way round; None if not."""
    if not (_happened(a) and _happened(b)):
        return None
    for verb, doer, other in deeds(a):
        for deed, agent, patient in deeds(b):
            if tie(verb, deed) != "same" or verb in MUTUAL or deed in MUTUAL:
                continue
            if not _reversed((doer, other, x), (agent, patient, y)):
                continue
            parties = (doer, other, agent, patient)
            occasion = alignment.occasion(a, b, x, y, parties)
            if occasion.verdict != "same" or alignment.disowned(a, b, x, y) or _of_another(a, b, parties):
                continue
            predicate = Slot(name="predicate", a=verb, b=deed, verdict="same")
            roles = Slot(name="doer", a=doer.head, b=agent.head, verdict="differs")
            return Difference(kind="agency", a=doer, b=agent, proof=(predicate, occasion, roles))
    return None


def turned(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """As ``difference``, of two clauses of which it is known otherwise that they tell of one occasion.

    A name may narrow the party: "the guild arrested the crown's bailiff Weir", "the crown arrested the guild's bailiff Weir".
    """
    if not (_happened(a) and _happened(b)) or _apart(a, b):
        return None
    for verb, doer, other in deeds(a):
        for deed, agent, patient in deeds(b):
            if tie(verb, deed) != "same" or verb in MUTUAL or deed in MUTUAL:
                continue
            mine, theirs = (doer, other, x), (agent, patient, y)
            parties = (doer, other, agent, patient)
            if not (_reversed(mine, theirs) or _crossed(mine, theirs)) or _of_another(a, b, parties):
                continue
            predicate = Slot(name="predicate", a=verb, b=deed, verdict="same")
            roles = Slot(name="doer", a=doer.head, b=agent.head, verdict="differs")
            return Difference(kind="agency", a=doer, b=agent, proof=(predicate, roles))
    return None


def _apart(a: Predication, b: Predication) -> bool:
    return a.as_of is not None and b.as_of is not None and not a.as_of.meets(b.as_of)


def _crossed(mine: _Deed, theirs: _Deed) -> bool:
    """Whether the doer's name is with the other's undergoer, and the undergoer's with the other's doer."""
    (doer, other, _), (agent, patient, _) = mine, theirs
    if set(doer.names) & set(agent.names):
        return False
    return bool(set(doer.names) & set(patient.names)) and bool(set(other.names) & set(agent.names))


def _happened(found: Predication) -> bool:
    return (
        found.polarity
        and found.degree != "barely"
        and all(argument.amount != "none" for argument in found.arguments)
    )


@kept
def deeds(found: Predication) -> tuple[tuple[str, Argument, Argument], ...]:
    """Verb, doer and undergoer (or receiver); "lost to Kern" is a defeat by Kern."""
    return tuple(_deeds(found))


def _deeds(found: Predication) -> Iterator[tuple[str, Argument, Argument]]:
    verb = found.verb.replace(" ", "_")
    subjects, objects = alignment.of(found, "subject"), alignment.of(found, "object")
    for subject in subjects:
        for other in found.arguments:
            converse = _CONVERSE.get((verb, other.tie)) if other.role == "oblique" else None
            if converse:
                yield converse, other, subject
            elif other.role == "oblique" and other.tie in _TOWARDS and verb not in LIGHT:
                yield f"{verb}_{other.tie}", subject, other
        for other in objects:
            if verb not in LIGHT or verb == "hold":
                yield ("defeat" if verb in _DEFEAT else verb), subject, other


def _of_another(a: Predication, b: Predication, parties: tuple[Argument, ...]) -> bool:
    """ "sold Nordine a mill", "sold Brastel a ship": two deeds."""
    mine, theirs = (tuple(_rest(found, parties)) for found in (a, b))
    return bool(mine) and bool(theirs) and alignment.party(mine, theirs).verdict == "differs"


def _rest(found: Predication, parties: tuple[Argument, ...]) -> Iterator[Argument]:
    for argument in found.arguments:
        if argument.role in ("object", "complement") and argument not in parties:
            yield argument


def _reversed(mine: _Deed, theirs: _Deed) -> bool:
    """Both the other way round, one at least by name or noun; a pronoun only for whom its own sentence names."""
    (doer, other, x), (agent, patient, y) = mine, theirs
    if not (_meant(doer, patient, x, y) and _meant(other, agent, x, y)):
        return False
    first, second = alignment.same(doer, patient), alignment.same(other, agent)
    straight = alignment.same(doer, agent), alignment.same(other, patient)
    if "same" in straight or {first, second} - {"same", "compatible"}:
        return False
    return first == "same" or second == "same"


def _meant(one: Argument, other: Argument, x: Setting, y: Setting) -> bool:
    """Whether a pronoun can stand for the other argument: its sentence names it."""
    if one.head in alignment.PRONOUNS:
        return bool(set(other.names) & x.names)
    return other.head not in alignment.PRONOUNS or bool(set(one.names) & y.names)
