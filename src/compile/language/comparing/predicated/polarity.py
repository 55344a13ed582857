"""One says that it is so, the other that it is not: negation, opposites, outcomes that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import alignment
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.setting import Setting
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

#: Verbs that say of something what it is, is found or made to be.
_STATES = bag(
    "be become remain stay seem appear prove lie stand declare find rule leave keep pronounce judge deem make hold call "
    "go turn"
)
_COPULAS = bag("be become seem appear prove")
_TIES = bag("in out at under")
#: Prepositions that may turn what a verb says: "voted for", "voted against".
_TURNING = bag("for against with without off to from of")
#: It was not so at one time: "had not been signed when the envoy left".
_NOT_YET = re.compile(r"\b(?:had not|hadn't|yet)\b", re.IGNORECASE)

_STILL = re.compile(r"\b(?:still|remains?|remained|left)\b", re.IGNORECASE)
#: What was still so at some time in the past need not be so in the end.
_PAST = re.compile(r"(?:was|were|had|still had)\b", re.IGNORECASE)
_PERSON = bag("he she him her")
#: Heads of "no one", "no person".
_ANYONE = bag("one person people soul man")

#: Words of an argument that stand for its article.
_MARKS = frozenset({"a", "own"})

_Parties: TypeAlias = tuple[Argument, ...]


class View(NamedTuple):
    """One way to put a predication: ``key`` is said (or not: ``sign``) of ``theme``, by ``doers``.

    ``beside`` are further parties that the other text must know of: "survived the crash" of who "died in the crash".
    """

    key: str
    sign: bool
    theme: _Parties
    doers: _Parties = ()
    beside: _Parties = ()


def difference(a: Predication, b: Predication, x: Setting, y: Setting) -> Difference | None:
    """Where two predications of the same parties exclude each other; None if they do not."""
    if "barely" in (a.degree, b.degree) or _aside(a) or _aside(b):
        return None  # "was nearly cancelled": it was not
    theirs = views(b)
    for mine in views(a):
        for other in theirs:
            found = _at_odds(mine, other)
            if not found or (found == "sequel" and not _one_time(a, b)):
                continue
            if _shared(found, mine.theme, other.theme):
                continue
            if alignment.timed_apart(a, b, state=found == "state"):
                return None
            proof = _parties(mine, other, x, y)
            if proof is None or not _founded(a, b, x, y, mine if not mine.sign else other):
                continue
            occasion = alignment.occasion(a, b, x, y)
            if occasion.verdict != "same":
                return None
            value = Slot(name="polarity", a=_shown(mine), b=_shown(other), verdict="differs")
            return Difference(kind="polarity", a=None, b=None, proof=(*proof, occasion, value))
    return None


def _shared(found: str, mine: _Parties, theirs: _Parties) -> bool:
    """ "Five of them survived", "one of them died"; "many of the prints are signed", "some are not signed": both can be."""
    counted = _counted(mine) and _counted(theirs)
    vague = any(one.amount == "some" for one in (*mine, *theirs))
    return counted and (found != "same" or vague)


def _counted(theme: _Parties) -> bool:
    return any(one.amount not in ("", "all", "none") for one in theme)


def _aside(found: Predication) -> bool:
    """ "without losing a man": told beside something else, of which it is part."""
    words = found.text.split()
    return len(words) == 1 and words[0].endswith("ing")


@kept
def keys(found: Predication) -> tuple[tuple[str, bool], ...]:
    """What is said, each with whether it is said to be so: the verb, or what something is ("valid", "in_force")."""
    return tuple(dict.fromkeys((view.key, view.sign) for view in views(found)))


@kept
def views(found: Predication) -> tuple[View, ...]:
    """The ways to put what a predication says."""
    return tuple(_views(found))


def _views(found: Predication) -> Iterator[View]:
    sign = found.polarity != (sum(argument.amount == "none" for argument in found.arguments) % 2 == 1)
    verb = found.verb.replace(" ", "_")
    subjects, objects = alignment.of(found, "subject"), alignment.of(found, "object")
    if verb in _STATES:
        yield from _states(found, sign, objects or subjects)
    if verb in _COPULAS or (verb in _STATES and alignment.of(found, "complement")):
        return  # "declared it a forgery" says that it is one
    yield View(verb, sign, objects or subjects, subjects if objects else ())
    if subjects and objects:
        yield View(verb, sign, subjects, (), objects)
    if _still(found):
        yield View(f"still_{verb}", sign, objects or subjects)
    word = found.text.split()[-1].lower() if objects and verb not in _STATES and "_" not in verb else verb
    if word != verb:
        yield View(word, sign, objects, subjects)
    for argument in alignment.of(found, "oblique"):
        if argument.tie in _TURNING:
            yield View(f"{verb}_{argument.tie}", sign, (argument,), subjects)


def _still(found: Predication) -> bool:
    """ "is still held", "still stands": as it is told, it has not ended."""
    return bool(_STILL.search(found.text)) and not _PAST.match(found.text)


def _states(found: Predication, sign: bool, theme: _Parties) -> Iterator[View]:
    for argument in found.arguments:
        if argument.role == "complement" and any(one.head == "there" for one in theme):
            yield View("exist", sign, (argument,))
        elif argument.role == "complement" and not argument.names:
            yield View(argument.head, sign, theme)
        elif argument.role == "oblique" and argument.tie in _TIES and not argument.names:
            yield View(f"{argument.tie}_{argument.head}", sign, theme)


def _at_odds(mine: View, other: View) -> str:
    """Why two ways to put it exclude each other: "same" (one is negated), "outcome", "state", "sequel"; "" if they do not.

    What is done to the subject ("survived") is put beside what befalls it ("died") only as outcomes.
    """
    found = tie(mine.key, other.key)
    if found == "same":
        return found if mine.sign != other.sign and not (mine.beside or other.beside) else ""
    if not (mine.sign and other.sign) or (mine.beside and other.beside):
        return ""
    return "" if found == "sequel" and (mine.beside or other.beside) else found


def _one_time(a: Predication, b: Predication) -> bool:
    return a.as_of is not None and b.as_of is not None and a.as_of.meets(b.as_of)


def _any(denied: _Parties, said: _Parties) -> bool:
    """Whether none of a kind is denied, and one of that kind is said: "did not win a prize", "won the Lind Prize"."""
    if len(denied) != 1 or denied[0].names or set(denied[0].words) - {"a"} or denied[0].amount == "none":
        return False
    return "a" in denied[0].words and any(
        one.names and one.head.split()[-1] == denied[0].head for one in said
    )


def _parties(mine: View, other: View, x: Setting, y: Setting) -> tuple[Slot, ...] | None:
    theme = alignment.party(mine.theme, other.theme, x, y)
    someone = _nobody(mine.theme, other.theme) or _nobody(other.theme, mine.theme)
    if x.given and y.given and (someone or _one_pronoun(mine.theme, other.theme)):
        theme = replace(theme, verdict="same")
    doer = alignment.party(mine.doers, other.doers, x, y)
    denied, said = (other, mine) if mine.sign else (mine, other)
    if doer.verdict == "same" and said.sign and _any(denied.theme, said.theme):
        theme = replace(theme, verdict="same")
    if theme.verdict != "same" or doer.verdict == "differs":
        return None
    if not (_known(mine.beside, y) and _known(other.beside, x)):
        return None
    return theme, doer


def _one_pronoun(mine: _Parties, other: _Parties) -> bool:
    """ "She never returned", "she went back": of texts side by side it is one person."""
    heads = {one.head for one in (*mine, *other)}
    return len(heads) == 1 and heads <= _PERSON


def _nobody(mine: _Parties, other: _Parties) -> bool:
    """ "No one was hurt", "several people were hurt": whoever it is, it is somebody."""
    none = any(one.amount == "none" and one.head in _ANYONE for one in mine) or any(
        one.head in alignment.NOBODY for one in mine
    )
    return none and any(one.kind in ("person", "group") and one.amount != "none" for one in other)


def _founded(a: Predication, b: Predication, x: Setting, y: Setting, denied: View) -> bool:
    """Nothing else speaks against it: whose words they are, what stands under the negation, what they are of."""
    if alignment.disowned(a, b, x, y) or alignment.otherwise(a, b):
        return False
    if denied.sign:
        return True
    negated, other, setting = (a, b, y) if denied in views(a) else (b, a, x)
    heads = {argument.head for argument in other.arguments}
    if any(argument.tie == "since" for argument in alignment.of(negated, "oblique")):
        return False
    return not _NOT_YET.search(negated.text) and _known(negated.arguments, setting, heads)


def _known(arguments: _Parties, setting: Setting, heads: Collection[str] = ()) -> bool:
    """Whether the other sentence has all that these say: "did not sign it in Kern" leaves it signed elsewhere."""
    words = {word for argument in arguments for word in _words(argument)}
    names = {stem(part) for name in setting.names | setting.around | setting.story for part in name.split()}
    return words <= setting.stems | setting.near | names | set(map(stem, heads))


def _words(argument: Argument) -> Iterator[str]:
    idle = (
        argument.head in alignment.PRONOUNS
        or argument.head in alignment.NOBODY
        or argument.head == "there"
        or (argument.amount == "none" and argument.head in _ANYONE)
    )
    if idle:
        return
    yield from (word for word in argument.words if word not in _MARKS)
    yield from (stem(part) for part in argument.head.split())


def _shown(view: View) -> str:
    key = view.key.replace("_", " ")
    return key if view.sign else f"not {key}"
