"""Where a statement says more than its source: a bound made exact, a plan made a deed, somebody's words made a fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from compile.language.comparing.families import akin
from compile.language.lexicon import bag, words
from compile.model.evidence import Argument, Fact, Name, Predication
from compile.model.statement import Shift, ShiftKind, Statement
from compile.statements.attributed import record, tells
from compile.statements.bounds import strengthened, twins
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.tokens import tokens

Checked = Callable[[Fact | Name | Predication], bool]

#: Units that people mistake for each other, by what they measure.
_FAMILIES = ("percent", "percentage-point")
#: Figures of one digit stand for too many things.
_TELLING = 2
_SCALES = bag("thousand million billion trillion bn m k")
_PRONOUNS = bag("he she they it we i you who which that this one these those")
#: Amounts by how much of the whole they are.
_EXTENTS = {"few": 1, "some": 2, "most": 3, "all": 4}
_YEAR, _SEASON = 365, 100
#: Verbs that say nothing of what happened.
_LIGHT = bag("be have do make take get go give say tell report claim state add note")
#: What makes a plan or a guess of a verb for sure: "cast to play" and "can use" are neither.
_MODALS = bag("will would shall may might could")


def shifts(
    statement: Statement, checked: Checked, witness: Witness, near: frozenset[int]
) -> tuple[Shift, ...]:
    """What a statement says more surely, more widely or more exactly than the passages nearest to it (indexes ``near``).

    Nothing is told where the source says it in another place as the statement does.
    """
    found = [
        *(
            shift
            for fact in statement.facts
            if checked(fact)
            for shift in _of_figure(fact, statement, witness, near)
        ),
        *(
            shift
            for one in statement.predications
            if checked(one)
            for shift in _of_predication(one, statement, witness, near)
        ),
    ]
    return tuple(sorted(set(found), key=lambda shift: (shift.start, shift.kind)))


def _of_figure(fact: Fact, statement: Statement, witness: Witness, near: frozenset[int]) -> Iterator[Shift]:
    if fact.kind != "quantity":
        return
    same = twins(fact, witness)
    about = [
        (at, other) for at, other in same if at in near and (akin(fact.head, other.head) or not other.head)
    ]
    beside = tuple(other for other in statement.facts if other is not fact and other.kind == "quantity")
    stronger = strengthened(fact, beside, witness, near)
    if stronger is not None:
        at, other, variant = stronger
        yield _shift("bound", fact, witness, at, other, variant)
    if about:
        yield from _times(fact, about, witness)
    elif not same:
        yield from _unit(fact, witness, near)


def _times(fact: Fact, about: list[tuple[int, Fact]], witness: Witness) -> Iterator[Shift]:
    """A figure of a month or a season told of a year."""
    at, other = about[0]
    wide, narrow = _days(fact), _days(other)
    held = fact.as_of and other.as_of and fact.as_of.holds(other.as_of)
    if wide and narrow and held and wide >= _YEAR and narrow <= _SEASON and len(about) == 1:
        yield _shift("scope", fact, witness, at, other, "")


def _days(fact: Fact) -> Decimal | None:
    span = fact.as_of
    if span is None or span.low is None or span.high is None:
        return None
    return span.high - span.low + 1


def _unit(fact: Fact, witness: Witness, near: frozenset[int]) -> Iterator[Shift]:
    """The same digits of the same thing, with another scale or another unit of its kind."""
    mine = _digits(fact.text)
    if not mine or (len(mine.replace(".", "")) < _TELLING and not _scaled(fact.text)):
        return
    for at in sorted(near):
        for other in witness.passages[at].facts:
            if other.kind != "quantity" or _digits(other.text) != mine or not _alike(fact, other):
                continue
            if fact.interval.meets(other.interval) and fact.unit == other.unit:
                continue
            yield _shift("unit", fact, witness, at, other, "")
            return


def _digits(text: str) -> str:
    """The figure itself: "3.4" of "$3.4 million", "five" of "five billion"."""
    for token in tokens(text):
        if token.text[:1].isdigit():
            return re.sub(r"[a-z,%]+", "", token.text.lower())
        if token.text.lower() in words("number") and token.text.lower() not in _SCALES:
            return token.text.lower()
    return ""


def _scaled(text: str) -> bool:
    return any(token.text.lower() in _SCALES for token in tokens(text))


def _alike(a: Fact, b: Fact) -> bool:
    """Whether two figures can be of one thing but for their unit or scale."""
    units = {a.unit, b.unit}
    if len(units) == 1:
        heads = akin(a.head, b.head) if a.head and b.head else a.unit != "count"
        return heads and (a.unit == "count" or a.text != b.text)
    money = all(len(unit) == 3 and unit.isupper() for unit in units)
    return money or units == set(_FAMILIES)


def _of_predication(
    one: Predication, statement: Statement, witness: Witness, near: frozenset[int]
) -> Iterator[Shift]:
    if one.modality != "asserted" or one.verb in _LIGHT or not one.polarity or _party(one, "subject") is None:
        return
    told = [
        (at, other) for at in sorted(near) for other in witness.passages[at].predications if _same(one, other)
    ]
    if not told:
        return
    at, other = told[0]
    moods = {found.modality for _, found in told}
    if "asserted" not in moods and not one.holder:
        yield from _mood(one, statement, witness, told)
    elif moods == {"asserted"}:
        yield from _extent(one, witness, at, other)


def _mood(
    one: Predication, statement: Statement, witness: Witness, told: list[tuple[int, Predication]]
) -> Iterator[Shift]:
    """A plan, a guess, a condition or somebody's words, told as what happened."""
    if tells(statement):
        return
    at, other = told[0]
    moods = {found.modality for _, found in told}
    if moods <= {"planned", "possible", "conditional"}:
        if all(found.text.split()[0].lower() in _MODALS for _, found in told):
            yield _shift("certainty", one, witness, at, other, "")
    elif moods == {"denied"}:
        yield _shift("attribution", one, witness, at, other, "denied")
    elif moods == {"reported"}:
        holders = {found.holder for _, found in told}
        if holders == {""}:
            yield _shift("certainty", one, witness, at, other, "")
        elif (
            not holders & _PRONOUNS
            and "" not in holders
            and not any(map(record, holders))
            and not _told_of(one, statement)
        ):
            yield _shift("attribution", one, witness, at, other, "", holder=other.holder)


def _told_of(one: Predication, statement: Statement) -> bool:
    """Whether another clause of the statement says whose words they are."""
    holders = [found.holder for found in statement.predications]
    return any(holders) or any(fact.holder for fact in statement.facts)


def _extent(one: Predication, witness: Witness, at: int, other: Predication) -> Iterator[Shift]:
    """ "All residents opposed it" for "some residents opposed it"."""
    for mine in one.arguments:
        theirs = next((a for a in other.arguments if a.role == mine.role and a.head == mine.head), None)
        if theirs is None:
            continue
        wide, narrow = _EXTENTS.get(mine.amount), _EXTENTS.get(theirs.amount)
        if wide and narrow and wide >= _EXTENTS["most"] > narrow:
            yield _shift("scope", one, witness, at, other, "", says=theirs.amount)


def _same(one: Predication, other: Predication) -> bool:
    """Whether two clauses say the same of the same: the verb, a party, and no other party that both name."""
    if one.verb != other.verb or one.polarity != other.polarity:
        return False
    pairs = [(_party(one, role), _party(other, role)) for role in ("subject", "object")]
    both = [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]
    return bool(both or _oblique(one, other)) and all(_matches(*pair) for pair in both)


def _party(one: Predication, role: str) -> Argument | None:
    return next((a for a in one.arguments if a.role == role and a.head not in _PRONOUNS), None)


def _matches(a: Argument, b: Argument) -> bool:
    return a.head == b.head or bool(set(a.names) & set(b.names)) or _last(a.head) == _last(b.head)


def _last(head: str) -> str:
    return head.rpartition(" ")[2]


def _oblique(one: Predication, other: Predication) -> bool:
    mine = {a.head for a in one.arguments if a.role in ("oblique", "complement")}
    theirs = {a.head for a in other.arguments if a.role in ("oblique", "complement")}
    return bool(mine & theirs)


def _shift(
    kind: ShiftKind,
    mine: Fact | Predication,
    witness: Witness,
    at: int,
    theirs: Fact | Predication,
    variant: str,
    *,
    says: str = "",
    holder: str = "",
) -> Shift:
    stretch, there = (mine.start, mine.end), (theirs.start, theirs.end)
    return shift(
        kind, stretch, at, witness, variant=variant, there=there, says=says or theirs.text, holder=holder
    )
