"""The same happening at two places of which neither lies in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from compile.language import gazetteer, variants
from compile.language.comparing.families import unlike
from compile.language.comparing.predicated import parties
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.predicated.roles import slots
from compile.language.comparing.setting import Setting
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

_FILE = Path(__file__).parent / "data" / "sites.txt"
#: Prepositions behind which it stands where something is, and those which say no more than that it is not far.
_IN = bag("in at on inside within aboard into to onto")
_BESIDE = bag(
    "near outside off around by beside behind toward towards from along between beyond before over opposite"
)
#: Nouns for where something is, by the role's name.
_SEATS = {
    **dict.fromkeys(("headquarters", "headquarter", "seat", "office", "base"), "place base"),
    **dict.fromkeys(("grave", "tomb"), "place bury"),
    "birthplace": "place bear",
    "source": "place rise",
}
#: Nouns for who comes from somewhere.
_NATIVE = frozenset({"native"})
#: What is brought into a place is there.
_BRINGING = bag("take bring move lead herd crowd carry march pack")
#: Of these one may have many.
_OFFICES = bag("seat office base")
#: What makes an office the one where all is led from.
_CHIEF = frozenset(map(stem, bag("head main central principal registered")))
#: Verbs with which their subject, or their object, tells that something has its place there.
_SEATED = frozenset({"be", "lie", "take"})
#: What starts somewhere, and the verbs for it.
_STARTS = bag("fire blaze wildfire outbreak epidemic explosion riot protest strike avalanche")
_STARTING = frozenset(("begin", "start", "break out", "originate", "erupt"))
#: Verbs for what is somewhere at one time and elsewhere at another, and words that tell of such a time.
_KEPT = bag("keep store preserve hang display exhibit house live reside base stand lie locate hold work")
_TIMES = bag("now today until till later formerly then once originally currently")
#: Nouns that say that a name is that of a place, and of which kind.
_LEVELS = bag(
    "village town city district province county state region country island borough parish suburb street square"
)


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where two predications put one happening at two places that exclude each other; None if they do not."""
    if not (parties.said(a.modality, a.polarity) and parties.said(b.modality, b.polarity)):
        return None
    if not parties.together(a, b, x, y):
        return None
    own = _own(a, b, x, y)
    if own is not None:
        return own
    where, there = _places(a), _places(b)
    if not where or not there or not _same(a, b):
        return None
    about = parties.about(_housed(a), _housed(b), x, y)
    if about.verdict not in ("same", "compatible"):
        return None
    found = _apart(where, there, x, y)
    if found is None or (a.verb in _KEPT and _then(a) != _then(b)):
        return None
    one, other, clash = found
    happening = Slot(name="happening", a=a.verb, b=b.verb, verdict="same")
    return Difference(kind="place", a=one, b=other, proof=(happening, about, clash))


def _then(found: Predication) -> frozenset[str]:
    """The words by which it says that it is so now, or was so once."""
    return _TIMES & {*found.text.lower().split(), *(one.tie for one in found.arguments)}


def common(found: Predication) -> frozenset[str]:
    """What two predications must share one of for a difference to be found between them."""
    owned = {f"own {what.head}" for what, _ in _owned(found)}
    if not _places(found):
        return frozenset(owned)
    named = {name for slot, name in slots(found.verb) if slot == "place"} | _seat(found) | _start(found)
    # One verb may have a place by its subject alone: "the grave lies in", "the valley lies in".
    named |= {f"at {found.verb}"} if found.verb in _SEATED or found.verb in _STARTING else set()
    named |= {f"at {found.event}"} if found.event else set()
    if found.verb == "be" and found.as_of and found.as_of.low:
        named.add(f"on {int(found.as_of.low)}")
    return frozenset(named | owned)


def _own(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """ "fire destroyed its mill in Tisna", "at its mill in Olsten fire destroyed …": one mill, two places."""
    if tie(a.verb, b.verb) != "same" or not (x.names & y.names):
        return None
    doers = [tuple(one for one in found.arguments if one.role == "subject") for found in (a, b)]
    if doers[0] and doers[1] and parties.about(doers[0], doers[1], x, y).verdict == "differs":
        return None
    for owned, where in _owned(a):
        for other, there in _owned(b):
            found = _apart((where,), (there,), x, y) if owned.head == other.head else None
            if found is not None:
                happening = Slot(name="happening", a=a.verb, b=b.verb, verdict="same")
                what = Slot(name="parties", a=f"its {owned.head}", b=f"its {other.head}", verdict="same")
                return Difference(kind="place", a=found[0], b=found[1], proof=(happening, what, found[2]))
    return None


def _owned(found: Predication) -> Iterator[tuple[Argument, Argument]]:
    """What is somebody's, with the place right behind it: "its mill in Tisna"."""
    for one in found.arguments:
        for where in found.arguments:
            behind = where.role == "oblique" and where.tie == "in" and where.names
            if "own" in one.words and behind and 0 < where.start - one.end <= len(" in the "):
                yield one, where


def _same(a: Predication, b: Predication) -> bool:
    """Whether both tell of what happens, or lies, at one place."""
    mine = {name for slot, name in slots(a.verb) if slot == "place"}
    theirs = {name for slot, name in slots(b.verb) if slot == "place"}
    mine, theirs = mine | _seat(a) | _start(a), theirs | _seat(b) | _start(b)
    if mine & theirs or _stay(a, b):
        return True
    one = a.verb == b.verb or (a.event == b.event is not None and not unlike(a.verb, b.verb))
    return one and bool(mine | theirs)


def _seat(found: Predication) -> set[str]:
    """ "Its headquarters are in Lyon": it is based there; "the talks took place in Oslo": they were held there."""
    if found.verb == "take" and any(one.role == "object" and one.head == "place" for one in found.arguments):
        return {"place hold"}
    if found.verb in _BRINGING and any(one.tie == "into" for one in found.arguments):
        return {"place house"}
    if found.verb == "be" and any(_native(one) for one in found.arguments):
        return {"place bear"}
    heads = {one.head for one in found.arguments if one.role == "subject" and found.verb in ("be", "lie")}
    return {row for head in heads if (row := _SEATS.get(head))}


def _native(one: Argument) -> bool:
    return one.role == "complement" and one.head in _NATIVE and bool(one.names)


def _start(found: Predication) -> set[str]:
    """ "The fire broke out in the galley": what starts in one place."""
    heads = {one.head for one in _theme(found)}
    return {"place originate"} if found.verb in _STARTING and heads & _STARTS else set()


def _stay(a: Predication, b: Predication) -> bool:
    """ "On 3 May she was in London": one day, one place."""
    one_day = a.as_of is not None and a.as_of == b.as_of and a.as_of.low == a.as_of.high
    return one_day and a.verb == b.verb == "be"


def _housed(found: Predication) -> tuple[Argument, ...]:
    """What is somewhere; "the head office" and "the main seat" of somebody are the headquarters."""
    chief = not _CHIEF.isdisjoint(word for one in _theme(found) for word in one.words)
    if not (chief and "place base" in _seat(found)):
        return _theme(found)
    return tuple(replace(one, head="headquarters") if one.head in _SEATS else one for one in _theme(found))


def _theme(found: Predication) -> tuple[Argument, ...]:
    """As ``_subject_of``; of "its source is in the Alps" and "he is a native of Graz" whose source, who."""
    told = _stands(found)
    seats = tuple(one for one in told if one.head in _SEATS and not one.names and found.verb in ("be", "lie"))
    seats = tuple(one for one in seats if one.head not in _OFFICES or not _CHIEF.isdisjoint(one.words))
    owners = (
        replace(one, head=word, words=())
        for one in seats
        for word in one.words
        if word not in _CHIEF and word not in ("a", "own")
    )
    return (*told, *owners) if seats else told


def _stands(found: Predication) -> tuple[Argument, ...]:
    """What is somewhere: whom or what it was done to, else who did it."""
    objects = tuple(one for one in found.arguments if one.role == "object" and one.kind != "place")
    return objects or tuple(one for one in found.arguments if one.role == "subject")


def _places(found: Predication) -> tuple[Argument, ...]:
    return tuple(
        one
        for one in found.arguments
        if (one.role == "oblique" and one.tie in _IN and one.kind not in ("time", "manner"))
        or (one.role in ("object", "complement") and _direction(one))
        or (found.verb == "be" and _native(one))
    )


def _apart(
    mine: tuple[Argument, ...], theirs: tuple[Argument, ...], x: Setting, y: Setting
) -> tuple[Argument, Argument, Slot] | None:
    left, right = _finest(parties.named(mine)), _finest(parties.named(theirs))
    if left and right:
        if any(variants.one(name, there) for name in left for there in right):
            return _sites(mine, theirs)
        pairs = [(name, there) for name in left for there in right]
        if not any(gazetteer.apart(*pair) for pair in pairs) and not _level(mine, theirs, pairs):
            return _sites(mine, theirs)
        if parties.mentioned(left, y) or parties.mentioned(right, x):
            return None
        clash = Slot(name="place", a=", ".join(left), b=", ".join(right), verdict="differs")
        return _holder(mine, left), _holder(theirs, right), clash
    return _sites(mine, theirs)


def _holder(places: tuple[Argument, ...], names: tuple[str, ...]) -> Argument:
    return next(one for one in places if set(names) & set(one.names))


def _finest(names: tuple[str, ...]) -> tuple[str, ...]:
    """Without those in which another of them lies: Cork of "Cork, Ireland"."""
    return tuple(
        name for name in names if not any(other != name and gazetteer.within(other, name) for other in names)
    )


def _level(mine: tuple[Argument, ...], theirs: tuple[Argument, ...], pairs: list[tuple[str, str]]) -> bool:
    """Whether two names that no gazetteer has are of places of one kind: the village of Tisna, the village of Hallam."""
    if any(gazetteer.known(name) for pair in pairs for name in pair):
        return False
    kinds = [{one.head, *one.words} & _LEVEL_STEMS for one in mine if one.names]
    others = [{one.head, *one.words} & _LEVEL_STEMS for one in theirs if one.names]
    return any(kind & other for kind in kinds for other in others)


_LEVEL_STEMS = _LEVELS | frozenset(map(stem, _LEVELS))


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[tuple[int, int]]]:
    """Noun, or two tied by a space → its (family, kind)s."""
    found: dict[str, set[tuple[int, int]]] = {}
    rows = [
        line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    for family, row in enumerate(rows):
        for kind, words in enumerate(row.split(" | ")):
            for word in words.split():
                key = " ".join(stem(part) for part in word.split("_"))
                found.setdefault(key, set()).add((family, kind))
    return {word: frozenset(kinds) for word, kinds in found.items()}


def kinds_of(noun: str) -> frozenset[tuple[int, int]]:
    """The (family, kind)s of places that a noun is of."""
    return _families().get(stem(noun), frozenset())


def _kinds(place: Argument) -> frozenset[tuple[int, int]]:
    """The kinds of a place by its noun and what narrows it: "the attic of the town hall" is an attic and a town hall."""
    head = stem(place.head)
    words = (*place.words, *(stem(part) for name in place.names for part in name.split()))
    tied = {f"{one} {other}" for one in words for other in (*words, head)} & _families().keys()
    used = {part for key in tied for part in key.split()}
    keys = [*tied, *(word for word in (head, *words) if word not in used)]
    return frozenset(kind for key in keys for kind in _families().get(key, ()))


def _direction(place: Argument) -> bool:
    return place.head in ("north", "south", "east", "west", "upstream", "downstream")


def _sites(
    mine: tuple[Argument, ...], theirs: tuple[Argument, ...]
) -> tuple[Argument, Argument, Slot] | None:
    """Two kinds of places of one family, and none that both could be."""
    for one in mine:
        for other in theirs:
            left, right = _kinds(one), _kinds(other)
            families = {family for family, _ in left} & {family for family, _ in right}
            if families and not left & right and (_shared(one, other) or _bare(one, other)):
                clash = Slot(name="place", a=one.head, b=other.head, verdict="differs")
                return one, other, clash
    return None


def _bare(one: Argument, other: Argument) -> bool:
    """Whether no name narrows one of the two, or both are the names themselves: Corrwick Castle, Hallam Abbey."""
    return not (one.names and other.names) or (one.head in one.names and other.head in other.names)


def _shared(one: Argument, other: Argument) -> bool:
    return any(variants.one(name, there) for name in one.names for there in other.names)
