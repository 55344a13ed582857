"""Whether the parties of two predications are the same, and whether anything speaks against one occasion."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from compile.language import wordnet
from compile.language.comparing import slots
from compile.language.comparing.families import akin, contrast
from compile.language.comparing.kept import kept
from compile.language.comparing.namesakes import told_apart
from compile.language.comparing.setting import Setting, telling, whole
from compile.language.lexicon import bag, words
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

Verdict: TypeAlias = Literal["same", "compatible", "differs", "unknown"]

#: Heads that stand for somebody named elsewhere.
PRONOUNS = bag(
    "he she it they him her them who which that this these those one itself himself herself themselves some "
    "i you we me us myself yourself ourselves"
)
NOBODY = bag("nobody none nothing no-one")
#: Prepositions behind which it stands what a thing is of, or is for; and those behind which it stands when.
_OF = bag("of for as")
_SINCE = bag("after before until till since")
_WHEN = bag("at by until before after since")
#: So many names in common prove one occasion.
_PROOF = 2
#: Nouns that may stand for a name: "the town of Kern".
_CALLED = frozenset({"15", "14"})
_NOWHERE = Setting()
#: Ways to say that it is so.
_SAID = frozenset({"asserted", "reported"})
#: Words of an argument that tell no thing from another.
_IDLE = frozenset(map(stem, bag("a own same whole entire other main such new old last year day time end")))
#: Words that say how much of it.
_MUCH = frozenset({"only", "half"})

#: Words that tell one of a row from the others, even where the other text has no such word.
_ORDER = frozenset(
    map(
        stem,
        bag(
            "first second third fourth fifth other another next previous earlier later former original revised final"
        ),
    )
)


def said(found: Predication) -> bool:
    """Whether a predication says that something is or is not so."""
    return found.modality in _SAID


def themes(found: Predication) -> tuple[Argument, ...]:
    """Of whom or what it is said: the objects, else the subjects."""
    objects = of(found, "object")
    return objects or of(found, "subject")


def doers(found: Predication) -> tuple[Argument, ...]:
    """Who did it to something."""
    return of(found, "subject") if of(found, "object") else ()


def of(found: Predication, role: str) -> tuple[Argument, ...]:
    """The arguments in a role."""
    return _by_role(found).get(role, ())


@kept
def _by_role(found: Predication) -> dict[str, tuple[Argument, ...]]:
    roles = dict.fromkeys(argument.role for argument in found.arguments)
    return {role: tuple(one for one in found.arguments if one.role == role) for role in roles}


def party(a: Iterable[Argument], b: Iterable[Argument], x: Setting = _NOWHERE, y: Setting = _NOWHERE) -> Slot:
    """Whether two lots of arguments are the same party; ``compatible`` where one is a pronoun."""
    left, right = tuple(a), tuple(b)
    found = {_placed(one, other, x, y) for one in left for other in right}
    order: tuple[Verdict, ...] = ("same", "compatible", "differs")
    verdict: Verdict = next((one for one in order if one in found), "unknown")
    return Slot(name="party", a=_shown(left), b=_shown(right), verdict=verdict)


def _placed(a: Argument, b: Argument, x: Setting, y: Setting) -> Verdict:
    """As ``same``; what narrows the one may stand elsewhere in the other's sentence: "the bid", further on "from Tesk"."""
    verdict = same(a, b)
    if verdict != "compatible" or a.head in PRONOUNS or b.head in PRONOUNS:
        return verdict
    return "same" if _telling(a) <= y.stems | y.near and _telling(b) <= x.stems | x.near else verdict


def same(a: Argument, b: Argument) -> Verdict:
    """Whether two arguments can be one: a name in common, or heads of one meaning and nothing that narrows them apart."""
    if a.head in NOBODY or b.head in NOBODY:
        return "compatible"
    if a.head in PRONOUNS or b.head in PRONOUNS:
        return "compatible" if _personal(a, b) else "differs"
    if contrast(frozenset(a.words), frozenset(b.words)) is not None or told_apart(a, b):
        return "differs"
    if _member(a, b) or _member(b, a):
        return "same"
    shared = _share(a.names, b.names)
    if a.names and b.names and not shared:
        return "differs"
    if a.head == b.head and not (a.names and b.names):
        return "same" if _narrowed(a, b) or a.head in (*a.names, *b.names) else "compatible"
    named, other_named = a.head in a.names, b.head in b.names
    if named and other_named:
        return "same" if _share((a.head,), (b.head,)) else "differs"
    if named or other_named:
        noun = b if named else a
        return "same" if shared and wordnet.file(noun.head, "n") in _CALLED else "differs"
    if a.head == b.head or akin(stem(a.head), stem(b.head)) or wordnet.synonyms(a.head, b.head, "n"):
        return "same" if shared or _narrowed(a, b) else "compatible"
    return "differs"


def _member(a: Argument, b: Argument) -> bool:
    """ "two members of the committee" are of "the committee"."""
    return a.head == "member" and stem(b.head) in a.words


def _narrowed(a: Argument, b: Argument) -> bool:
    """Whether nothing narrows either to another: "the salt tax" is no "window tax", "the tax" may be either."""
    mine, theirs = _telling(a), _telling(b)
    if (mine ^ theirs) & _ORDER:
        return False
    return bool(mine & theirs) or not (mine or theirs)


def _telling(argument: Argument) -> set[str]:
    """The words that tell a thing from another of its kind: no numbers, no "same", no "only" of "only part of it"."""
    idle = _IDLE | _MUCH if argument.amount else _IDLE
    return {
        word
        for word in argument.words
        if word not in idle and not word[:1].isdigit() and word not in _numbers()
    }


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    return frozenset(map(stem, words("number"))) - _ORDER


def _personal(a: Argument, b: Argument) -> bool:
    """ "he" is no place, "it" no person."""
    pronoun, other = (a, b) if a.head in PRONOUNS else (b, a)
    if pronoun.head in ("he", "she", "him", "her"):
        return other.kind in ("person", "", "group")
    return pronoun.head != "it" or other.kind != "person"


def _share(a: Iterable[str], b: Iterable[str]) -> bool:
    """A name in common, or one that is a part of the other: "orsini" of "paul orsini"."""
    theirs = [set(name.split()) for name in b]
    return any(set(name.split()) <= other or other <= set(name.split()) for name in a for other in theirs)


def otherwise(a: Predication, b: Predication) -> bool:
    """Whether they are of different matters: convicted of theft, acquitted of murder; at seven, by nine."""
    for one in of(a, "oblique"):
        for other in of(b, "oblique"):
            if one.tie in _OF and one.tie == other.tie and not _related(one, other):
                return True
            hours = one.tie in _WHEN and other.tie in _WHEN and _clock(one) and _clock(other)
            if hours and one.head != other.head:
                return True
    return False


def elsewhere(a: Predication, b: Predication) -> bool:
    """Whether they are of different places or persons behind one preposition: in Kern, in Tesk."""
    return any(
        one.tie == other.tie and one.names and other.names and not _share(one.names, other.names)
        for one in of(a, "oblique")
        for other in of(b, "oblique")
    )


def timed_apart(a: Predication, b: Predication, *, state: bool) -> bool:
    """Whether they are told of different times: "until 1918", "by 1930"; a state also where one alone is told so."""
    mine, theirs = _times(a), _times(b)
    if mine and theirs:
        return not any(_related(one, other) for one in mine for other in theirs)
    return state and any(one.tie in _SINCE for one in (*mine, *theirs))


def _times(found: Predication) -> tuple[Argument, ...]:
    return tuple(one for one in of(found, "oblique") if one.kind == "time" or one.tie in _SINCE)


def _related(a: Argument, b: Argument) -> bool:
    mine, theirs = {stem(a.head), *a.words}, {stem(b.head), *b.words}
    return bool(mine & theirs) or same(a, b) != "differs"


def _clock(argument: Argument) -> bool:
    return argument.head[:1].isdigit() or argument.head in words("number")


def occasion(
    a: Predication, b: Predication, x: Setting, y: Setting, parties: tuple[Argument, ...] = ()
) -> Slot:
    """Nothing tells the two apart (dates, places, ordinals); unless they were put side by side, names prove them one.

    ``parties`` are arguments whose difference is looked at elsewhere.
    """
    apart = _apart(a, b, x, y, parties)
    if apart is not None:
        return Slot(name="occasion", a=apart[0], b=apart[1], verdict="differs")
    shared = sorted(x.names & y.names)
    if x.given and y.given:
        return Slot(name="occasion", a="given", b="given", verdict="same")
    dated = a.as_of is not None and b.as_of is not None
    known = telling(shared)
    beyond = telling((x.around | x.story) & (y.around | y.story) - x.names)
    proved = len(known) >= _PROOF or (bool(known) and (dated or bool(beyond)))
    words = ", ".join(whole(shared)[:3]) or "?"
    return Slot(name="occasion", a=words, b=words, verdict="same" if proved else "unknown")


def _apart(
    a: Predication, b: Predication, x: Setting, y: Setting, parties: tuple[Argument, ...]
) -> tuple[str, str] | None:
    if a.as_of is not None and b.as_of is not None and not a.as_of.meets(b.as_of):
        return slots.days(a.as_of), slots.days(b.as_of)
    if x.dates and y.dates and not any(day.meets(other) for day in x.dates for other in y.dates):
        return slots.days(x.dates[0]), slots.days(y.dates[0])
    if slots.clashing(x, y):
        return ", ".join(sorted(x.names - y.names)[:2]), ", ".join(sorted(y.names - x.names)[:2])
    found = contrast(_matter(a), _matter(b))
    if found is not None:
        return found
    for one in of(a, "oblique"):
        for other in of(b, "oblique"):
            if one in parties or other in parties:
                continue
            if one.tie == other.tie and one.names and other.names and not _share(one.names, other.names):
                return one.head, other.head
    return None


def _matter(found: Predication) -> frozenset[str]:
    parts = (part for argument in found.arguments for part in argument.head.split())
    return frozenset(word for argument in found.arguments for word in argument.words) | frozenset(
        map(stem, parts)
    )


def disowned(a: Predication, b: Predication, x: Setting, y: Setting) -> bool:
    """Whether one only reports what somebody said of whom the other speaks: its own voice may be against him."""
    return _about(a, b, y) or _about(b, a, x)


def _about(reported: Predication, other: Predication, setting: Setting) -> bool:
    if not reported.holder or other.holder == reported.holder:
        return False
    known = setting.stems | {part for name in setting.names for part in name.split()}
    return any(stem(word) in known or word in known for word in reported.holder.split())


def _shown(arguments: tuple[Argument, ...]) -> str:
    return ", ".join(argument.head for argument in arguments) or "?"
