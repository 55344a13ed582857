"""Verbs with a noun that say no more than one verb → that verb: "put her signature to the pact" is "signed the pact"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compile.language import wordnet
from compile.language.lexicon import bag, lines
from compile.language.predications import phrases
from compile.model.evidence import Argument, Predication
from compile.text.stems import stem

#: Verbs by which the subject does what the noun says, and those by which it is done to the subject.
_GIVING = bag(
    "make give issue deliver offer provide launch carry_out conduct mount put_up undertake lend send"
)
_GIVING |= frozenset(word.replace("_", " ") for word in _GIVING)
_GETTING = bag("receive get suffer undergo face sustain")
#: Verbs that say no more than that something took place.
_OCCURRING = frozenset({"occur", "happen", "take place", "hold"})
#: What may stand between a verb, its preposition and the noun: spaces and an article.
_ARTICLE = 6


def plain(found: Predication) -> Predication:
    """The predication with one verb for its idiom, what stood behind the preposition as its object; else as it is."""
    found = _happening(_having(phrases.plain(found)))
    listed = _idioms().get(found.verb)
    return _deed(found) if not listed else _plain(found, listed)


def _plain(found: Predication, listed: dict[str, tuple[tuple[str, str], ...]]) -> Predication:
    if not any(one.role == "object" for one in found.arguments):
        found = _tied(found, dict(listed.get("-", ())))
    for noun in found.arguments:
        if noun.role != "object" or noun.head not in listed:
            continue
        for tie, verb in listed[noun.head]:
            meant = _meant(found, noun, tie)
            if meant is not None:
                rest = [one for one in found.arguments if one is not noun and one not in meant[1]]
                return replace(found, verb=verb, arguments=_in_order((*meant[0], *rest)))
    return _deed(found)


def _happening(found: Predication) -> Predication:
    """ "The signing of the treaty took place in Lisbon": it was signed there."""
    place = any(one.role == "object" and one.head == "place" for one in found.arguments)
    themes = [one for one in found.arguments if one.role == "subject" or (one.role == "object" and not place)]
    if not (place and found.verb == "take") and found.verb not in _OCCURRING:
        return found
    if len(themes) != 1 or themes[0].head not in _happenings() or themes[0].amount:
        return found
    noun = themes[0]
    owner = noun.names[0] if len(noun.names) == 1 else ""
    words = [word for word in noun.words if word not in ("a", "own")]
    if not owner and len(words) != 1:
        return found
    done = replace(noun, role="object", head=owner or words[0], words=())
    rest = (one for one in found.arguments if one is not noun and one.head != "place")
    return replace(found, verb=_happenings()[noun.head], arguments=_in_order((done, *rest)))


@lru_cache(maxsize=1)
def _happenings() -> dict[str, str]:
    """Noun of what takes place → the verb for it."""
    return {line.split()[0]: line.split()[1] for line in lines("happenings.txt")}


def _deed(found: Predication) -> Predication:
    """ "gave a warning to the town", "received no warning": the verb of the noun, and whom it was done to."""
    if found.verb not in _GIVING and found.verb not in _GETTING:
        return found
    told = [one for one in found.arguments if one.role in ("object", "complement") and _bare(one)]
    if len(told) != 1:
        return found
    noun = told[0]
    verb, ties = _deeds()[noun.head]
    done = tuple(
        replace(one, role="object", tie="")
        for one in found.arguments
        if (found.verb in _GETTING and one.role == "subject") or (one.role == "oblique" and one.tie in ties)
    )
    if found.verb in _GETTING and not done:
        return found
    spans = {(one.start, one.end) for one in done}
    rest = (one for one in found.arguments if one is not noun and (one.start, one.end) not in spans)
    polarity = found.polarity != (noun.amount == "none")
    return replace(found, verb=verb, polarity=polarity, arguments=_in_order((*done, *rest)))


def _bare(one: Argument) -> bool:
    """Whether it is the noun of a deed, and nothing narrows it to one of several."""
    return (
        one.head in _deeds()
        and one.amount in ("", "none")
        and set(one.words) <= {"a", "own"}
        and not one.names
    )


@lru_cache(maxsize=1)
def _deeds() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Noun → verb, prepositions of its object."""
    rows = (line.split() for line in lines("deeds.txt"))
    return {noun: (verb, tuple(ties)) for noun, verb, *ties in rows}


def _tied(found: Predication, verbs: dict[str, str]) -> Predication:
    """A verb that its preposition makes another: "passed on the offer" is "declined the offer"."""
    for at, one in enumerate(found.arguments):
        behind = 0 <= one.start - found.end <= len(one.tie) + _ARTICLE
        if one.role == "oblique" and one.tie in verbs and behind:
            object_ = replace(one, role="object", tie="")
            arguments = (*found.arguments[:at], object_, *found.arguments[at + 1 :])
            return replace(found, verb=verbs[one.tie], arguments=_in_order(arguments))
    return found


def _having(found: Predication) -> Predication:
    """ "the quake had its centre in Tisna": its centre lay there."""
    if found.verb != "have":
        return found
    owner = next((one for one in found.arguments if one.role == "subject"), None)
    owned = next((one for one in found.arguments if one.role == "object" and "own" in one.words), None)
    where = tuple(one for one in found.arguments if one.role == "oblique" and one.kind != "time")
    if owner is None or owned is None or not where:
        return found
    words = {*owned.words, *owner.words, stem(owner.head)} - {"own"}
    subject = replace(owned, role="subject", words=tuple(sorted(words)), names=owned.names or owner.names)
    rest = tuple(one for one in found.arguments if one not in (owner, owned))
    return replace(found, verb="lie", arguments=(subject, *rest))


def _meant(
    found: Predication, noun: Argument, tie: str
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]] | None:
    """The objects of the one verb, and the arguments that they were."""
    if not tie:
        return (), ()
    behind = tuple(one for one in found.arguments if one.role == "oblique" and one.tie == tie)
    if behind:
        return tuple(replace(one, role="object", tie="") for one in behind), behind
    whole = [word for word in noun.words if wordnet.base(word, "n") == word]
    if tie != "of" or not (noun.names or len(noun.words) == len(whole) == 1):
        return None
    of = noun.names[0] if noun.names else whole[0]
    words = tuple(word for word in noun.words if word not in {stem(part) for part in of.split()})
    return (replace(noun, head=of, words=words),), ()


def _in_order(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    order = {"subject": 0, "object": 1, "complement": 2, "oblique": 3}
    return tuple(sorted(arguments, key=lambda one: order[one.role]))


@lru_cache(maxsize=1)
def _idioms() -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    """Verb → noun → (preposition, verb)s."""
    table: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for line in lines("idioms.txt"):
        phrase, _, verb = line.partition(": ")
        first, noun, *tie = phrase.split()
        nouns = table.setdefault(first.replace("_", " "), {})
        nouns[noun] = (*nouns.get(noun, ()), ("".join(tie), verb.strip().replace("_", " ")))
    return table
