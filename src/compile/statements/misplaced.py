"""Names that a source has, but in another's place: another's office, another list of the same sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from compile.language import gazetteer, wordnet
from compile.language.lexicon import bag, words
from compile.language.names import same
from compile.model.evidence import Name
from compile.model.statement import Bearing, Shift
from compile.statements.listed import lists, runs
from compile.statements.named import telling
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.places import Index
from compile.text.stems import stem
from compile.text.weave import Token, cut

#: WordNet's file of nouns for people.
_PEOPLE = "18"
_TIES = bag("of for")
#: Nouns of whatever there is: "a part of Rome", "the people of Peru".
_LOOSE = bag(
    "part side rest half end top bottom front back heart middle centre center area region people member group number team "
    "home place way line point site native son daughter friend fan series set pair list lot north south east west"
)
#: So many words a name may stand from a noun that it goes with: "Peru's new defence minister".
_NEAR, _TURN = 4, 2
#: So many characters hold the first word behind an office.
_AHEAD = 40
#: Where a name that stands before one of these ends, no noun goes with it: "Rome at the villages".
_AWAY = bag("at in from to on by with of for")
#: A name and the office of its bearer: "Hale, the mayor of Orm", "Hale was the mayor of Orm".
_HELD = re.compile(
    r"\s*(?:,| was| is|, who (?:was|is)) (?:(?:the|a|an|its|their) )?((?:[a-z-]+ ){1,3}?)(of|for) (the )?"
)
#: So many others of a list show that it is the source's.
_FEW = 2
#: Between the members of a source's list stand so many characters: those of ", ", " or ", " and ", ", and ".
_GAPS = {2: (",",), 4: ("or",), 5: ("and",), 6: (",", "and")}


def misplaced(
    text: str,
    bearings: Sequence[Bearing],
    near: Collection[int],
    witness: Witness,
    known: Collection[int] = (),
) -> Iterator[Shift]:
    """The names of a statement that its source has where another office, or another list, is theirs.

    ``text`` is what the citation vouches for; ``near`` are the passages (by index) that bear it out best, ``known`` the offsets of
    what was told already.
    """
    asked = [b.name for b in bearings if b.name is not None and b.verdict in ("found", "unsettled")]
    asked = [name for name in asked if name.start not in known]
    if not asked:
        return
    found = tuple(cut(text))
    listed = lists(text, [b.name for b in bearings if b.name is not None])
    for name in asked:
        at = _office(name, found, listed, near, witness)
        if at is None:
            at = _listed(name, listed, witness)
        if at is None:
            at = _held(name, text, near, witness)
        if at is not None:
            yield shift("name", (name.start, name.end), at, witness)


def _office(
    name: Name,
    found: Sequence[Token],
    listed: Sequence[tuple[Name, ...]],
    near: Collection[int],
    witness: Witness,
) -> int | None:
    """The passage with "the chief of Orm" for "the chief of Belm", if the source never has that chief beside Belm.

    Of what only says what a place is ("the villages of Orm and Hale") another of the list must be told there, too.
    """
    lead = _lead(name, found)
    if lead is None:
        return None
    source, others = witness.tokens, _others(name, listed)
    kind = not _office_word(lead[-2])
    for at in sorted(near):
        if not source.runs(at, lead):
            continue
        named = _told(at, witness, source)
        theirs = [run for run in named if any(_behind(lead, one, at, source) for one in run)]
        told = [one for run in theirs for one in run]
        if not told or any(_one(name, one) for one in told):
            continue
        if kind and not any(_alike(o, one) for o in others for one in told):
            continue
        if not _beside(name, lead[:-1], witness, source):
            return at
    return None


def _lead(name: Name, found: Sequence[Token]) -> tuple[str, ...] | None:
    """The noun and preposition before a name, with what narrows the noun: "police chief of"."""
    at = next((n for n, token in enumerate(found) if token.start == name.start), 0)
    if at and found[at - 1].text == "the":
        at -= 1
    if at < 2 or found[at - 1].text not in _TIES or not _telling(found[at - 2].text):
        return None
    narrow = found[at - 3].text if at > 2 else ""
    kept = (narrow,) if narrow.isalpha() and narrow.islower() and not _idle(narrow) else ()
    return (*kept, found[at - 2].text, found[at - 1].text)


def _telling(word: str) -> bool:
    """Whether it is a noun that is more than "a part" of something."""
    base = wordnet.base(word, "n") if word.islower() else ""
    return bool(base) and base not in _LOOSE


def _office_word(word: str) -> bool:
    """Whether a noun says what somebody is: "chief", not "village"."""
    return _telling(word) and wordnet.file(wordnet.base(word, "n"), "n") == _PEOPLE


def _idle(word: str) -> bool:
    return word in words("determiner") or word in words("preposition") or word in words("conjunction")


def _behind(lead: Sequence[str], other: Name, at: int, source: Index) -> bool:
    first = cut(other.text)[0].text
    return source.runs(at, (*lead[-2:], first)) or source.runs(at, (*lead[-2:], "the", first))


def _one(name: Name, other: Name) -> bool:
    """Whether two names may be of one thing, or one of what lies in the other."""
    if same(name, other) or set(map(stem, telling(name))) & set(map(stem, telling(other))):
        return True
    pairs = [(a, b) for a in name.forms for b in other.forms]
    return any(gazetteer.within(a, b) or gazetteer.within(b, a) for a, b in pairs)


def _beside(name: Name, noun: Sequence[str], witness: Witness, source: Index) -> bool:
    """Whether the source has the name right by the noun, in any passage: then it may be of it, too."""
    base = wordnet.base(noun[-1], "n")
    forms = [(*noun[:-1], form) for form in (noun[-1], base, base + "s", base.capitalize())]
    spots = [spot + len(noun) - 1 for form in forms for spot in source.at(form)]
    return any(
        0 < first - spot <= _NEAR or 0 < spot - last <= _NEAR
        for first, last in _spots((name, *witness.alike(name)), source)
        for spot in spots
    )


def _spots(names: Iterable[Name], source: Index) -> set[tuple[int, int]]:
    """The first and the last token of each place where one of the names stands, "Orm's" too; not before "at" or "in"."""
    found = set()
    for own in {tuple(token.text for token in cut(name.text)) for name in names}:
        for form in (own, (*own[:-1], own[-1] + "'s")):
            away = {spot for tie in _AWAY for spot in source.at((*form, tie))}
            found |= {(spot, spot + len(form) - 1) for spot in source.at(form) if spot not in away}
    return found


def _others(name: Name, listed: Sequence[tuple[Name, ...]]) -> list[Name]:
    return next(([other for other in run if other is not name] for run in listed if name in run), [])


def _listed(name: Name, listed: Sequence[tuple[Name, ...]], witness: Witness) -> int | None:
    """The passage that has all others of its list with another in its place, and it in another list.

    Where the source's list is shorter, the statement may have put two together.
    """
    others = _others(name, listed)
    if len(others) < _FEW:
        return None
    source = witness.tokens
    for at in witness.naming(name):
        theirs = _told(at, witness, source)
        mine = [run for run in theirs if len(run) > 1 and any(_alike(name, one) for one in run)]
        rest = [run for run in theirs if len(run) == len(others) + 1 and _all_in(others, run)]
        if mine and rest and not any(run in rest for run in mine):
            return at
    return None


def _all_in(names: Sequence[Name], run: Sequence[Name]) -> bool:
    return all(any(_alike(name, one) for one in run) for name in names)


def _alike(a: Name, b: Name) -> bool:
    return same(a, b) or bool(set(a.forms) & set(b.forms))


def _told(at: int, witness: Witness, source: Index) -> list[tuple[Name, ...]]:
    """The names of a passage, those of a list together."""

    def tied(a: Name, b: Name) -> bool:
        ties = _GAPS.get(b.start - a.end)
        return ties is not None and source.runs(at, (*ties, cut(b.text)[0].text))

    return runs(witness.passages[at].names, tied)


def _held(name: Name, text: str, near: Collection[int], witness: Witness) -> int | None:
    """The passage that has another bear the office: "Hale, the mayor of Orm" of "the mayor of Orm, Ann Orme"."""
    found = _HELD.match(text, name.end)
    office = found[1].split() if found else []
    if found is None or not _office_word(office[-1]):
        return None
    whose = [token.text for token in cut(text[found.end() : found.end() + _AHEAD])][:1]
    run, source = (office[-1], found[2], *(("the",) if found[3] else ()), *whose), witness.tokens
    for at in sorted(near):
        if not source.runs(at, run) or any(_one(name, other) for other in witness.passages[at].names):
            continue
        if _bearer(run, at, witness, source) and not _beside(name, office, witness, source):
            return at
    return None


def _bearer(run: Sequence[str], at: int, witness: Witness, source: Index) -> bool:
    """Whether a name stands right before the office or right behind it, but for a comma and an article."""
    first, last = witness.passages[at].tokens
    starts = [spot for spot in source.at(run) if first <= spot < last]
    spots = _spots(witness.passages[at].names, source)
    return any(
        0 < begin - (start + len(run) - 1) <= _TURN or 0 < start - end <= _NEAR
        for begin, end in spots
        for start in starts
    )
