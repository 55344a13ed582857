"""A statement is given flatly that its source has from somebody who is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compile.checks.findings import finding, shown
from compile.checks.registry import rule
from compile.checks.witnesses import Phrases, judged, witnesses
from compile.language.lexicon import bag, words
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Passage
from compile.model.roots import Witness

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="the cited passage has it from somebody unnamed, and the statement does not say so",
)

_HIDDEN = (
    "condition of anonymity",
    "not to be named",
    "not to be identified",
    "declined to be named",
    "declined to be identified",
    "could not be named",
    "not be named",
    "spoke anonymously",
    "speaking anonymously",
    "anonymous source",
    "anonymous sources",
    "anonymous official",
    "anonymous officials",
    "unnamed source",
    "unnamed sources",
    "unnamed official",
    "unnamed officials",
)
#: Those of the unnamed who tell what others can't check; what "figures" or "records" say can be looked up.
_PEOPLE = (
    "sources officials insiders witnesses eyewitnesses diplomats aides analysts observers residents locals villagers"
    " authorities survivors neighbours neighbors"
)
_ONE = bag("source official insider witness eyewitness diplomat aide resident villager")
_VERBS = ("said", "told", "say", "says", "claimed", "reported", "believe", "alleged", "confirmed", "added")
#: What stands beside these may be said by somebody else: "Women accused him, while locals said …".
_BESIDE = ("while", "whereas", "but", "although", ";")
#: A statement with any of these says that it passes on what somebody says.
_TELLS = re.compile(
    r"\b(?:accord\w+ to|said|says?|told|tells?|claim\w*|report\w*|alleg\w+|unnamed|anonym\w+|sources?|officials?|"
    r"witness\w*|stat(?:es?|ed)|believ\w+|hold|held|account|accus\w+|complain\w*|petition\w*|blam\w+|critici\w+|testif\w+|"
    r"warn\w*|suspect\w*|deni\w+|fear\w*|feared|thought|asked|demand\w*)\b",
    re.IGNORECASE,
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Flat statements whose every passage at hand speaks for somebody whom it does not name."""
    phrases = Phrases(book)
    known: dict[Witness, str] = {}
    for statement in judged(book):
        if _TELLS.search(statement.text):
            continue
        cited = witnesses(statement)
        known |= {witness: _hidden(book, phrases, witness) for witness in cited if witness not in known}
        hidden = [(witness, known[witness]) for witness in cited]
        if not hidden or not all(who for _, who in hidden):
            continue
        (key, passage), who = hidden[0]
        yield finding(
            RULE,
            book,
            statement,
            [Label(span=statement.citations[0].span)],
            data={"key": key, "who": who},
            evidence=shown(book, key, passage),
            keys=tuple(key for key, _ in cited),
            passages=cited,
        )


def _hidden(book: Book, phrases: Phrases, witness: Witness) -> str:
    """The words by which a passage says that somebody unnamed says so; "" if it does not."""
    for phrase in _HIDDEN:
        if phrases.says(witness, phrase):
            return phrase
    source = book.source(witness[0])
    if source is None or witness[1] is None or any(phrases.says(witness, word) for word in _BESIDE):
        return ""
    named = _last_words(source.passages[witness[1] - 1])
    for form in phrases.said(witness, _forms()):
        if any(phrases.says(witness, f"{name} {form}") for name in named):
            continue
        if form in _ONE and not any(
            phrases.says(witness, f"{one} {form}") for one in ("a", "A", "one", "One")
        ):
            continue
        for verb in _VERBS:
            if phrases.says(witness, f"{form} {verb}"):
                return f"{form} {verb}"
        if phrases.says(witness, f"according to {form}") or phrases.says(witness, f"According to {form}"):
            return f"according to {form}"
    return ""


@lru_cache(maxsize=1)
def _forms() -> tuple[str, ...]:
    """The words for the unnamed, each also as it opens a sentence."""
    heads = [word for word in _PEOPLE.split() if word in words("unnamed")]
    return tuple(form for head in (*heads, *sorted(_ONE)) for form in (head, head.capitalize()))


def _last_words(passage: Passage) -> list[str]:
    """The last word of each name: "Taliban officials" are not just any officials."""
    return [name.text.split()[-1] for name in passage.names if name.text.split()]
