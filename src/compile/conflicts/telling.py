"""Where the book gives a side of a conflict, and whether with its source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from compile.conflicts.tables import Tables
from compile.language.calendar import weekday
from compile.language.comparing import Setting, compare
from compile.language.comparing.order import compare as compare_orders
from compile.language.comparing.predicated import compare as compare_clauses
from compile.language.comparing.setting import days, known, spans
from compile.language.comparing.values import figure_of, rounded
from compile.language.events import name_of
from compile.language.facts import read
from compile.language.orders import read as read_orders
from compile.model.evidence import Fact, Interval, Order, Predication
from compile.model.manuscript import OBJECT, Chapter
from compile.model.statement import Side, Statement
from compile.text.folding import folded
from compile.text.stems import stems
from compile.text.tokens import tokens

_Key = tuple[str, str, Decimal]
_GIVEN = Setting(given=True)
_ORDER = re.compile(
    r"\b(?:before|after|then|first|prior|following|until|later|earlier|since|once)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement (by its index) that gives a side. ``cited``: a citation of the side's source vouches for it there."""

    statement: int
    cited: bool
    fact: Fact | None = None


class Manuscript:
    """The statements of the book made ready to be asked who gives a side."""

    def __init__(self, statements: tuple[Statement, ...], chapters: tuple[Chapter, ...]) -> None:
        self.statements = statements
        self._tables = Tables(chapters)
        self._settings: dict[int, Setting] = {}
        self._by_end: dict[_Key, list[tuple[int, Fact]]] = defaultdict(list)
        self._ranges: dict[tuple[str, str], list[tuple[int, Fact]]] = defaultdict(list)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for at, statement in enumerate(statements):
            for key in {citation.key for citation in statement.citations}:
                self._by_key[key].append(at)
            for fact in statement.facts:
                self._enter(at, fact)

    def _enter(self, at: int, fact: Fact) -> None:
        for end in _ends(fact):
            self._by_end[fact.kind, fact.unit, end].append((at, fact))
        if None not in (fact.interval.low, fact.interval.high) and fact.interval.low != fact.interval.high:
            self._ranges[fact.kind, fact.unit].append((at, fact))

    @cached_property
    def _weekdays(self) -> dict[_Key, list[tuple[int, Fact]]]:
        """The weekdays of the statements, which are no facts of theirs; read when a conflict of dates asks for them."""
        found: dict[_Key, list[tuple[int, Fact]]] = defaultdict(list)
        for at, statement in enumerate(self.statements):
            if _WEEKDAY.search(statement.text):
                for fact in (one for one in read(statement.text) if one.unit == "weekday"):
                    for end in _ends(fact):
                        found[fact.kind, fact.unit, end].append((at, fact))
        return found

    def around(self, statement: Statement) -> str:
        """The words of a cell's column, row and caption; "" for what is not a cell."""
        return self._tables.words(statement)

    def ranges(self, kind: str, unit: str) -> list[tuple[int, Fact]]:
        """Facts with two different ends: "between 46 and 52"."""
        return self._ranges[kind, unit]

    def setting(self, at: int) -> Setting:
        """What stands around a statement's facts."""
        if at not in self._settings:
            found = self.statements[at]
            beside = [other for other in (at - 2, at - 1, at + 1) if 0 <= other < len(self.statements)]
            near = [self.statements[other].names for other in beside]
            self._settings[at] = Setting(
                stems=frozenset(stems(found.text)),
                names=known(found.names),
                around=frozenset().union(*map(known, near)),
                dates=days(found.facts),
                spans=spans(found.facts),
            )
        return self._settings[at]

    def gives(self, side: Side, setting: Setting, other: Side | None = None) -> tuple[Telling, ...]:
        """The statements that give a side, in reading order; ``other`` is the side that it is at odds with."""
        tellings = [] if side.fact is None else list(self._values(side, side.fact, setting))
        if side.predication is not None and other is not None and other.predication is not None:
            tellings += self._clauses(side, side.predication, other.predication)
        elif side.fact is None or side.says != side.fact.text:
            tellings += self._words(side)
        best: dict[int, Telling] = {}
        for telling in tellings:
            known = best.get(telling.statement)
            if known is None or (telling.cited and not known.cited):
                best[telling.statement] = telling
        return tuple(best[at] for at in sorted(best))

    def _values(self, side: Side, fact: Fact, setting: Setting) -> Iterator[Telling]:
        """Statements with a fact of the side's value: comparable, or cited to its source and not provably another."""
        for unit, interval, end in _looked_up(fact):
            known = self._weekdays if unit == "weekday" else self._by_end
            for at, mine in known.get((fact.kind, unit, end), ()):
                if not _same_value(mine.interval, interval):
                    continue
                cited = vouched(self.statements[at], side.key, mine.start)
                found = compare(mine, fact, self.setting(at), setting)
                differs = {slot.name for slot in found.proof if slot.verdict == "differs"}
                given = cited and not differs - _lenient(mine, fact) and self._measured(at, mine, fact)
                if found.verdict == "agrees" or given:
                    yield Telling(statement=at, cited=cited, fact=mine)

    def _clauses(self, side: Side, mine: Predication, other: Predication) -> Iterator[Telling]:
        """Statements with a clause that is at odds with the other side; or with a side's words, and none at odds with it."""
        for telling in self._words(side):
            statement = self.statements[telling.statement]
            against = [clause for clause in statement.predications if _at_odds(clause, mine)]
            if not any(vouched(statement, side.key, clause.start) for clause in against):
                yield telling
        for at in self._by_key.get(side.key, ()):
            statement = self.statements[at]
            for clause in statement.predications:
                if (
                    vouched(statement, side.key, clause.start)
                    and _at_odds(clause, other)
                    and not _at_odds(clause, mine)
                ):
                    yield Telling(statement=at, cited=True)

    def orders(self, side: Side, mine: Order, other: Order) -> tuple[Telling, ...]:
        """The statements that cite a side's source for the order in which it tells two happenings."""
        found = []
        for at in self._by_key.get(side.key, ()):
            statement = self.statements[at]
            for order in read_orders(statement.text) if _ORDER.search(statement.text) else ():
                told = (compare_orders(order, one, _GIVEN, _GIVEN).verdict for one in (mine, other))
                if tuple(told) == ("agrees", "differs") and vouched(statement, side.key, order.start):
                    found.append(Telling(statement=at, cited=True))
            if any(_ordered(scope, mine, other) for scope in scopes(statement, side.key)):
                found.append(Telling(statement=at, cited=True))
        return tuple({telling.statement: telling for telling in found}.values())

    def _measured(self, at: int, mine: Fact, fact: Fact) -> bool:
        """Whether a cell's bare figure is of the side's event by its column, row or caption; other figures are."""
        statement = self.statements[at]
        if statement.kind != "cell" or mine.event or not fact.event:
            return True
        words = self._tables.words(statement)
        return any(name_of(folded(token.text)) == fact.event for token in tokens(words))

    def _words(self, side: Side) -> Iterator[Telling]:
        """Statements that cite the side's source for words which hold all of what it says."""
        wanted = frozenset(stems(side.says))
        for at in self._by_key.get(side.key, ()):
            said = any(wanted <= _stems(scope) for scope in scopes(self.statements[at], side.key))
            if wanted and said and _near(self.statements[at], side):
                yield Telling(statement=at, cited=True)


@lru_cache(maxsize=4096)
def _stems(scope: str) -> frozenset[str]:
    return frozenset(stems(scope))


def _ordered(scope: str, mine: Order, other: Order) -> bool:
    """Whether the words under a citation repeat a side's: "…, or after the pier gave way [@dean]"."""
    said = {folded(token.text) for token in tokens(scope)}
    happenings = {*mine.earlier, *mine.later}
    told = folded(mine.text) in said and folded(other.text) not in said
    return told and bool(happenings & set(stems(scope)))


def _at_odds(clause: Predication, side: Predication) -> bool:
    """Whether a clause of the book excludes a side: the book speaks of what its sources speak of."""
    return compare_clauses(clause, side, _GIVEN, _GIVEN) is not None


def _looked_up(fact: Fact) -> Iterator[tuple[str, Interval, Decimal]]:
    """What a value may be given as: unit, interval, number; a day by its weekday alone, too ("on a Monday")."""
    for end in _ends(fact):
        yield fact.unit, fact.interval, end
    named = weekday(fact.interval) if fact.kind == "date" and fact.unit == "day" else None
    if named is not None and named.low is not None:
        yield "weekday", named, named.low


def _ends(fact: Fact) -> list[Decimal]:
    """The numbers that a value is looked up by: its ends, and the figure in "about 245"."""
    ends = (fact.interval.low, fact.interval.high, figure_of(fact))
    return sorted({end for end in ends if end is not None})


def _lenient(mine: Fact, fact: Fact) -> frozenset[str]:
    """The slots in which an author's words may differ from the source's and still give its value.

    The side too, where one does not tell it or both have a part of it in common; and the measure, and to whom, of a number
    that counts nothing by itself ("46 died by one count, 52 by another") or that counts the happening ("46 deaths").
    """
    stated, given = set(mine.population), set(fact.population)
    apart = stated and given and not stated & given
    counted = mine.head and (mine.event is None or name_of(mine.head) != mine.event)
    return (
        _LENIENT | (frozenset() if apart else {"side"}) | (frozenset() if counted else {"measure", "object"})
    )


_LENIENT = frozenset({"day", "place", "whole", "mood", "occasion"})


def _near(statement: Statement, side: Side) -> bool:
    """Whether the side's passage is among those nearest to the statement: its words may stand in others too."""
    mine = [support for support in statement.supports if support.key == side.key]
    quoted = any(found.key == side.key and found.passage == side.passage for found in statement.verifications)
    return not mine or quoted or any(side.passage in support.passages for support in mine)


def _same_value(stated: Interval, given: Interval) -> bool:
    return stated == given or stated.holds(given) or given.holds(stated) or rounded(stated, given)


def vouched(statement: Statement, key: str, offset: int) -> bool:
    """Whether a citation of the key vouches for what stands at an offset of the statement's text."""
    at = statement.start + offset
    return any(c.key == key and c.scope[0] <= at < c.scope[1] for c in statement.citations)


def scopes(statement: Statement, key: str) -> Iterator[str]:
    """The words that each citation of a key vouches for in a statement."""
    for citation in statement.citations:
        if citation.key == key:
            start = max(citation.scope[0] - statement.start, 0)
            yield statement.text[start : max(citation.scope[1] - statement.start, 0)].replace(OBJECT, " ")
