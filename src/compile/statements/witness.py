"""A source made ready to be asked: its words, names, figures and settings, from what a seal holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import islice, takewhile
from math import log

from compile.language.comparing import Setting, settings
from compile.language.comparing.families import happening, kin
from compile.language.comparing.setting import forms, known
from compile.language.comparing.values import exact, written
from compile.language.names import read as read_names
from compile.language.names import same
from compile.model.evidence import Fact, FactKind, Name, Reference, Source
from compile.statements.borne import alike, bears_out, looked_up, scales
from compile.text import places
from compile.text.retrieval import Index, weigh
from compile.text.stems import stem, stems
from compile.text.tokens import tokens

#: Fields of a reference whose words count as the source's own: "The Defense Post wrote …".
_FIELDS = (
    *("title", "subtitle", "booktitle", "journal", "journaltitle", "publisher", "author", "editor"),
    *("organization", "institution", "howpublished", "url", "date", "year", "month", "series"),
)
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

    @property
    def tokens(self) -> places.Index:
        """Where its tokens stand, alone or in runs."""
        return places.index(self.source.fingerprints, self.passages)

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
        """The first fact with each value as an end of its interval, by its scale (see ``scales``)."""
        found: dict[tuple[str, Decimal], tuple[int, Fact]] = {}
        for at, fact in self.facts:
            for scale, interval in scales(fact, "told"):
                for end in (written(fact),) if _rounded(fact) else (interval.low, interval.high):
                    if end:
                        found.setdefault((looked_up(scale, fact), end), (at, fact))
        return found

    @cached_property
    def _exact(self) -> dict[str, list[tuple[Decimal, int, Fact]]]:
        """Facts of one exact value, by kind, in the order of their values."""
        found: dict[str, list[tuple[Decimal, int, Fact]]] = {}
        for at, fact in self.facts:
            for scale, interval in scales(fact, "told"):
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
                for scale, interval in scales(stated, "stated")
                if (found := self._occurrence(replace(stated, interval=interval), scale))
            ),
            None,
        )

    def _occurrence(self, stated: Fact, scale: str) -> tuple[int, Fact] | None:
        kind, interval = stated.kind, stated.interval
        if stated.exactness == "range" and not all(
            (scale, end) in self._by_end for end in (interval.low, interval.high) if end
        ):
            return None
        for end in (written(stated),) if _rounded(stated) else (interval.low, interval.high):
            known = self._by_end.get((looked_up(scale, stated), end)) if end else None
            if known is not None:
                return known
        if kind == "date" and None in (interval.low, interval.high):
            return None
        facts = self._exact.get(scale, [])
        floor = -Decimal("Infinity") if interval.low is None else interval.low - abs(interval.low) / 20
        ceiling = Decimal("Infinity") if interval.high is None else interval.high + abs(interval.high) / 20
        first = bisect_left(facts, floor, key=lambda item: item[0])
        last = bisect_right(facts, ceiling, key=lambda item: item[0])
        near = ((at, fact) for _, at, fact in facts[first:last] if kind == "date" or alike(fact, stated))
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
                frozenset(plain(stem) for stem in passage.stems)
                - (_digits(passage.facts, other) - _digits(passage.facts, mine))
                for passage in self.passages
            )
        return found

    @cached_property
    def _label_words(self) -> frozenset[str]:
        return frozenset(plain(stem) for stem in self.label_stems)

    def spells(self, kind: FactKind, words: frozenset[str]) -> bool:
        """Whether all the words (stems, digits bare) of a figure or a date stand in one passage, or in its title."""
        return any(words <= passage for passage in self._written[kind]) or words <= self._label_words

    @cached_property
    def _years_of(self) -> dict[str, set[str]]:
        """The years that the dates of its passages tell of each month (stems of both)."""
        found: dict[str, set[str]] = {}
        for _, fact in self.facts:
            written = [stem(token.text) for token in tokens(fact.text)] if fact.kind == "date" else []
            years = {word for word in written if len(word) == 4 and word.isdigit()}
            for word in written:
                if word.isalpha() and years:
                    found.setdefault(word, set()).update(years)
        return found

    def year(self, digits: str, months: Collection[str]) -> bool:
        """Whether a year may be that of some months: not where they have others, and it only ends a range, "(2001–2021)"."""
        if not self.spells("date", frozenset({digits})):
            return False
        others = [self._years_of[month] for month in months if month in self._years_of]
        if digits in self._label_words or not others or any(digits in years for years in others):
            return True
        return any(
            digits in told and not any(self.tokens.holds(at, f"{dash} {digits}") for dash in "-–")
            for at, told in enumerate(self._written["date"])
        )

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


def plain(stem: str) -> str:
    """A figure's digits without what is tied to them: "209th" is "209"."""
    return re.sub(r"\D+$", "", stem) if stem[:1].isdigit() else stem


def _rounded(fact: Fact) -> bool:
    """Whether a quantity's interval only says how far it was rounded: "three days" ends where "two days" does not begin."""
    return fact.kind == "quantity" and fact.exactness in ("approximate", "exact")


def _digits(facts: tuple[Fact, ...], kind: FactKind) -> frozenset[str]:
    """The digits that the facts of a kind are written with."""
    texts = (fact.text for fact in facts if fact.kind == kind)
    return frozenset(plain(stem(t.text)) for text in texts for t in tokens(text) if t.text[:1].isdigit())


def _one_date(words: frozenset[str], facts: tuple[Fact, ...]) -> bool:
    """Whether one date of a passage is written with all the words."""
    texts = (fact.text for fact in facts if fact.kind == "date" and fact.exactness != "range")
    return any(words <= {plain(stem(token.text)) for token in tokens(text)} for text in texts)


def _measures(fact: Fact) -> list[str]:
    head = [f"head {kin(fact.head)}"] if fact.head else []
    return [*([f"event {happening(fact.event)}"] if fact.event else []), *head]


def witnesses(sources: tuple[Source, ...], references: tuple[Reference, ...]) -> dict[str, Witness]:
    """The captured sources by key."""
    entries = {reference.key: reference for reference in references}
    return {source.key: Witness(source, entries.get(source.key)) for source in sources}
