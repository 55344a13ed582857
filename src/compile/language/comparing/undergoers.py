"""Whom or what two dated clauses say that it was done to: told apart by names, or shown to be one by a name."""

from __future__ import annotations

from compile.language.comparing.setting import Setting
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.themes import said_of
from compile.model.evidence import Argument, Fact
from compile.model.statement import Slot
from compile.text.stems import stem

#: What stands behind these is whom it was done to, too: "granted a charter to Osk".
_TO = frozenset({"to", "on", "upon", "from"})


def undergoer(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same one, where both clauses name the one that it befell: the bishop who consecrated St Olaf's in 1381 may have
    consecrated St Ebba's in 1385."""
    verdict: Verdict = "unknown"
    sides = [(one, other) for one in _undergone(a, x) for other in _undergone(b, y) if one.tie == other.tie]
    if any(_strangers(one, other, a, b, x, y) for one, other in sides):
        verdict = "differs"
    if _turned(a, b, x, y) or _turned(b, a, y, x):
        verdict = "differs"
    names = [
        listed(tuple(name for one in _undergone(fact, z) for name in one.names))
        for fact, z in ((a, x), (b, y))
    ]
    return Slot(name="object", a=names[0], b=names[1], verdict=verdict)


def _turned(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """ "The Lina sank the Brage" and "the Lina was sunk": who did it there is whom it was done to here."""
    did, object_ = (_of_role(a, x, role) for role in ("subject", "object"))
    befell = _of_role(b, y, "object")
    if a.head != b.head or not (did and object_ and befell) or _of_role(b, y, "subject"):
        return False
    alike = befell.head == object_.head or _words(befell) & _words(object_)
    return befell.head == did.head in did.names and not alike


def _of_role(fact: Fact, setting: Setting, role: str) -> Argument | None:
    said = said_of(fact, setting)
    return next((one for one in said.arguments if one.role == role), None) if said is not None else None


def one_named(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether a name is told of the one whom it befell on both sides: "Friar Bruno", "Bruno of Tarn"."""
    known = {word for name in x.names | y.names for word in name.split()}
    mine, theirs = ({word for party in _party(fact) for word in party.split()} for fact in (a, b))
    return bool(mine & theirs & known)


def _party(fact: Fact) -> tuple[str, ...]:
    return fact.object_ or fact.subject


def _undergone(fact: Fact, setting: Setting) -> tuple[Argument, ...]:
    said = said_of(fact, setting)
    arguments = said.arguments if said is not None else ()
    return tuple(
        one
        for one in arguments
        if one.names and (one.role == "object" or (one.role == "oblique" and one.tie in _TO))
    )


def _strangers(one: Argument, other: Argument, a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether each is named, and the other text does not know it, or knows it as the one that did it."""
    if any(_siblings(mine, theirs, x, y) for mine in one.names for theirs in other.names):
        return True
    if _words(one) & _words(other):
        return False
    return _lost(one, b, y) and _lost(other, a, x)


def _siblings(mine: str, theirs: str, x: Setting, y: Setting) -> bool:
    """ "The Hoard of Tarn" and "the Hoard of Osk", each of a place that the other text does not know."""
    (kind, _, place), (other, _, elsewhere) = (name.partition(" of ") for name in (mine, theirs))
    return bool(place and elsewhere) and kind == other and not told(place, y) and not told(elsewhere, x)


def _lost(one: Argument, fact: Fact, setting: Setting) -> bool:
    if any(set(name.split()) & set(party.split()) for name in one.names for party in fact.subject):
        return bool(fact.object_)
    return not any(told(name, setting) for name in one.names)


def _words(one: Argument) -> set[str]:
    return {stem(word) for name in one.names for word in name.split()}


def told(name: str, setting: Setting) -> bool:
    """Whether a text has a word of a name."""
    return any(stem(word) in setting.stems | setting.near for word in name.split()) or any(
        set(name.split()) & set(other.split()) for other in setting.names | setting.around
    )
