"""A source made ready to be asked: its words, names, figures and settings, from what a seal holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import islice, takewhile
from math import log
from typing import Literal

from compile.language.calendar import yearless
from compile.language.comparing import Setting, settings
from compile.language.comparing.families import happening, kin
from compile.language.comparing.setting import forms, known
from compile.language.comparing.values import digits, exact, figure_of, rounded, written
from compile.language.names import read as read_names
from compile.language.names import same
from compile.language.spreads import SPREAD
from compile.model.evidence import Fact, FactKind, Interval, Name, Reference, Source
from compile.text.retrieval import Index, weigh
from compile.text.stems import stem, stems
from compile.text.tokens import tokens

#: Fields of a reference whose words count as the source's own: "The Defense Post wrote …".
_FIELDS = (
    *("title", "subtitle", "booktitle", "journal", "journaltitle", "publisher", "author", "editor"),
    *("organization", "institution", "howpublished", "url", "date", "year", "month", "series"),
)
#: How far above and below a bound the source's figure may be, as shares of the bound.
_ABOVE, _BELOW = Decimal("0.5"), Decimal("0.25")
#: A bound so near to a figure (as a share) was made from it.
_CLOSE = Decimal("0.1")
_MARKUP = re.compile(r"[{}\\]|\b(?:and)\b|https?:|www\.|[/._-]")


class Witness:
    """One captured source and its reference."""

    def __init__(self, source: Source, reference: Reference | None) -> None:
        self.source = source
        self.key = source.key
        self.passages = source.passages
        fields = [reference.get(field) or "" for field in _FIELDS] if reference else []
        label = " ".join([source.title, source.origin, source.published, *fields])
        self.label = " ".join(_MARKUP.sub(" ", label).split())
        self._alike: dict[tuple[str, ...], tuple[Name, ...]] = {}

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each stem tells."""
        return weigh([passage.stems for passage in self.passages])

    @property
    def unseen(self) -> float:
        """How much a stem tells that no passage holds."""
        return log(1 + (len(self.passages) + 0.5) / 0.5)

    @cached_property
    def index(self) -> Index:
        """The passages by their stems."""
        return Index([passage.stems for passage in self.passages], self.weights)

    @cached_property
    def passage_stems(self) -> tuple[frozenset[str], ...]:
        """The stems of each passage."""
        return tuple(frozenset(passage.stems) for passage in self.passages)

    def weigh(self, query: tuple[str, ...]) -> dict[str, float]:
        """The share of each stem in the query's weight; what no passage holds weighs most."""
        weights = {stem: self.weights.get(stem, self.unseen) for stem in query}
        total = sum(weights.values())
        return {stem: weight / total for stem, weight in weights.items()} if total else {}

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem of the source, its title and its reference."""
        return self.told | self.label_stems

    @cached_property
    def told(self) -> frozenset[str]:
        """Every stem of the source's own sentences."""
        return frozenset(stem for passage in self.passages for stem in passage.stems)

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.told)

    def beginning(self, letters: str) -> list[str]:
        """The stems of its own sentences that begin with these letters."""
        first = bisect_left(self._in_order, letters)
        return list(takewhile(lambda stem: stem.startswith(letters), islice(self._in_order, first, None)))

    @cached_property
    def label_stems(self) -> frozenset[str]:
        """The stems of its title and its reference."""
        return frozenset(stems(self.label))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """What its stems begin with, from four letters on."""
        return frozenset(stem[:length] for stem in self.stems for length in range(4, len(stem) + 1))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Each name of the source once, its title's and its reference's included."""
        found: dict[tuple[str, ...], Name] = {}
        for name in (*(n for passage in self.passages for n in passage.names), *read_names(self.label)):
            found.setdefault(name.forms, name)
        return tuple(found.values())

    def alike(self, name: Name) -> tuple[Name, ...]:
        """The names of the source that may be this one (``names.same``); asked once for each name."""
        found = self._alike.get(name.forms)
        if found is None:
            found = self._alike[name.forms] = tuple(other for other in self.names if same(name, other))
        return found

    @cached_property
    def _named(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for at, passage in enumerate(self.passages):
            for form in forms(passage.names):
                found.setdefault(form, set()).add(at)
        return found

    @cached_property
    def called(self) -> dict[str, set[int]]:
        """The passages (by index) by the first form of each name in them."""
        found: dict[str, set[int]] = {}
        for at, passage in enumerate(self.passages):
            for name in passage.names:
                found.setdefault(name.forms[0], set()).add(at)
        return found

    def naming(self, name: Name) -> list[int]:
        """The passages (by index) that have a name under one of its forms."""
        return sorted({at for form in forms((name,)) for at in self._named.get(form, ())})

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every folded form of every name."""
        return forms(self.names)

    @cached_property
    def beside(self) -> tuple[Setting, ...]:
        """The setting of each passage, as put beside a statement that cites the source."""
        return tuple(replace(setting, given=True) for setting in self.settings)

    @cached_property
    def settings(self) -> tuple[Setting, ...]:
        """The setting of each passage."""
        return settings(self.source, known(read_names(self.source.title)))

    @cached_property
    def facts(self) -> tuple[tuple[int, Fact], ...]:
        """Every fact with the index of its passage."""
        return tuple((at, fact) for at, passage in enumerate(self.passages) for fact in passage.facts)

    @cached_property
    def _by_measure(self) -> dict[tuple[str, str], list[tuple[int, Fact]]]:
        found: dict[tuple[str, str], list[tuple[int, Fact]]] = {}
        for at, fact in self.facts:
            for word in _measures(fact):
                found.setdefault((fact.kind, word), []).append((at, fact))
        return found

    @cached_property
    def _by_end(self) -> dict[tuple[str, Decimal], tuple[int, Fact]]:
        """The first fact with each value as an end of its interval, by its scale (see ``_scales``)."""
        found: dict[tuple[str, Decimal], tuple[int, Fact]] = {}
        for at, fact in self.facts:
            for scale, interval in _scales(fact, "told"):
                rough = fact.exactness == "approximate" and fact.kind == "quantity"
                for end in (figure_of(fact),) if rough else (interval.low, interval.high):
                    if end:
                        found.setdefault((_looked_up(scale, fact), end), (at, fact))
        return found

    @cached_property
    def _exact(self) -> dict[str, list[tuple[Decimal, int, Fact]]]:
        """Facts of one exact value, by kind, in the order of their values."""
        found: dict[str, list[tuple[Decimal, int, Fact]]] = {}
        for at, fact in self.facts:
            for scale, interval in _scales(fact, "told"):
                value = exact(interval)
                if value is not None:
                    found.setdefault(scale, []).append((value, at, replace(fact, interval=interval)))
        for facts in found.values():
            facts.sort(key=lambda item: (item[0], item[1], item[2].start))
        return found

    def occurrence(self, stated: Fact) -> tuple[int, Fact] | None:
        """A fact with an end in common, or whose one value bears it out."""
        return next(
            (
                found
                for scale, interval in _scales(stated, "stated")
                if (found := self._occurrence(replace(stated, interval=interval), scale))
            ),
            None,
        )

    def _occurrence(self, stated: Fact, scale: str) -> tuple[int, Fact] | None:
        kind, interval = stated.kind, stated.interval
        rough = stated.exactness == "approximate" and kind == "quantity"
        if stated.exactness == "range" and not all(
            (scale, end) in self._by_end for end in (interval.low, interval.high) if end
        ):
            return None
        for end in (figure_of(stated),) if rough else (interval.low, interval.high):
            known = self._by_end.get((_looked_up(scale, stated), end)) if end else None
            if known is not None:
                return known
        if kind == "date" and None in (interval.low, interval.high):
            return None
        facts = self._exact.get(scale, [])
        floor = -Decimal("Infinity") if interval.low is None else interval.low - abs(interval.low) / 20
        ceiling = Decimal("Infinity") if interval.high is None else interval.high + abs(interval.high) / 20
        first = bisect_left(facts, floor, key=lambda item: item[0])
        last = bisect_right(facts, ceiling, key=lambda item: item[0])
        near = ((at, fact) for _, at, fact in facts[first:last] if kind == "date" or _alike(fact, stated))
        return next((found for found in near if bears_out(found[1], stated)), None)

    @cached_property
    def _by_figure(self) -> dict[Decimal, list[tuple[int, Fact]]]:
        found: dict[Decimal, list[tuple[int, Fact]]] = {}
        for at, fact in self.facts:
            figure = written(fact) if fact.kind == "quantity" else None
            if figure is not None:
                found.setdefault(figure, []).append((at, fact))
        return found

    def written(self, figure: Decimal | None) -> list[tuple[int, Fact]]:
        """The quantities that are written with this number, whatever their hedge."""
        return self._by_figure.get(figure, []) if figure is not None else []

    def end(self, kind: FactKind, value: Decimal | None) -> tuple[int, Fact] | None:
        """The first fact that has the value as an end of its own."""
        return self._by_end.get((kind, value)) if value else None

    def comparable(self, fact: Fact) -> list[tuple[int, Fact]]:
        """Facts that share the event or the head with a statement's, in order, each once."""
        found = {
            (at, other.start, other.end): (at, other)
            for word in _measures(fact)
            for at, other in self._by_measure.get((fact.kind, word), ())
        }
        return [found[key] for key in sorted(found)]

    @cached_property
    def counts(self) -> tuple[tuple[int, Fact], ...]:
        """The quantities that count something, each with the index of its passage."""
        return tuple((at, fact) for at, fact in self.facts if fact.kind == "quantity" and fact.head)

    @cached_property
    def _written(self) -> dict[FactKind, tuple[frozenset[str], ...]]:
        """For quantities and for dates, each passage's stems without the digits that only the other kind is made of."""
        kinds: tuple[FactKind, FactKind] = ("quantity", "date")
        found: dict[FactKind, tuple[frozenset[str], ...]] = {}
        for mine, other in (kinds, kinds[::-1]):
            found[mine] = tuple(
                frozenset(_plain(stem) for stem in passage.stems)
                - (_digits(passage.facts, other) - _digits(passage.facts, mine))
                for passage in self.passages
            )
        return found

    @cached_property
    def _label_words(self) -> frozenset[str]:
        return frozenset(_plain(stem) for stem in self.label_stems)

    def spells(self, kind: FactKind, words: frozenset[str]) -> bool:
        """Whether all the words (stems, digits bare) of a figure or a date stand in one passage, or in its title."""
        return any(words <= passage for passage in self._written[kind]) or words <= self._label_words

    def dates(self, words: frozenset[str]) -> bool:
        """Whether all the words of a day and its month stand in one passage, the number not as the day of another date.

        "1 July" does not stand in "from 12 July to 1 August".
        """
        numbers = {word for word in words if word[:1].isdigit()}
        return words <= self._label_words or any(
            words <= there
            and (not numbers & _digits(passage.facts, "date") or _one_date(words, passage.facts))
            for there, passage in zip(self._written["date"], self.passages, strict=True)
        )

    def dated(self, words: frozenset[str]) -> bool:
        """Whether a date of its passages is written with all the words."""
        return any(_one_date(words, passage.facts) for passage in self.passages)

    @cached_property
    def spelt(self) -> frozenset[str]:
        """Figures as they stand anywhere in it, without separators and letters: "209th" gives "209"."""
        digits = {re.sub(r"\D+$", "", stem) for stem in self.stems if stem[:1].isdigit()}
        return frozenset(digits | {stem for stem in self.stems if stem[:1].isdigit()})

    def says(self, word: str) -> bool:
        """Whether a word, in whatever inflection, stands anywhere in the source."""
        return stem(word) in self.stems


def _scales(fact: Fact, side: Literal["told", "stated"]) -> list[tuple[str, Interval]]:
    """The scales on which a value can be looked up: a day also by its place in the year, for the side that has none.

    So a stated 18 July 2018 finds the source's 18 July, and 18 July the source's 18 July 2018, but 2018 never 2017.
    """
    if fact.kind == "quantity":
        return [("spread" if fact.unit == SPREAD else "quantity", fact.interval)]
    bare = fact.interval if fact.unit == "yearday" else yearless(fact.interval)
    if fact.unit == "yearday":
        scales = ["yearday", "of a year"] if side == "stated" else ["yearday", "of no year"]
        return [(scale, fact.interval) for scale in scales]
    extra = "of a year" if side == "told" else "of no year"
    return [("date", fact.interval), *([(extra, bare)] if bare is not None else [])]


def _looked_up(scale: str, fact: Fact) -> str:
    """The scale for the ends of a fact: those of "late July" are no days that anybody told."""
    low, high = fact.interval.low, fact.interval.high
    span = fact.kind == "date" and None not in (low, high) and low != high and fact.exactness != "range"
    return f"{scale} span" if span else scale


def bears_out(evidence: Fact, stated: Fact) -> bool:
    """Whether a source's value is as precise as what is stated: 46 bears out "more than 40", not the reverse.

    A rough figure must be rougher than the source's ("about 250" for 245, not "about 254"; 1,200 for 1,248, not 2,001
    for 2,000), and a bound near it ("more than 100" for 134, not for 600), and a round one where the source has a bound too.
    """
    value, figure = exact(evidence.interval), figure_of(stated)
    if stated.interval == evidence.interval:
        return True
    if stated.interval.holds(evidence.interval):
        if stated.kind == "date":
            return (
                "bound" not in (evidence.exactness, stated.exactness)
                or evidence.exactness != stated.exactness
            )
        if figure is None:
            return True
        if value is not None and stated.exactness == "approximate":
            return value == figure or digits(figure) < digits(value)
        return stated.exactness != "bound" or _near(figure, evidence)
    return evidence.kind == "quantity" and _rounded(evidence, stated)


def _rounded(evidence: Fact, stated: Fact) -> bool:
    """Whether what is stated is the source's value rounded, not the other way round."""
    value, told = exact(evidence.interval), exact(stated.interval)
    finer = value is not None and told is not None and digits(told) > digits(value)
    return not finer and rounded(evidence.interval, stated.interval)


def _near(bound: Decimal, evidence: Fact) -> bool:
    ends = [end for end in (evidence.interval.low, evidence.interval.high) if end]
    return any(
        end == bound
        or (
            (exact(evidence.interval) is not None or digits(bound) < digits(end) or _round(bound))
            and -_BELOW * abs(bound) <= end - bound <= _ABOVE * abs(bound)
        )
        for end in ends
    )


def _round(value: Decimal) -> bool:
    """Whether it is a number such as people choose for a bound: 40, 150, 2,500."""
    parts = value.normalize().as_tuple().digits
    return len(parts) == 1 or (len(parts) == 2 and parts[-1] == 5)


def _alike(evidence: Fact, stated: Fact) -> bool:
    """Whether two figures that differ in their digits may be of one thing: by the unit, and the noun or the event.

    A bound right beside the source's figure ("fewer than 217" for 216) needs the unit only.
    """
    if evidence.unit != stated.unit:
        return False
    bound, value = figure_of(stated), exact(evidence.interval)
    if stated.exactness == "bound" and bound and value and abs(value - bound) <= _CLOSE * abs(bound):
        return True
    same = kin(evidence.head) == kin(stated.head) if evidence.head and stated.head else False
    happened = evidence.event is not None and evidence.event == stated.event
    return same or happened or not (stated.head or stated.event)


def _plain(stem: str) -> str:
    """A figure's digits without what is tied to them: "209th" is "209"."""
    return re.sub(r"\D+$", "", stem) if stem[:1].isdigit() else stem


def _digits(facts: tuple[Fact, ...], kind: FactKind) -> frozenset[str]:
    """The digits that the facts of a kind are written with."""
    texts = (fact.text for fact in facts if fact.kind == kind)
    return frozenset(_plain(stem(t.text)) for text in texts for t in tokens(text) if t.text[:1].isdigit())


def _one_date(words: frozenset[str], facts: tuple[Fact, ...]) -> bool:
    """Whether one date of a passage is written with all the words."""
    texts = (fact.text for fact in facts if fact.kind == "date" and fact.exactness != "range")
    return any(words <= {_plain(stem(token.text)) for token in tokens(text)} for text in texts)


def _measures(fact: Fact) -> list[str]:
    head = [f"head {kin(fact.head)}"] if fact.head else []
    return [*([f"event {happening(fact.event)}"] if fact.event else []), *head]


def witnesses(sources: tuple[Source, ...], references: tuple[Reference, ...]) -> dict[str, Witness]:
    """The captured sources by key."""
    entries = {reference.key: reference for reference in references}
    return {source.key: Witness(source, entries.get(source.key)) for source in sources}
