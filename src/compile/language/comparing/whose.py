"""Whose figure it is, by what the clauses of two texts say: the night train's coaches are not the day train's."""

from __future__ import annotations

import re

from compile.language import wordnet
from compile.language.comparing.families import akin
from compile.language.comparing.holding import clause, holder, related
from compile.language.comparing.namesakes import told_apart
from compile.language.comparing.setting import Setting, heard
from compile.language.lexicon import bag
from compile.language.stages import level
from compile.model.evidence import Argument, Fact, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: Words that say that all of it is meant; beside them a narrower one is a part.
_WHOLE = frozenset(map(stem, bag("all whole entire total together combined kind")))
#: What narrows nothing.
_IDLE = bag("own new the a this that these those former late same said such other main")
#: Relatives: what his brother has he has not.
KIN = bag(
    "brother sister father mother son daughter wife husband uncle aunt cousin nephew niece grandfather grandmother "
    "grandson granddaughter widow stepson stepfather stepmother"
)
#: "The 1912 expedition" is told from others by its year.
_YEAR = re.compile(r"1\d{3}|20\d\d")
_PRONOUNS = bag("he she it they we i you who which that one there this these those")
#: Ties that take something in, or leave it out.
_BESIDE = bag("including excluding counting without besides")


def whose(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """Not of two holders that differ: other nouns, other words before one noun, something taken in or left out."""
    mine, theirs = clause(a, x), clause(b, y)
    apart = None
    if mine is not None and theirs is not None:
        apart = _beside(mine, theirs, x, y) or _given_to(mine, theirs, x, y) or _nobody(mine, theirs, x, y)
        if _alike(mine, theirs):
            apart = apart or _holders(holder(a, mine), holder(b, theirs), x, y)
    shown = apart or ("?", "?")
    return Slot(name="whose", a=shown[0], b=shown[1], verdict="differs" if apart else "compatible")


def _alike(a: Predication, b: Predication) -> bool:
    """Whether the subjects of two clauses are in one place: not "the student gets two", "the teacher gives out three"."""
    return a.verb == b.verb or bool(a.event and a.event == b.event) or wordnet.akin(a.verb, b.verb, "v")


def _given_to(a: Predication, b: Predication, x: Setting, y: Setting) -> tuple[str, str] | None:
    """ "Paid Ms Dahl 20,000", "paid Mr Rusk 8,000": people of whom each text names one."""
    mine, theirs = _named(a, x, y), _named(b, y, x)
    if not mine or not theirs or any(related(one, other) for one in mine for other in theirs):
        return None
    return mine[0], theirs[0]


def _nobody(a: Predication, b: Predication, x: Setting, y: Setting) -> tuple[str, str] | None:
    """ "He was paid 300", "the bailiff was paid 450": nothing says who he is, and neither text has a name."""
    if x.names | x.around | y.names | y.around:
        return None
    for one, other, own in ((a, b, x), (b, a, y)):
        mine, theirs = _people(one), _people(other)
        if (
            mine
            and theirs
            and {*mine} <= {"he", "she", "him", "her", "they", "them"}
            and not own.near
            and not {*theirs} & _PRONOUNS
        ):
            return mine[0], theirs[0]
    return None


def _people(said: Predication) -> list[str]:
    return [
        part.head for part in said.arguments if part.role in ("subject", "object") and part.kind == "person"
    ]


def _named(said: Predication, own: Setting, other: Setting) -> list[str]:
    objects = (part for part in said.arguments if part.role == "object" and part.kind in ("person", ""))
    known = {word for name in other.names | other.around for word in name.split()}
    names = {word for name in own.names for word in name.split()}
    return [part.head for part in objects if part.head in names and not {*part.head.split()} & known]


def _holders(a: Argument | None, b: Argument | None, x: Setting, y: Setting) -> tuple[str, str] | None:
    if a is None or b is None:
        return None
    ranks = level(a.head), level(b.head)
    if None not in ranks and ranks[0] != ranks[1]:
        return _phrase(a), _phrase(b)
    if a.names or b.names:
        return (_phrase(a), _phrase(b)) if told_apart(a, b) else None
    relative = {a.head, b.head} & KIN and {a.head, b.head} & _PRONOUNS
    if relative:
        return a.head, b.head
    if {a.head, b.head} & _PRONOUNS:
        return None
    narrow = _narrow(a), _narrow(b)
    if a.head == b.head and told_apart(a, b):
        return _phrase(a), _phrase(b)
    if a.head == b.head or akin(stem(a.head), stem(b.head)):
        strange = [word for word in narrow[0] - narrow[1] if not heard(word, y)]
        other = [word for word in narrow[1] - narrow[0] if not heard(word, x)]
        whole = _entire(a) != _entire(b)
        if (strange and other) or (whole and (strange or other)):
            return _phrase(a), _phrase(b)
        return None
    if related(a.head, b.head) or heard(stem(a.head), y) or heard(stem(b.head), x):
        return None
    return _phrase(a), _phrase(b)


def _narrow(part: Argument) -> set[str]:
    words = (word for word in part.words if word not in _IDLE | _WHOLE)
    return {word for word in words if not word[:1].isdigit() or _YEAR.fullmatch(word)}


def _entire(part: Argument) -> bool:
    return part.amount == "all" or not _WHOLE.isdisjoint(part.words)


def _phrase(part: Argument) -> str:
    return " ".join((*part.words, part.head))


def _beside(a: Predication, b: Predication, x: Setting, y: Setting) -> tuple[str, str] | None:
    """What only one of them takes in or leaves out: "including the suburbs"."""
    for said, other in ((a, y), (b, x)):
        for part in said.arguments:
            if (
                part.tie in _BESIDE
                and part.start < said.start
                and not part.amount
                and not heard(stem(part.head), other)
            ):
                return f"{part.tie} {part.head}", "?"
    return None
