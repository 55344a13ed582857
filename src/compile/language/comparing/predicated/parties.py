"""The parties of two predications, aligned: whether what they tell of is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from compile.language import gazetteer, variants, wordnet
from compile.language.comparing.kept import kept
from compile.language.comparing.setting import Setting, one_story, telling
from compile.language.comparing.slots import clashing
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Predication
from compile.model.statement import Slot
from compile.text.stems import stem

Verdict: TypeAlias = Literal["same", "compatible", "differs", "unknown"]

#: Heads that stand for somebody named elsewhere.
PRONOUNS = bag(
    "he she it they him her them his its their who which that this these those one himself herself itself"
)
#: Those of them that stand for somebody.
_SOMEBODY = bag("he she him her")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\D|$)")
#: So many names and days in common prove one occasion.
_PROOF = 2
#: What is only a part of that whose name stands with it, or somebody else: "the third stage of the Tour of Kern", "Hume's brother".
PARTS = bag(
    "stage leg round half wing section heat copy replica model sketch study brother sister son daughter wife widow husband "
    "father mother cousin nephew niece uncle aunt grandson granddaughter grandfather grandmother rival successor predecessor "
    "assistant pupil deputy servant secretary sequel translation preface garden roof tower porch parapet altar gate lodge annexe"
)
#: Nouns that stand for what the text is about.
_GENERIC = bag(
    "film movie album song single book series show novel band group company team club game player character"
)


def named(arguments: Iterable[Argument]) -> tuple[str, ...]:
    """Every name in some arguments; "Mexican" in "the Mexican player" is none."""
    return tuple(dict.fromkeys(name for argument in arguments for name in _told(argument)))


def heads(arguments: Iterable[Argument]) -> tuple[str, ...]:
    """The name of each argument that is one: "Tisna Rovers" of "Tisna Rovers of the Northern League"."""
    return tuple(a.head for a in arguments if a.head in a.names) or named(arguments)


def _told(argument: Argument) -> tuple[str, ...]:
    if argument.head in argument.names:
        return argument.names
    return tuple(name for name in argument.names if not gazetteer.country(name))


def about(a: tuple[Argument, ...], b: tuple[Argument, ...], x: Setting, y: Setting) -> Slot:
    """Whether two lots of arguments are the same parties.

    ``same``: a name in common and no two names against each other, or nouns of one meaning. ``compatible``: one side
    leaves it to a pronoun or to the title, and the texts were put side by side. ``differs``, ``unknown`` otherwise.
    """
    mine, theirs = named(a), named(b)
    left, right = _nouns(a), _nouns(b)
    verdict: Verdict
    shown = (", ".join(mine or left) or "?", ", ".join(theirs or right) or "?")
    if any(map(_any, (*a, *b))):
        return _slot(shown, "unknown")
    if _part(a, b) or _part(b, a):
        return _slot(shown, "differs")
    if mine and theirs:
        shared = [name for name in mine if any(variants.one(name, other) for other in theirs)]
        strange = [name for name in theirs if not any(variants.one(name, other) for other in mine)]
        both = len(shared) < len(mine) and bool(strange)
        return _slot(shown, "same" if shared and not both else "differs")
    given = x.given and y.given
    if mine:
        verdict = "same" if _worded(mine, b) else _half(mine, left, right, y, given)
        return _slot(shown, "compatible" if verdict == "unknown" and given and _unnamed(b, y) else verdict)
    if theirs:
        verdict = "same" if _worded(theirs, a) else _half(theirs, right, left, x, given)
        return _slot(shown, "compatible" if verdict == "unknown" and given and _unnamed(a, x) else verdict)
    if left and right:
        return _slot(shown, "same" if _akin(left, right) else "differs")
    if not (left or right) and x.given and y.given and _one_pronoun(a, b):
        return _slot(shown, "compatible")
    return _slot(shown, "compatible" if x.given and y.given and (left or right) else "unknown")


def _part(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> bool:
    """Whether the one is only a part or a relative of what the other is, whose name both have."""
    named_too = {one.head for one in b if one.head in one.names}
    return any(one.head in PARTS and named_too & {*one.names} for one in a if one.head not in one.names)


def _any(argument: Argument) -> bool:
    """Whether it may be any of a kind, or some of them: "a book on Olsten", "two men"."""
    if argument.head in argument.names:
        return False
    return "a" in argument.words or bool(argument.amount and argument.amount != "all")


def _worded(names: tuple[str, ...], arguments: tuple[Argument, ...]) -> bool:
    """Whether a name stands among the other's words, not known for one where it opens the sentence."""
    words = {word for argument in arguments for word in argument.words}
    return any(all(stem(part) in words for part in name.split()) for name in names)


def _half(
    names: tuple[str, ...], own: tuple[str, ...], bare: tuple[str, ...], setting: Setting, given: bool
) -> Verdict:
    """Whether the side that names nobody (its nouns: ``bare``, its sentence: ``setting``) can mean who the other names."""
    if not given:
        return "unknown"
    nouns = [noun for noun in bare if noun not in _GENERIC]
    if any(noun in (name, name.split()[-1]) for noun in nouns for name in names):
        return "same"
    if nouns and not _akin(tuple(nouns), own):
        return "unknown"
    known = setting.names | setting.around
    return "compatible" if all(any(variants.one(n, k) for k in known) for n in names) else "unknown"


def _unnamed(arguments: tuple[Argument, ...], setting: Setting) -> bool:
    """Whether they are a "she" whom nobody named before can be, in a text that begins with it: she is whom the other names."""
    if not arguments or setting.around or any(one.head not in _SOMEBODY for one in arguments):
        return False
    first = min(one.start for one in arguments)
    told = (one for said in setting.said for one in said.arguments if one.kind not in ("place", "time"))
    return not any(one.names and one.start < first for one in told)


def _one_pronoun(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> bool:
    """ "He paid in cash", "he paid by cheque": each text begins with him."""
    pronouns = [{one.head for one in side} for side in (a, b)]
    return len(pronouns[0]) == 1 and pronouns[0] == pronouns[1] and pronouns[0] <= _SOMEBODY | {"it", "they"}


def _slot(shown: tuple[str, str], verdict: Verdict) -> Slot:
    return Slot(name="parties", a=shown[0], b=shown[1], verdict=verdict)


def _nouns(arguments: Iterable[Argument]) -> tuple[str, ...]:
    heads = (argument.head for argument in arguments if argument.head not in argument.names)
    return tuple(dict.fromkeys(head for head in heads if head and head not in PRONOUNS))


def _akin(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(
        one == other or wordnet.synonyms(one, other, "n") or stem(one) == stem(other)
        for one in a
        for other in b
    )


def said(predication_modality: str, polarity: bool) -> bool:
    """Whether a predication says that it is so."""
    return polarity and predication_modality in ("asserted", "reported")


def together(a: Predication, b: Predication, x: Setting, y: Setting) -> bool:
    """Whether no day speaks against it that the two tell of one time.

    Two texts that nobody put side by side must prove it: two names in common, or a name and a day.
    """
    if not (x.given and y.given):
        known = telling(x.names & y.names)
        if (len(known) + bool(x.dates and y.dates) < _PROOF or not known) and not _of_one_story(x, y):
            return False
    if _years(x) and _years(y) and not _years(x) & _years(y):
        return False
    if a.as_of is not None and b.as_of is not None:
        return a.as_of.meets(b.as_of)
    mine = (a.as_of,) if a.as_of else x.dates
    theirs = (b.as_of,) if b.as_of else y.dates
    return not mine or not theirs or any(one.meets(other) for one in mine for other in theirs)


def _of_one_story(x: Setting, y: Setting) -> bool:
    """Whether two short texts tell one story, and neither sentence names what the other text does not open with."""
    return bool(one_story(x, y)) and not clashing(x, y)


@kept
def _years(setting: Setting) -> frozenset[str]:
    """What looks like a year or a season: "2018", "2018/19"."""
    return frozenset(word for word in setting.stems if _YEAR.match(word))


def mentioned(names: Iterable[str], setting: Setting) -> bool:
    """Whether a sentence speaks of one of some names too, in whatever part and form."""
    stems = {word for name in names for word in gazetteer.people(name)}
    if stems & setting.stems:
        return True
    return any(variants.form(name, there) for name in names for there in setting.names)
