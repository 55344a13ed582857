"""Families of words: heads that count the same kind, and words that tell one of a kind from another."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from compile.text.stems import stem


@lru_cache(maxsize=1)
def _kin() -> dict[str, int]:
    rows = list(enumerate(_rows("kin.txt")))
    return {form: row for row, words in rows for word in words for form in (stem(word), word)}


@lru_cache(maxsize=1)
def _contrasts() -> dict[str, tuple[int, ...]]:
    """The rows of each word: a winner is no loser and no runner-up."""
    found: dict[str, tuple[int, ...]] = {}
    for row, words in enumerate(_rows("contrasts.txt") + _rows("calendar.txt")):
        for word in dict.fromkeys(map(stem, words)):
            found[word] = (*found.get(word, ()), row)
    return found


@lru_cache(maxsize=1)
def calendar() -> frozenset[str]:
    """Stems of the words by which days are told: months, weekdays, seasons, parts of a day."""
    return frozenset(stem(word) for words in _rows("calendar.txt") for word in words)


def _rows(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


@cache
def events(file: str) -> frozenset[str]:
    """A set of classes of events: ``once.txt``, ``lasting.txt``, ``durations.txt``, ``occasions.txt``; with the stems
    that verbs of no class go by."""
    return frozenset(form for words in _rows(file) for word in words for form in (word, stem(word)))


@lru_cache(maxsize=1)
def _kindred() -> dict[str, int]:
    return {word: row for row, words in enumerate(_rows("kindred.txt")) for word in words}


def kindred(a: str | None, b: str | None) -> bool:
    """Whether two classes of events may tell of the same: "recruited" and "enrolled"."""
    if a == b:
        return True
    row = _kindred().get(a or "")
    return row is not None and row == _kindred().get(b or "")


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for row, members in enumerate(_rows("dated.txt")):
        for word in members:
            found.setdefault(word, set()).add(row)
    return {word: frozenset(rows) for word, rows in found.items()}


def family(event: str) -> frozenset[int]:
    """The families of ``dated.txt`` that an event's class, or a verb's base form, is of."""
    return _families().get(event, frozenset())


@lru_cache(maxsize=1)
def _steps() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words) for words in _rows("unlike.txt"))


def unlike(a: str, b: str) -> bool:
    """Whether two base forms of verbs are different steps of one undertaking: "sign" and "ratify"."""
    return a != b and any(a in row and b in row for row in _steps())


def happening(event: str) -> str:
    """One word for an event's whole family, to look facts up by."""
    row = _kindred().get(event)
    return event if row is None else f"#{row}"


def akin(a: str, b: str) -> bool:
    """Whether two heads count the same kind of thing: fighters and militants do, soldiers and civilians do not."""
    if a == b:
        return True
    row = _kin().get(a)
    return row is not None and row == _kin().get(b)


def kin(head: str) -> str:
    """One word for a head's whole family, to look facts up by."""
    row = _kin().get(head)
    return head if row is None else f"#{row}"


def contrast(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    """Two stems, one of each side, that tell things of a kind apart: ("first", "second"); None if there are none.

    A family of which the two sides share a member tells nothing.
    """
    mine, theirs = _members(a), _members(b)
    for row in sorted(mine.keys() & theirs.keys()):
        if not mine[row] & theirs[row]:
            return min(mine[row]), min(theirs[row])
    return None


def _members(stems: frozenset[str]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for word in stems:
        for row in _contrasts().get(word, ()):
            found.setdefault(row, set()).add(word)
    return found
