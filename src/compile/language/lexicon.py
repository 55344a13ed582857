"""Classes of words, aliases and units, read once from the plain-text files in ``data/``, and what a project adds to them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from compile.text.folding import folded

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What a project adds: ``events`` class → its verbs, nouns and phrases; ``places`` place → the one it lies in;
    ``names`` canonical name → other forms of it."""

    events: tuple[tuple[str, tuple[str, ...]], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def lines(self, file: str) -> list[str]:
        """The same as lines of a data file."""
        if file == "events.txt":
            rows = (
                (f"[{name}]", " ".join(form.replace(" ", "_") for form in forms))
                for name, forms in self.events
            )
            return [line for row in rows for line in row]
        if file == "places.txt":
            return [f"{folded(place)} < {folded(container)}" for place, container in self.places]
        if file == "aliases.txt":
            return [f"{folded(name)} = {'|'.join(forms)}" for name, forms in self.names]
        return []


_extension = Extension()


def extend(extension: Extension) -> None:
    """From now on read words with what a project adds, and with nothing that another one added.

    What was looked up before is forgotten, in every module of ours that remembers.
    """
    global _extension
    if extension == _extension:
        return
    _extension = extension
    for name, module in list(sys.modules.items()):
        if name.startswith("compile."):
            for value in list(vars(module).values()):
                forget = getattr(value, "cache_clear", None)
                if forget is not None:
                    forget()


def extension() -> Extension:
    """What the project at work adds."""
    return _extension


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
def shortened() -> dict[str, tuple[tuple[str, ...], ...]]:
    """A short form, folded, → the words that it may be short for: "tv" → (("television",),)."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in lines("short.txt"):
        short, _, words_ = line.partition(" = ")
        found[short] = (*found.get(short, ()), tuple(words_.split()))
    return found


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
    return [*(line for line in lines if line and not line.startswith("#")), *_extension.lines(file)]
