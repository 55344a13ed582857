"""Where somebody never was, or never left, beside where the other sentence has them: "never set foot in Italy", "in Rome"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.language import gazetteer
from compile.language.comparing.answers.compare import Rivals
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.comparing.answers.unsaid import left_open
from compile.language.lexicon import bag
from compile.model.statement import Slot

_NEVER = r"(?:never|did not|had not|had never|has never|not once)"
_ABSENT = re.compile(
    rf"\b{_NEVER} (?:once |ever |yet )?(?:set foot (?:in|on)|visited|visit|went to|go to|been (?:to|in)|entered|saw|travelled to|traveled to|lived in)"
    r" (?:the )?$",
    re.IGNORECASE,
)
_STAYED = re.compile(
    rf"\b{_NEVER} (?:once |ever |in (?:his|her) life )?(?:left|leave|set foot outside|travelled outside|traveled outside|went outside|"
    r"stirred from|strayed from|crossed the borders of) (?:the )?$",
    re.IGNORECASE,
)
_AT = bag("in at from to through into via across around")
#: Who is where something is done does this with feet and eyes, not by letter or by name.
_GOING = re.compile(
    r"\b(?:walk|travel|journey|went|sail|ride|rode|spent|lived|stayed|visit|copied|studied|saw|met|landed|arrived|reached|climbed|"
    r"toured|worked|taught|wintered|summered|lodged|settled|wandered|crossed|drew|painted|sketched|returned)\w*\b",
    re.IGNORECASE,
)


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The place where somebody of both texts never was, and one in it (or the place never left, and one outside it)."""
    if left_open(a) or left_open(b):
        return
    for one, other, turned in ((a, b, False), (b, a, True)):
        for place, stayed in _never(one):
            who = next((told for told in one.names if told.last <= place.first and told.tie == ""), None)
            there = next((told for told in _places(other) if _outside(place, told) is stayed), None)
            if who is None or there is None or not any(same(who, told) for told in other.names):
                continue
            verdict = Slot(name="place", a=place.text, b=there.text, verdict="differs")
            pair = (there, place) if turned else (place, there)
            yield *pair, (Slot(name="who", a=who.text, b=who.text, verdict="same"), verdict)


def _never(side: Answer) -> Iterator[tuple[Told, bool]]:
    for told in side.names:
        before = side.found.text[: told.start]
        if _ABSENT.search(before):
            yield told, False
        elif _STAYED.search(before):
            yield told, True


def _places(side: Answer) -> Iterator[Told]:
    if _GOING.search(side.found.text):
        yield from (told for told in side.names if told.tie in _AT and gazetteer.known(told.text))


def _outside(place: Told, told: Told) -> bool | None:
    """Whether a place is surely outside another (True) or surely in it (False)."""
    if told.text == place.text or gazetteer.within(told.text, place.text):
        return False
    return True if gazetteer.apart(told.text, place.text) else None
