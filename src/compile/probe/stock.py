"""What flips put in the place of the author's words: names, places and keys of the same project."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compile.language import places
from compile.language.lexicon import aliases
from compile.model.book import Book
from compile.model.evidence import Name, Reference, Source
from compile.probe.ground import grounds
from compile.text.folding import folded

#: The fields of a reference that name it as people do.
_OF_SOURCES = (
    "author",
    "journal",
    "journaltitle",
    "publisher",
    "organization",
    "institution",
    "shorttitle",
    "title",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Each name once, in the order of the book: ``names`` of people and groups, ``places``; the captured sources, and what they are called."""

    names: tuple[Name, ...]
    places: tuple[Name, ...]
    sources: tuple[Source, ...]
    labels: frozenset[str]


def stock(book: Book) -> Stock:
    """The project's own names: a wrong one of them is the likeliest slip, and the hardest to see."""
    names: dict[str, Name] = {}
    spots: dict[str, Name] = {}
    for ground in grounds(book):
        found = places.read(ground.sentence, 0, len(ground.sentence.tokens))
        for name in ground.sentence.names:
            (spots if name.forms[0] in found else names).setdefault(_core(name), name)
    for core in spots:
        names.pop(core, None)
    cited = {citation.key for statement in book.statements for citation in statement.citations}
    kept = tuple(source for source in book.sources if source.key in cited)
    labels = _labels(tuple(reference for reference in book.references if reference.key in cited))
    names = {core: name for core, name in names.items() if name.forms[0] not in labels}
    spots = {core: name for core, name in spots.items() if name.forms[0] not in labels}
    return Stock(names=_different(names), places=_different(spots), sources=kept, labels=labels)


def _labels(references: tuple[Reference, ...]) -> frozenset[str]:
    """What the sources are called: a name of theirs says who says so, not who did it."""
    fields = (reference.get(field) or "" for reference in references for field in _OF_SOURCES)
    plain = (re.sub(r"[{}]", "", field).strip().removeprefix("The ") for field in fields)
    return frozenset(folded(field) for field in plain if field)


def _core(name: Name) -> str:
    """One word for all the forms of a name."""
    known = aliases()
    return next((known[form] for form in name.forms if form in known), name.forms[0])


def _different(names: dict[str, Name]) -> tuple[Name, ...]:
    """No name that is a part of another: "Nemat" beside "Mufti Nemat"."""
    kept: list[Name] = []
    for name in names.values():
        parts = set(name.forms[0].split())
        if not any(parts & set(other.forms[0].split()) for other in kept):
            kept.append(name)
    return tuple(kept)
