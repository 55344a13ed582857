"""Phrases that say no more than one verb → that verb: "went to the gallows" is "was hanged", "went to the polls" is "voted"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from compile.language.events import name_of
from compile.language.lexicon import lines
from compile.model.evidence import Argument, Predication
from compile.text.stems import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What stands behind a verb: a preposition ("" for none), a noun (its stem) and a word that must narrow it ("royal assent"); the
    one verb that it means, and whether to the subject it is ``done``."""

    tie: str
    noun: str
    word: str
    verb: str
    done: bool


def plain(found: Predication) -> Predication:
    """The predication with the one verb for its phrase, else as it is."""
    for phrase in _phrases().get(found.verb, ()):
        noun = next((one for one in found.arguments if _is(one, phrase)), None)
        if noun is not None:
            rest = tuple(one for one in found.arguments if one is not noun)
            return replace(
                found,
                verb=phrase.verb,
                event=name_of(phrase.verb) if " " not in phrase.verb else None,
                arguments=_undergone(rest) if phrase.done else rest,
            )
    return found


def _is(one: Argument, phrase: Phrase) -> bool:
    role = (
        one.role == "oblique" and one.tie == phrase.tie
        if phrase.tie
        else one.role in ("object", "complement")
    )
    return role and stem(one.head) == phrase.noun and (not phrase.word or stem(phrase.word) in one.words)


def _undergone(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    if any(one.role == "object" for one in arguments):
        return arguments
    return tuple(replace(one, role="object") if one.role == "subject" else one for one in arguments)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    """Verb → the phrases that it opens; those that ask for more first."""
    table: dict[str, list[Phrase]] = {}
    for line in lines("phrases.txt"):
        told, _, meant = line.partition(" = ")
        verb, *tie, noun = told.split()
        word, _, head = noun.rpartition("+")
        phrase = Phrase(
            tie=tie[0] if tie else "",
            noun=stem(head),
            word=word,
            verb=meant.lstrip("^").replace("_", " "),
            done=meant.startswith("^"),
        )
        table.setdefault(verb.replace("_", " "), []).append(phrase)
    return {verb: tuple(sorted(rows, key=lambda row: not row.word)) for verb, rows in table.items()}
