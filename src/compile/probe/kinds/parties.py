"""Names, places, and who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from compile.language import gazetteer, wordnet
from compile.language import places as language_places
from compile.language.lexicon import words
from compile.language.names import same
from compile.model.evidence import Name
from compile.probe.flip import Flip, Kind
from compile.probe.ground import Ground
from compile.probe.stock import Stock

#: Between two parties of a clause there are at most so many words.
_NEAR = 8


def names(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """A person or a group for another of the same book; not the name of a source, which says who says so."""
    for name in _told(ground):
        if not _is_place(ground, name) and name.forms[0] not in stock.labels:
            yield _another("name", ground, name, stock.names, random)


def places(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """A place for another of the same book; not for one that it lies in: what happened there happened in its country, too."""
    for name in _told(ground):
        if _is_place(ground, name) and name.forms[0] not in stock.labels:
            others = tuple(other for other in stock.places if not _lies_in(name, other))
            yield _another("place", ground, name, others, random)


def swapped(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """The two names on either side of a verb change places: "X killed Y" → "Y killed X"; "is" is the same both ways."""
    told = [n for n in _told(ground) if not _is_place(ground, n) and n.forms[0] not in stock.labels]
    for left, right in pairwise(told):
        if _acts_on(ground, left, right) and not same(left, right):
            text = ground.statement.text
            now = f"{right.text}{text[left.end : right.start]}{left.text}"
            yield ground.flip("agent and patient", left.start, right.end, now)


def _told(ground: Ground) -> list[Name]:
    """The names that the author reports; none that a hyphen ties to another, as "UN" in "UN-Habitat"."""
    text = ground.statement.text
    return [
        name
        for name in ground.sentence.names
        if ground.plain(name.start, name.end)
        and "-" not in (text[max(name.start - 1, 0) : name.start], text[name.end : name.end + 1])
    ]


def _lies_in(name: Name, other: Name) -> bool:
    return any(gazetteer.within(one, around) for one in name.forms for around in other.forms)


def _is_place(ground: Ground, name: Name) -> bool:
    sentence = ground.sentence
    return name.forms[0] in language_places.read(sentence, 0, len(sentence.tokens))


def _another(kind: Kind, ground: Ground, name: Name, others: tuple[Name, ...], random: Random) -> Flip | None:
    """None where every other name stands in the sentence too."""
    here = ground.sentence.names
    fit = [other for other in others if not any(same(other, mine) for mine in here)]
    if not fit:
        return None
    return ground.flip(kind, name.start, name.end, random.choice(fit).text)


def _acts_on(ground: Ground, left: Name, right: Name) -> bool:
    """Whether one verb and no preposition, conjunction or mark stands between the two; a passive's "by" may."""
    sentence = ground.sentence
    first, last = sentence.token_at(left.end - 1) + 1, sentence.token_at(right.start)
    between = sentence.lower[first:last]
    if (
        not between
        or len(between) > _NEAR
        or any(sentence.tokens[at].punctuation for at in range(first, last))
    ):
        return False
    ties = [word for word in between if word in words("preposition") or word in words("conjunction")]
    verbs = [word for word in between if wordnet.base(word, "v") and word not in words("determiner")]
    if any(wordnet.base(word, "v") == "be" for word in verbs) and len(between) == 1:
        return False
    opens = (
        between[0] in words("auxiliary")
        or "v" in wordnet.parts(between[0])
        or "r" in wordnet.parts(between[0])
    )
    passive = (
        ties == ["by"] and between[-1] in ("by", "the") and any(word in ("was", "were") for word in between)
    )
    return opens and bool(verbs) and (not ties or passive)
