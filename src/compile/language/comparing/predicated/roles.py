"""Roles that one party fills: who wrote it, whose husband he is, for whom she plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from compile.language import gazetteer, wordnet
from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import parties
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.text.stems import stem

_FILE = Path(__file__).parent / "data" / "roles.txt"
#: Prepositions by which a role noun takes what it is the role of.
_OF = bag("of to for at in on")
#: Words that make another role of a role.
_OTHER = frozenset(
    map(stem, bag("former ex deputy vice acting assistant co interim honorary future second then first next"))
) | bag("ex vice co")

#: Words that leave one of a kind.
_ONE = bag("only sole first last final")
#: What one party gets: verbs, and what it is that one gets.
_AWARDING = bag("award give go pass present hand grant")
_PRIZES = bag(
    "prize award medal title contract crown throne cup trophy bid nomination order presidency chairmanship"
)
#: Whose work it is, by whatever verb.
_WORKS = bag("work brainchild handiwork creation")
_MAKING = bag("write compose design create paint sculpt direct")
#: How one follows another: what passes on, and upon what.
_CROWNS = bag("crown throne title kingdom estate presidency chairmanship leadership command")
_DEATHS = bag("death abdication resignation retirement departure")
_UPON = bag("on upon after at with following")
_SUCCEEDING = "doer replace"
#: What one signs.
_DEALS = bag("deal contract agreement extension pact treaty lease paper")
#: Verbs of giving a part to somebody.
_CASTING = bag("star cast feature appear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """``name`` of a role in some predication, who fills it, the other arguments, words that narrow the role; ``losers``: who is said not to fill it."""

    name: str
    slot: str
    fillers: tuple[Argument, ...]
    parties: tuple[Argument, ...]
    narrow: frozenset[str] = frozenset()
    rest: tuple[Argument, ...] = ()
    losers: tuple[Argument, ...] = ()


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[str, tuple[tuple[str, str], ...]], dict[str, tuple[tuple[str, str], ...]]]:
    """Verb → (slot, role's name), noun → (slot, role's name)."""
    verbs: dict[str, list[tuple[str, str]]] = {}
    nouns: dict[str, list[tuple[str, str]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        slot, _, rest = line.partition(":")
        listed = [part.replace("_", " ").split(",") for part in rest.replace("|", " | ").split()]
        words = [part[0] for part in listed]
        cut = words.index("|") if "|" in words else len(words)
        name = f"{slot} {next(word for word in words if word != '|')}"
        for word in words[:cut]:
            verbs.setdefault(word, []).append((slot, name))
        for word in words[cut + 1 :]:
            nouns.setdefault(word, []).append((slot, name))
    return ({word: tuple(rows) for word, rows in verbs.items()}, {w: tuple(r) for w, r in nouns.items()})


def slots(verb: str) -> tuple[tuple[str, str], ...]:
    """The slots that one party fills with a verb, each with the role's name."""
    return _rows()[0].get(verb, ())


@kept
def roles(found: Predication) -> tuple[Role, ...]:
    """Every role that a predication says somebody fills."""
    return tuple(_roles(found))


def _roles(found: Predication) -> Iterator[Role]:
    if found.verb == "be":
        yield from _being(found)
    for slot, name in slots(found.verb):
        if slot != "place":
            yield from _done(found, slot, name)
    yield from _cast(found)


def _done(found: Predication, slot: str, name: str) -> Iterator[Role]:
    subject, object_ = _of(found, "subject"), _of(found, "object")
    rest = tuple(one for one in found.arguments if one.role in ("oblique", "complement"))
    if slot == "doer":
        yield Role(name=name, slot=slot, fillers=subject, parties=object_, rest=rest)
    elif slot == "undergoer":
        yield Role(name=name, slot=slot, fillers=object_, parties=subject, rest=rest)
    elif slot == "either":
        others = object_ or tuple(one for one in rest if one.tie == "to")
        left, right = (subject, others) if subject else (object_, tuple(o for o in rest if o.tie == "to"))
        yield Role(name=name, slot=slot, fillers=right, parties=left)
        yield Role(name=name, slot=slot, fillers=left, parties=right)
    else:
        fillers = tuple(one for one in rest if one.tie == slot)
        kept = tuple(one for one in rest if one.tie != slot)
        if slot == "for" and "played" in found.text.lower():  # one may have played for many
            return
        yield Role(name=name, slot=slot, fillers=fillers, parties=_signing(subject, object_), rest=kept)


def _signing(subject: tuple[Argument, ...], object_: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Whose role it is: not the deal's of "she signed a deal with the Rovers"."""
    return tuple(one for one in (*subject, *object_) if one.head not in _DEALS) or subject + object_


def _cast(found: Predication) -> Iterator[Role]:
    """ "It stars Ada Hume as the queen", "Ada Hume appears as the queen"; "a keeper for Tisna" plays for it."""
    part = tuple(one for one in found.arguments if one.tie == "as")
    if found.verb in _CASTING and part:
        who = _of(found, "object") or _of(found, "subject")
        yield Role(name="doer play", slot="doer", fillers=who, parties=part)
    won = tuple(one for one in found.arguments if one.tie == "to")
    prize = tuple(one for one in (*_of(found, "object"), *_of(found, "subject")) if one.head in _PRIZES)
    if found.verb in _AWARDING and won and prize:
        yield Role(name="doer win", slot="doer", fillers=won, parties=prize)
    if found.verb == "beat" and won:  # "beat Bo Lind to the contract"
        who, losers = _of(found, "subject"), _of(found, "object")
        yield Role(name="doer win", slot="doer", fillers=who, parties=won, losers=losers)
    if found.verb in (*_AWARDING, "fall", "devolve") and won:  # "on Otmar's death the crown passed to Ada"
        dead = tuple(one for one in found.arguments if one.tie in _UPON and one.head in _DEATHS and one.names)
        crown = any(one.head in _CROWNS for one in (*_of(found, "subject"), *_of(found, "object")))
        if dead and crown:
            yield Role(name=_SUCCEEDING, slot="doer", fillers=won, parties=dead)
    club = tuple(one for one in found.arguments if one.tie == "for")
    if found.verb == "be" and club and any(one.kind == "person" for one in _of(found, "complement")):
        yield Role(name="for play", slot="for", fillers=club, parties=_of(found, "subject"))


def _being(found: Predication) -> Iterator[Role]:
    subject, complement = _of(found, "subject"), _of(found, "complement")
    obliques = tuple(one for one in found.arguments if one.role == "oblique")
    works = tuple(one for one in complement if one.head in _WORKS and one.names)
    for verb in sorted(_MAKING) if works else ():
        yield Role(name=f"doer {verb}", slot="doer", fillers=works, parties=subject)
    for holder, phrase in ((subject, complement), (complement, subject)):
        for one in phrase:
            if not holder or (one.names and one.head in one.names):
                continue
            for slot, name in _noun(one) or _single(one):
                belongs = tuple(o for o in obliques if o.tie in _OF and one is phrase[-1])
                of = () if one.names or belongs else _belonging(one)
                whose = of or (_whose(one), *belongs)
                yield Role(name=name, slot=slot, fillers=holder, parties=whose, narrow=_narrow(one))


def _whose(one: Argument) -> Argument:
    """ "Ada Hume's husband" is told of Ada Hume."""
    people = [name for name in one.names if not gazetteer.country(name)]
    own = one.head in parties.PARTS and people and people == [*one.names]
    return replace(one, head=people[0]) if own else one


def _belonging(one: Argument) -> tuple[Argument, ...]:
    """What a role is of, where no name is in it: the novel of "the author of the novel is Ada Hume"."""
    if "a" in one.words or one.amount:
        return ()
    words = (word for word in one.words if word != "own" and word not in _ONE and word not in _OTHER)
    return tuple(replace(one, head=word, words=()) for word in words)


def _noun(one: Argument) -> tuple[tuple[str, str], ...]:
    nouns = _rows()[1]
    for word in sorted(one.words):
        for first, noun in _tied().get(one.head, ()):
            if first == word:
                return nouns[noun]
    return nouns.get(one.head, ())


@lru_cache(maxsize=1)
def _tied() -> dict[str, tuple[tuple[str, str], ...]]:
    """Last word of a noun of two → (stem of its first, the noun)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for noun in _rows()[1]:
        first, _, last = noun.partition(" ")
        found.setdefault(last, []).append((stem(first), noun))
    return {last: tuple(pairs) for last, pairs in found.items()}


def _single(one: Argument) -> tuple[tuple[str, str], ...]:
    """ "the only heir", "the last survivor", "the tallest tower": of such there is one."""
    single = sorted(word for word in one.words if word in _ONE or wordnet.superlative(word))
    return (("doer", f"the {' '.join(single)} {one.head}"),) if single else ()


def _narrow(one: Argument) -> frozenset[str]:
    mine = {stem(part) for name in one.names for part in name.split()}
    return frozenset(word for word in one.words if word not in mine)


def _of(found: Predication, role: str) -> tuple[Argument, ...]:
    return tuple(one for one in found.arguments if one.role == role)


def other(a: Role, b: Role) -> bool:
    """Whether a word makes the role of one another than that of the other: "deputy mayor", "first husband"."""
    return bool((a.narrow ^ b.narrow) & _OTHER)


def is_role(noun: str) -> bool:
    """Whether a noun names somebody by a role."""
    return noun in _rows()[1] or wordnet.file(noun, "n") == "18"
