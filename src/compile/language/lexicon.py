"""Classes of words, aliases and units, read once from the plain-text files in ``data/``."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

from compile.text.folding import folded

_DATA = Path(__file__).parent / "data"


def bag(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


@cache
def sections(file: str) -> dict[str, tuple[str, ...]]:
    """The ``[section]``s of a data file, each with its words in order; "_" in a word is a space."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines(file):
        if line.startswith("["):
            name = line.strip("[]")
            found.setdefault(name, [])
        else:
            found.setdefault(name, []).extend(word.replace("_", " ") for word in line.split())
    return {name: tuple(words) for name, words in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """A class of words of ``data/classes.txt``: "negation", "modal", "hedge", "condition", "exception",
    "attribution", "comparative", "unit", "month", "number" … KeyError if there is none."""
    return frozenset(sections("classes.txt")[name])


@cache
def aliases() -> dict[str, str]:
    """Folded alias → canonical name, of well-known groups and countries (their people's names too)."""
    return _aliases("aliases.txt") | {**_aliases("countries.txt")}


@cache
def countries() -> frozenset[str]:
    """The canonical names of countries."""
    return frozenset(_aliases("countries.txt").values())


@cache
def units() -> dict[str, tuple[str, Decimal]]:
    """A unit's written form (lower case but for ``°C``) → (base unit, factor)."""
    found: dict[str, tuple[str, Decimal]] = {}
    for base, forms in sections("units.txt").items():
        for form in forms:
            name, _, factor = form.rpartition("=")
            found.setdefault(name, (base, Decimal(factor)))
    return found


def _aliases(file: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines(file):
        canonical, _, others = line.partition(" = ")
        for form in (canonical, *others.split("|")):
            found.setdefault(folded(form.strip()), canonical)
    return found


def lines(file: str) -> list[str]:
    """The lines of a data file that are neither empty nor comments."""
    text = (_DATA / file).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.split("\n"))
    return [line for line in lines if line and not line.startswith("#")]
