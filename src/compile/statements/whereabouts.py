"""The passages of a source in which a name or a figure of a statement stands, in whatever form it is told there."""

from __future__ import annotations

from compile.language import gazetteer
from compile.language.comparing.families import akin
from compile.language.comparing.values import written
from compile.language.lexicon import shortened
from compile.language.variants import one
from compile.model.evidence import Fact, Name
from compile.model.statement import Bearing
from compile.statements.borne import bears_out, one_day
from compile.statements.named import SHORT, beginning, telling
from compile.statements.renamed import person
from compile.statements.witness import Witness
from compile.text.stems import stem

#: The days of a month; and units of time: "in 13 years".
_MONTH = 31
#: Counts up to this may be of things that a source names one by one.
_COUNTABLE = 12
_RECKONED = frozenset({"day", "year", "month", "week", "hour", "minute", "second", "person-day"})


def places(bearing: Bearing, context: frozenset[str], witness: Witness) -> frozenset[int]:
    """The passages (by index) that have the name or the figure; none where it need not stand beside the rest."""
    if bearing.name is not None and bearing.verdict == "found":
        return _naming(bearing.name, context, witness)
    if bearing.name is not None and bearing.verdict == "unsettled":
        return _partly(bearing.name, context, witness)
    if bearing.fact is not None and bearing.verdict in ("found", "unsettled"):
        return _holding(bearing.fact, witness)
    return frozenset()


def _naming(name: Name, context: frozenset[str], witness: Witness) -> frozenset[int]:
    own = [stem(word) for word in telling(name)]
    if not own or any(form in context for form in name.forms) or witness.label_stems >= set(own):
        return frozenset()
    return called(name, witness)


def called(name: Name, witness: Witness) -> frozenset[int]:
    """The passages (by index) that have the name in whatever form, or all its words."""
    own = [_begun(stem(word), witness) for word in telling(name)]
    return mentioned(name, witness).union(set.intersection(*own) if own else ())


def mentioned(name: Name, witness: Witness) -> frozenset[int]:
    """The passages (by index) that have it as a name, in a form that may be the same."""
    alike = {form for other in witness.alike(name) for form in other.forms}
    there = (at for form in alike for at in witness.called.get(form, ()))
    return frozenset((*witness.naming(name), *there))


def _partly(name: Name, context: frozenset[str], witness: Witness) -> frozenset[int]:
    """Where a word of a name stands of which the source has not all."""
    own = [stem(word) for word in telling(name)]
    if len(own) <= 1 or any(form in context for form in name.forms) or witness.label_stems & set(own):
        return frozenset()
    return frozenset().union(*(_begun(word, witness) for word in own))


def _begun(word: str, witness: Witness) -> set[int]:
    """The passages (by index) with a word that begins as this one does."""
    others = witness.beginning(beginning(word)) if len(word) >= SHORT else []
    return {at for other in {word, *others} for at in witness.index.holding(other)}


def _holding(fact: Fact, witness: Witness) -> frozenset[int]:
    """Where the value stands, whatever it is of; none where it is nowhere: then it was reckoned, or is of another rule.

    None for a bare year either, nor for a duration: those are reckoned, or told by the source's own date.
    """
    if fact.unit in _RECKONED or (fact.kind == "date" and _wide(fact)):
        return frozenset()
    alike = [(at, other) for at, other in witness.facts if other.kind == fact.kind]
    found = {at for at, other in alike if _one_value(fact, other) and not _small(fact, other)}
    if found and fact.kind == "date":
        found |= {at for at, other in alike if one_day(fact, other)}
    if not found and fact.exactness == "bound":
        found = {at for at, other in alike if other.unit == fact.unit and fact.interval.holds(other.interval)}
    return frozenset(found)


def _small(mine: Fact, other: Fact) -> bool:
    """Whether it is a small count of other things: the "two floors" of a mill are not its two founders."""
    value = written(mine)
    if mine.kind != "quantity" or mine.unit != "count" or value is None or value > _COUNTABLE:
        return False
    return other.unit != mine.unit or bool(mine.head and other.head and not akin(mine.head, other.head))


def _wide(fact: Fact) -> bool:
    low, high = fact.interval.low, fact.interval.high
    return fact.exactness == "bound" or low is None or high is None or high - low > _MONTH


def _one_value(mine: Fact, other: Fact) -> bool:
    if mine.kind == "date":
        return mine.interval.meets(other.interval)
    figure = written(mine)
    return bears_out(other, mine) or (figure is not None and written(other) == figure)


def elsewise(name: Name, witness: Witness) -> frozenset[int]:
    """Further passages (by index) that have a name, under what only the rest of the source explains.

    By a part of a person's name ("Orme" opens a sentence, "Daniel" is the only Daniel of it), by the words that it is
    short for ("television"), by a place in it (Kingston, of Jamaica).
    """
    found = {*_by_part(name, witness), *_spelt_out(name, witness), *_within(name, witness)}
    return frozenset(found - called(name, witness))


def _by_part(name: Name, witness: Witness) -> set[int]:
    """The passages with the surname of a person of whom no namesake is told, or with the first name of a surname."""
    full = name.forms[0].split()
    others = [other.forms[0].split() for other in witness.names]
    people = [other for other in others if person(other) and other[-1] == full[-1]]
    if person(full):
        alone = all(one(name.forms[0], " ".join(other)) for other in people)
        return set(witness.index.holding(stem(full[-1]))) if alone else set()
    firsts = {other[0] for other in people} if len(full) == 1 else set()
    known = {other[0] for other in others if person(other) and other[-1] != full[-1]}
    return {at for first in firsts - known for at in witness.called.get(first, ())}


def _spelt_out(name: Name, witness: Witness) -> set[int]:
    """The passages with all the words that a name is short for: "television" of a TV series."""
    long = shortened().get(name.forms[0], ())
    return {at for parts in long for at in set.intersection(*(_begun(stem(part), witness) for part in parts))}


def _within(name: Name, witness: Witness) -> set[int]:
    """The passages with a place that lies in a land or a continent, or is it under another name."""
    wide = [form for form in name.forms if gazetteer.wide(form) or gazetteer.country(form)]
    return {
        at
        for form in wide
        for other, there in witness.called.items()
        if gazetteer.within(other, form)
        for at in there
    }
