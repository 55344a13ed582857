"""Folded words of facts ("afghan national army") as the book itself writes them, and phrases made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PLURALS = {"child": "children", "woman": "women", "man": "men", "person": "people", "policeman": "policemen"}
_PARTICIPLES = {
    "kill": "killed", "begin": "begun", "win": "won", "lose": "lost", "flee": "fled", "hold": "held", "find": "found",
    "take": "taken", "give": "given", "leave": "left", "build": "built", "buy": "bought", "sell": "sold", "hit": "hit",
    "pay": "paid", "say": "said", "meet": "met", "fall": "fallen", "rise": "risen", "grow": "grown", "cost": "cost",
    "spend": "spent", "send": "sent", "strike": "struck", "steal": "stolen", "break": "broken", "shoot": "shot",
}  # fmt: skip


class Casing:
    """How the words of some texts are mostly written; a word they do not know stays as it is."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)
        self.known: dict[str, str] | None = None

    @property
    def usual(self) -> dict[str, str]:
        """The usual form of each folded word, of equal ones the small one; counted when it is first asked for, as most books never do."""
        if self.known is None:
            self.known = self._count()
        return self.known

    def _count(self) -> dict[str, str]:
        counted: dict[str, Counter[str]] = {}
        for text in self.texts:
            for word in _WORD.findall(text):
                counted.setdefault(word.casefold(), Counter())[word] += 1
        return {folded: max(found, key=lambda form: (found[form], form)) for folded, found in counted.items()}

    def write(self, words: str) -> str:
        """``words`` in the book's own case; words that have a capital already were written by hand."""
        if words != words.lower():
            return words
        return _WORD.sub(lambda found: self.usual.get(found[0], found[0]), words)


def plural(noun: str) -> str:
    """The plural of an English noun."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y$", noun) else f"{noun}s"


def participle(verb: str) -> str:
    """The past participle of an English verb; of "arrest": "arrested"."""
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb):  # "spanned", "robbed"
        return f"{verb}{verb[-1]}ed"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"
