"""Names and figures that the source has, but nowhere near the rest of what is said with them; negations that it lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from compile.language.lexicon import words
from compile.language.names import same
from compile.model.evidence import Name, Passage
from compile.model.statement import Bearing, Shift
from compile.statements.explained import explained
from compile.statements.grounding import Said, clause_at
from compile.statements.shifting import shift
from compile.statements.whereabouts import called, places
from compile.statements.witness import Witness
from compile.text.stems import stems

#: The best place of the rest bears out at least so much of it, and the best place of the name less than this share of that.
_BEARS, _LESS = 0.4, 0.8
#: So many stems of the rest are needed to know its place: of a name, of a figure, and to say that all of it is there.
_LEAST, _LEAST_FIGURE, _LEAST_NEARLY = 2, 3, 4
#: A passage says all the rest if it bears out so much of it; those of the name much less than it.
_WHOLE, _NEARLY, _FEW, _MUCH_LESS = 0.78, 0.65, 5, 0.6
#: A source begins by saying what it is about: its first passages are context of all others.
_LEAD = 2
#: So many passages on, a paragraph may still speak of somebody by a pronoun.
_BACK = 4
#: So many words before a name may say that it speaks, "said the mayor, Ann Hale"; and those behind it, after what it is called.
_NEAR = 2
_AFTER = re.compile(r"\s*(?:,[^,.;]*,|\([^)]*\))?(?:\s*[\w-]+){1,2}")
_THAT = re.compile(r"\s*,? that\b")


def apart(
    text: str,
    said: Sequence[Said],
    query: Collection[str],
    bearings: Collection[Bearing],
    context: frozenset[str],
    witness: Witness,
    known: Collection[int] = (),
) -> Iterator[Shift]:
    """Names and figures of which the source tells elsewhere: another passage bears out the rest of the statement better.

    ``text`` is the statement's, ``said`` are the clauses that the citation vouches for, ``query`` their stems, ``context`` the forms of names that the
    statement stands under, ``known`` the offsets of what was told already. The rest of the clause, if it is long enough, and that of all clauses must both have their place elsewhere.
    """
    names = [bearing.name for bearing in bearings if bearing.name is not None]
    for bearing in bearings:
        part = bearing.name or bearing.fact
        speaks = _speaks(bearing, text)
        other = _another(bearing, names, said, query, context, witness, speaks=speaks)
        if other is None and part is not None and part.start not in known:
            other = _away(bearing, said, query, context, witness)
        if part is None or other is None or explained(bearing, text, names, other, witness, speaks=speaks):
            continue
        kind: Literal["name", "figure"] = "name" if bearing.name else "figure"
        yield shift(kind, (part.start, part.end), other, witness)


def _away(
    bearing: Bearing, said: Sequence[Said], query: Collection[str], context: frozenset[str], witness: Witness
) -> int | None:
    """The passage (by index) that bears out the rest of a clause and of all, far from the name or figure."""
    part = bearing.name or bearing.fact
    there = places(bearing, context, witness)
    if part is None or not there or min(there) < _LEAD:
        return None
    own = frozenset(stems(part.text))
    clause = clause_at(part.start, said)
    least = _LEAST if bearing.name else _LEAST_FIGURE
    rests = [rest for rest in (frozenset(query) - own, frozenset(clause) - own) if len(rest) >= least]
    best = [_elsewhere(rest, there, witness) for rest in rests]
    return best[0] if best and None not in best else None


def _speaks(bearing: Bearing, text: str) -> bool:
    """Whether the words beside a name say that it is whose word the statement is: "Hale said", "Hale, that", "according to Hale"."""
    if bearing.name is None:
        return False
    behind, before = text[bearing.name.end :], text[: bearing.name.start]
    said = words("attribution")
    if _THAT.match(behind):
        return True
    after = _AFTER.match(behind)
    ahead = re.findall(r"\w+", re.split(r"[.;:]|\bthat\b", before)[-1])[-_NEAR:]
    return any(word.lower() in said for word in (*(re.findall(r"\w+", after[0]) if after else ()), *ahead))


def _another(
    bearing: Bearing,
    names: Sequence[Name],
    said: Sequence[Said],
    query: Collection[str],
    context: frozenset[str],
    witness: Witness,
    *,
    speaks: bool,
) -> int | None:
    """The passage (by index) that says all the rest, of another name; None if none does so.

    So nearly word for word that no title and no neighbour lends the name: "The Mill Guild raised the toll" of "The
    Carters' Union raised the toll".
    """
    name = bearing.name
    if name is None or bearing.verdict != "found":
        return None
    own = frozenset(stems(name.text))
    if witness.label_stems >= own and (own or name.text in witness.label.split()):  # "US" has no stem
        return None
    framed = any(form in context for form in name.forms)
    clause = tuple(word for word in clause_at(name.start, said) if word in query)  # not "The Gazette says"
    rests = [[word for word in dict.fromkeys(of) if word not in own] for of in (clause, sorted(query))]
    asked = next((rest for rest in rests if len(rest) >= _LEAST_NEARLY), [])
    ranked = witness.index.rank(asked) if asked else []
    if not ranked or ranked[0][1] < (_NEARLY if len(asked) > _FEW and not framed else _WHOLE):
        return None
    best, most = ranked[0]
    held = called(name, witness)
    there = max((score for at, score in ranked if at in held), default=0.0)
    near = range(best - _BACK, best + _BACK)  # "he said", a few sentences on
    lent = speaks and any(at in held for at in near) and not _anothers(witness.passages[best], names)
    if lent or best in held or there > _MUCH_LESS * most:
        return None
    strangers = (o for o in witness.passages[best].names if not any(_one(o, mine) for mine in names))
    return best if next(strangers, None) is not None else None


def _anothers(passage: Passage, names: Sequence[Name]) -> bool:
    """Whether a passage says whose word it is, and names somebody else: "by Orme's estimate" of "Hale estimated"."""
    holders = {one.holder for one in passage.predications} | {one.holder for one in passage.facts}
    return any(holders & set(o.forms) and not any(_one(o, mine) for mine in names) for o in passage.names)


def _one(a: Name, b: Name) -> bool:
    return same(a, b) or bool(set(a.forms) & set(b.forms))


def _elsewhere(rest: frozenset[str], places: frozenset[int], witness: Witness) -> int | None:
    """The passage (by index) that bears out the rest so much better than those by the places; None if none does."""
    found = scores(rest, witness)
    if not found:
        return None
    best = max(sorted(found), key=lambda at: found[at])
    beside = {near for at in places for near in (at - 1, at, at + 1)}
    before = {at for at in range(max(0, best - _BACK), best) if at in places}
    if any(witness.passages[at].paragraph == witness.passages[best].paragraph for at in before):
        return None  # "she", a few sentences on
    if best in beside or found[best] < _BEARS:
        return None
    there = max((found.get(at, 0.0) for at in beside), default=0.0)
    return best if there < _LESS * found[best] else None


def scores(rest: Collection[str], witness: Witness) -> dict[int, float]:
    """How much of the rest each passage bears out: the mean of what it holds by itself and together with its neighbours."""
    found: dict[int, float] = defaultdict(float)
    last = len(witness.passages) - 1
    for word, share in sorted(witness.weigh(tuple(sorted(rest))).items()):
        held = witness.index.holding(word)
        for at in held:
            found[at] += share / 2
        for near in {to for at in held for to in (at - 1, at, at + 1) if 0 <= to <= last}:
            found[near] += share / 2
    return found
