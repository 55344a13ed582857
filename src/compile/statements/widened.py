"""What a source says of a part, told of the whole: of the land for the town, of all who were hurt for the children among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from compile.language import gazetteer
from compile.language.comparing.families import akin
from compile.language.comparing.values import exact, written
from compile.language.lexicon import bag
from compile.language.wordnet import superlative
from compile.model.evidence import Argument, Fact, Name, Passage, Predication
from compile.model.statement import Shift, Statement
from compile.statements.bounds import twins
from compile.statements.shifting import shift
from compile.statements.witness import Witness
from compile.text.stems import stem, stems

#: Kinds of places, each held by those of a higher number. A district may be a city's, so that the two are of one.
_TIERS = (
    bag("village hamlet"),
    bag("town city municipality district county"),
    bag("province"),
    bag("country nation"),
)
_TIER = {form: number for number, words in enumerate(_TIERS) for word in words for form in (word, stem(word))}
_COUNTRY = len(_TIERS) - 1
_HERE = re.compile(
    r"\b(?:in|of|across|throughout) (?:all |the whole |the entire )?the (?:whole |entire )?(\w+)", re.I
)
#: What is said of all, or of one as the only one, is another thing of a wider place.
_ALL = bag("all most none")
_SINGLE = bag("only sole first last")
_SHARES = bag("percent")


class Place(NamedTuple):
    """A place that a clause is about: its name, or its kind ("the district"), and where that stands."""

    name: str
    kind: int | None
    start: int
    end: int


def widened(
    statement: Statement,
    checked: Callable[[Fact | Predication], bool],
    witness: Witness,
    near: frozenset[int],
) -> Iterator[Shift]:
    """Shifts of scope in a statement, by the passages nearest to it (indexes ``near``)."""
    for fact in statement.facts:
        if fact.kind == "quantity" and checked(fact):
            yield from _whole(fact, statement, witness, near)
            if fact.unit in _SHARES:
                yield from _share(fact, statement, witness, near)
    for one in statement.predications:
        if checked(one) and one.modality == "asserted" and _sweeping(one):
            yield from _everywhere(one, statement, witness, near)


def _whole(fact: Fact, statement: Statement, witness: Witness, near: frozenset[int]) -> Iterator[Shift]:
    """ "Twelve people were hurt" where the source has thirty, "twelve of them children"."""
    same = twins(fact, witness)
    if fact.part or not same or not all(twin.part for _, twin in same):
        return
    said = frozenset(stems(statement.text))
    for at, twin in same:
        totals = [total for total in witness.passages[at].facts if _total(total, twin, fact)]
        if at in near and totals and not said & _narrowing(twin, totals) and not _tells(statement, totals):
            yield _shift("part", fact.start, fact.end, witness, at, (twin.start, twin.end, twin.text))
            return


def _total(total: Fact, part: Fact, fact: Fact) -> bool:
    """Whether a figure beside a part is that of the whole, and counts what the statement counts."""
    more, less = exact(total.interval) or total.interval.low, exact(part.interval) or part.interval.low
    return (
        not total.part
        and total.unit == fact.unit
        and (total.event, total.population) == (fact.event, fact.population)
        and part.event == total.event
        and akin(total.head, fact.head)
        and more is not None
        and less is not None
        and more > less
    )


def _narrowing(part: Fact, totals: Iterable[Fact]) -> frozenset[str]:
    """The stems that tell a part from its whole: "children" of "twelve of them children"."""
    words = {*part.near, *part.population, *([part.head] if part.head else [])}
    common = {word for total in totals for word in (*total.near, total.head)}
    return frozenset(stem(word.lower()) for word in words - common)


def _tells(statement: Statement, totals: Iterable[Fact]) -> bool:
    """Whether the statement has the whole, too."""
    values = {written(total) for total in totals}
    return any(written(fact) in values for fact in statement.facts)


def _share(fact: Fact, statement: Statement, witness: Witness, near: frozenset[int]) -> Iterator[Shift]:
    """ "9 per cent of households in the province" for those in the district."""
    mine = _places(_around(fact, statement.predications), fact, statement.text)
    same = [(at, twin) for at, twin in twins(fact, witness) if akin(fact.head, twin.head)]
    if not mine or not any(at in near for at, _ in same):
        return
    pairs = [
        _narrower(mine, _theirs(at, twin, witness), statement, witness.passages[at]) for at, twin in same
    ]
    for (at, twin), pair in zip(same, pairs, strict=True):
        if at in near and pair is not None and None not in pairs:
            yield _scope(pair, statement, fact, witness, at, twin)
            return


def _theirs(at: int, twin: Fact, witness: Witness) -> list[Place]:
    return _places(_around(twin, witness.passages[at].predications), twin, None)


def _everywhere(
    one: Predication, statement: Statement, witness: Witness, near: frozenset[int]
) -> Iterator[Shift]:
    """ "All schools in Nigeria closed" for those in Lagos; "the only bridge in Peru" for that in Lima."""
    mine = _places(_beside(one, statement.predications), None, statement.text)
    told = [
        (at, other, passage)
        for at, passage in enumerate(witness.passages)
        for other in (passage.predications if mine else ())
        if _alike(one, other)
    ]
    found = [
        _narrower(mine, _places(_beside(other, passage.predications), None, None), statement, passage)
        for _, other, passage in told
    ]
    for (at, other, _), pair in zip(told, found, strict=True):
        if at in near and pair is not None and None not in found:
            yield _scope(pair, statement, one, witness, at, other)
            return


def _sweeping(one: Predication) -> bool:
    return any(_marks(argument) for argument in one.arguments)


def _marks(argument: Argument) -> frozenset[str]:
    """What makes a phrase one of all, or of the only one: "most", "largest"."""
    told = (*argument.words, *([argument.head] if argument.role == "complement" else []))
    single = {word for word in told if word in _SINGLE or superlative(word)}
    return frozenset(single | ({argument.amount} & _ALL))


def _alike(one: Predication, other: Predication) -> bool:
    """Whether two clauses say the same of all, or of the only one, of a kind."""
    if (one.verb, one.polarity, other.modality) != (other.verb, other.polarity, "asserted"):
        return False
    heads = {argument.head for argument in one.arguments} & {argument.head for argument in other.arguments}
    return any(
        mine.head == theirs.head
        and _marks(mine)
        and _marks(mine) == _marks(theirs)
        and (mine.head not in _marks(mine) or len(heads - {"the"}) > 1)
        for mine in one.arguments
        for theirs in other.arguments
    )


def _beside(one: Predication, predications: Iterable[Predication]) -> list[Predication]:
    """A clause and those within it or round it: "the first woman" and "to be elected in Kerala"."""
    low, high = one.clause
    return [other for other in predications if other.clause[0] < high and low < other.clause[1]]


def _around(fact: Fact, predications: Iterable[Predication]) -> list[Predication]:
    return [one for one in predications if one.clause[0] <= fact.start < one.clause[1]]


def _places(said: Iterable[Predication], fact: Fact | None, text: str | None) -> list[Place]:
    """The places that clauses or a figure speak of; those of a kind only where ``text``, if it is there, says "in the …"."""
    kinds = None if text is None else {stem(match[1].lower()) for match in _HERE.finditer(text)}
    named = [(name, -1, -1) for name in (fact.place if fact else ())]
    words = [(word, -1, -1) for word in (fact.near if fact else ())]
    for one in (argument for found in said for argument in found.arguments):
        named += [(name, one.start, one.end) for name in one.names]
        words += [(word, one.start, one.end) for word in (one.head, *one.words)]
    kind = [
        Place(f"the {word}", _TIER[word], start, end)
        for word, start, end in words
        if word in _TIER and (kinds is None or stem(word) in kinds)
    ]
    return [Place(name, None, start, end) for name, start, end in named if gazetteer.known(name)] + kind


def _narrower(
    mine: list[Place], theirs: list[Place], statement: Statement, passage: Passage
) -> tuple[Place, Place] | None:
    """A place of the statement and one of the passage that lies in it, if neither has the other's as well."""
    here = [name for found in statement.names for name in found.forms]
    there = [name for found in passage.names for name in found.forms]
    for wide in mine:
        for narrow in theirs:
            if not _holds(wide, narrow):
                continue
            again = any(_same(narrow, name, statement.text) for name in here)
            beside = any(wide.kind is None and _either(wide.name, name) for name in there)
            other = any(_holds(place, wide) or place == wide for place in theirs)
            if not (again or beside or other or any(_covers(narrow, place) for place in mine)):
                return wide, narrow
    return None


def _holds(wide: Place, narrow: Place) -> bool:
    if wide.kind is not None and narrow.kind is not None:
        return wide.kind > narrow.kind
    if wide.kind is not None:
        return wide.kind == _COUNTRY and not gazetteer.wide(narrow.name)
    if narrow.kind is not None:
        return narrow.kind < _COUNTRY and gazetteer.wide(wide.name)
    return gazetteer.within(narrow.name, wide.name) and not gazetteer.within(wide.name, narrow.name)


def _covers(narrow: Place, place: Place) -> bool:
    """Whether a place of the statement is the narrow one after all."""
    if narrow.kind is not None:
        return place.kind is not None and place.kind <= narrow.kind
    return place.kind is None and gazetteer.within(place.name, narrow.name)


def _same(narrow: Place, name: str, text: str) -> bool:
    if narrow.kind is not None:
        return narrow.name.rpartition(" ")[2] in text.lower()
    return gazetteer.known(name) and gazetteer.within(name, narrow.name)


def _either(wide: str, name: str) -> bool:
    return gazetteer.known(name) and gazetteer.within(wide, name)


def _scope(
    pair: tuple[Place, Place],
    statement: Statement,
    mine: Fact | Predication,
    witness: Witness,
    at: int,
    theirs: Fact | Predication,
) -> Shift:
    wide, narrow = pair
    start, end, _ = _stretch(wide, statement.names, mine)
    return _shift("", start, end, witness, at, _stretch(narrow, witness.passages[at].names, theirs))


def _stretch(place: Place, names: Iterable[Name], said: Fact | Predication) -> tuple[int, int, str]:
    """Where a place stands, else what is said of it; and how it is written."""
    for name in names:
        if place.name in name.forms:
            return name.start, name.end, name.text
    return (place.start, place.end, place.name) if place.start >= 0 else (said.start, said.end, place.name)


def _shift(
    variant: str, start: int, end: int, witness: Witness, at: int, there: tuple[int, int, str]
) -> Shift:
    return shift("scope", (start, end), at, witness, variant=variant, there=there[:2], says=there[2])
