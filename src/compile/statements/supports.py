"""What each cited source does for a statement: its nearest passages, and a bearing for each figure and name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from compile.language.comparing import Setting
from compile.language.comparing.setting import days, forms, known, spans
from compile.language.names import read as read_names
from compile.model.evidence import Fact, Name
from compile.model.manuscript import OBJECT, Citation
from compile.model.statement import Bearing, Shift, Statement, Support
from compile.statements import figures, lent, named, nearby, predicated
from compile.statements.added import added
from compile.statements.apart import apart
from compile.statements.attributed import unattributed
from compile.statements.denied import lost
from compile.statements.following import differs, follows, ordinal
from compile.statements.grounding import Grounding, Said, ground
from compile.statements.identity import matter
from compile.statements.instead import displaced
from compile.statements.misplaced import misplaced
from compile.statements.negated import negated
from compile.statements.parts import TOLD, Part, framing, part_of
from compile.statements.qualified import qualified
from compile.statements.shifts import shifts
from compile.statements.tables import anothers
from compile.statements.widened import widened
from compile.statements.witness import Witness
from compile.text.relations import DISAGREEING
from compile.text.stems import stems

#: What words in the passages beside it count for.
_DISCOUNT = 0.95
#: A statement is sourced in part where its source bears out so much of the rest.
_MOST = 0.6
#: What a figure found in a passage adds to the passage's score.
_FIGURE = 0.2


def supports(
    statement: Statement,
    free: tuple[tuple[int, int], ...],
    around: Around,
    witnesses: Mapping[str, Witness],
) -> tuple[Support, ...]:
    """One support for each citation of a captured source that is to bear it out, in the order of the citations.

    ``free`` are stretches (in offsets of the statement's text) that the authors mark as their own; ``around`` what it
    stands under.
    """
    setting = _setting(statement, around.names) if statement.facts else Setting(around=around.names)
    found = []
    for at, citation in enumerate(statement.citations):
        witness = witnesses.get(citation.key)
        if witness is not None and not _opposed(citation, statement):
            found.append(_support(statement, at, citation, free, setting, around, witness))
    for fact in statement.facts:
        if fact.exactness == "range" and len(found) > 1:
            found = _spanned(fact, found, witnesses)
    return tuple(found)


def _opposed(citation: Citation, statement: Statement) -> bool:
    """Whether a source is only cited for having it otherwise: "46 people [@gov; @disagrees_with:hosp]"."""
    return citation.relation in DISAGREEING and any(
        other.scope == citation.scope and other.relation not in DISAGREEING for other in statement.citations
    )


def _spanned(fact: Fact, found: list[Support], witnesses: Mapping[str, Witness]) -> list[Support]:
    """A range whose ends stand in two of its sources, "between 46 and 52 [@gov; @hosp]", is absent from neither."""
    asked = [support for support in found if any(bearing.fact is fact for bearing in support.bearings)]
    ends = [
        [witnesses[support.key].end(fact.kind, value) for support in asked]
        for value in (fact.interval.low, fact.interval.high)
    ]
    if not all(any(places) for places in ends):
        return found
    result = []
    for support in found:
        places = [
            witnesses[support.key].end(fact.kind, end) for end in (fact.interval.low, fact.interval.high)
        ]
        place = next((place for place in places if place is not None), None)
        bearings = tuple(_present(bearing, fact, place, witnesses) for bearing in support.bearings)
        result.append(replace(support, bearings=bearings))
    return result


def _present(
    bearing: Bearing, fact: Fact, place: tuple[int, Fact] | None, witnesses: Mapping[str, Witness]
) -> Bearing:
    if bearing.fact is not fact or bearing.verdict != "absent" or place is None:
        return bearing
    number = witnesses[bearing.key].passages[place[0]].number
    return replace(bearing, verdict="unsettled", passage=number, evidence=place[1])


def _setting(statement: Statement, around: frozenset[str]) -> Setting:
    return Setting(
        stems=frozenset(matter(statement.text)),
        names=known(statement.names),
        around=around,
        dates=days(statement.facts),
        spans=spans(statement.facts),
        said=statement.predications,
    )


def _support(
    statement: Statement,
    at: int,
    citation: Citation,
    free: tuple[tuple[int, int], ...],
    setting: Setting,
    around: Around,
    witness: Witness,
) -> Support:
    part, context = part_of(statement, citation, free, witness), around.stems
    moved = shifts(statement, part.checked, witness, part.near)
    scaled = {shift.start for shift in moved if shift.kind in ("unit", "bound")}
    bearings, put = _bearings(part, setting, context, witness, scaled)
    ranked = _nearest(part.query, part.first, bearings, witness)
    places = [at for at, _ in ranked]
    grounding = _grounded(part.said, statement.names, context, witness, bearings)
    nearest = witness.passages[ranked[0][0]].number if ranked else None
    return Support(
        key=citation.key,
        citation=at,
        passages=tuple(witness.passages[number].number for number, _ in ranked),
        scores=tuple(score for _, score in ranked),
        grounded=grounding.score,
        bearings=tuple(figures.nearest(bearing, places, witness) for bearing in bearings),
        shifts=(
            *moved,
            *widened(statement, part.checked, witness, part.near),
            *(
                _lacking(grounding, part.text, bearings, witness, nearest)
                or added(part.text, part.said, part.query, witness)
            ),
            *_elsewhere(part, bearings, put, setting, witness),
            *anothers(around.row, bearings, witness),
            *negated(statement, part.text, part.said, part.query, part.near, part.checked, witness),
            *lost(statement, part.text, part.said, part.near, part.checked, witness),
            *_flat(part, moved, witness),
            *qualified(part.text, statement, part.said, part.query, witness),
        ),
    )


def _bearings(
    part: Part, setting: Setting, context: frozenset[str], witness: Witness, scaled: set[int]
) -> tuple[list[Bearing], list[Shift]]:
    """A bearing for each figure, name and predication; and shifts for figures in whose place the source has another.

    ``scaled`` are the offsets of figures whose unit or bound is told of already.
    """
    statement = part.statement
    bearings = [
        figures.bear(fact, setting, witness, part.near) for fact in statement.facts if part.checked(fact)
    ]
    bearings, followed = _followed(bearings, part, witness)
    loose = figures.loose(statement.text, statement.facts, witness)
    bearings += [bearing for bearing in loose if bearing.fact and part.checked(bearing.fact)]
    told = [one for one in ordinal(part.text, witness, part.near) if one.fact and part.checked(one.fact)]
    bearings += told
    settled = scaled | followed | {one.fact.start for one in told if one.fact}
    titles = named.Framing(setting.around, context)
    names = [
        named.bear(name, statement.text, titles, witness) for name in statement.names if part.checked(name)
    ]
    bearings = [_titular(bearing, context, names) for bearing in bearings] + names
    bearings += predicated.bear(statement, setting.around, witness, part.near, part.checked)
    bearings = nearby.otherwise(
        bearings,
        statement,
        setting,
        part.first[:TOLD],
        witness,
        lambda fact: part.checked(fact) and fact.start not in settled,
    )
    return displaced(bearings, part.said, witness, settled)


def _followed(bearings: list[Bearing], part: Part, witness: Witness) -> tuple[list[Bearing], frozenset[int]]:
    """The bearings, with those of figures that can be reckoned from a passage; and the offsets of these."""
    found: list[Bearing] = []
    offsets: set[int] = set()
    for bearing in bearings:
        fact, open_ = bearing.fact, bearing.verdict == "contradicted" or bearing.passage is None
        if fact is None or bearing.verdict == "found" or not open_:
            found.append(bearing)
            continue
        at = follows(fact, part.text, witness, part.near)
        apart_ = differs(fact, part.text)
        if at is not None or apart_:
            offsets.add(fact.start)
        if at is not None or (apart_ and bearing.verdict == "contradicted"):
            number = None if at is None else witness.passages[at].number
            bearing = Bearing(
                verdict="unsettled", fact=fact, key=witness.key, passage=number, unwritten=at is None
            )
        found.append(bearing)
    return found, frozenset(offsets)


def _elsewhere(
    part: Part, bearings: list[Bearing], put: list[Shift], setting: Setting, witness: Witness
) -> Iterator[Shift]:
    """Names and figures that the source has, but not where it says the rest."""
    yield from put
    told = [one.start for one in put]
    away = apart(part.text, part.said, part.query, bearings, setting.around, witness, told)
    found = tuple(lent.own(away, part.statement.text, part.statement.names))
    yield from found
    yield from misplaced(part.text, bearings, part.near, witness, [*told, *(one.start for one in found)])


def _flat(part: Part, moved: tuple[Shift, ...], witness: Witness) -> Iterable[Shift]:
    """Words of somebody's that are told as a fact, where no other doubt of the kind was told."""
    if any(shift.kind in ("attribution", "certainty") for shift in moved):
        return ()
    return unattributed(part.text, part.statement, part.query, part.first, witness)


def _titular(bearing: Bearing, context: frozenset[str], names: list[Bearing]) -> Bearing:
    """An absent figure that is part of what the matter is called is unsettled: the year of "the 2008 final".

    The titles over the statement have it, or a name that the source has holds it ("Nine Elms").
    """
    fact = bearing.fact
    if bearing.verdict != "absent" or fact is None or fact.exactness not in ("exact", "range"):
        return bearing
    named_ = any(
        one.name is not None
        and one.verdict == "found"
        and one.name.start <= fact.start < fact.end <= one.name.end
        for one in names
    )
    return replace(bearing, verdict="unsettled") if named_ or figures.titled(fact, context) else bearing


def _grounded(
    said: tuple[Said, ...],
    names: tuple[Name, ...],
    context: frozenset[str],
    witness: Witness,
    bearings: list[Bearing],
) -> Grounding:
    frame = framing(witness)
    asked = [clause._replace(words=tuple(w for w in clause.words if w not in frame)) for clause in said]
    return ground(asked, names, context, witness, bearings)


def _lacking(
    found: Grounding, words: str, bearings: list[Bearing], witness: Witness, nearest: int | None
) -> tuple[Shift, ...]:
    """The clauses of which the source has nothing, not a figure either, if it has the rest."""
    if found.rest < _MOST:
        return ()
    there = [one.fact.start for one in bearings if one.fact is not None and one.passage is not None]
    bare = [clause for clause in found.bare if not any(clause.start <= at < clause.end for at in there)]
    stretches = [_visible(words, clause.start, clause.end) for clause in bare]
    return tuple(
        Shift(kind="clause", key=witness.key, start=start, end=end, passage=nearest)
        for start, end in stretches
    )


def _visible(words: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks and the space round its words."""
    inside = words[start:end]
    first = len(inside) - len(inside.lstrip(f" \n,;{OBJECT}"))
    return start + first, start + max(len(inside.rstrip(f" \n.,;{OBJECT}")), first)


def _nearest(
    query: tuple[str, ...], first: list[tuple[int, float]], bearings: list[Bearing], witness: Witness
) -> list[tuple[int, float]]:
    """The passages nearest to the words, each scored by the best window of up to three that it leads.

    A passage that holds a figure of the statement counts for more.
    """
    holding = {
        bearing.passage for bearing in bearings if bearing.passage is not None and bearing.verdict == "found"
    }
    shares = witness.weigh(query)
    scored = []
    for at, score in first:
        window = max(score, _DISCOUNT * _window(shares, at, witness))
        bonus = _FIGURE if witness.passages[at].number in holding else 0.0
        scored.append((at, round(min(1.0, window + bonus), 3), score))
    scored.sort(key=lambda found: (-found[1], -found[2], found[0]))
    return [(at, score) for at, score, _ in scored[:TOLD]]


def _window(shares: Mapping[str, float], at: int, witness: Witness) -> float:
    """The best share of the query that a passage holds together with one neighbour or both."""
    passages = witness.passage_stems
    here = passages[at]
    before = passages[at - 1] if at else frozenset()
    after = passages[at + 1] if at + 1 < len(passages) else frozenset()
    return sum(share for stem, share in shares.items() if stem in here or stem in before or stem in after)


class Around(NamedTuple):
    """What a statement stands under (its chapter's and its section's title): folded forms of names, and stems.

    ``row`` is the label of its row, if it is a cell.
    """

    names: frozenset[str]
    stems: frozenset[str]
    row: str = ""


@lru_cache(maxsize=4096)
def around(title: str) -> Around:
    """The names and the stems of a title."""
    return Around(forms((*read_names(title), *read_names(title, first=False))), frozenset(stems(title)))
