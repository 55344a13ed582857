"""The kinds of flips; each module gives every flip of its kind that a statement allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import TypeAlias

from compile.probe.flip import Flip, Kind
from compile.probe.ground import Ground
from compile.probe.kinds import citations, figures, meaning, parties, wording
from compile.probe.stock import Stock

Maker: TypeAlias = Callable[[Ground, Stock, Random], Iterator[Flip | None]]

MAKERS: Mapping[Kind, Maker] = {
    "digit": figures.digits,
    "number word": figures.number_words,
    "date": figures.dates,
    "negation": meaning.negations,
    "name": parties.names,
    "place": parties.places,
    "agent and patient": parties.swapped,
    "hedge": wording.hedges,
    "attribution": wording.attributions,
    "quotation word": wording.quoted_words,
    "dropped citation": citations.dropped,
    "swapped citation": citations.swapped,
}
