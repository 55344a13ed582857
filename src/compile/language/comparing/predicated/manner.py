"""One thing done in two ways that exclude each other: by helicopter, on foot."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from compile.language import wordnet
from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import parties
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.comparing.setting import Setting
from compile.language.predications.lexical import form_of
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

_FILE = Path(__file__).parent / "data" / "manners.txt"
#: Prepositions by which it is said how a thing is done.
_HOW = frozenset(
    {"by", "on", "with", "in", "of", "from", "through", "via", "aboard", "after", "over", "using"}
)
#: Verbs of harm that need not kill.
_WOUNDS = frozenset({"shoot", "stab", "poison", "bomb", "shell"})
#: What is done the same way each time, so that "can be given by" tells it too.
_HABITS = frozenset({"dose"})
#: What is done in one way today and in another tomorrow, where it is not told as past: "tourists come by ferry".
_DEEDS = frozenset({"travel", "ballot", "speech", "payment", "entry", "labour"})
#: Families in which each step has its own way: cut by hand, sewn by machine.
_STEPS = frozenset({"labour", "ending"})
#: Nouns which, as doers, are the way it was done, not somebody: "a bomb killed him".
_DOERS = frozenset({"thing", "", "manner"})


class Way(NamedTuple):
    """A way of doing what a family is of: its line."""

    family: str
    way: int


#: The ways that a predication tells, each with the argument that tells it, None for the verb.
_Told: TypeAlias = dict[Way, Argument | None]


class Ways(NamedTuple):
    """Word → the ways that it tells, stem of a verb → the families of what is done by them."""

    ways: dict[str, frozenset[Way]]
    done: dict[str, frozenset[str]]


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where two predications tell of one thing done in two ways that exclude each other; None if they do not."""
    if not (a.polarity and b.polarity):
        return None
    if not parties.together(a, b, x, y):
        return None
    mine, theirs = _told(a), _told(b)
    for family in sorted({way.family for way in mine} & {way.family for way in theirs}):
        left = {way for way in mine if way.family == family}
        right = {way for way in theirs if way.family == family}
        if left & right or not (family in _HABITS or all(parties.said(one.modality, True) for one in (a, b))):
            continue
        if family in _DEEDS and (_habit(a) or _habit(b)):
            continue
        if family in _STEPS and tie(a.verb, b.verb) != "same":
            continue
        about = _about(a, b, mine, theirs, x, y)
        if about is not None:
            one, other = mine[min(left)], theirs[min(right)]
            shown = (one.head if one else a.verb), (other.head if other else b.verb)
            clash = Slot(name="manner", a=shown[0], b=shown[1], verdict="differs")
            return Difference(kind="manner", a=one, b=other, proof=(*about, clash))
    return None


def common(found: Predication) -> frozenset[str]:
    """What two predications must share one of for a difference to be found between them."""
    return frozenset(f"way {way.family}" for way in _told(found)) if found.polarity else frozenset()


@kept
def _told(found: Predication) -> _Told:
    """The ways that a predication tells, each with the argument that tells it, None for the verb."""
    known, done = ways()
    verb = stem(found.verb)
    families = done.get(verb, frozenset())
    if found.verb in LIGHT:  # "the vote was taken by ballot"
        heads = (one.head for one in found.arguments if one.role == "object")
        families = families.union(*(done.get(stem(head), frozenset()) for head in heads))
    told: _Told = {way: None for way in known.get(verb, ()) if _happens(found, way)}
    for one in found.arguments:
        how = one.role == "oblique" and (one.tie in _HOW or (not one.tie and one.kind == "manner"))
        if not how and not (one.role == "subject" and one.kind in _DOERS and not one.names):
            continue
        for way in sorted(_read(one)):
            if way.family in families:
                told.setdefault(way, one)
    return told


def _happens(found: Predication, way: Way) -> bool:
    """Whether the verb tells the thing itself: one is shot dead, but a lake is also drained by walking away."""
    return way.family in ("death", "dose", "travel") and any(
        one.role in ("subject", "object") for one in found.arguments
    )


def _read(one: Argument) -> frozenset[Way]:
    known = ways().ways
    head = stem(one.head)
    tied = frozenset(
        way
        for word in one.words
        for key in (f"{word} {head}", f"{head} {word}")
        for way in known.get(key, ())
    )
    return (
        tied
        or known.get(head, frozenset())
        or frozenset(way for word in one.words for way in known.get(word, ()))
    )


def _about(
    a: Predication, b: Predication, mine: _Told, theirs: _Told, x: Setting, y: Setting
) -> tuple[Slot, ...] | None:
    """The proof that one thing is told of: it was done to the same, and by the same where both say by whom."""
    proof = []
    if _onward(_ends(a), _ends(b)):
        return None
    if (_hurt(a, mine) and _hurt(b, theirs)) or _matters(a, b):
        return None
    if {"object", "subject"} == {_undergoer(a), _undergoer(b)} and any(way.family == "death" for way in mine):
        about = parties.about(_of(a, _undergoer(a), mine), _of(b, _undergoer(b), theirs), x, y)
        return (about,) if about.verdict in ("same", "compatible") else None
    for role in ("object", "subject"):
        left, right = _of(a, role, mine), _of(b, role, theirs)
        if left and right:
            about = parties.about(left, right, x, y)
            if about.verdict not in ("same", "compatible") or _narrowed(left, right):
                return None
            proof.append(about)
    return tuple(proof) or None


def _matters(a: Predication, b: Predication) -> bool:
    """Whether they are about two things: "voted on the mayor", "voted on the budget"."""
    on = [
        {one.head for one in found.arguments if one.tie in ("on", "about", "concerning")} for found in (a, b)
    ]
    return bool(on[0] and on[1]) and not on[0] & on[1]


def _narrowed(left: tuple[Argument, ...], right: tuple[Argument, ...]) -> bool:
    """ "the vote on the budget", "the vote on the minutes"."""
    words = [{word for one in side for word in one.words} for side in (left, right)]
    return bool(words[0] and words[1]) and not words[0] & words[1]


def _habit(found: Predication) -> bool:
    """Whether it is told in the present: "come by ferry", "is exported by rail"."""
    first = found.text.split()[0].lower()
    return first in ("is", "are") or (first not in ("was", "has", "have") and form_of(first) in ("base", "s"))


def _ends(found: Predication) -> dict[str, Argument]:
    """Where it leads to or from."""
    ends = (one for one in found.arguments if one.role == "oblique" and one.head != "death")
    return {one.tie: one for one in ends if one.tie in ("to", "from", "into")}


def _onward(a: dict[str, Argument], b: dict[str, Argument]) -> bool:
    """Whether two journeys may be stages of one: to the port, from the port; to the camp, to the border."""
    if a and b and not a.keys() & b.keys():
        return True
    if any(_starts(one, other) for one, other in ((a, b), (b, a))):
        return True
    pairs = [(a[way], b[way]) for way in sorted(a.keys() & b.keys())]
    plain = [(one.head, other.head) for one, other in pairs if not (one.names or other.names)]
    return any(one != other and not wordnet.synonyms(one, other, "n") for one, other in plain)


def _starts(a: dict[str, Argument], b: dict[str, Argument]) -> bool:
    """Whether the one starts where the other ends: "by train to Orla", "from Orla by boat to Tesk"."""
    return any(
        way in a and "from" in b and bool(set(a[way].names) & set(b["from"].names)) for way in ("to", "into")
    )


def _hurt(found: Predication, told: _Told) -> bool:
    """Whether only the verb tells the way, and one may live on: shot in the leg, not shot dead or stabbed to death."""
    killed = any(one.head == ("death" if one.tie == "to" else "dead") for one in found.arguments)
    return found.verb in _WOUNDS and None in told.values() and not killed


def _undergoer(found: Predication) -> str:
    return "object" if any(one.role == "object" for one in found.arguments) else "subject"


def _of(found: Predication, role: str, told: _Told) -> tuple[Argument, ...]:
    return tuple(one for one in found.arguments if one.role == role and one not in told.values())


@lru_cache(maxsize=1)
def ways() -> Ways:
    """All ways of ``data/manners.txt``."""
    told: dict[str, set[Way]] = {}
    done: dict[str, set[str]] = {}
    family, number = "", 0
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            family = line.strip("[]")
        elif line.startswith("of:"):
            for word in line[3:].split():
                done.setdefault(stem(word.replace("_", " ")), set()).add(family)
        elif line and not line.startswith("#"):
            number += 1
            for word in line.split():
                key = " ".join(stem(part) for part in word.split("_") if part not in ("of", "the"))
                told.setdefault(key, set()).add(Way(family, number))
    return Ways(
        {word: frozenset(found) for word, found in told.items()},
        {verb: frozenset(found) for verb, found in done.items()},
    )
