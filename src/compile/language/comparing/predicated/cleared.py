"""Rid of them, and they are still there: "cleared the valley of rebels", "rebels remain in the valley"."""

from __future__ import annotations

from compile.language.comparing.predicated import alignment
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.setting import Setting, telling
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: The family of what this rule may set against each other.
CLEARED = "#cleared"
_FAMILY = frozenset({CLEARED})
#: Verbs for making a place free of what was in it, and for being there still.
_RID = bag("clear rid purge cleanse free empty sweep")
_STILL = frozenset(("remain", "persist", "linger", "survive", "hold out"))
#: A place and a party.
_PROOF = 2
_IN = bag("in at inside within around throughout")


def family(found: Predication) -> frozenset[str]:
    """What predications that this rule may set against each other share."""
    return _FAMILY if clears(found) else frozenset()


def clears(found: Predication) -> bool:
    """Whether it tells of a place rid of somebody, or of who remains there."""
    return found.verb in _RID or found.verb in _STILL


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where one says that a place was rid of those who, says the other, remain in it; None if not."""
    for one, other in ((a, b), (b, a)):
        freed, left = _freed(one), _left(other)
        if freed is None or left is None:
            continue
        place = alignment.party(freed[0], left[0])
        if place.verdict != "same" or not _words(freed[1]) & _words(left[1]):
            return None
        occasion = _occasion(a, b, x, y)
        if occasion.verdict != "same" or alignment.disowned(a, b, x, y):
            return None
        clash = Slot(name="extent", a=a.verb, b=b.verb, verdict="differs")
        return Difference(kind="extent", a=None, b=None, proof=(place, occasion, clash))
    return None


def _occasion(a: Predication, b: Predication, x: Setting, y: Setting) -> Slot:
    """A place and a party, both by name, of one day or of none, are one occasion whatever else the sentences tell."""
    names = [{name for one in found.arguments for name in one.names} for found in (a, b)]
    shared = telling(names[0] & names[1])
    if len(shared) < _PROOF or not (a.as_of == b.as_of or (a.as_of and b.as_of and a.as_of.meets(b.as_of))):
        return alignment.occasion(a, b, x, y)
    told = ", ".join(shared)
    return Slot(name="occasion", a=told, b=told, verdict="same")


def _freed(found: Predication) -> tuple[tuple[Argument, ...], tuple[Argument, ...]] | None:
    """The place that was rid, and of whom; not where it was so in part."""
    whom = tuple(one for one in alignment.of(found, "oblique") if one.tie == "of")
    if found.verb not in _RID or found.degree in ("partly", "barely") or not (_said(found) and whom):
        return None
    return alignment.of(found, "object"), whom


def _left(found: Predication) -> tuple[tuple[Argument, ...], tuple[Argument, ...]] | None:
    """The place where they remain, and who does."""
    where = tuple(one for one in alignment.of(found, "oblique") if one.tie in _IN)
    nobody = any(one.amount == "none" for one in found.arguments)
    if found.verb not in _STILL or nobody or not (_said(found) and where):
        return None
    return where, alignment.of(found, "subject")


def _said(found: Predication) -> bool:
    return found.polarity and alignment.said(found)


def _words(arguments: tuple[Argument, ...]) -> set[str]:
    """Stems of nouns and names: "rebel pockets" has "rebel"."""
    names = (part for one in arguments for name in one.names for part in name.split())
    return (
        {stem(part) for one in arguments for part in one.head.split()}
        | set(map(stem, names))
        | _narrow(arguments)
    )


def _narrow(arguments: tuple[Argument, ...]) -> set[str]:
    return {word for one in arguments for word in one.words if word != "a"}
