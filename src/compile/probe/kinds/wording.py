"""Hedges, attributions, and the words of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from compile.probe.flip import Flip
from compile.probe.ground import Ground
from compile.probe.stock import Stock
from compile.text.folding import folded

#: A hedge in front of a figure, or a doubt in front of a verb, and what is left without it.
_HEDGES = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|at least|at most|up to|as many as|more than|fewer than|over|"
    r"under)\s+(?=\d|(?:a |two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozen))"
    r"|\b(?:reportedly|allegedly|possibly|perhaps|probably|apparently)\s+",
    re.IGNORECASE,
)
#: "X said that", "according to X,": who says so.
_ATTRIBUTIONS = (
    re.compile(r",? according to [^,;.\ufffc]{3,60}(?=[,;.]|\s*\ufffc)"),
    re.compile(r"^According to [^,;.\ufffc]{3,60}, (?=\w)"),
    re.compile(
        r"^[A-Z][^,;.\ufffc]{2,60}? (?:later )?(?:said|says|claimed|claims|reported|reports|estimated|estimates|told [^,;.]{3,30}|"
        r"wrote|writes|announced|stated) that (?=\w)"
    ),
)
#: Words of a quotation that are long enough to matter.
_LONG = 5
_WORD = re.compile(r"[A-Za-z]+")


def hedges(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """A hedge less: "about 200" → "200"."""
    for found in _HEDGES.finditer(ground.statement.text):
        if ground.plain(found.start(), found.end()):
            yield ground.flip("hedge", found.start(), found.end(), "")


def attributions(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """Who says so, left out: the claim stands flat, with a capital if it now begins the sentence.

    The cited source's own name is no loss, as the citation gives it.
    """
    for pattern in _ATTRIBUTIONS:
        found = pattern.search(ground.statement.text)
        if found is not None and any(label in folded(found[0]) for label in stock.labels):
            continue
        if found is not None and ground.plain(found.start(), found.end()):
            opens = found.start() == 0 and ground.statement.text[found.end()].islower()
            begun = ground.statement.text[found.end()].upper() if opens else ""
            yield ground.flip("attribution", found.start(), found.end() + opens, begun)
            return


def quoted_words(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """One word of a quotation for a word of the sentence around it."""
    begin, text = ground.statement.start, ground.statement.text
    for quotation in ground.statement.quotations:
        start, end = max(quotation.start - begin, 0), min(quotation.end - begin, len(text))
        inside = [found for found in _WORD.finditer(text, start, end) if len(found[0]) >= _LONG]
        mine = {found[0].lower() for found in _WORD.finditer(text, start, end)}
        outside = [
            w
            for w in _WORD.findall(text[:start] + " " + text[end:])
            if len(w) >= _LONG and w.lower() not in mine
        ]
        if inside:
            found = random.choice(inside)
            now = random.choice(outside or ["another"])
            yield ground.flip("quotation word", found.start(), found.end(), now.lower())
