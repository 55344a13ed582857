"""The same role, filled by two: "commanded by Ada Hume", "commanded by Bo Lind"."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from compile.language import gazetteer, variants, wordnet
from compile.language.comparing.families import contrast
from compile.language.comparing.predicated import parties
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.roles import Role, other, roles
from compile.language.comparing.setting import Setting
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: Roles that another fills the next time.
_RANKS = frozenset(map(stem, ("second", "third", "fourth", "fifth", "other", "another", "next", "revised")))
_YEARLY = frozenset(("doer win", "doer beat", "doer play", "for play"))
#: Words by which one of two texts tells of another time.
_LATER = frozenset(map(stem, ("later", "afterwards", "subsequently", "eventually", "resold", "reopened")))
_IDLE = frozenset({"a", "own", "new", "old"})
_KINSHIP = Path(__file__).parent / "data" / "kinship.txt"
_CALLINGS = Path(__file__).parent / "data" / "callings.txt"


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where two predications give one role to two parties of which neither can be the other; None if they do not."""
    if not (parties.said(a.modality, a.polarity) and parties.said(b.modality, b.polarity)):
        return None
    if not parties.together(a, b, x, y):
        return None
    theirs = roles(b)
    for mine in roles(a):
        for role in theirs:
            if mine.name == role.name and (found := _filled(mine, role, x, y)):
                return found
    return _alone(a, b, x, y) or _kinship(a, b, x, y) or _origin(a, b, x, y)


def common(found: Predication) -> frozenset[str]:
    """What two predications must share one of for a difference to be found between them, if neither is ``alone``."""
    kin = found.verb == "be" and any(_kin().get(one.head) for one in found.arguments)
    return frozenset(
        {f"role {role.name}" for role in roles(found)}
        | ({"#kin"} if kin else set())
        | ({"#from"} if _from(found) is not None else set())
    )


def alone(found: Predication) -> bool:
    """Whether it tells of the only one, the first or the last that did it: such a one is compared with any other."""
    return (found.degree or _which(found)) in ("only", "first", "last")


def _alone(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """What one did alone, another did not; what one was first or last to do, another was not."""
    degrees = {a.degree or _which(a), b.degree or _which(b)}
    if "only" not in degrees and not (len(degrees) == 1 and degrees <= {"first", "last"}):
        return None
    if a.verb != b.verb and not wordnet.synonyms(a.verb, b.verb, "v"):
        return None
    doers = [tuple(one for one in found.arguments if one.role == "subject") for found in (a, b)]
    others = [tuple(one for one in found.arguments if one.role in ("object", "oblique")) for found in (a, b)]
    both = len(degrees) == 1
    slot = f"{min(degrees - {''})} {a.verb}" if both else f"alone {a.verb}"
    mine, theirs = (
        Role(name=slot, slot="doer", fillers=who, parties=rest)
        for who, rest in zip(doers, others, strict=True)
    )
    return _filled(mine, theirs, x, y)


def _which(found: Predication) -> str:
    """ "scored the only goal": "only"."""
    words = {word for one in found.arguments if one.role == "object" for word in one.words}
    return next((word for word in ("only", "first", "last") if word in words), "")


def _filled(mine: Role, theirs: Role, x: Setting, y: Setting) -> Difference | None:
    if not mine.fillers or not theirs.fillers or other(mine, theirs) or contrast(mine.narrow, theirs.narrow):
        return None
    about = parties.about(mine.parties, theirs.parties, x, y)
    if about.verdict not in ("same", "compatible") or _elsewhere(mine, theirs) or _ranked(mine, theirs):
        return None
    if not (x.given and y.given) and _broader(mine, theirs):
        return None
    if _apart(mine, theirs, x, y) or _LATER & (x.stems ^ y.stems):
        return None
    clash = _lost(mine, theirs) or _clash(mine.fillers, theirs.fillers, x, y)
    if clash is None and mine.name.startswith("only "):
        clash = _groups(mine.fillers, theirs.fillers, x, y)
    if clash is None:
        return None
    role = Slot(name="role", a=mine.name, b=theirs.name, verdict="same")
    return Difference(kind="identity", a=mine.fillers[0], b=theirs.fillers[0], proof=(role, about, clash))


def _apart(mine: Role, theirs: Role, x: Setting, y: Setting) -> bool:
    """Whether the nouns alone are one: the statue of the admiral, the statue of the bishop; or one filler is any of a kind."""
    if parties.named((*mine.parties, *theirs.parties)):
        return _vague(mine, theirs) or _vague(theirs, mine)
    told = [{word for one in role.parties for word in one.words} - _IDLE for role in (mine, theirs)]
    strange = bool(told[0]) and bool(told[1]) and not (told[0] & y.stems or told[1] & x.stems)
    return strange or _vague(mine, theirs) or _vague(theirs, mine)


def _vague(one: Role, other_: Role) -> bool:
    """ "By a monk of Trier" beside "by Brother Anselm": he may be that monk."""
    plain = all("a" in told.words and told.head not in told.names for told in one.fillers)
    return plain and any(told.head in told.names for told in other_.fillers)


def _ranked(mine: Role, theirs: Role) -> bool:
    """Whether only one is of the second of some: "won the prize", "won the second prize"."""
    told = [{word for one in role.parties for word in one.words} & _RANKS for role in (mine, theirs)]
    return told[0] != told[1]


def _broader(mine: Role, theirs: Role) -> bool:
    """Whether one of two roles, in texts that nobody put side by side, is told more narrowly, or may be had by many:
    director, director for Asia; who won the prize, in one of its years."""
    named = [set(parties.named(role.parties)) for role in (mine, theirs)]
    return mine.narrow != theirs.narrow or named[0] != named[1] or mine.name in _YEARLY


def _elsewhere(mine: Role, theirs: Role) -> bool:
    """Whether what else is said of the two is of two things: written for the stage, written for the screen."""
    pairs = ((one, there) for one in mine.rest for there in theirs.rest)
    alike = ((one, there) for one, there in pairs if (one.tie, one.role) == (there.tie, there.role))
    return any(
        one.names and there.names and not any(variants.one(n, m) for n in one.names for m in there.names)
        for one, there in alike
    )


def _clash(mine: tuple[Argument, ...], theirs: tuple[Argument, ...], x: Setting, y: Setting) -> Slot | None:
    left, right = parties.named(mine), parties.named(theirs)
    if left and right:
        if any(variants.one(name, there) for name in left for there in right):
            return None
        if parties.mentioned(parties.heads(mine), y) or parties.mentioned(parties.heads(theirs), x):
            return None
        return Slot(name="filler", a=", ".join(left), b=", ".join(right), verdict="differs")
    if len(mine) != 1 or len(theirs) != 1 or left or right:
        return None
    one, other_ = mine[0], theirs[0]
    if _unlike(one.head, other_.head) or _another_calling(one, other_, x, y):
        return Slot(name="filler", a=one.head, b=other_.head, verdict="differs")
    if one.head == other_.head and _foreign(one, other_, x, y):
        return Slot(name="origin", a=", ".join(one.names), b=", ".join(other_.names), verdict="differs")
    return None


def _lost(mine: Role, theirs: Role) -> Slot | None:
    """Whether one gets what the other says it lost."""
    for one, other_ in ((mine, theirs), (theirs, mine)):
        left, right = parties.heads(one.fillers), parties.heads(other_.losers)
        if any(variants.one(name, there) for name in left for there in right):
            shown = tuple(", ".join(parties.heads(role.fillers)) for role in (mine, theirs))
            return Slot(name="filler", a=shown[0], b=shown[1], verdict="differs")
    return None


def _groups(mine: tuple[Argument, ...], theirs: tuple[Argument, ...], x: Setting, y: Setting) -> Slot | None:
    """Two that each did it alone, of which one bears a name and the other is told by what they are: the marines."""
    if (
        len(mine) != 1
        or len(theirs) != 1
        or mine[0].head in parties.PRONOUNS
        or theirs[0].head in parties.PRONOUNS
    ):
        return None
    one, other_ = mine[0], theirs[0]
    people = {"person", "group", ""}
    if one.kind not in people or other_.kind not in people or wordnet.synonyms(one.head, other_.head, "n"):
        return None
    told = [
        frozenset({stem(part) for part in found.head.split()} | set(found.words)) for found in (one, other_)
    ]
    if told[0] & (told[1] | y.stems) or told[1] & x.stems:
        return None
    return Slot(name="filler", a=one.head, b=other_.head, verdict="differs")


def _foreign(one: Argument, other_: Argument, x: Setting, y: Setting) -> bool:
    """A Swiss company and an Israeli company."""
    names, theirs = one.names, other_.names
    if not names or not theirs or parties.mentioned(names, y) or parties.mentioned(theirs, x):
        return False
    return all(gazetteer.apart(name, there) for name in names for there in theirs)


@lru_cache(maxsize=1)
def _kin() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_KINSHIP.read_text(encoding="utf-8").splitlines()):
        for word in line.split() if not line.startswith("#") else ():
            found.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(rows) for word, rows in found.items()}


def _unlike(a: str, b: str) -> bool:
    """Whether two nouns of relation exclude each other: a nephew is no daughter."""
    return a != b and bool(_kin().get(a, frozenset()) & _kin().get(b, frozenset()))


@lru_cache(maxsize=1)
def _callings() -> dict[str, frozenset[tuple[int, int]]]:
    """Noun for who does something → its (family, kind)s."""
    found: dict[str, set[tuple[int, int]]] = {}
    rows = (line for line in _CALLINGS.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#"))
    for family, row in enumerate(rows):
        for kind, listed in enumerate(row.split(" | ")):
            for word in listed.split():
                found.setdefault(word.replace("_", " "), set()).add((family, kind))
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _another_calling(one: Argument, other_: Argument, x: Setting, y: Setting) -> bool:
    """Whether the army did it or partisans, and neither text speaks of the other's at all."""
    if any(filler.amount not in ("", "all") for filler in (one, other_)) or not (x.given and y.given):
        return False
    mine, theirs = (_callings().get(filler.head, frozenset()) for filler in (one, other_))
    families = {family for family, _ in mine} & {family for family, _ in theirs}
    if not families or mine & theirs:
        return False
    heard = {stem(one.head)} & (y.stems | y.near), {stem(other_.head)} & (x.stems | x.near)
    return not any(heard)


def _kinship(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """ "Ada is the aunt of Bo", "Ada is Bo's sister": two relations of one to another of which none is the other."""
    if not a.verb == b.verb == "be":
        return None
    who, whose = (tuple(one for one in found.arguments if one.role == "subject") for found in (a, b))
    for mine in a.arguments:
        for theirs in b.arguments:
            kin = mine.role == theirs.role == "complement" and _unlike(mine.head, theirs.head)
            if (
                not kin
                or not _both(mine.names, theirs.names)
                or not _both(parties.named(who), parties.named(whose))
            ):
                continue
            about = parties.about(who, whose, x, y)
            clash = Slot(name="relation", a=mine.head, b=theirs.head, verdict="differs")
            return Difference(kind="identity", a=mine, b=theirs, proof=(about, clash))
    return None


def _both(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return (
        len(others) == 1 and any(variants.one(name, others[0]) for name in names)
        if len(names) == 1
        else False
    )


def _origin(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Two countries that somebody or something is of: "a Swiss firm", "an Israeli firm"."""
    mine, theirs = _from(a), _from(b)
    if mine is None or theirs is None:
        return None
    (who, left), (whose, right) = mine, theirs
    about = parties.about(who, whose, x, y)
    if about.verdict not in ("same", "compatible"):
        return None
    if not all(gazetteer.apart(one, there) for one in left.names for there in right.names):
        return None
    if parties.mentioned(left.names, y) or parties.mentioned(right.names, x):
        return None
    clash = Slot(name="origin", a=", ".join(left.names), b=", ".join(right.names), verdict="differs")
    return Difference(kind="identity", a=left, b=right, proof=(about, clash))


def _from(found: Predication) -> tuple[tuple[Argument, ...], Argument] | None:
    if found.verb != "be":
        return None
    who = tuple(one for one in found.arguments if one.role == "subject")
    for one in found.arguments:
        of = one.role == "complement" or (one.role == "oblique" and one.tie == "from")
        if of and one.names and all(gazetteer.country(name) for name in one.names) and who:
            return who, one
    return None
