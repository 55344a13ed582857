"""The names of those whom a book cites: whoever is called so in its text is a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compile.model.evidence import Reference
from compile.text.folding import folded

_AND = re.compile(r"\s+and\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authors:
    """Their family names and their first names, folded."""

    families: frozenset[str]
    given: frozenset[str]


def authors(references: Iterable[Reference]) -> Authors:
    """Of "Hale, Jonas and {Harbour Board}" the family name Hale and the first name Jonas."""
    families: set[str] = set()
    given: set[str] = set()
    for reference in references:
        for field in ("author", "editor"):
            for one in _AND.split(reference.get(field) or ""):
                if one.startswith("{"):
                    continue
                family, comma, first = one.replace("{", "").replace("}", "").partition(",")
                if not comma:
                    first, _, family = family.rpartition(" ")
                families.add(folded(family.strip()))
                given.update(folded(word) for word in first.split()[:1] if len(word.strip(".")) > 2)
    return Authors(families=frozenset(families - {""}), given=frozenset(given))
