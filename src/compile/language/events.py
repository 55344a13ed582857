"""Events: which class of happening a word or a phrase speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from compile.language.lexicon import bag, sections
from compile.text.stems import stem
from compile.text.tokens import Token


class Event(NamedTuple):
    """A word (or phrase) ``first:last`` (token numbers, half open) that names an event of a class; ``noun``: by a
    noun of its own ("airstrike")."""

    first: int
    last: int
    name: str
    noun: bool = False


@cache
def _forms() -> tuple[dict[str, str], dict[str, str], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """Exact words → class, stems → class, first word of phrases → (their words, class)."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, forms in sections("events.txt").items():
        for form in forms:
            if " " in form:
                parts = tuple(form.split())
                phrases.setdefault(parts[0], []).append((parts, name))
            elif form.startswith("~"):
                exact.setdefault(form[1:], name)
            else:
                stems.setdefault(stem(form), name)
                for past in irregular().get(form, ()):
                    exact.setdefault(past, name)
    ordered = {
        first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in phrases.items()
    }
    return exact, stems, ordered


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Base form → irregular forms of a verb."""
    from compile.language.lexicon import lines

    rows = (line.split() for line in lines("irregular.txt"))
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def bases() -> dict[str, str]:
    """Irregular form → base form."""
    return {form: base for base, forms in irregular().items() for form in (*forms, base)}


@cache
def base(word: str) -> str:
    """The stem of a verb's base form, whatever its form: "held" → "hold"."""
    return stem(bases().get(word, word))


@cache
def name_of(word: str) -> str | None:
    """The class of a single folded word, if it has one."""
    exact, stems, _ = _forms()
    known = exact.get(word)
    if known or word[:3] not in _beginnings():
        return known
    return stems.get(base(word))


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of every word that may name an event: most words need no stemming."""
    _, stems, _ = _forms()
    verbs = (form for verb, forms in irregular().items() for form in (verb, *forms))
    return frozenset(word[:3] for word in (*stems, *verbs))


def is_listed(word: str) -> bool:
    """Whether the lexicon lists the very word: "surrender", "dead", not "approval"."""
    return word in _listed()


@cache
def _listed() -> frozenset[str]:
    forms = (form.lstrip("~") for forms in sections("events.txt").values() for form in forms)
    return frozenset(form for form in forms if " " not in form)


def is_known(word: str) -> bool:
    """Whether a folded word names an event of some class."""
    return name_of(word) is not None


def read(found: Sequence[Token], lower: Sequence[str]) -> tuple[Event, ...]:
    """The events that the tokens name, in order; phrases before words."""
    exact, _, phrases = _forms()
    events: list[Event] = []
    at = 0
    while at < len(lower):
        for parts, name in phrases.get(lower[at], ()):
            if tuple(lower[at : at + len(parts)]) == parts:
                events.append(Event(at, at + len(parts), name))
                at += len(parts)
                break
        else:
            known = name_of(lower[at]) if lower[at][:1].isalpha() else None
            if known:
                events.append(Event(at, at + 1, known, lower[at] in exact and not is_past(lower[at])))
            at += 1
    return tuple(events)


_PAST = re.compile(r"[a-z]{2,}(?:ed|ied)$")


#: Their past tense is their base form.
_SAME_PAST = frozenset(
    (
        "read",
        "cast",
        "let",
        "cut",
        "put",
        "set",
        "hit",
        "cost",
        "quit",
        "shut",
        "split",
        "spread",
        "beat",
        "burst",
    )
)
_NO_PAST = bag(
    "hundred indeed speed need seed united armed red bed is was are were be been being am has had have "
    "does did do sacred naked wicked kindred breed creed greed weed exceed proceed succeed embed shed "
    "sled aged related"
)


@cache
def is_past(word: str) -> bool:
    """Whether a word looks like a past tense or a past participle: "amassed", "held"."""
    if word in _NO_PAST:
        return False
    if word in _SAME_PAST:
        return True
    if _PAST.match(word):
        return True
    return word in bases() and word not in irregular()
