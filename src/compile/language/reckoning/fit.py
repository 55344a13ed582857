"""Whether two texts are a story told in figures and a sentence that reckons with it: most pairs of texts are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compile.language.lexicon import bag
from compile.language.reckoning.quantities import Quantity
from compile.language.reckoning.verbs import changes

#: Longer stories are not told for their figures, and sentences that give more than one or two ask for none.
_STORY, _SENTENCE, _FIGURES, _GIVEN = 450, 200, 6, 3
#: Shares, dates, scores, ratios, ranks and what is counted in millions: figures that no story adds up.
_OTHER = re.compile(
    r"%|\bper ?cent|\bout of \d|\b(?:[mb]|tr)illions?\b|\bthousands?\b|\d\s?[-–—/:]\s?\d|\d of the \d|\d(?:st|nd|rd|th)\b|\b(?:No\.?|#)\s?\d"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?\s\d"
    r"|\d\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:in|since|by|until|of|from|during|to|and)\s(?:1[5-9]|20)\d\d\b(?!\.\d|,\d)|\d-\w",
    re.IGNORECASE,
)
_HEDGES = bag(
    "about around nearly almost roughly approximately over under least most than estimated some dozens hundreds"
)
_CAPITAL = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][a-z]+")


def fits(story: str, sentence: str) -> bool:
    """Whether the texts are short, and their figures such as one reckons with; the sentence brings no new name."""
    if len(story) > _STORY or len(sentence) > _SENTENCE or _OTHER.search(story) or _OTHER.search(sentence):
        return False
    told = story.lower()
    return all(name.lower() in told for name in _CAPITAL.findall(sentence))


def plain(told: Sequence[Quantity], asked: Sequence[Quantity], words: Sequence[str]) -> bool:
    """Whether there are few figures, and the one that is asked for does not simply stand in the story."""
    if not told or not asked or len(told) > _FIGURES or len(asked) > _GIVEN:
        return False
    if {*words} & (changes("total") | changes("stock")):
        return True
    same = [one for one in told if one.value == asked[0].value]
    rated = any(one.per for one in told) or "than" in words
    return not same or (rated and not any(set(one.nouns) & set(asked[0].nouns) for one in same))


def hedged(quantities: Sequence[Quantity]) -> bool:
    """Whether a hedge stands before one of the figures: "at least 15" adds up to no certain sum."""
    return any(_HEDGES & set(one.ahead) or one.ahead[-2:] == ("up", "to") for one in quantities)
