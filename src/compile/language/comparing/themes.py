"""Whether two dated clauses speak of one thing: the heads of their subjects and objects."""

from __future__ import annotations

from compile.language import wordnet
from compile.language.comparing.namesakes import told_apart
from compile.language.comparing.setting import Setting
from compile.language.comparing.slots import Verdict
from compile.language.comparing.whose import KIN
from compile.model.evidence import Argument, Fact, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "we", "i", "this", "these", "", "one", "both"}
)
#: Words that narrow nothing by themselves.
_IDLE = frozenset({"own", "a", "same"})
#: Heads that stand for what they are of: "the last of the British troops".
_PARTITIVE = frozenset(
    {"last", "first", "most", "rest", "half", "all", "part", "member", "number", "group", "majority", "some"}
) | {"work", "construction", "building", "demolition", "restoration", "publication"}

#: What two offices are told by: "as mayor", "from parliament"; "elected mayor", "elected to the council".
_POSTS = ({"as", "from"}, {"", "to"}, {"as", "to"})
_CHOSEN = frozenset({"elect", "appoint"})
#: So many letters an office and its holder share.
_ROOT = 5
_MEMBERS = frozenset(
    {"member", "fellow", "deputy", "delegate", "representative", "associate", "one", "place", "seat"}
)


def theme(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same thing or person happens to be spoken of, as far as both clauses are understood.

    "Ada Quill's husband died" is not Ada Quill's death, a station's office no station, a song no album; "the film" may be
    what the other text calls by its name.
    """
    mine, theirs = _sides(a, x), _sides(b, y)
    verdict: Verdict = "unknown"
    if mine and theirs:
        fits = [_fit(one, other) for one in mine for other in theirs]
        verdict = "same" if True in fits else "unknown" if None in fits else "differs"
    chosen = bool({a.event, b.event} & _CHOSEN)
    if _apart(_rests(a, x), _rests(b, y), chosen) or _undergone(mine, theirs):
        verdict = "differs"
    return Slot(name="thing", a=_heads(mine), b=_heads(theirs), verdict=verdict)


def _undergone(mine: tuple[Argument, ...], theirs: tuple[Argument, ...]) -> bool:
    """ "The council approved the road plan", "the council approved the budget": one doer, two things of which nouns tell."""
    objects = [[one for one in side if one.role == "object" and not one.names] for side in (mine, theirs)]
    if not all(len(side) == 1 for side in objects):
        return False
    (one,), (other,) = objects
    return (
        all(_fit(one, told) is False for told in theirs)
        and all(_fit(other, told) is False for told in mine)
        and not {one.head, other.head} & _PARTITIVE
    )


def _heads(sides: tuple[Argument, ...]) -> str:
    return ", ".join(argument.head for argument in sides) or "?"


def _sides(fact: Fact, setting: Setting) -> tuple[Argument, ...]:
    said = said_of(fact, setting)
    if said is None:
        return ()
    return tuple(argument for argument in said.arguments if argument.role in ("subject", "object"))


def _rests(fact: Fact, setting: Setting) -> dict[str, Argument]:
    """What a person is made or leaves: complements, and what stands behind "as" and "from"."""
    said = said_of(fact, setting)
    arguments = said.arguments if said is not None else ()
    kept = (a for a in arguments if a.role == "complement" or a.tie in ("as", "from", "for", "to"))
    return {argument.tie: argument for argument in kept if argument.kind != "time"}


def _apart(mine: dict[str, Argument], theirs: dict[str, Argument], chosen: bool) -> bool:
    """ "Appointed director" and "appointed chairman" are two appointments; "as mayor" and "from parliament" two leavings."""
    pairs = [(mine[tie], theirs[tie]) for tie in mine if tie in theirs]
    two = not pairs and len(mine) == len(theirs) == 1 and {*mine, *theirs} in _POSTS[: 3 if chosen else 1]
    # "as chair of the board", "from the chair of the board": one and the same.
    other = two and not any(_post(one, other) for one in mine.values() for other in theirs.values())
    return other or any(_fit(one, two) is False for one, two in pairs)


def _post(a: Argument, b: Argument) -> bool:
    """ "Elected a fellow of the Tarn Society" and "elected to the Tarn Society", "president" and "to the presidency"."""
    alike = a.head[:_ROOT] == b.head[:_ROOT] or bool(
        set(a.names) & set(b.names) or set(a.words) & set(b.words)
    )
    return alike or bool({a.head, b.head} & _MEMBERS)


def said_of(fact: Fact, setting: Setting) -> Predication | None:
    """The predication of the date's verb: the one of that verb whose words stand nearest before the date, or after it."""
    known = [found for found in setting.said if fact.head and found.verb.split()[0] == fact.head]
    return min(known, key=lambda found: abs(found.start - fact.start), default=None)


def _owned(a: Argument, b: Argument) -> bool:
    """ "Ada Quill's brother John" beside "Ada Quill"."""
    others = {word for name in a.names if name != a.head for word in name.split()}
    return bool(set(b.head.split()) & others)


def _other(a: Argument, b: Argument) -> bool:
    """ "The tower's spire" beside "the tower", "a second Albion" beside "the Albion", "deputy minister" beside "minister"."""
    made = a.kind in ("thing", "group") and a.head not in a.names and a.head not in _PARTITIVE
    if made and a.head != b.head and stem(b.head) in a.words:
        return True
    return told_apart(a, b)


def _telling(argument: Argument) -> set[str]:
    """The words that narrow it: "its steward" may be the steward of Osk."""
    return set(argument.words) - _IDLE


def _fit(a: Argument, b: Argument) -> bool | None:
    """Whether two arguments are of one thing; None if that cannot be told."""
    if a.head in _PRONOUNS or b.head in _PRONOUNS:
        return False if {a.head, b.head} & KIN else None
    if _other(a, b) or _other(b, a):
        return False
    named = a.head in a.names, b.head in b.names
    if all(named):
        if set(a.head.split()) & set(b.head.split()):
            return True
        return False if _owned(a, b) or _owned(b, a) else None
    if any(named):
        name, noun = (a, b) if named[0] else (b, a)
        return (
            False
            if set(name.head.split()) & {word for known in noun.names for word in known.split()}
            else None
        )
    if a.head == b.head or wordnet.akin(a.head, b.head, "n"):
        return (
            not (_telling(a) and _telling(b))
            or bool(set(a.words) & set(b.words))
            or bool(set(a.names) & set(b.names))
        )
    if a.head in _PARTITIVE or b.head in _PARTITIVE:
        return True if stem(a.head) in b.words or stem(b.head) in a.words else None
    return False
